// Changing what is said of a location. One that moves keeps its signs, and what was published of it where it was counted.
import { differenceOf } from '../audit/rules.ts';
import { builder } from '../graphql/builder.ts';
import { InvalidType, OutdatedType, type FieldFault } from '../graphql/saving.ts';
import { changeLocation, savedType, type Work } from './changing.ts';
import { draftFaults, scopeFaults, type LocationDraft } from './draft.ts';
import { draftFrom, LocationInput } from './input.ts';
import { isLocationKind } from './rules.ts';
import { storedFaults, updateLocation } from './store-edit.ts';
import { said } from './told.ts';

const EditLocationResult = builder.unionType('EditLocationResult', {
  description: 'What became of a change of a location.',
  types: [
    savedType('LocationChanged', 'The location is as it was said. Nothing is written where it was so.'),
    InvalidType,
    OutdatedType,
  ],
  resolveType: ({ outcome }) => outcome,
});

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

async function save({ tx, edit, location }: Work, input: typeof LocationInput.$inferInput) {
  const kind = isLocationKind(location.kind) ? location.kind : 'place';
  const draft = draftFrom(input, kind);
  const faults = [
    ...draftFaults(draft),
    ...scopeFaults(edit.scope, draft),
    ...deskFaults({ ...location, kind }, draft),
    ...(await storedFaults(tx, edit, draft, location.id)),
  ];
  const wanted = { ...draft, externalId: draft.externalId ?? location.externalId };
  if (faults.length === 0 && differenceOf(said(location), said(wanted)) !== null)
    await updateLocation(tx, edit, location.id, draft);
  return faults;
}

builder.mutationField('editLocation', (t) =>
  t.field({
    type: EditLocationResult,
    access: 'locations.edit',
    args: { input: t.arg({ type: EditLocationInput, required: true, description: 'Which, and what.' }) },
    description:
      'Changes a location, or moves it: to another address, settlement or category. Its signs keep their codes. ' +
      'What was published of it stays with the category and the settlement that it had then.',
    resolve: (_root, { input }, context) =>
      changeLocation(context, input, 'LocationChanged', (work) => save(work, input.wanted)),
  }),
);
