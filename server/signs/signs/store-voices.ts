// The days on which something of each place was published, in short. Of what waits nothing is read.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { SILENCE_DAYS, type Published } from '../../municipality/codes/inactivity.ts';
import { isOpenOn } from '../../municipality/locations/store-season.ts';
import { dayAfter } from '../../foundation/days.ts';

/** Of the places that are open on the day, those of which something was published until then; null means all of the municipality. */
export async function listPublishedDays(
  tx: Tenant,
  { municipalityId }: Grant<'signs.read'>,
  day: string,
  locationIds: readonly bigint[] | null,
): Promise<(Published & { readonly locationId: bigint })[]> {
  const among = locationIds === null ? Prisma.empty : Prisma.sql`AND location_id = ANY(${[...locationIds]})`;
  return tx.$queryRaw(
    Prisma.sql`SELECT location_id AS "locationId", min(day)::text AS first, max(day)::text AS last, count(*)::int AS count,
        coalesce(max(day - before), 0)::int AS longest
      FROM (SELECT location_id, day, lag(day) OVER (PARTITION BY location_id ORDER BY day) AS before
        FROM (SELECT DISTINCT location_id, day FROM tallies WHERE municipality_id = ${municipalityId}
          AND day BETWEEN ${dayAfter(day, 1 - SILENCE_DAYS)}::date AND ${day}::date ${among}
            AND EXISTS (SELECT FROM locations l WHERE l.municipality_id = tallies.municipality_id AND l.id = location_id
              AND ${isOpenOn(Prisma.sql`${day}`)})) AS days) AS gaps
      GROUP BY location_id`,
  );
}
