// What a citizen can send: a score, and an answer to the question that follows. The place comes from the code alone.
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { questionsOf } from '../../municipality/questions/asked-questions.ts';
import { CAST_ON } from '../../municipality/codes/cast-on.ts';
import { readCode } from '../../municipality/codes/reading.ts';
import { SignRetiredType, SignUnknownType } from '../../municipality/codes/refs.ts';
import { PAPER, PaperSlipClosedType, PaperSlipUnknownType } from '../piles/refs.ts';
import { usePaper } from '../piles/paper-reading.ts';
import { ballotIdFrom, cast, castAnswer, scoreFrom } from './cast.ts';
import { AlreadyReceivedType, AnswerReceivedType, RatingReceivedType } from './outcomes.ts';
import { findAnswer, MOST_OPTIONS } from '../../foundation/ballot.ts';

const RateResult = outcomesOf('RateResult', 'What became of a score.', [
  RatingReceivedType,
  AlreadyReceivedType,
  SignRetiredType,
  SignUnknownType,
  PaperSlipClosedType,
  PaperSlipUnknownType,
]);

const AnswerResult = outcomesOf('AnswerResult', 'What became of an answer.', [
  AnswerReceivedType,
  AlreadyReceivedType,
  SignRetiredType,
  SignUnknownType,
]);

const RateInput = builder.inputType('RateInput', {
  description: 'A score for the place of a sign.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'The code of the sign.' }),
    ballotId: t.id({ required: true, description: 'A random UUID (version 4), drawn for this one score.' }),
    score: t.int({ required: true, description: '1 (very bad) to 10 (excellent).' }),
    castOn: t.field(CAST_ON),
    paper: t.string(PAPER),
  }),
});

const AnswerInput = builder.inputType('AnswerInput', {
  description: 'An answer to a follow-up question, never linked with the score.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'The code of the sign.' }),
    ballotId: t.id({ required: true, description: 'Another random UUID, drawn for this one answer.' }),
    question: t.id({ required: true, description: 'The question.' }),
    options: t.idList({ required: true, description: 'The options chosen, at least one.' }),
    castOn: t.field(CAST_ON),
  }),
});

function wrongOptions(): AppError {
  return new AppError('BAD_INPUT', `options are 1 to ${MOST_OPTIONS} of the question.`);
}

builder.mutationField('rate', (t) =>
  t.field({
    type: RateResult,
    access: 'ballots.cast',
    args: { input: t.arg({ type: RateInput, required: true, description: 'The score.' }) },
    description: 'Sends a score. The same ballotId again changes nothing, whatever it says.',
    resolve: async (_root, { input }, context) => {
      const id = ballotIdFrom(input.ballotId);
      const score = scoreFrom(input.score);
      const sign = await readCode(context, input.code, input.castOn, 'slip');
      if (sign.outcome !== 'Sign') return sign;
      const { paper = null, castOn = null } = input;
      const use = paper === null ? null : await usePaper(context, sign, { paper, ballotId: id, castOn });
      if (use !== null && use.outcome !== 'PaperUse') return use;
      const receipt = await cast(context, sign, id, { kind: 'score', score }, use);
      const { location } = sign;
      return receipt === 'new'
        ? { outcome: 'RatingReceived' as const, location, score }
        : { outcome: 'AlreadyReceived' as const, location, score };
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
      if (input.options.length > MOST_OPTIONS) throw wrongOptions();
      const chosen = input.options.map(idFrom);
      const sign = await readCode(context, input.code, input.castOn, 'slip');
      if (sign.outcome !== 'Sign') return sign;
      const { municipalityId, categoryId } = sign.location;
      const questions = await questionsOf(context, municipalityId, categoryId);
      const question = questions.find((each) => each.id === questionId);
      if (!question) throw new AppError('NOT_FOUND', 'This question is not asked here.');
      const options = findAnswer(question, chosen);
      if (options === null) throw wrongOptions();
      return castAnswer(context, sign, id, { kind: 'answer', question: questionId, options });
    },
  }),
);
