// What can be asked of a pool: the scores of places with too few answers, together, and the answers.
import { IntervalType } from '../aggregates/interval-type.ts';
import { averageOf, byLowerBound, countOf, intervalOf } from '../../foundation/score-statistics.ts';
import { builder } from '../../api/builder.ts';
import { CategoryType, MunicipalityType } from '../../municipality/municipalities/refs.ts';
import { AnsweredQuestionType, answeredQuestions } from '../../municipality/questions/answer-counts.ts';
import { PoolType, type Pool, POOL, PoolPeriodType, poolWithin } from './pool.ts';
import { sumCategories, type PooledCategory, getPoolPeriod } from '../../voting/pools/rules.ts';
import { categoryLoader } from '../../municipality/municipalities/loaders.ts';

const countsOf = ({ categories }: Pool) => sumCategories(categories).counts;

const partOf = (pool: Pool, category: PooledCategory) => ({
  ...pool,
  categories: [category],
  categoryId: category.categoryId,
  answers: async () => (await pool.answers()).filter(({ categoryId }) => categoryId === category.categoryId),
});

const CategoryPoolType = builder.objectRef<Pool & { readonly categoryId: bigint }>('CategoryPool').implement({
  description: 'What the quiet places of a category published together.',
  fields: (t) => ({
    category: t.field({
      type: CategoryType,
      description: 'The category.',
      resolve: ({ municipalityId, categoryId: id }, _args, { loaders }) =>
        loaders(categoryLoader).load({ municipalityId, id }),
    }),
    pool: t.field({
      type: PoolType,
      description: 'Its scores and answers.',
      resolve: (pool) => pool,
    }),
  }),
});

PoolType.implement({
  description:
    'Published scores of places with too few answers, together: what waited at the end of a quarter, by category. Of which place each is, is not kept. They are no part of any summary.',
  fields: (t) => ({
    count: t.int({
      description: 'How many scores are published.',
      resolve: (pool) => countOf(countsOf(pool)),
    }),
    average: t.float({
      nullable: true,
      description: 'Their mean, 1 to 10; null where nothing is published.',
      resolve: (pool) => averageOf(countsOf(pool)),
    }),
    interval: t.field({
      type: IntervalType,
      nullable: true,
      description: 'The interval of the average; null where nothing is published.',
      resolve: (pool) => intervalOf(countsOf(pool)),
    }),
    distribution: t.intList({
      description: 'How many gave each score: ten numbers, score 1 first.',
      resolve: (pool) => [...countsOf(pool)],
    }),
    places: t.int({
      description:
        'At how many places they were given, at the least: those of the largest pool of each category.',
      resolve: ({ categories }) => sumCategories(categories).places,
    }),
    firstDay: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which some were published; null where nothing is.',
      resolve: ({ categories }) => sumCategories(categories).firstDay,
    }),
    lastDay: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which some were published; null where nothing is.',
      resolve: ({ categories }) => sumCategories(categories).lastDay,
    }),
    byCategory: t.field({
      type: [CategoryPoolType],
      complexity: { field: 1, multiplier: 20 },
      description: 'The same for each category with something published, by the lower bound of the interval.',
      resolve: (pool) => byLowerBound(pool.categories).map((category) => partOf(pool, category)),
    }),
    answers: t.field({
      type: [AnsweredQuestionType],
      complexity: { field: 20, multiplier: 5 },
      description: 'The answers to follow-up questions, by question. Answers are never linked with scores.',
      resolve: async ({ municipalityId, answers }, _args, { loaders }) =>
        answeredQuestions(municipalityId, await answers(), loaders),
    }),
  }),
});

builder.objectFields(MunicipalityType, (t) => ({
  poolPeriod: t.field({
    type: PoolPeriodType,
    description: 'How long scores wait at most at a place that gets few.',
    resolve: ({ poolMonths }) => getPoolPeriod(poolMonths),
  }),
  quietPlaces: t.field({
    type: PoolType,
    args: POOL,
    complexity: 20,
    description: 'What places with too few answers published together, summed. No part of the summary.',
    resolve: ({ id }, args, context) => poolWithin(context, id, args),
  }),
}));
