// A location as members see it: all its texts, what it is called in lists, its signs, and why it is retired.
import { LocationHoursType } from '../hours/type.ts';
import { LocationType } from '../locations/refs.ts';
import { LocationStateType, ManagedLocationType } from './refs.ts';
import { ManagedSignType } from '../codes/refs.ts';
import { locationStateOf } from '../locations/location-kinds.ts';
import { locationLoader } from '../locations/loaders.ts';
import { placedFields } from '../locations/placed-fields.ts';

ManagedLocationType.implement({
  description: 'A location with all that its members may know and change.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    location: t.field({
      type: LocationType,
      description: 'What everybody sees of it.',
      resolve: ({ municipalityId, id }, _args, { loaders }) =>
        loaders(locationLoader).load({ municipalityId, id }),
    }),
    externalId: t.exposeString('externalId', { description: "What the municipality's own lists call it." }),
    name: t.expose('name', { type: 'Texts', description: 'Its name, in every language that it has one in.' }),
    address: t.expose('address', {
      type: 'Texts',
      nullable: true,
      description: 'Its address, in every language that it has one in.',
    }),
    ...placedFields(t),
    hours: t.expose('hours', {
      type: [LocationHoursType],
      complexity: { field: 1, multiplier: 2 },
      description: 'Hours of its own, in the order of the week; empty where it has none.',
    }),
    inheritedHours: t.expose('inheritedHours', {
      type: [LocationHoursType],
      complexity: { field: 1, multiplier: 2 },
      description:
        'Hours that hold where none are its own: those of the desk at which it stands, else its category’s; ' +
        'empty where it is always open, or that is not said.',
    }),
    asksPresence: t.exposeBoolean('asksPresence', {
      description:
        'Whether a vote counts there only with a slip of paper; from the day after this was changed.',
    }),
    codes: t.exposeStringList('codes', {
      description: 'The codes of its signs, without those that were taken down.',
    }),
    signs: t.expose('signs', {
      type: [ManagedSignType],
      complexity: { field: 1, multiplier: 2 },
      description: 'Its signs, without those that were taken down.',
    }),
    hasTablet: t.exposeBoolean('hasTablet', { description: 'A tablet in use stands at its desk.' }),
    state: t.field({
      type: LocationStateType,
      description: 'Whether it is rated.',
      resolve: (location) => locationStateOf(location),
    }),
    retiredOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Since when it is no longer rated.',
      resolve: ({ retiredOn }) => retiredOn?.toISOString().slice(0, 10) ?? null,
    }),
    retiredBecause: t.exposeString('retiredBecause', { nullable: true, description: 'Why.' }),
    mergedInto: t.field({
      type: LocationType,
      nullable: true,
      description: 'What it was merged into.',
      resolve: ({ municipalityId, mergedIntoId: id }, _args, { loaders }) =>
        id === null ? null : loaders(locationLoader).load({ municipalityId, id }),
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
  }),
});
