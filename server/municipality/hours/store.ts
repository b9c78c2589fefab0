// Opening hours as votes and citizens meet them: a change takes effect on the next day, so that nobody decides on votes of today.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { noteChange } from '../location-changes/store.ts';
import { hoursOf, type LocationHours } from './rules.ts';
import { todayIn } from './store-today.ts';

/** When a location is open, its own hours or those that it inherits. */
export interface OpeningHours {
  readonly hours: readonly LocationHours[];
  /** The first day (YYYY-MM-DD) on which they hold, which may be tomorrow; null: they were never changed. */
  readonly since: string | null;
}

/** Hours that are a location's own, of the row `l` of locations or of its desk, as JSON in the order of the week; null where there are none. */
export const ownHours = (id: 'l.id' | 'l.desk_id'): Prisma.Sql =>
  Prisma.sql`(SELECT jsonb_agg(jsonb_build_object('weekday', weekday, 'opensMinute', opens_minute, 'closesMinute', closes_minute)
      ORDER BY weekday, opens_minute)
    FROM opening_hours h WHERE h.municipality_id = l.municipality_id AND h.location_id = ${Prisma.raw(id)})`;

/**
 * Notes, before locations get other hours or another category, which hours hold there and at their tablets for the rest of the
 * day. Of several changes in a day the first one counts.
 */
export async function keepHoursOfToday(
  tx: Tenant,
  municipalityId: MunicipalityId,
  ids: readonly bigint[],
): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`UPDATE locations l SET hours_changed_on = of.today, hours_before = coalesce(${ownHours('l.id')}, ${ownHours('l.desk_id')},
        CASE WHEN c.hours_changed_on = of.today THEN c.hours_before ELSE c.hours END)
      FROM categories c CROSS JOIN (SELECT ${todayIn(municipalityId)}) AS of (today)
      WHERE l.municipality_id = ${municipalityId} AND (l.id = ANY(${[...ids]}::bigint[]) OR l.desk_id = ANY(${[...ids]}::bigint[]))
        AND l.hours_changed_on IS DISTINCT FROM of.today
        AND c.municipality_id = l.municipality_id AND c.id = l.category_id`,
  );
}

/** The same of a category that gets `hours`. Nothing is noted where these are its hours already. */
export async function keepCategoryHoursOfToday(
  tx: Tenant,
  municipalityId: MunicipalityId,
  id: bigint,
  hours: readonly LocationHours[],
): Promise<void> {
  const changed = await tx.$queryRaw<{ id: bigint }[]>(
    Prisma.sql`WITH changed AS (UPDATE categories SET hours_changed_on = of.today, hours_before = hours
        FROM (SELECT ${todayIn(municipalityId)}) AS of (today)
        WHERE municipality_id = ${municipalityId} AND id = ${id} AND hours <> ${JSON.stringify(hours)}::jsonb
          AND hours_changed_on IS DISTINCT FROM of.today RETURNING municipality_id, id)
      SELECT l.id FROM locations l JOIN changed c ON c.municipality_id = l.municipality_id AND c.id = l.category_id
      WHERE ${ownHours('l.id')} IS NULL AND ${ownHours('l.desk_id')} IS NULL`,
  );
  await noteChange(
    tx,
    municipalityId,
    'HOURS',
    changed.map(({ id: location }) => location),
  );
}

/** When the locations are open; one of which nobody said it is left out. */
export async function listHoursOf(
  pool: Pool,
  { municipalityId }: Grant<'locations.read'>,
  ids: readonly bigint[],
): Promise<Map<bigint, OpeningHours>> {
  const { rows } = await pool.query<{ id: string; hours: unknown; since: string | null }>(
    Prisma.sql`SELECT l.id, coalesce(of.own, c.hours) AS hours,
        (greatest(l.hours_changed_on, CASE WHEN of.own IS NULL THEN c.hours_changed_on END) + 1)::text AS since
      FROM locations l JOIN categories c ON c.municipality_id = l.municipality_id AND c.id = l.category_id
      CROSS JOIN LATERAL (SELECT coalesce(${ownHours('l.id')}, ${ownHours('l.desk_id')})) AS of (own)
      WHERE l.municipality_id = ${municipalityId} AND l.id = ANY(${[...ids]}::bigint[])
        AND coalesce(of.own, c.hours) <> '[]'`,
  );
  return new Map(rows.map(({ id, hours, since }) => [BigInt(id), { hours: hoursOf(hours), since }]));
}
