// A member's change of a group of places: a new one, another name, other places.
import { change } from '../../access/journal/change.ts';
import type { FieldFault, Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { saveVersioned, type Saved } from '../../access/journal/save.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import { idFrom, idOrNull } from '../../api/scalars.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { textFaults, tidy } from '../texts/typed-text.ts';
import { toldGroup } from './journal-fields.ts';
import { LocationGroupType } from './refs.ts';
import { FEWEST_PLACES, LONGEST_NAME, MOST_PLACES, NOT_IN_NAME } from './rules.ts';
import {
  holdGroup,
  isNameTaken,
  listPlaceNames,
  writeGroup,
  type GroupDraft,
  type LocationGroup,
} from './store.ts';

type GroupSaved = Saved<'LocationGroupSaved', LocationGroup>;

const LocationGroupSavedType = builder.objectRef<GroupSaved>('LocationGroupSaved').implement({
  description: 'The group is as it was sent, and whoever is bound to it works on its places.',
  fields: (t) => ({ group: t.expose('row', { type: LocationGroupType, description: 'It.' }) }),
});

const SaveLocationGroupResult = outcomesOf(
  'SaveLocationGroupResult',
  'What became of a group that was sent.',
  [LocationGroupSavedType, OutdatedType, InvalidType],
);

const SaveLocationGroupInput = builder.inputType('SaveLocationGroupInput', {
  description: 'A group of places, whole: new, or in place of what it was. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    group: t.id({ description: 'Which one; null: a new one.' }),
    version: t.int({ description: 'The version that was read; null for a new one.' }),
    name: t.string({
      required: true,
      description: `What it is called, at most ${LONGEST_NAME} characters, none of them "${NOT_IN_NAME}"; no two alike.`,
    }),
    locations: t.idList({ required: true, description: `Its places, ${FEWEST_PLACES} to ${MOST_PLACES}.` }),
  }),
});

async function faultsOf(
  tx: Tenant,
  edit: Grant<'groups.edit'>,
  id: bigint | null,
  { name, locationIds }: GroupDraft,
): Promise<FieldFault[]> {
  const faults = textFaults('name', name, LONGEST_NAME);
  if (faults.length === 0 && name.includes(NOT_IN_NAME)) faults.push({ field: 'name', fault: 'NOT_ALLOWED' });
  if (locationIds.length < FEWEST_PLACES) return [...faults, { field: 'locations', fault: 'REQUIRED' }];
  if (locationIds.length > MOST_PLACES) return [...faults, { field: 'locations', fault: 'TOO_MANY' }];
  if (faults.length === 0 && (await isNameTaken(tx, edit, name, id)))
    faults.push({ field: 'name', fault: 'TAKEN' });
  const known = await listPlaceNames(tx, edit, locationIds);
  if (known.length < locationIds.length) faults.push({ field: 'locations', fault: 'UNKNOWN' });
  return faults;
}

builder.mutationField('saveLocationGroup', (t) =>
  cityMutation(t, {
    type: SaveLocationGroupResult,
    access: 'groups.edit',
    args: { input: t.arg({ type: SaveLocationGroupInput, required: true, description: 'The group.' }) },
    description:
      'Makes a group of places, or changes one and what those work on who are bound to it. Needs a session that was confirmed a short while ago.',
    resolve: async ({ grant: edit, context }, { input }) => {
      const id = idOrNull(input.group);
      const ids = input.locations.slice(0, MOST_PLACES + 1).map(idFrom);
      const draft = {
        name: tidy(input.name),
        locationIds: [...new Set(ids)].toSorted((a, b) => Number(a - b)),
      };
      return change<GroupSaved | Outdated | Invalid>(context, edit, async (tx) => {
        const present = id === null ? null : await holdGroup(tx, edit, id);
        const before = present ? await listPlaceNames(tx, edit, present.locationIds) : [];
        const after = await listPlaceNames(tx, edit, draft.locationIds);
        return saveVersioned<'LocationGroupSaved', LocationGroup>(tx, edit, {
          outcome: 'LocationGroupSaved',
          subject: 'LocationGroup',
          present,
          version: input.version ?? null,
          faults: await faultsOf(tx, edit, id, draft),
          told: (group) => toldGroup(group, group === present ? before : after),
          save: () => writeGroup(tx, edit, id, draft),
        });
      });
    },
  }),
);
