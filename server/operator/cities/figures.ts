// How a municipality does, as operators see it: what is published, when its box was opened last, and its signs.
import { builder } from '../../api/builder.ts';
import { dayIn } from '../../foundation/days.ts';
import { measureMunicipality } from '../moving/store-size.ts';
import { isNightLate } from '../platform/rules.ts';
import { OperatedMunicipalityType } from './refs.ts';
import { countSignsByState, listPublishedDays, type PublishedDay, type SignCounts } from './store-figures.ts';

const PublishedDayType = builder.objectRef<PublishedDay>('PublishedDay').implement({
  description: 'A day, and how many ratings were published on it: in groups, as always.',
  fields: (t) => ({
    day: t.expose('day', { type: 'Date', description: 'The day.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const SignCountsType = builder.objectRef<SignCounts>('SignCounts').implement({
  description: 'Signs in use, by their state.',
  fields: (t) => ({
    isNew: t.exposeInt('isNew', { description: 'Never ordered or printed.' }),
    ordered: t.exposeInt('ordered', { description: 'Ordered, and not printed yet.' }),
    printed: t.exposeInt('printed', { description: 'Printed, and not put up yet.' }),
    mounted: t.exposeInt('mounted', { description: 'Put up.' }),
    damaged: t.exposeInt('damaged', { description: 'Reported damaged.' }),
  }),
});

builder.objectFields(OperatedMunicipalityType, (t) => ({
  openedOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'The day on which its box was looked into last; null where it never was.',
    resolve: ({ municipality: { openedOn } }) => openedOn && openedOn.toISOString().slice(0, 10),
  }),
  isBehind: t.boolean({
    description:
      'Two hours after its hour of opening, and after it was made, the counter had not looked into its box.',
    resolve: ({ municipality }, _args, { now }) => {
      const openedOn = municipality.openedOn && municipality.openedOn.toISOString().slice(0, 10);
      return isNightLate({ ...municipality, openedOn }, now());
    },
  }),
  publishedDays: t.field({
    type: [PublishedDayType],
    complexity: { field: 5, multiplier: 30 },
    description:
      'What was published on each of the last 30 days, the latest first; days without anything are left out.',
    resolve: ({ municipality: { id, timeZone } }, _args, { database, grant, now }) =>
      listPublishedDays(database.citizen.pool, grant('aggregates.read', id), dayIn(timeZone, now())),
  }),
  storageBytes: t.float({
    complexity: { field: 200 },
    description:
      'How many bytes its rows take, as they are stored: those that an export takes along, without indexes, and without ' +
      'what waits in the box, which nobody measures. It is measured when it is asked for.',
    resolve: ({ municipality: { id } }, _args, { database, grant }) =>
      measureMunicipality(database.mover.pool, grant('platform.read', null), id),
  }),
  signs: t.field({
    type: SignCountsType,
    description: 'Its signs in use.',
    resolve: ({ municipality: { id } }, _args, { database, grant }) =>
      countSignsByState(database.citizen.pool, grant('municipalities.read', id)),
  }),
}));
