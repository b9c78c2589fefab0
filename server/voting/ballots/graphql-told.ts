// What a citizen can tell after the vote: the line that was ridden, or the part of the day. Never both, of one visit.
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { CAST_ON } from '../../municipality/codes/cast-on.ts';
import { readCode } from '../../municipality/codes/reading.ts';
import { SignRetiredType, SignUnknownType } from '../../municipality/codes/refs.ts';
import { listLines } from '../../municipality/lines/store.ts';
import { listCategories } from '../../municipality/municipalities/store.ts';
import { answerOf } from '../told/rules.ts';
import { ballotIdFrom, castAnswer, scoreFrom } from './cast.ts';
import { AlreadyReceivedType, AnswerReceivedType } from './outcomes.ts';
import { DayPartType } from './refs.ts';

const OUTCOMES = [AnswerReceivedType, AlreadyReceivedType, SignRetiredType, SignUnknownType] as const;

const RateLineResult = outcomesOf('RateLineResult', 'What became of the line that somebody rode.', [
  ...OUTCOMES,
]);

const RateDayPartResult = outcomesOf('RateDayPartResult', 'What became of the part of the day.', [
  ...OUTCOMES,
]);

const RateLineInput = builder.inputType('RateLineInput', {
  description:
    'Which line was ridden, with the score once more: a slip of its own, never linked with the score.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'The code of the sign.' }),
    ballotId: t.id({ required: true, description: 'Another random UUID, drawn for this one slip.' }),
    line: t.id({ required: true, description: 'The line, mostly one of those of the place.' }),
    score: t.int({ required: true, description: '1 (very bad) to 10 (excellent).' }),
    castOn: t.field(CAST_ON),
  }),
});

const RateDayPartInput = builder.inputType('RateDayPartInput', {
  description:
    'In which part of the day somebody was at the place, with the score once more: a slip of its own, never linked with the score. Whoever told the line is not asked, nor the other way round.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'The code of the sign.' }),
    ballotId: t.id({ required: true, description: 'Another random UUID, drawn for this one slip.' }),
    part: t.field({ type: DayPartType, required: true, description: 'The part, as whoever was there says.' }),
    score: t.int({ required: true, description: '1 (very bad) to 10 (excellent).' }),
    castOn: t.field(CAST_ON),
  }),
});

builder.mutationField('rateLine', (t) =>
  t.field({
    type: RateLineResult,
    access: 'ballots.cast',
    args: { input: t.arg({ type: RateLineInput, required: true, description: 'The line.' }) },
    description: 'Sends which line was ridden. The same ballotId again changes nothing, whatever it says.',
    resolve: async (_root, { input }, context) => {
      const id = ballotIdFrom(input.ballotId);
      const lineId = idFrom(input.line);
      const score = scoreFrom(input.score);
      const sign = await readCode(context, input.code, input.castOn, 'slip');
      if (sign.outcome !== 'Sign') return sign;
      // Those out of use too: a page that was opened before may still name them.
      const read = context.grant('locations.read', sign.location.municipalityId);
      const lines = await listLines(context.database.citizen.prisma, read);
      if (lines.every((line) => line.id !== lineId))
        throw new AppError('NOT_FOUND', 'There is no such line here.');
      return castAnswer(context, sign, id, answerOf({ line: lineId, score }));
    },
  }),
);

builder.mutationField('rateDayPart', (t) =>
  t.field({
    type: RateDayPartResult,
    access: 'ballots.cast',
    args: { input: t.arg({ type: RateDayPartInput, required: true, description: 'The part of the day.' }) },
    description:
      'Sends in which part of the day somebody was at the place, where its category asks for that. The same ballotId again changes nothing, whatever it says.',
    resolve: async (_root, { input }, context) => {
      const id = ballotIdFrom(input.ballotId);
      const score = scoreFrom(input.score);
      const sign = await readCode(context, input.code, input.castOn, 'slip');
      if (sign.outcome !== 'Sign') return sign;
      const { municipalityId, categoryId } = sign.location;
      // Not as remembered: another process's page may ask already. Where it is asked no more too: a page that was opened before may still ask.
      const read = context.grant('municipalities.read', municipalityId);
      const category = (await listCategories(context.database.citizen.prisma, read)).find(
        (each) => each.id === categoryId,
      );
      if (category === undefined || category.dayParts === 'NEVER')
        throw new AppError('NOT_FOUND', 'The part of the day is not asked here.');
      return castAnswer(context, sign, id, answerOf({ part: input.part, score }));
    },
  }),
);
