// A summary over time, in columns: a third of the bytes and of the work of a list of objects.
import { builder } from '../../api/builder.ts';
import { averageOf, countOf, intervalOf, type Counts } from '../../foundation/score-statistics.ts';

/** The steps in which something was published, in order; `start` is the first day of one. */
export type Series = readonly { readonly start: string; readonly counts: Counts }[];

export const PeriodType = builder.enumType('Period', {
  description: 'The steps of a series.',
  values: {
    DAY: { value: 'day', description: 'A day.' },
    WEEK: { value: 'week', description: 'A week, from Monday.' },
    MONTH: { value: 'month', description: 'A calendar month.' },
  } as const,
});

export const SeriesType = builder.objectRef<Series>('Series').implement({
  description: 'Columns of the same length, a row a step.',
  fields: (t) => ({
    starts: t.field({
      type: ['Date'],
      description: 'The first day of each step.',
      resolve: (series) => series.map(({ start }) => start),
    }),
    counts: t.intList({
      description: 'How many ratings were published in each step.',
      resolve: (series) => series.map(({ counts }) => countOf(counts)),
    }),
    averages: t.floatList({
      description: 'The average of each step.',
      resolve: (series) => series.map(({ counts }) => averageOf(counts) ?? 0),
    }),
    lowers: t.floatList({
      description: "The lower bound of each step's interval.",
      resolve: (series) => series.map(({ counts }) => intervalOf(counts)?.lower ?? 1),
    }),
    uppers: t.floatList({
      description: "The upper bound of each step's interval.",
      resolve: (series) => series.map(({ counts }) => intervalOf(counts)?.upper ?? 10),
    }),
  }),
});
