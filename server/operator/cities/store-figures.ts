// Figures of a municipality for operators, of what is published alone: nothing here looks into the box.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { SCORES_TOGETHER } from '../../voting/ballots/store-scores.ts';

/** So many days are told. */
const TOLD_DAYS = 30;

/** What was published on a day: only groups of at least the threshold ever are. */
export interface PublishedDay {
  readonly day: string;
  readonly count: number;
}

/** The ratings of the municipality that were published on each of the last days, the latest first; days without none are left out. */
export async function listPublishedDays(
  citizen: Pool,
  { municipalityId }: Grant<'aggregates.read'>,
  today: string,
): Promise<PublishedDay[]> {
  const { rows } = await citizen.query<PublishedDay>(
    Prisma.sql`SELECT day::text, sum(${SCORES_TOGETHER})::int AS count FROM totals
      WHERE municipality_id = ${municipalityId} AND day > ${today}::date - ${TOLD_DAYS}::int
      GROUP BY day ORDER BY day DESC`,
  );
  return rows;
}

/** Signs in use, by their state. */
export interface SignCounts {
  readonly isNew: number;
  readonly ordered: number;
  readonly printed: number;
  readonly mounted: number;
  readonly damaged: number;
}

/** As stateOf of signs, in the words of the database. */
export async function countSignsByState(
  citizen: Pool,
  { municipalityId }: Grant<'municipalities.read'>,
): Promise<SignCounts> {
  const { rows } = await citizen.query<SignCounts>(
    Prisma.sql`SELECT count(*) FILTER (WHERE state = 'NEW')::int AS "isNew", count(*) FILTER (WHERE state = 'ORDERED')::int AS ordered,
        count(*) FILTER (WHERE state = 'PRINTED')::int AS printed, count(*) FILTER (WHERE state = 'MOUNTED')::int AS mounted,
        count(*) FILTER (WHERE state = 'DAMAGED')::int AS damaged
      FROM (SELECT CASE WHEN damaged_on IS NOT NULL THEN 'DAMAGED' WHEN mounted_on IS NOT NULL THEN 'MOUNTED'
          WHEN printed_on IS NOT NULL THEN 'PRINTED' WHEN ordered_on IS NOT NULL THEN 'ORDERED' ELSE 'NEW' END AS state
        FROM signs WHERE municipality_id = ${municipalityId} AND retired_on IS NULL) AS each`,
  );
  return rows[0] ?? { isNew: 0, ordered: 0, printed: 0, mounted: 0, damaged: 0 };
}
