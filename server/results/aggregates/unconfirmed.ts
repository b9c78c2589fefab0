// What is published apart from a summary: the unconfirmed ratings, why, and the summary with them.
import { ReasonType } from '../../voting/ballots/refs.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { addCounts, countOf } from '../../foundation/score-statistics.ts';
import { sumUnconfirmed, type UnconfirmedSums } from './store-unconfirmed.ts';
import { SummaryType, type Summary } from './summary.ts';

interface Unconfirmed extends UnconfirmedSums {
  readonly together: Summary;
}

export const UnconfirmedType = builder.objectRef<Unconfirmed>('Unconfirmed').implement({
  description: 'Ratings that are published apart, since more of them came than is usual.',
  fields: (t) => ({
    count: t.int({ description: 'How many they are.', resolve: ({ counts }) => countOf(counts) }),
    reasons: t.expose('reasons', {
      type: [ReasonType],
      complexity: { field: 1, multiplier: 4 },
      description: 'Why, for one opening or another. No single rating has a reason.',
    }),
    isReclassified: t.exposeBoolean('isReclassified', {
      description:
        'Some of them were counted once, and are unconfirmed since a member of the municipality decided so.',
    }),
    together: t.expose('together', { type: SummaryType, description: 'The summary with them.' }),
  }),
});

/** What is apart from the summary; null where nothing is, or where the summary has it already. */
export async function findUnconfirmed(
  { grant, filter, counts }: Summary,
  { database }: Pick<Context, 'database'>,
): Promise<Unconfirmed | null> {
  if (filter.standing.includes('UNCONFIRMED')) return null;
  const sums = await sumUnconfirmed(database.citizen.pool, grant, filter);
  if (countOf(sums.counts) === 0) return null;
  const together = {
    grant,
    filter: { ...filter, standing: [...filter.standing, 'UNCONFIRMED' as const] },
    counts: addCounts(counts, sums.counts),
  };
  return { ...sums, together };
}
