// What a citizen can send: a score, and an answer to the question that follows. The place comes from the code alone.
import { AppError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { idFrom } from '../graphql/scalars.ts';
import { findQuestion } from '../questions/store.ts';
import { readCode } from '../signs/reading.ts';
import { SignRetiredType, SignUnknownType } from '../signs/refs.ts';
import type { Sign } from '../signs/store.ts';
import { AlreadyReceivedType, AnswerReceivedType, RatingReceivedType } from './outcomes.ts';
import type { Receipt } from './queue.ts';
import { findAnswer, findBallotId, findQuestionFor, findScore, type BallotId } from './rules.ts';
import type { SlipContent } from './slip.ts';

const RateResult = builder.unionType('RateResult', {
  description: 'What became of a score.',
  types: [RatingReceivedType, AlreadyReceivedType, SignRetiredType, SignUnknownType],
  resolveType: ({ outcome }) => outcome,
});

const AnswerResult = builder.unionType('AnswerResult', {
  description: 'What became of an answer.',
  types: [AnswerReceivedType, AlreadyReceivedType, SignRetiredType, SignUnknownType],
  resolveType: ({ outcome }) => outcome,
});

const RateInput = builder.inputType('RateInput', {
  description: 'A score for the place of a sign.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'The code of the sign.' }),
    ballotId: t.id({ required: true, description: 'A random UUID (version 4), drawn for this one score.' }),
    score: t.int({ required: true, description: '1 (very poor) to 10 (excellent).' }),
  }),
});

const AnswerInput = builder.inputType('AnswerInput', {
  description: 'An answer to a follow-up question, never linked with the score.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'The code of the sign.' }),
    ballotId: t.id({ required: true, description: 'Another random UUID, drawn for this one answer.' }),
    question: t.id({ required: true, description: 'The question.' }),
    options: t.idList({ required: true, description: 'The options chosen, at least one.' }),
  }),
});

function ballotIdFrom(value: string): BallotId {
  const id = findBallotId(value);
  if (id === null) throw new AppError('BAD_INPUT', 'ballotId is a random UUID, version 4.');
  return id;
}

/** Casts a slip at the sign's place. Standing is COUNTED for everybody until allowances exist. */
async function cast(
  { grant, box }: Context,
  sign: Sign,
  id: BallotId,
  content: SlipContent,
): Promise<Receipt> {
  const { municipality, location } = sign;
  const permission = grant('ballots.cast', municipality.id);
  const receipt = await box.cast({
    grant: permission,
    id,
    locationId: location.id,
    standing: 'COUNTED',
    content,
  });
  if (municipality.isDemo) box.openSoon();
  return receipt;
}

builder.mutationField('rate', (t) =>
  t.field({
    type: RateResult,
    access: 'ballots.cast',
    args: { input: t.arg({ type: RateInput, required: true, description: 'The score.' }) },
    description: 'Sends a score. The same ballotId again changes nothing, whatever it says.',
    resolve: async (_root, { input }, context) => {
      const id = ballotIdFrom(input.ballotId);
      const score = findScore(input.score);
      if (score === null) throw new AppError('BAD_INPUT', 'score is a whole number from 1 to 10.');
      const sign = await readCode(context, input.code);
      if (sign.outcome !== 'Sign') return sign;
      const receipt = await cast(context, sign, id, { kind: 'score', score });
      const { location } = sign;
      const category = { municipalityId: location.municipalityId, id: location.categoryId };
      const question = findQuestionFor(score, await context.loaders.questions.load(category));
      return receipt === 'new'
        ? { outcome: 'RatingReceived' as const, location, question }
        : { outcome: 'AlreadyReceived' as const, location, question };
    },
  }),
);

builder.mutationField('answer', (t) =>
  t.field({
    type: AnswerResult,
    access: 'ballots.cast',
    args: { input: t.arg({ type: AnswerInput, required: true, description: 'The answer.' }) },
    description: 'Sends an answer. The same ballotId again changes nothing, whatever it says.',
    resolve: async (_root, { input }, context) => {
      const id = ballotIdFrom(input.ballotId);
      const questionId = idFrom(input.question);
      const chosen = input.options.map(idFrom);
      const sign = await readCode(context, input.code);
      if (sign.outcome !== 'Sign') return sign;
      const { location } = sign;
      const read = context.grant('questions.read', location.municipalityId);
      const question = await findQuestion(context.database.citizen.prisma, read, questionId);
      if (question?.categoryId !== location.categoryId) {
        throw new AppError('NOT_FOUND', 'This question is not asked here.');
      }
      const options = findAnswer(question, chosen);
      if (options === null) throw new AppError('BAD_INPUT', 'options are 1 to 20 of the question.');
      const receipt = await cast(context, sign, id, { kind: 'answer', question: questionId, options });
      return receipt === 'new'
        ? { outcome: 'AnswerReceived' as const, location }
        : { outcome: 'AlreadyReceived' as const, location, question: null };
    },
  }),
);
