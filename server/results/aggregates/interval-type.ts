// What is asked of published ratings wherever they are counted: how many, their mean, and its interval.
import type { ObjectFieldBuilder } from '@pothos/core';
import { builder, type BuilderTypes } from '../../api/builder.ts';
import {
  averageOf,
  countOf,
  intervalOf,
  type Counts,
  type Interval,
} from '../../foundation/score-statistics.ts';

export const IntervalType = builder.objectRef<Interval>('Interval').implement({
  description:
    'The 95 % interval of an average (score interval): chance among those who chose to answer, not a margin for all citizens.',
  fields: (t) => ({
    lower: t.exposeFloat('lower', { description: 'The lower bound, at least 1.' }),
    upper: t.exposeFloat('upper', { description: 'The upper bound, at most 10.' }),
  }),
});

/** The fields of whatever has counts of scores; `said`: how the API describes two of them. */
export const countedFields = <Of extends { readonly counts: Counts }>(
  t: ObjectFieldBuilder<BuilderTypes, Of>,
  said: { readonly count: string; readonly interval: string },
) => ({
  count: t.int({ description: said.count, resolve: ({ counts }) => countOf(counts) }),
  average: t.float({
    nullable: true,
    description: 'Their mean, 1 to 10; null where nothing is published.',
    resolve: ({ counts }) => averageOf(counts),
  }),
  interval: t.field({
    type: IntervalType,
    nullable: true,
    description: said.interval,
    resolve: ({ counts }) => intervalOf(counts),
  }),
});
