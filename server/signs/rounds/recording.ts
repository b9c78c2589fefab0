// What a fitter tells of the signs of a round, several at a time, as a phone sends them when it is back on the network.
import type { Grant } from '../../access/grants/grant.ts';
import { change } from '../../access/journal/change.ts';
import type { Changed } from '../../access/journal/rules.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { dayIn, dayAfter } from '../../foundation/days.ts';
import { readTyped } from '../../foundation/sign-code.ts';
import { FitterRoundType, getFitterRound, type FitterRound } from './fitter-round.ts';
import { asFitter } from './round-of-pass.ts';
import {
  otherSign,
  SignNotKnownType,
  SignNotOfRoundType,
  type NotKnown,
  type NotOfRound,
} from './other-signs.ts';
import { MountingOutcomeType } from './refs.ts';
import { isPosition, LONGEST_TOLD, MOST_TOLD, toldOnFrom } from './rules.ts';
import { lockRound } from './store-edit.ts';
import { createMounting, listKnownIds, putBack, type Told } from './store-mount.ts';
import type { RoundSign } from './store.ts';
import { isUuid } from '../../foundation/uuid.ts';

interface MountingRecorded {
  readonly outcome: 'MountingRecorded';
  readonly id: string;
  readonly code: string;
  readonly isRepeated: boolean;
}
type Recorded = MountingRecorded | NotOfRound | NotKnown;

const MountingRecordedType = builder.objectRef<MountingRecorded>('MountingRecorded').implement({
  description: 'What was told of the sign is kept.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id that the phone drew.' }),
    code: t.exposeString('code', { description: 'The code of the sign.' }),
    isRepeated: t.exposeBoolean('isRepeated', {
      description: 'It had been told with this id before: this time changed nothing.',
    }),
  }),
});

const ResultType = outcomesOf('RecordMountingResult', 'What became of one thing that was told.', [
  MountingRecordedType,
  SignNotOfRoundType,
  SignNotKnownType,
]);

interface MountingsRecorded {
  readonly results: readonly Recorded[];
  readonly round: FitterRound;
}

const MountingsRecordedType = builder.objectRef<MountingsRecorded>('MountingsRecorded').implement({
  description: 'What became of what was told.',
  fields: (t) => ({
    results: t.expose('results', {
      type: [ResultType],
      complexity: { field: 0, multiplier: MOST_TOLD },
      description: 'One for each thing that was told, in the order of the input.',
    }),
    round: t.expose('round', { type: FitterRoundType, description: 'The round as it is now.' }),
  }),
});

const PositionInput = builder.inputType('MountingPositionInput', {
  description: 'Where the phone was, where the fitter lets it be known.',
  fields: (t) => ({
    latitude: t.float({ required: true, description: 'Degrees north, -90 to 90.' }),
    longitude: t.float({ required: true, description: 'Degrees east, -180 to 180.' }),
    accuracyM: t.float({ description: 'To how many metres it is known.' }),
  }),
});

const MountingInput = builder.inputType('MountingInput', {
  description: 'What a fitter tells of a sign.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'A UUID that the phone drew: what is sent twice counts once.' }),
    code: t.string({ required: true, description: 'The code of the sign.' }),
    outcome: t.field({ type: MountingOutcomeType, required: true, description: 'What became of it.' }),
    note: t.string({ description: `What is to be added, at most ${LONGEST_TOLD} characters.` }),
    on: t.field({ type: 'Date', description: 'The day on which it was told to the phone; null: today.' }),
    position: t.field({ type: PositionInput, description: 'Where the phone was; null: it is not told.' }),
  }),
});

const RecordInput = builder.inputType('RecordMountingsInput', {
  description: 'What a fitter tells of the signs of the round of the pass.',
  fields: (t) => ({
    mountings: t.field({
      type: [MountingInput],
      required: true,
      description: `1 to ${MOST_TOLD}, in their order.`,
    }),
  }),
});

type Given = typeof MountingInput.$inferInput;

