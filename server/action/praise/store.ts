// What was chosen in questions that are asked after praise alone, summed by place; and on which days something was published.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { planned } from '../../foundation/database/connect.ts';
import { PRAISE_FROM } from './rules.ts';

type Read = Grant<'aggregates.read'>;

/** Days as YYYY-MM-DD, both included; null is no bound. */
interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** How many of those who answered at a place chose an option. */
export interface Chosen {
  readonly locationId: bigint;
  readonly categoryId: bigint;
  readonly optionId: bigint;
  readonly chosen: number;
  /** Those who answered the question while the option could be chosen. */
  readonly respondents: number;
}

/** The praise of the places on the days, counted answers alone, what was chosen most often first. */
export async function sumPraise(
  pool: Pool,
  { municipalityId }: Read,
  locationIds: readonly bigint[],
  { from, to }: Days,
): Promise<Chosen[]> {
  const { rows } = await pool.query<[string, string, string, number, number]>({
    ...planned(
      // The questions first, as an array: of each place the key then leads to its answers of praise, and to no others.
      Prisma.sql`SELECT a.location_id, q.category_id, a.option_id, a.chosen, a.respondents
        FROM (SELECT location_id, question_id, option_id, sum(chosen)::int AS chosen, sum(respondents)::int AS respondents
          FROM answer_tallies
          WHERE municipality_id = ${municipalityId} AND location_id = ANY(${[...locationIds]}::bigint[])
            AND question_id = ANY(ARRAY(SELECT id FROM questions
              WHERE municipality_id = ${municipalityId} AND from_score >= ${PRAISE_FROM}))
            AND standing = 'COUNTED'
            AND day >= coalesce(${from}::date, '-infinity') AND day <= coalesce(${to}::date, 'infinity')
          GROUP BY 1, 2, 3 HAVING sum(chosen) > 0) AS a
        JOIN questions q ON q.municipality_id = ${municipalityId} AND q.id = a.question_id
        ORDER BY a.chosen DESC, a.option_id`,
    ),
    rowMode: 'array',
  });
  return rows.map(([locationId, categoryId, optionId, chosen, respondents]) => ({
    locationId: BigInt(locationId),
    categoryId: BigInt(categoryId),
    optionId: BigInt(optionId),
    chosen,
    respondents,
  }));
}

/** The first day on which something counted of the place was published; null where nothing is. */
export async function findFirstDay(
  pool: Pool,
  { municipalityId }: Read,
  locationId: bigint,
): Promise<string | null> {
  const { rows } = await pool.query<{ day: string | null }>(
    Prisma.sql`SELECT min(day)::text AS day FROM tallies
      WHERE municipality_id = ${municipalityId} AND location_id = ${locationId} AND standing = 'COUNTED'`,
  );
  return rows[0]?.day ?? null;
}
