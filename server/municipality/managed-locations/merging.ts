// Merging a location that is there twice into the other one: its signs lead there from now on.
// Published ratings stay where they were counted; what waits stays too, since a sealed slip names its place.
import { differenceOf, type Changed } from '../../access/journal/rules.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { dayIn } from '../../foundation/days.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { changeLocation, savedType, type Plan, type Work } from './changing.ts';
import { locationStateOf } from '../locations/location-kinds.ts';
import { getManaged, type ManagedLocation } from './store.ts';
import { leadCodes, retireLocation } from './store-retire.ts';
import { told } from './journal-fields.ts';

const MergeLocationsResult = outcomesOf('MergeLocationsResult', 'What became of a merger.', [
  savedType('LocationMerged', 'The location is retired, and its signs lead to the other one.'),
  InvalidType,
  OutdatedType,
]);

const MergeLocationsInput = builder.inputType('MergeLocationsInput', {
  description: 'A location that is another one.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    location: t.id({ required: true, description: 'The location that goes.' }),
    version: t.int({ required: true, description: 'The version of it that was read.' }),
    into: t.id({ required: true, description: 'The location that stays.' }),
  }),
});

/** A tablet is a channel of its own: whoever knew its code could vote as the place. */
function mergeFaults(location: ManagedLocation, into: ManagedLocation): FieldFault[] {
  const faults: FieldFault[] = [];
  if (locationStateOf(location) !== 'IN_USE' || location.kind === 'tablet')
    faults.push({ field: 'location', fault: 'NOT_ALLOWED' });
  if (location.hasTablet) faults.push({ field: 'location', fault: 'IN_USE' });
  if (locationStateOf(into) !== 'IN_USE' || into.id === location.id || into.kind !== location.kind)
    faults.push({ field: 'into', fault: 'NOT_ALLOWED' });
  return faults;
}

async function planMerger({ tx, edit, location }: Work, into: bigint, day: string): Promise<Plan> {
  const other = await getManaged(tx, edit, into);
  const save = async (): Promise<readonly Changed[]> => {
    await leadCodes(tx, edit, location.id, into);
    await retireLocation(tx, edit, location.id, { day, because: null }, into);
    const difference = differenceOf(told(other), told(await getManaged(tx, edit, into)));
    const thing = { subject: 'Location', subjectId: String(into), subjectName: other.name.bg };
    return difference ? [{ ...thing, ...difference }] : [];
  };
  return { faults: mergeFaults(location, other), save };
}

builder.mutationField('mergeLocations', (t) =>
  cityMutation(t, {
    type: MergeLocationsResult,
    access: 'locations.edit',
    args: {
      input: t.arg({ type: MergeLocationsInput, required: true, description: 'Which, and into what.' }),
    },
    description:
      'Retires a location that is another one, of the same kind; all its signs lead there. Ratings that are published, ' +
      'or wait, stay where they were given.',
    resolve: (asked, { input }) =>
      changeLocation(asked, input, 'LocationMerged', (work) =>
        planMerger(work, idFrom(input.into), dayIn(work.municipality.timeZone, asked.context.now())),
      ),
  }),
);
