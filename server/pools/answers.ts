// The pooled answers to a question: how many answered it at quiet places, and what they chose.
import { builder } from '../graphql/builder.ts';
import type { Loaders } from '../graphql/loaders.ts';
import { OptionType, QuestionType } from '../questions/refs.ts';
import type { Question } from '../questions/store.ts';
import type { Pool } from './pool.ts';

interface PooledQuestion {
  readonly question: Question;
  readonly respondents: number;
  readonly options: readonly { readonly option: Question['options'][number]; readonly chosen: number }[];
}

const PooledOptionType = builder.objectRef<PooledQuestion['options'][number]>('PooledOption').implement({
  description: 'How many chose an option.',
  fields: (t) => ({
    option: t.field({
      type: OptionType,
      description: 'The option.',
      resolve: ({ option }) => option,
    }),
    chosen: t.exposeInt('chosen', { description: 'How many chose it.' }),
  }),
});

export const PooledQuestionType = builder.objectRef<PooledQuestion>('PooledQuestion').implement({
  description: 'The answers to a question, given at places with too few answers.',
  fields: (t) => ({
    question: t.field({
      type: QuestionType,
      description: 'The question.',
      resolve: ({ question }) => question,
    }),
    respondents: t.exposeInt('respondents', { description: 'How many answered the question at all.' }),
    options: t.field({
      type: [PooledOptionType],
      complexity: { field: 1, multiplier: 5 },
      description: 'The options, in their order.',
      resolve: ({ options }) => [...options],
    }),
  }),
});

/** The questions that were answered, in the order of their categories. */
export async function questionsOf(
  { municipalityId, answers }: Pool,
  loaders: Pick<Loaders, 'questions'>,
): Promise<PooledQuestion[]> {
  const rows = await answers();
  const categoryIds = new Set(rows.map(({ categoryId }) => categoryId));
  const questions = await Promise.all(
    [...categoryIds].map((id) => loaders.questions.load({ municipalityId, id })),
  );
  return questions.flat().flatMap((question) => {
    const own = rows.filter(({ questionId }) => questionId === question.id);
    const options = question.options.map((option) => ({
      option,
      chosen: own.find(({ optionId }) => optionId === option.id)?.chosen ?? 0,
    }));
    const respondents = Math.max(0, ...own.map(({ respondents }) => respondents));
    return respondents === 0 ? [] : [{ question, respondents, options }];
  });
}
