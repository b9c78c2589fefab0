// The days of a place as votes meet them: a change lets today be what it was, so that nobody decides on votes of today.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { todayIn } from '../hours/store-today.ts';
import { noteChange } from '../location-changes/store.ts';

/** Whether a row `l` of locations is open today in the municipality, as seasonOn. */
export const isOpenToday = (municipalityId: MunicipalityId): Prisma.Sql =>
  isOpenOn(Prisma.sql`${todayIn(municipalityId)}::text`);

/** The same on the day. `day`: text, YYYY-MM-DD. */
export const isOpenOn = (day: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`((coalesce(l.first_day, '') <= ${day} AND coalesce(l.last_day, '9') >= ${day})
    OR (coalesce(l.first_day_before, '') <= ${day} AND l.last_day_before >= ${day}))`;

/**
 * Notes, before places get other days, on which days they were open until now, and that these were changed. A season that has not begun
 * leaves the one before it; of several changes in a day the first one counts.
 */
export async function keepSeasonOfToday(
  tx: Tenant,
  municipalityId: MunicipalityId,
  ids: readonly bigint[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw(
    Prisma.sql`UPDATE locations l SET first_day_before = first_day, last_day_before = least(last_day, of.today)
      FROM (SELECT ${todayIn(municipalityId)}::text) AS of (today)
      WHERE l.municipality_id = ${municipalityId} AND l.id = ANY(${[...ids]}::bigint[])
        AND coalesce(first_day, '') <= of.today AND last_day_before IS DISTINCT FROM of.today`,
  );
  await noteChange(tx, municipalityId, 'SEASON', ids);
}
