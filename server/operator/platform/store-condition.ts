// What the database says of how the platform does. It never counts what waits in a box, nor reads a row of a vote.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { SILENCE_DAYS } from '../../municipality/codes/inactivity.ts';
import type { LookedAtCity } from './rules.ts';
import { SCORES_TOGETHER } from '../../voting/ballots/store-scores.ts';

/** A city, and the host of its own, where it has one. */
export interface HostedCity extends LookedAtCity {
  readonly host: string | null;
}

/** What all live cities have published, by standing. */
export interface PublishedRatings {
  readonly COUNTED: number;
  readonly UNCONFIRMED: number;
}

/** What waits to be done in the background. */
export interface Waiting {
  /** Letters to those who have no account. */
  readonly letters: number;
  /** Jobs that were to begin a quarter of an hour ago. */
  readonly lateJobs: number;
}

/** Every city, with the days on which something of it was published until today, in short. */
export async function listLookedAt(jobs: Pool, today: string): Promise<HostedCity[]> {
  const { rows } = await jobs.query<HostedCity>(
    Prisma.sql`SELECT time_zone AS "timeZone", opening_hour AS "openingHour", opened_on::text AS "openedOn", made_at AS "madeAt",
        is_demo AS "isDemo", suspended_at IS NOT NULL AS "isSuspended", host, published
      FROM municipalities LEFT JOIN (
        SELECT municipality_id, jsonb_build_object('first', min(day), 'last', max(day), 'count', count(*),
            'longest', coalesce(max(day - before), 0)) AS published
          FROM (SELECT municipality_id, day, lag(day) OVER (PARTITION BY municipality_id ORDER BY day) AS before
            FROM (SELECT DISTINCT municipality_id, day FROM totals
              WHERE day > ${today}::date - ${SILENCE_DAYS}::int) AS days) AS gaps
          GROUP BY municipality_id) AS speaking USING (municipality_id)`,
  );
  return rows;
}

/** What was published of live cities, as everybody may count it: it grows in nights, by groups. */
export async function countPublished(jobs: Pool): Promise<PublishedRatings> {
  const { rows } = await jobs.query<{ standing: keyof PublishedRatings; count: string }>(
    Prisma.sql`SELECT standing, sum(${SCORES_TOGETHER}) AS count
      FROM totals JOIN municipalities USING (municipality_id) WHERE NOT is_demo GROUP BY standing`,
  );
  const of = (standing: keyof PublishedRatings): number =>
    Number(rows.find((row) => row.standing === standing)?.count ?? 0);
  return { COUNTED: of('COUNTED'), UNCONFIRMED: of('UNCONFIRMED') };
}

export async function countWaiting(jobs: Pool): Promise<Waiting> {
  const { rows } = await jobs.query<Waiting>(
    Prisma.sql`SELECT (SELECT count(*)::int FROM waiting_letters) AS letters,
      (SELECT count(*)::int FROM pgboss.job WHERE state < 'active' AND start_after < now() - interval '15 minutes') AS "lateJobs"`,
  );
  return rows[0] ?? { letters: 0, lateJobs: 0 };
}

/** Bytes of the database, of all cities together, with indexes. */
export async function sizeOfDatabase(jobs: Pool): Promise<number> {
  const { rows } = await jobs.query<{ bytes: string }>(
    Prisma.sql`SELECT pg_database_size(current_database()) AS bytes`,
  );
  return Number(rows[0]?.bytes);
}
