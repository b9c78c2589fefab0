// A member's change of a settlement: a new one, another name, or out of use.
import { change } from '../../access/journal/change.ts';
import { saveVersioned, type Saved } from '../../access/journal/save.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import type { FieldFault, Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { idOrNull } from '../../api/scalars.ts';
import { textsFaults, tidyTexts } from '../texts/typed-text.ts';
import { cityMutation } from './city-field.ts';
import { SettlementType } from './refs.ts';
import { retiredOnFrom } from '../../foundation/retirement.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { waitForTurn } from './store-lock.ts';
import {
  findSettlement,
  isEkatteTaken,
  isSettlementNeeded,
  writeSettlement,
  type SettlementColumns,
} from './store-settlements.ts';
import type { Settlement } from './store.ts';

const LONGEST_NAME = 80;

type SettlementSaved = Saved<'SettlementSaved', Settlement>;

const SettlementSavedType = builder.objectRef<SettlementSaved>('SettlementSaved').implement({
  description: 'The settlement is as it was sent.',
  fields: (t) => ({
    settlement: t.expose('row', { type: SettlementType, description: 'It.' }),
  }),
});

const SaveSettlementResult = outcomesOf(
  'SaveSettlementResult',
  'What became of a settlement that was sent.',
  [SettlementSavedType, OutdatedType, InvalidType],
);

const SettlementKindType = builder.enumType('SettlementKind', {
  description: 'What a settlement is.',
  values: {
    CITY: { value: 'city', description: 'A city.' },
    TOWN: { value: 'town', description: 'A town.' },
    VILLAGE: { value: 'village', description: 'A village.' },
  } as const,
});

const SaveSettlementInput = builder.inputType('SaveSettlementInput', {
  description: 'A settlement, whole: new, or in place of what it was.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    settlement: t.id({ description: 'Which one; null: a new one.' }),
    version: t.int({ description: 'The version that was read; null for a new one.' }),
    ekatte: t.string({ required: true, description: 'Its code in the national register, five digits.' }),
    kind: t.field({ type: SettlementKindType, required: true, description: 'What it is.' }),
    name: t.field({ type: 'Texts', required: true, description: 'Its name.' }),
    latitude: t.float({ description: 'Degrees to the north of its centre.' }),
    longitude: t.float({ description: 'Degrees to the east of its centre.' }),
    isRetired: t.boolean({
      required: true,
      description: 'Out of use: only where no place in use lies in it, and no member is bound to it.',
    }),
  }),
});

/** What is wrong with what was sent, but for what only the table knows. */
function faultsOf({ ekatte, name, latitude, longitude }: SettlementColumns): FieldFault[] {
  const isWithin = (degrees: number | null, most: number) => degrees === null || Math.abs(degrees) <= most;
  const faults: FieldFault[] = textsFaults('name', name, LONGEST_NAME);
  if (!/^\d{5}$/.test(ekatte)) faults.push({ field: 'ekatte', fault: 'NOT_ALLOWED' });
  if (!isWithin(latitude, 90)) faults.push({ field: 'latitude', fault: 'OUT_OF_RANGE' });
  if (!isWithin(longitude, 180)) faults.push({ field: 'longitude', fault: 'OUT_OF_RANGE' });
  if ((latitude === null) !== (longitude === null))
    faults.push({ field: latitude === null ? 'latitude' : 'longitude', fault: 'REQUIRED' });
  return faults;
}

builder.mutationField('saveSettlement', (t) =>
  cityMutation(t, {
    type: SaveSettlementResult,
    access: 'settlements.edit',
    args: { input: t.arg({ type: SaveSettlementInput, required: true, description: 'The settlement.' }) },
    description: 'Adds a settlement, or changes one.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const id = idOrNull(input.settlement);
      return change<SettlementSaved | Outdated | Invalid>(context, edit, async (tx) => {
        await waitForTurn(tx, edit);
        const present = id === null ? null : await findSettlement(tx, edit, id);
        const columns = {
          ekatte: input.ekatte.trim(),
          kind: input.kind,
          name: tidyTexts(input.name),
          latitude: input.latitude ?? null,
          longitude: input.longitude ?? null,
          retiredOn: retiredOnFrom(input.isRetired, present, municipality.timeZone, context.now()),
        };
        const faults = faultsOf(columns);
        if (await isEkatteTaken(tx, edit, columns.ekatte, id))
          faults.push({ field: 'ekatte', fault: 'TAKEN' });
        if (input.isRetired && id !== null && (await isSettlementNeeded(tx, edit, id)))
          faults.push({ field: 'isRetired', fault: 'IN_USE' });
        return saveVersioned(tx, edit, {
          outcome: 'SettlementSaved',
          subject: 'Settlement',
          present,
          version: input.version ?? null,
          faults,
          told: ({ ekatte, kind, name, latitude, longitude, retiredOn }) => ({
            ekatte,
            kind,
            name: textsOf(name),
            latitude,
            longitude,
            isRetired: retiredOn !== null,
          }),
          save: () => writeSettlement(tx, edit, id, columns),
        });
      });
    },
  }),
);
