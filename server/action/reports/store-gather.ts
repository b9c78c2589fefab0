// What a report counts beside scores: openings, places with results and in use, what was done in the year.
import type { Pool } from 'pg';
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import type { FrozenImprovement, FrozenPromises } from './frozen-figures.ts';

/** Both days included, YYYY-MM-DD. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface Participation {
  readonly openings: number;
  readonly placesRated: number;
  readonly placesInUse: number;
}

/** How many groups were opened and counted, at how many places, and how many places are in use. */
export async function countParticipation(
  pool: Pool,
  { municipalityId }: Grant<'aggregates.read'>,
  { from, to }: Days,
): Promise<Participation> {
  const { rows } = await pool.query<Participation>(
    Prisma.sql`SELECT
      (SELECT count(*)::int FROM openings WHERE municipality_id = ${municipalityId} AND standing = 'COUNTED'
        AND published_on BETWEEN ${from}::date AND ${to}::date) AS openings,
      (SELECT count(DISTINCT location_id)::int FROM tallies WHERE municipality_id = ${municipalityId}
        AND standing = 'COUNTED' AND day BETWEEN ${from}::date AND ${to}::date) AS "placesRated",
      (SELECT count(*)::int FROM locations WHERE municipality_id = ${municipalityId} AND retired_on IS NULL)
        AS "placesInUse"`,
  );
  return rows[0] ?? { openings: 0, placesRated: 0, placesInUse: 0 };
}

/** What became of what was promised first for one of the days. */
export async function countPromises(
  pool: Pool,
  { municipalityId }: Grant<'improvements.read'>,
  { from, to }: Days,
): Promise<FrozenPromises> {
  const { rows } = await pool.query<FrozenPromises>(
    Prisma.sql`SELECT
      count(*) FILTER (WHERE is_published AND done_on <= first)::int AS kept,
      count(*) FILTER (WHERE is_published AND done_on > first)::int AS late,
      count(*) FILTER (WHERE given_up_on IS NOT NULL)::int AS "givenUp",
      count(*) FILTER (WHERE NOT is_published AND given_up_on IS NULL)::int AS open
      FROM (SELECT is_published, done_on, given_up_on, (steps -> 0 ->> 'day')::date AS first FROM improvements
        WHERE municipality_id = ${municipalityId} AND promised_on IS NOT NULL) AS promised
      WHERE first BETWEEN ${from}::date AND ${to}::date`,
  );
  return rows[0] ?? { kept: 0, late: 0, givenUp: 0, open: 0 };
}

const NAMED = { select: { name: true } } as const;

/** The published improvements of the days, in their order. */
export async function listImprovementsWithin(
  prisma: PrismaClient,
  { municipalityId }: Grant<'improvements.read'>,
  { from, to }: Days,
): Promise<FrozenImprovement[]> {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const rows = await prisma.improvement.findMany({
    where: {
      municipalityId,
      isPublished: true,
      withdrawnOn: null,
      doneOn: { gte: day(from), lte: day(to) },
    },
    select: {
      doneOn: true,
      text: true,
      category: NAMED,
      settlement: NAMED,
      locations: { select: { location: NAMED }, orderBy: { locationId: 'asc' } },
    },
    orderBy: [{ doneOn: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ doneOn, text, locations, category, settlement }) => ({
    doneOn: doneOn.toISOString().slice(0, 10),
    text: textsOf(text),
    where: [...locations.map(({ location }) => location), category, settlement].flatMap((named) =>
      named ? [textsOf(named.name)] : [],
    ),
  }));
}
