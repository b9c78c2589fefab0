// A member's plan of a round: a new one, another day or name, other signs.
import type { Grant } from '../../access/grants/grant.ts';
import { change } from '../../access/journal/change.ts';
import type { Json } from '../../access/journal/rules.ts';
import { saveVersioned, type Saved } from '../../access/journal/save.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import type { FieldFault, Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { idFrom, idOrNull } from '../../api/scalars.ts';
import { cityMutation, type Asked } from '../../municipality/municipalities/city-field.ts';
import { dayIn } from '../../foundation/days.ts';
import { isLonger } from '../../foundation/texts/characters.ts';
import { textFaults, tidy } from '../../municipality/texts/typed-text.ts';
import { codesOf, takenFaults, type Given } from './round-signs.ts';
import { MountingRoundType } from './refs.ts';
import { isRoundDay, LONGEST_NAME, LONGEST_NOTE, MOST_SIGNS } from './rules.ts';
import { listToldCodes, lockRound, writeRound, writeSigns, type RoundDraft } from './store-edit.ts';
import { getRound, listRoundSigns, withCounts, type CountedRound } from './store.ts';

/** A round, with the codes of its signs in their order: what the journal tells of it. */
export interface Planned extends CountedRound {
  readonly codes: readonly string[];
}

type Edit = Grant<'rounds.edit'>;
export type RoundSaved = Saved<'RoundSaved', Planned>;

const RoundSavedType = builder.objectRef<RoundSaved>('RoundSaved').implement({
  description: 'The round is as it was sent.',
  fields: (t) => ({
    round: t.expose('row', { type: MountingRoundType, description: 'It.' }),
  }),
});

const CreateResult = outcomesOf('CreateMountingRoundResult', 'What became of a round that was to be new.', [
  RoundSavedType,
  InvalidType,
]);

const ChangeResult = outcomesOf('ChangeMountingRoundResult', 'What became of a change of a round.', [
  RoundSavedType,
  OutdatedType,
  InvalidType,
]);

const CreateInput = builder.inputType('CreateMountingRoundInput', {
  description: 'A new round. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    name: t.string({ required: true, description: `Who puts them up, at most ${LONGEST_NAME} characters.` }),
    roundOn: t.field({ type: 'Date', required: true, description: 'The day.' }),
    note: t.string({ description: `What the fitter should know, at most ${LONGEST_NOTE} characters.` }),
    offered: t.stringList({
      description:
        'The codes of its signs that signsToMount offered, of the same order or of none: TAKEN where one does not wait any more or another round has it.',
    }),
    codes: t.stringList({
      description: `The codes of signs that it has all the same; with those that were offered 1 to ${MOST_SIGNS}; or else an order.`,
    }),
    order: t.id({ description: 'The print order whose signs it has.' }),
  }),
});

const ChangeInput = builder.inputType('ChangeMountingRoundInput', {
  description: 'A round, in place of what it was. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    round: t.id({ required: true, description: 'Which one.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    name: t.string({ required: true, description: `Who puts them up, at most ${LONGEST_NAME} characters.` }),
    roundOn: t.field({ type: 'Date', required: true, description: 'The day.' }),
    note: t.string({ description: `What the fitter should know, at most ${LONGEST_NOTE} characters.` }),
    codes: t.stringList({ description: 'The codes of its signs; null: as they are.' }),
  }),
});

function draftFrom({
  name,
  roundOn,
  note,
}: {
  name: string;
  roundOn: string;
  note?: string | null | undefined;
}): RoundDraft {
  return { name: tidy(name), roundOn, note: note?.trim() || null };
}

function faultsOf({ name, note, roundOn }: RoundDraft, present: Planned | null, today: string): FieldFault[] {
  const isDay = present?.roundOn === roundOn || isRoundDay(roundOn, today);
  return [
    ...textFaults('name', name, LONGEST_NAME),
    ...(note !== null && isLonger(note, LONGEST_NOTE) ? [{ field: 'note', fault: 'TOO_LONG' } as const] : []),
    ...(isDay ? [] : [{ field: 'roundOn', fault: 'OUT_OF_RANGE' } as const]),
  ];
}

export async function getPlanned(tx: Tenant, edit: Edit, id: bigint): Promise<Planned> {
  const [round] = await withCounts(tx, edit, [await getRound(tx, edit, id)]);
  if (round === undefined) throw new TypeError('A round that was found is gone.');
  return { ...round, codes: (await listRoundSigns(tx, edit, round)).map(({ code }) => code) };
}

export const told = ({ name, roundOn, note, codes }: Planned): { readonly [key: string]: Json } => ({
  name,
  roundOn,
  note,
  codes,
});

/** Saves it in one transaction: codes that are null stay as they are. */
function save(
  { municipality, grant: edit, context }: Asked<'rounds.edit'>,
  id: bigint | null,
  { draft, version, ...given }: Given & { readonly draft: RoundDraft; readonly version: number | null },
) {
  const today = dayIn(municipality.timeZone, context.now());
  return change<RoundSaved | Outdated | Invalid>(context, edit, async (tx) => {
    if (id !== null) await lockRound(tx, edit, id);
    const present = id === null ? null : await getPlanned(tx, edit, id);
    const isKept = present !== null && given.codes === null;
    const { codes, faults } = isKept
      ? { codes: present.codes, faults: [] }
      : await codesOf(tx, edit, municipality, given, present);
    const taken = await takenFaults(tx, edit, given);
    const stays = id === null || isKept ? [] : await listToldCodes(tx, edit, id);
    const missing = faults.length === 0 ? stays.find((code) => !codes.includes(code)) : undefined;
    return saveVersioned<'RoundSaved', Planned>(tx, edit, {
      outcome: 'RoundSaved',
      subject: 'MountingRound',
      present,
      version,
      told,
      faults: [
        ...faultsOf(draft, present, today),
        ...faults,
        ...taken,
        ...(missing === undefined ? [] : [{ field: 'codes', fault: 'IN_USE', part: missing } as const]),
      ],
      save: async () => {
        const saved = await writeRound(tx, edit, id, draft);
        if (!isKept) await writeSigns(tx, edit, saved, codes, today);
        return getPlanned(tx, edit, saved);
      },
    });
  });
}

builder.mutationField('createMountingRound', (t) =>
  cityMutation(t, {
    type: CreateResult,
    access: 'rounds.edit',
    args: { input: t.arg({ type: CreateInput, required: true, description: 'The round.' }) },
    description: 'Plans a round on which signs are put up, in the order of the way.',
    resolve: async (asked, { input }): Promise<RoundSaved | Invalid> => {
      const { codes, offered } = input;
      const given = {
        codes: codes || offered ? [...(offered ?? []), ...(codes ?? [])] : null,
        orderId: idOrNull(input.order),
        offered: offered ?? [],
      };
      const saved = await save(asked, null, { draft: draftFrom(input), version: null, ...given });
      if (saved.outcome === 'Outdated') throw new TypeError('What is new is not outdated.');
      return saved;
    },
  }),
);

builder.mutationField('changeMountingRound', (t) =>
  cityMutation(t, {
    type: ChangeResult,
    access: 'rounds.edit',
    args: { input: t.arg({ type: ChangeInput, required: true, description: 'The round.' }) },
    description:
      'Changes a round. A sign of which something was told stays on it; of one that is taken off, what a phone tells that did not hear of it is kept.',
    resolve: (asked, { input }) => {
      const given = { codes: input.codes ?? null, orderId: null, offered: [] };
      const draft = draftFrom(input);
      return save(asked, idFrom(input.round), { draft, version: input.version, ...given });
    },
  }),
);