/** What a phone of ours never sends. */
function refuseNonsense(given: readonly Given[]): void {
  if (given.length < 1 || given.length > MOST_TOLD)
    throw new AppError('BAD_INPUT', `mountings are 1 to ${MOST_TOLD}.`);
  for (const { id, note, position } of given) {
    if (!isUuid(id)) throw new AppError('BAD_INPUT', 'An id is a UUID.');
    if ((note ?? '').length > LONGEST_TOLD)
      throw new AppError('BAD_INPUT', `A note has at most ${LONGEST_TOLD} characters.`);
    if (position && !isPosition(position.latitude, position.longitude, position.accuracyM ?? null))
      throw new AppError('BAD_INPUT', 'This position is not on the earth.');
  }
}

/** Farther off it is of no use to anybody. */
const LARGEST_ACCURACY_M = 100_000;

function positionFrom({ position }: Given): Told['position'] {
  if (!position) return null;
  const { latitude, longitude, accuracyM } = position;
  const metres = accuracyM ?? null;
  return {
    latitude,
    longitude,
    accuracyM: metres === null ? null : Math.round(Math.min(metres, LARGEST_ACCURACY_M)),
  };
}

/** What the journal says of it: neither where the phone was nor what it saw. */
function changedBy({ code, outcome, note, toldOn }: Told, sign: RoundSign, round: string): Changed {
  return {
    subject: 'Mounting',
    subjectId: code,
    subjectName: sign.name.bg,
    before: null,
    after: { outcome, note, toldOn, round },
  };
}

interface Recording {
  readonly today: string;
  readonly keptDays: number;
  readonly known: Set<string>;
  readonly signs: readonly RoundSign[];
  readonly round: string;
}

/** Keeps one thing that was told, unless it was before or is of no sign of the round. */
async function recordOne(
  tx: Tenant,
  mount: Grant<'rounds.mount'>,
  given: Given,
  { today, keptDays, known, signs, round }: Recording,
): Promise<{ readonly recorded: Recorded; readonly audit: Changed | null }> {
  const code = readTyped(given.code);
  const { id, outcome } = given;
  const sign = signs.find((each) => each.code === code);
  if (sign === undefined) return { recorded: await otherSign(tx, mount, code), audit: null };
  const isRepeated = known.has(id);
  const recorded: Recorded = { outcome: 'MountingRecorded', id, code, isRepeated };
  if (isRepeated) return { recorded, audit: null };
  const toldOn = toldOnFrom(given.on ?? null, today);
  const told: Told = {
    id,
    code,
    outcome,
    toldOn,
    note: given.note?.trim() || null,
    // Where nothing is kept nothing is taken, whatever a phone sends that has not heard of it yet.
    position: keptDays === 0 ? null : positionFrom(given),
    forgetOn: dayAfter(toldOn, keptDays),
  };
  await createMounting(tx, mount, told);
  known.add(id);
  return { recorded, audit: changedBy(told, sign, round) };
}

builder.mutationField('recordMountings', (t) =>
  t.field({
    type: MountingsRecordedType,
    access: 'rounds.mount',
    args: { input: t.arg({ type: RecordInput, required: true, description: 'What is told.' }) },
    complexity: 10,
    description: 'Records, for the fitter of the pass that is shown, what became of signs of the round.',
    resolve: async (_root, { input: { mountings } }, context): Promise<MountingsRecorded> => {
      const { held: mount, municipality } = await asFitter(context, 'rounds.mount');
      refuseNonsense(mountings);
      return change(context, mount, async (tx) => {
        const { subjectId: roundId } = mount;
        await lockRound(tx, mount, roundId);
        const codes = mountings.map(({ code }) => readTyped(code));
        await putBack(tx, mount, codes);
        const { keptDays, signs, name } = await getFitterRound(tx, mount, municipality);
        const recording: Recording = {
          today: dayIn(municipality.timeZone, context.now()),
          keptDays,
          known: new Set(
            await listKnownIds(
              tx,
              mount,
              mountings.map(({ id }) => id),
            ),
          ),
          signs,
          round: name,
        };
        const results: Recorded[] = [];
        const audit: Changed[] = [];
        for (const given of mountings) {
          const one = await recordOne(tx, mount, given, recording);
          results.push(one.recorded);
          if (one.audit) audit.push(one.audit);
        }
        const round = await getFitterRound(tx, mount, municipality);
        return { outcome: { results, round }, audit };
      });
    },
  }),
);
