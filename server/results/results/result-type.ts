// A result as it is asked for: figures of a period, how they changed, and the last twelve months in columns.
import { ChangeType } from '../aggregates/change-type.ts';
import { countedFields } from '../aggregates/interval-type.ts';
import { averageOf, boxesOf, countOf, type Counts } from '../../foundation/score-statistics.ts';
import { builder } from '../../api/builder.ts';
import type { ResultRow } from './table-request.ts';

const EarlierType = builder.objectRef<Counts>('EarlierResult').implement({
  description: 'What was published in the period before.',
  fields: (t) => ({
    count: t.int({ description: 'How many ratings.', resolve: countOf }),
    average: t.float({
      nullable: true,
      description: 'Their mean; null where nothing was published.',
      resolve: averageOf,
    }),
  }),
});

export const ResultType = builder.objectRef<ResultRow>('Result').implement({
  description: 'A row of a table of results. A count of 0 means: not enough answers yet.',
  fields: (t) => ({
    ...countedFields(t, {
      count: 'How many ratings are published in the period.',
      interval: 'The interval of the average; null where nothing is published.',
    }),
    topShare: t.float({
      nullable: true,
      description: 'The share of the scores 9 and 10, 0 to 1; null where nothing is published.',
      resolve: ({ counts }) => boxesOf(counts)?.top ?? null,
    }),
    bottomShare: t.float({
      nullable: true,
      description: 'The share of the scores 1 to 4, 0 to 1; null where nothing is published.',
      resolve: ({ counts }) => boxesOf(counts)?.bottom ?? null,
    }),
    before: t.expose('before', {
      type: EarlierType,
      nullable: true,
      description: 'The period before; null where the period has no beginning.',
    }),
    change: t.expose('change', {
      type: ChangeType,
      nullable: true,
      description: 'What changed since then; null where one of the two periods has no answers.',
    }),
    monthlyCounts: t.intList({
      description: 'How many ratings were published in each of the months.',
      resolve: ({ months }) => [...months.counts],
    }),
    monthlyAverages: t.floatList({
      description: 'The average of each month, in hundredths; 0 where nothing was published.',
      resolve: ({ months }) => [...months.averages],
    }),
    monthlyLowers: t.floatList({
      description: "The lower bound of each month's interval; 0 where nothing was published.",
      resolve: ({ months }) => [...months.lowers],
    }),
    monthlyUppers: t.floatList({
      description: "The upper bound of each month's interval; 0 where nothing was published.",
      resolve: ({ months }) => [...months.uppers],
    }),
  }),
});
