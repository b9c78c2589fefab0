// Changing what is said of a location. One that moves keeps its signs, and what was published of it where it was counted.
import { differenceOf } from '../../access/journal/rules.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { changeLocation, savedType, type Plan, type Work } from './changing.ts';
import { countingScopeFaults, draftFaults, scopeFaults, type LocationDraft } from './draft.ts';
import { draftFrom, LocationInput } from './input.ts';
import { isLocationKind } from '../locations/location-kinds.ts';
import { storedFaults, updateLocation } from './store-edit.ts';
import { said } from './journal-fields.ts';

const EditLocationResult = outcomesOf('EditLocationResult', 'What became of a change of a location.', [
  savedType('LocationChanged', 'The location is as it was said. Nothing is written where it was so.'),
  InvalidType,
  OutdatedType,
]);

const EditLocationInput = builder.inputType('EditLocationInput', {
  description: 'What a location is to be.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    location: t.id({ required: true, description: 'The location.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    wanted: t.field({ type: LocationInput, required: true, description: 'All that is said of it.' }),
  }),
});

/** A tablet is where its desk is, and of its kind: it moves with it. */
const OF_DESK = ['address', 'settlement', 'category', 'latitude', 'longitude'] as const;

function deskFaults({ kind, ...location }: LocationDraft, wanted: LocationDraft): FieldFault[] {
  const [before, after] = [said(location), said(wanted)];
  const moved = kind === 'tablet' ? differenceOf(before, after)?.after : null;
  return OF_DESK.filter((field) => moved && field in moved).map((field) => ({ field, fault: 'NOT_ALLOWED' }));
}

async function planOf({ tx, edit, location }: Work, input: typeof LocationInput.$inferInput): Promise<Plan> {
  const kind = isLocationKind(location.kind) ? location.kind : 'place';
  const draft = draftFrom(input, kind);
  const wanted = { ...draft, externalId: draft.externalId ?? location.externalId };
  const outside = scopeFaults(edit.scope, wanted);
  const faults = [
    ...draftFaults(wanted),
    ...(outside.length > 0 ? outside : countingScopeFaults(edit.scope, location, wanted)),
    ...deskFaults({ ...location, kind }, wanted),
    ...(await storedFaults(tx, edit, wanted, location)),
  ];
  const isSame = differenceOf(said(location), said(wanted)) === null;
  return {
    faults,
    save: async () => (isSame ? [] : updateLocation(tx, edit, { ...location, kind }, wanted)),
  };
}

builder.mutationField('editLocation', (t) =>
  cityMutation(t, {
    type: EditLocationResult,
    access: 'locations.edit',
    args: { input: t.arg({ type: EditLocationInput, required: true, description: 'Which, and what.' }) },
    description:
      'Changes a location, or moves it: to another address, settlement or category. Its signs keep their codes. ' +
      'What was published of it stays with the category and the settlement that it had then. Other hours, or those of another ' +
      'category, hold from the next day on.',
    resolve: (asked, { input }) =>
      changeLocation(asked, input, 'LocationChanged', (work) => planOf(work, input.wanted)),
  }),
);
