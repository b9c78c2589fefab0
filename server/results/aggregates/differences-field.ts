// Which of several parts of municipalities are rated differently: each pair of them, with the interval of its difference.
import { AppError } from '../../foundation/errors.ts';
import { NO_COUNTS, type Counts } from '../../foundation/score-statistics.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import { differencesOf, type Difference } from './difference.ts';
import { filterFrom, SummaryFilterInput } from './filter.ts';
import { DAYS, daysFrom, summaryWithin, type Summary } from './summary.ts';
import { sumAll, type SummaryFilter } from './store.ts';

/** As many as are compared side by side. */
const MOST = 6;

type Pair = Difference & { readonly one: number; readonly other: number };

const DifferenceType = builder.objectRef<Pair>('Difference').implement({
  description: 'How the averages of two parts differ.',
  fields: (t) => ({
    one: t.exposeInt('one', { description: 'Which filter the one part is of, counted from 0.' }),
    other: t.exposeInt('other', { description: 'Which filter the other part is of.' }),
    amount: t.exposeFloat('amount', { description: 'The average of the one less that of the other.' }),
    lower: t.float({
      description: 'The lower bound of its 95 % interval.',
      resolve: ({ interval }) => interval.lower,
    }),
    upper: t.float({ description: 'The upper bound.', resolve: ({ interval }) => interval.upper }),
    isUnlikely: t.exposeBoolean('isUnlikely', {
      description:
        'It is unlikely to be chance, a tenth at the least (score test of Mantel). Among all pairs asked about, at most one in twenty of those told so is chance (Benjamini and Hochberg).',
    }),
  }),
});

builder.queryField('differences', (t) =>
  t.field({
    type: [DifferenceType],
    access: 'aggregates.read',
    args: {
      filters: t.arg({
        type: [SummaryFilterInput],
        required: true,
        description: `What to compare, ${MOST} parts at the most.`,
      }),
      ...DAYS,
    },
    complexity: { field: 1, multiplier: (MOST * (MOST - 1)) / 2 },
    description: 'Each pair of the parts in which both have published ratings, in the order asked for.',
    resolve: async (_root, { filters, ...days }, context) => {
      if (filters.length > MOST) throw new AppError('BAD_INPUT', `filters are ${MOST} at the most.`);
      const summaries = await Promise.all(
        filters.map(async (filter) => {
          const municipality = await getMunicipality(context, filter.municipality);
          return summaryWithin(context, municipality.id, { ...filterFrom(filter), ...daysFrom(days) });
        }),
      );
      const pairs = summaries.flatMap((one, at) =>
        summaries.slice(at + 1).map((other, after) => ({ at, to: at + 1 + after, one, other })),
      );
      const compared = await Promise.all(
        pairs.map(async ({ one, other }) => {
          return { one: one.counts, other: other.counts, common: await commonOf(one, other, context) };
        }),
      );
      return differencesOf(compared).flatMap((found, index) => {
        const pair = pairs[index];
        return found && pair ? [{ ...found, one: pair.at, other: pair.to }] : [];
      });
    },
  }),
);

/** What is published of both: as a place and its category have in common what the place has. */
async function commonOf(
  one: Summary,
  other: Summary,
  { database }: Pick<Context, 'database'>,
): Promise<Counts> {
  if (one.grant.municipalityId !== other.grant.municipalityId) return NO_COUNTS;
  const filter = bothOf(one.filter, other.filter);
  return filter ? sumAll(database.citizen.pool, one.grant, filter) : NO_COUNTS;
}

/** Null where nothing can be in both: two places have nothing in common. */
function bothOf(one: SummaryFilter, other: SummaryFilter): SummaryFilter | null {
  const parts = ['locationId', 'categoryId', 'settlementId'] as const;
  if (parts.some((part) => one[part] !== null && other[part] !== null && one[part] !== other[part]))
    return null;
  return {
    ...one,
    locationId: one.locationId ?? other.locationId,
    categoryId: one.categoryId ?? other.categoryId,
    settlementId: one.settlementId ?? other.settlementId,
    standing: one.standing.filter((standing) => other.standing.includes(standing)),
  };
}
