// What is remembered of pools: published scores and answers of quiet places, by category and question, without a place.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import { SUMS } from '../aggregates/store.ts';
import type { Standing } from '../../foundation/ballot.ts';
import { chosenOption } from '../../municipality/questions/option-sums.ts';
import type { ChosenOption, ChosenRow } from '../../municipality/questions/option-sums.ts';
import type { PooledCategory } from '../../voting/pools/rules.ts';

/** Which pools to sum. Days are YYYY-MM-DD, both included; null is no bound. */
export interface PoolFilter {
  readonly standing: readonly Standing[];
  readonly from: string | null;
  readonly to: string | null;
}

type Read = Grant<'aggregates.read'>;

function within({ municipalityId }: Read, { standing, from, to }: PoolFilter): Prisma.Sql {
  return Prisma.sql`municipality_id = ${municipalityId} AND standing = ANY(${[...standing]})
    AND day >= coalesce(${from}::date, '-infinity') AND day <= coalesce(${to}::date, 'infinity')`;
}

/** The pools of each category that has one, summed over time. */
export async function sumPools(pool: Pool, grant: Read, filter: PoolFilter): Promise<PooledCategory[]> {
  const { rows } = await pool.query<{
    category_id: string;
    counts: Counts;
    places: number;
    first_day: string;
    last_day: string;
  }>(
    Prisma.sql`SELECT category_id, ${SUMS}, max(places) AS places, min(day)::text AS first_day,
        max(day)::text AS last_day
      FROM pools WHERE ${within(grant, filter)} GROUP BY category_id`,
  );
  return rows.map(({ category_id, counts, places, first_day, last_day }) => ({
    categoryId: BigInt(category_id),
    counts,
    places,
    firstDay: first_day,
    lastDay: last_day,
  }));
}

/** The pooled answers to each question that has any, summed over time: one row for each option. */
export async function sumAnswerPools(pool: Pool, grant: Read, filter: PoolFilter): Promise<ChosenOption[]> {
  const { rows } = await pool.query<ChosenRow>(
    Prisma.sql`SELECT q.category_id, a.question_id, a.option_id, a.respondents, a.chosen
      FROM (SELECT question_id, option_id, sum(respondents)::int AS respondents, sum(chosen)::int AS chosen
        FROM answer_pools WHERE ${within(grant, filter)} GROUP BY question_id, option_id) a
      JOIN questions q ON q.municipality_id = ${grant.municipalityId} AND q.id = a.question_id
      JOIN categories c ON c.municipality_id = q.municipality_id AND c.id = q.category_id
      ORDER BY c.position, c.id`,
  );
  return rows.map(chosenOption);
}
