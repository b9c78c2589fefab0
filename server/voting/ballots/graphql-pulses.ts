// What somebody of a municipality's own people can send: an answer to the pulse of a team, sealed by the phone or not.
import { findScore, type BallotId } from '../../foundation/ballot.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { CAST_ON } from '../../municipality/codes/cast-on.ts';
import { PulseClosedType, PulseUnknownType } from '../pulses/refs.ts';
import { readTeam, type TeamFound } from '../pulses/team-reading.ts';
import type { Fate } from '../standing/court.ts';
import { ballotIdFrom } from './cast.ts';
import { KeyRetiredType } from './graphql-sealed.ts';
import { phoneBytes, phoneCharacters, type KeyId, type PhoneSeal, type Slip } from './slip-bytes.ts';
import type { Stored } from './slip-queue.ts';

interface PulseReceived {
  readonly outcome: 'PulseReceived';
  readonly isNew: boolean;
}

const PulseReceivedType = builder.objectRef<PulseReceived>('PulseReceived').implement({
  description: 'The answer is in the ballot box: stored for good before this was said.',
  fields: (t) => ({
    isNew: t.exposeBoolean('isNew', {
      description: 'False: the ballotId was there before, and nothing changed.',
    }),
  }),
});

const AnswerPulseResult = outcomesOf('AnswerPulseResult', 'What became of an answer to a pulse.', [
  PulseReceivedType,
  KeyRetiredType,
  PulseClosedType,
  PulseUnknownType,
]);

const AnswerPulseInput = builder.inputType('AnswerPulseInput', {
  description:
    'An answer to the pulse of a team: its score, or what a phone sealed of it, as of a score at a sign.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'The code of the team.' }),
    ballotId: t.id({ required: true, description: 'A random UUID (version 4), drawn for this one answer.' }),
    score: t.int({ description: '1 (very bad) to 10 (excellent); null where it is sealed.' }),
    key: t.id({ description: 'The key that it was sealed to.' }),
    sealed: t.string({
      most: phoneCharacters('score'),
      description: 'What was sealed, in base64; null where it is not.',
    }),
    castOn: t.field(CAST_ON),
  }),
});

type Answer = typeof AnswerPulseInput.$inferInput;

type Said = { readonly id: BallotId } & (
  | { readonly content: Slip['content'] }
  | { readonly phone: PhoneSeal; readonly phoneKey: KeyId }
);

/** What is cast: a score, or what a phone sealed to a key; null where the phone asks for the key. */
function saidIn({ score, sealed, key, ballotId }: Answer, { team }: TeamFound): Said | null {
  const id = ballotIdFrom(ballotId);
  if ((sealed ?? null) === null) {
    const found = findScore(score);
    if (found === null) throw new AppError('BAD_INPUT', 'score is a whole number from 1 to 10.');
    return { id, content: { kind: 'score', score: found } };
  }
  if (score !== undefined && score !== null) throw new AppError('BAD_INPUT', 'An answer is sealed or not.');
  // It is sealed for the id as it stands here: written in another way, it would open for nobody.
  if (ballotId !== id) throw new AppError('BAD_INPUT', 'ballotId is written in small letters.');
  if (!sealed) return null;
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length !== phoneBytes('score'))
    throw new AppError('BAD_INPUT', `sealed has ${phoneBytes('score')} bytes.`);
  const phone = { kind: 'score', code: team.code, ballotId: id, sealed: bytes } as const;
  return { id, phone, phoneKey: (key ?? '') as KeyId };
}

/**
 * Casts it. Whose network it comes from, how many come from there and when is asked of no answer: people of a town hall share one, which
 * for places stands apart. Only a flood is refused.
 */
async function castAnswer(context: Context, { team, municipality }: TeamFound, said: Said): Promise<Stored> {
  const { grant, judge, address, box } = context;
  const permission = grant('ballots.cast', municipality.id);
  const { teamId: locationId, pulseId: categoryId } = team;
  const { id } = said;
  const judgement = await judge({
    municipality,
    locationId,
    categoryId,
    deskId: null,
    ballotId: id,
    kind: 'score',
    address: address(),
    isFromTablet: false,
    isPresent: true,
    presence: { asksPresence: false, presenceChangedOn: null },
  });
  if (judgement.outcome === 'flood')
    throw new AppError(
      'TOO_MANY_REQUESTS',
      'Too many votes come from your network. Please try again in a minute.',
    );
  const placed = { locationId, categoryId, trust: judgement.trust, isOfTeam: true } as const;
  const coming = { grant: permission, id, isDemo: municipality.isDemo };
  let fate: Fate = 'unavailable';
  try {
    const stored = await box.cast(
      'phone' in said
        ? { ...coming, slip: { ...placed, phone: said.phone }, phoneKey: said.phoneKey }
        : { ...coming, slip: { ...placed, content: said.content } },
    );
    if (stored !== 'keyRetired') fate = stored;
    return stored;
  } finally {
    judgement.settle(fate);
  }
}

builder.mutationField('answerPulse', (t) =>
  t.field({
    type: AnswerPulseResult,
    access: 'ballots.cast',
    args: { input: t.arg({ type: AnswerPulseInput, required: true, description: 'The answer.' }) },
    description:
      'Sends an answer to the pulse of a team. The same ballotId again changes nothing, whatever it says.',
    resolve: async (_root, { input }, context) => {
      const found = await readTeam(context, input.code, input.castOn ?? null);
      if (found.outcome !== 'PulseTeam') return found;
      const said = saidIn(input, found);
      const stored = said === null ? 'keyRetired' : await castAnswer(context, found, said);
      if (stored === 'keyRetired')
        return { outcome: 'KeyRetired' as const, key: await context.box.keyOf(found.municipality.id) };
      return { outcome: 'PulseReceived' as const, isNew: stored === 'new' };
    },
  }),
);
