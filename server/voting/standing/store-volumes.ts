// What places publish a day, of counted ratings: by the median, which a few days of a flood do not move.
import type { ClientBase, Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { dayAfter } from '../../foundation/days.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { USUAL_DAYS, type Published } from './rules.ts';

/** Weeks times days: a year ago it was the same day of the week. */
const YEAR_DAYS = 364;

/**
 * What each place of the municipality published in the last days up to `today` (YYYY-MM-DD), and in as many a year before. One that
 * published nothing for twice as many days is left out.
 */
export async function listPublished(
  client: ClientBase | Pool,
  { municipalityId }: { readonly municipalityId: MunicipalityId },
  today: string,
): Promise<Map<bigint, Published>> {
  const now = await listMedians(client, municipalityId, today);
  const then = await listMedians(client, municipalityId, dayAfter(today, -YEAR_DAYS));
  return new Map(
    [...now].map(([id, median]) => [id, { ...median, perDayAYearAgo: then.get(id)?.perDay ?? null }]),
  );
}

/** Every day after an opening up to the next one has its share of what that one published; before the first stands one day. */
async function listMedians(
  client: ClientBase | Pool,
  municipalityId: MunicipalityId,
  last: string,
): Promise<Map<bigint, Omit<Published, 'perDayAYearAgo'>>> {
  const [since, lookedBack] = [dayAfter(last, -USUAL_DAYS), dayAfter(last, -2 * USUAL_DAYS)];
  const { rows } = await client.query<{ location_id: string; per_day: number; days: number }>(
    Prisma.sql`WITH published AS (
        SELECT location_id, day, sum(s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10)::float8 AS ratings FROM tallies
        WHERE municipality_id = ${municipalityId} AND standing = 'COUNTED' AND day > ${lookedBack}::date AND day <= ${last}::date
        GROUP BY location_id, day
      ), spans AS (
        SELECT *, coalesce(lag(day) OVER (PARTITION BY location_id ORDER BY day),
          (SELECT max(earlier.day) FROM tallies AS earlier WHERE earlier.municipality_id = ${municipalityId}
            AND earlier.location_id = published.location_id AND earlier.standing = 'COUNTED'
            AND earlier.day <= ${lookedBack}::date), day - 1) AS before
        FROM published
      )
      SELECT location_id, ${last}::date - min(before) AS days,
        coalesce(percentile_disc(0.5) WITHIN GROUP (ORDER BY ratings / (day - before))
          FILTER (WHERE day - back > ${since}::date), 0) AS per_day
      FROM spans, generate_series(0, least(day - before, 2 * ${USUAL_DAYS}::int) - 1) AS back GROUP BY location_id`,
  );
  return new Map(
    rows.map(({ location_id, per_day, days }) => [BigInt(location_id), { perDay: per_day, days }]),
  );
}
