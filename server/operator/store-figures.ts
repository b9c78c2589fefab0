// Figures of a municipality for operators, of what is published alone: nothing here looks into the box.
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { Grant } from '../access/grant.ts';

/** So many days are told. */
export const TOLD_DAYS = 30;

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
    Prisma.sql`SELECT day::text, sum(s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10)::int AS count FROM totals
      WHERE municipality_id = ${municipalityId} AND day > ${today}::date - ${TOLD_DAYS}::int
      GROUP BY day ORDER BY day DESC`,
  );
  return rows;
}

/** Signs in use, by what was recorded of them. */
export interface SignCounts {
  readonly isNew: number;
  readonly printed: number;
  readonly damaged: number;
}

export async function countSignsByState(
  citizen: Pool,
  { municipalityId }: Grant<'municipalities.read'>,
): Promise<SignCounts> {
  const { rows } = await citizen.query<SignCounts>(
    Prisma.sql`SELECT count(*) FILTER (WHERE printed_on IS NULL AND damaged_on IS NULL)::int AS "isNew",
        count(*) FILTER (WHERE printed_on IS NOT NULL AND damaged_on IS NULL)::int AS printed,
        count(*) FILTER (WHERE damaged_on IS NOT NULL)::int AS damaged
      FROM signs WHERE municipality_id = ${municipalityId} AND retired_on IS NULL`,
  );
  return rows[0] ?? { isNew: 0, printed: 0, damaged: 0 };
}
