// Taking a location out of use, and back into it. What was published of it stays, and what waits is opened as always.
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { dayIn } from '../../foundation/days.ts';
import { textFaults, tidy } from '../texts/typed-text.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { changeLocation, savedType, type Plan, type Work } from './changing.ts';
import { locationStateOf } from '../locations/location-kinds.ts';
import { listFaults } from './store-edit.ts';
import type { Cells } from '../cells/cells.ts';
import { retireLocation, reviveLocation } from './store-retire.ts';

const LONGEST_REASON = 500;

const RetireLocationResult = outcomesOf('RetireLocationResult', 'What became of a retirement.', [
  savedType('LocationRetired', 'The location is no longer rated, and its signs say so.'),
  InvalidType,
  OutdatedType,
]);

const ReviveLocationResult = outcomesOf('ReviveLocationResult', 'What became of a return.', [
  savedType('LocationRevived', 'The location is rated again. It has a new sign where none was left.'),
  InvalidType,
  OutdatedType,
]);

const LOCATION = {
  municipality: { required: true, description: "The municipality's slug." },
  location: { required: true, description: 'The location.' },
  version: { required: true, description: 'The version that was read.' },
} as const;

const RetireLocationInput = builder.inputType('RetireLocationInput', {
  description: 'A location that is to be rated no longer.',
  fields: (t) => ({
    municipality: t.string(LOCATION.municipality),
    location: t.id(LOCATION.location),
    version: t.int(LOCATION.version),
    day: t.field({ type: 'Date', description: 'Since when, today at the latest; without it today.' }),
    because: t.string({ required: true, description: 'Why, in 1 to 500 characters. Members read it.' }),
  }),
});

const ReviveLocationInput = builder.inputType('ReviveLocationInput', {
  description: 'A location that is to be rated again.',
  fields: (t) => ({
    municipality: t.string(LOCATION.municipality),
    location: t.id(LOCATION.location),
    version: t.int(LOCATION.version),
  }),
});

function planRetirement({ tx, edit, location }: Work, day: string, today: string, reason: string): Plan {
  const because = tidy(reason);
  const faults: FieldFault[] = textFaults('because', because, LONGEST_REASON);
  if (locationStateOf(location) !== 'IN_USE') faults.push({ field: 'location', fault: 'NOT_ALLOWED' });
  // Who stands before it would rate a place that is gone.
  if (location.hasTablet) faults.push({ field: 'location', fault: 'IN_USE' });
  if (day > today) faults.push({ field: 'day', fault: 'OUT_OF_RANGE' });
  return { faults, save: () => retireLocation(tx, edit, location.id, { day, because }) };
}

async function planReturn({ tx, edit, location }: Work, cells: Cells): Promise<Plan> {
  const faults = await listFaults(tx, edit, location, null);
  const isFree = locationStateOf(location) !== 'IN_USE' && !location.isDeskRetired;
  if (!isFree) faults.push({ field: 'location', fault: 'NOT_ALLOWED' });
  return { faults, save: () => reviveLocation(tx, edit, location, cells) };
}

builder.mutationField('retireLocation', (t) =>
  cityMutation(t, {
    type: RetireLocationResult,
    access: 'locations.edit',
    args: { input: t.arg({ type: RetireLocationInput, required: true, description: 'Which, and why.' }) },
    description:
      'Ends the rating of a location. A tablet at its desk is retired before. Votes that wait are published as ever.',
    resolve: (asked, { input }) =>
      changeLocation(asked, input, 'LocationRetired', (work) => {
        const today = dayIn(work.municipality.timeZone, asked.context.now());
        return Promise.resolve(planRetirement(work, input.day ?? today, today, input.because));
      }),
  }),
);

builder.mutationField('reviveLocation', (t) =>
  cityMutation(t, {
    type: ReviveLocationResult,
    access: 'locations.edit',
    args: { input: t.arg({ type: ReviveLocationInput, required: true, description: 'Which.' }) },
    description:
      'Lets a retired location be rated again, also one that was merged: its signs stay where they lead.',
    resolve: (asked, { input }) =>
      changeLocation(asked, input, 'LocationRevived', (work) => planReturn(work, asked.context.cells)),
  }),
);
