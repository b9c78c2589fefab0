// The answers to a question: how many answered it, and what they chose. Answers are never linked with scores.
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { ChosenOption } from './option-sums.ts';
import { OptionType, QuestionType } from './refs.ts';
import type { Question } from './store.ts';
import { questionsLoader } from './loaders.ts';

interface AnsweredQuestion {
  readonly question: Question;
  readonly respondents: number;
  readonly options: readonly { readonly option: Question['options'][number]; readonly chosen: number }[];
}

const AnsweredOptionType = builder
  .objectRef<AnsweredQuestion['options'][number]>('AnsweredOption')
  .implement({
    description: 'How many chose an option.',
    fields: (t) => ({
      option: t.expose('option', { type: OptionType, description: 'The option.' }),
      chosen: t.exposeInt('chosen', { description: 'How many chose it.' }),
    }),
  });

export const AnsweredQuestionType = builder.objectRef<AnsweredQuestion>('AnsweredQuestion').implement({
  description: 'The published answers to a question.',
  fields: (t) => ({
    question: t.expose('question', { type: QuestionType, description: 'The question.' }),
    respondents: t.exposeInt('respondents', { description: 'How many answered the question at all.' }),
    options: t.expose('options', {
      type: [AnsweredOptionType],
      complexity: { field: 1, multiplier: 5 },
      description: 'The options, in their order.',
    }),
  }),
});

/** The questions of which there are rows, in the order of their categories. */
export async function answeredQuestions(
  municipalityId: MunicipalityId,
  rows: readonly ChosenOption[],
  loaders: Context['loaders'],
): Promise<AnsweredQuestion[]> {
  const categoryIds = new Set(rows.map(({ categoryId }) => categoryId));
  const questions = await Promise.all(
    [...categoryIds].map((id) => loaders(questionsLoader).load({ municipalityId, id })),
  );
  return questions.flat().flatMap((question) => {
    const own = rows.filter(({ questionId }) => questionId === question.id);
    const options = question.options
      .map((option) => ({
        option,
        chosen: own.find(({ optionId }) => optionId === option.id)?.chosen ?? 0,
      }))
      .filter(({ option, chosen }) => option.retiredOn === null || chosen > 0);
    const respondents = Math.max(0, ...own.map(({ respondents }) => respondents));
    return respondents === 0 ? [] : [{ question, respondents, options }];
  });
}
