// What is changed of places that decides which votes they gather: noted by day, and read.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

/** That it was added, that a sign was led to it or away, and what of it was changed. */
export type ChangeKind = 'ADDED' | 'SIGN' | 'CATEGORY' | 'SETTLEMENT' | 'HOURS' | 'SEASON' | 'PRESENCE';

/** What was changed on a day, YYYY-MM-DD. */
export interface LocationChange {
  readonly on: string;
  readonly change: ChangeKind;
}

/** Up to `most` of the last changes of each of the locations, the latest first; one that has none is left out. */
export async function listChangesOf(
  pool: Pool,
  { municipalityId }: Grant<'locations.read'>,
  ids: readonly bigint[],
  most: number,
): Promise<Map<bigint, readonly LocationChange[]>> {
  const { rows } = await pool.query<{ id: string; changes: LocationChange[] }>(
    Prisma.sql`SELECT of.id, jsonb_agg(jsonb_build_object('on', c.changed_on, 'change', c.change) ORDER BY c.changed_on DESC, c.change)
        AS changes
      FROM unnest(${[...ids]}::bigint[]) AS of (id) CROSS JOIN LATERAL (
        SELECT changed_on, change FROM location_changes WHERE municipality_id = ${municipalityId} AND location_id = of.id
        ORDER BY changed_on DESC, change LIMIT ${most}) AS c
      GROUP BY of.id`,
  );
  return new Map(rows.map(({ id, changes }) => [BigInt(id), changes]));
}

/**
 * Notes, on the municipality's day, that the locations were changed, and what: of their tablets too, but for signs and presence. Nothing before the
 * city has its first key, from its first vote or its first night: until then its places are being set up.
 */
export async function noteChange(
  tx: Tenant,
  municipalityId: MunicipalityId,
  change: ChangeKind,
  ids: readonly bigint[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw(
    Prisma.sql`INSERT INTO location_changes (municipality_id, location_id, changed_on, change)
      SELECT m.municipality_id, l.id, (now() AT TIME ZONE m.time_zone)::date, ${change}
      FROM municipalities m JOIN locations l ON l.municipality_id = m.municipality_id
      WHERE m.municipality_id = ${municipalityId}
        AND (l.id = ANY(${[...ids]}::bigint[]) OR (${change} NOT IN ('SIGN', 'PRESENCE') AND l.desk_id = ANY(${[...ids]}::bigint[])))
        AND has_ballot_key(m.municipality_id)
      ON CONFLICT DO NOTHING`,
  );
}

/** Does work on many locations, and notes which it added, or gave another category or settlement. */
export async function notingChanges<T>(
  tx: Tenant,
  municipalityId: MunicipalityId,
  work: () => Promise<T>,
): Promise<T> {
  const listed = () =>
    tx.location.findMany({
      where: { municipalityId },
      select: { id: true, categoryId: true, settlementId: true },
    });
  const before = new Map((await listed()).map((each) => [each.id, each]));
  const done = await work();
  const after = await listed();
  const idsWhere = (isChanged: (now: (typeof after)[number], then: (typeof after)[number]) => boolean) =>
    after.flatMap((now) => {
      const then = before.get(now.id);
      return then !== undefined && isChanged(now, then) ? [now.id] : [];
    });
  const added = after.filter(({ id }) => !before.has(id)).map(({ id }) => id);
  await noteChange(tx, municipalityId, 'ADDED', added);
  await noteChange(
    tx,
    municipalityId,
    'CATEGORY',
    idsWhere((now, then) => now.categoryId !== then.categoryId),
  );
  await noteChange(
    tx,
    municipalityId,
    'SETTLEMENT',
    idsWhere((now, then) => now.settlementId !== then.settlementId),
  );
  return done;
}
