// A pool as resolvers pass it on: what quiet places published together, by category, and the way to its answers.
import { StandingType } from '../../voting/ballots/refs.ts';
import type { Standing } from '../../foundation/ballot.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { DAYS, daysFrom } from '../aggregates/summary.ts';
import type { ChosenOption } from '../../municipality/questions/option-sums.ts';
import type { PooledCategory } from '../../voting/pools/rules.ts';
import { sumAnswerPools, sumPools } from './store.ts';

export interface Pool {
  readonly municipalityId: MunicipalityId;
  readonly categories: readonly PooledCategory[];
  /** Asks for the answers of all categories, once for the pool and its parts. */
  readonly answers: () => Promise<readonly ChosenOption[]>;
}

export const PoolPeriodType = builder.enumType('PoolPeriod', {
  description: 'A part of the calendar year, after which what waits at quiet places is published together.',
  values: {
    MONTH: { description: 'A month.' },
    QUARTER: { description: 'Three months.' },
    HALF_YEAR: { description: 'Six months.' },
    YEAR: { description: 'Twelve months.' },
  } as const,
});

export const PoolType = builder.objectRef<Pool>('Pool');

/** The arguments of what quiet places published together. */
export const POOL = builder.args((t) => ({
  ...DAYS,
  standing: t.field({
    type: [StandingType],
    defaultValue: ['COUNTED'],
    description: 'Which standings to sum together.',
  }),
}));

/** What the municipality's quiet places published together. */
export async function poolWithin(
  { database, grant }: Context,
  municipalityId: MunicipalityId,
  args: {
    readonly from?: string | null | undefined;
    readonly to?: string | null | undefined;
    readonly standing?: readonly Standing[] | null | undefined;
  },
): Promise<Pool> {
  const read = grant('aggregates.read', municipalityId);
  const filter = { ...daysFrom(args), standing: args.standing ?? ['COUNTED'] };
  const { pool } = database.citizen;
  let answers: Promise<ChosenOption[]> | null = null;
  return {
    municipalityId,
    categories: await sumPools(pool, read, filter),
    answers: () => (answers ??= sumAnswerPools(pool, read, filter)),
  };
}
