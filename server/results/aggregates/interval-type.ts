// The interval of an average, as it is asked for.
import { builder } from '../../api/builder.ts';
import type { Interval } from '../../foundation/score-statistics.ts';

export const IntervalType = builder.objectRef<Interval>('Interval').implement({
  description:
    'The 95 % interval of an average (t distribution): chance among those who chose to answer, not a margin for all citizens.',
  fields: (t) => ({
    lower: t.exposeFloat('lower', { description: 'The lower bound, at least 1.' }),
    upper: t.exposeFloat('upper', { description: 'The upper bound, at most 10.' }),
  }),
});
