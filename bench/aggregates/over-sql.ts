// Two contenders without HTTP: our statement as the server runs it, and the same question asked of ratings.
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { grant } from '../../server/access/grants/grant.ts';
import { CITIZEN } from '../../server/access/grants/viewer.ts';
import { countOf } from '../../server/foundation/score-statistics.ts';
import { sumByPeriod } from '../../server/results/aggregates/store.ts';
import { SCORE_COUNTS } from '../../server/voting/ballots/store-scores.ts';
import { lastYear, type Contender, type Day } from './dashboard.ts';

interface Row {
  readonly start: string;
  readonly counts: readonly number[];
}

const daysOf = (rows: readonly Row[]): Day[] =>
  rows.map(({ start, counts }) => ({ day: start, count: countOf(counts) }));

/** The product's statement, over totals. */
export function ourSql(citizen: Pool): Contender {
  const filter = { settlementId: null, categoryId: null, locationId: null, standing: ['COUNTED'] as const };
  return {
    name: 'our SQL',
    about: 'sumByPeriod of server/results/aggregates/store.ts, through the citizen role',
    ask: async ({ id }) => {
      const read = grant(CITIZEN, 'aggregates.read', id);
      const rows = await sumByPeriod(citizen, read, { ...filter, ...lastYear() }, 'day');
      return { days: daysOf(rows), bytes: null };
    },
    close: () => Promise.resolve(),
  };
}

/** GROUP BY over ratings, which have an index for it (see ratings.ts). */
export function groupBy(owner: Pool): Contender {
  return {
    name: 'GROUP BY',
    about: 'the same rows counted from ratings, as the owner, whom row-level security does not slow',
    ask: async ({ id }) => {
      const { from, to } = lastYear();
      const { rows } = await owner.query<Row>(
        Prisma.sql`SELECT published_on::text AS start, ARRAY[${SCORE_COUNTS}]::int[] AS counts FROM ratings
          WHERE municipality_id = ${id} AND standing = ANY(${['COUNTED']})
            AND published_on >= ${from}::date AND published_on <= ${to}::date
          GROUP BY published_on ORDER BY published_on`,
      );
      return { days: daysOf(rows), bytes: null };
    },
    close: () => Promise.resolve(),
  };
}
