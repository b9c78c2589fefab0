// What was changed of places that decides which votes they gather: read as it was noted, by day.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';

/** That it was added, that a sign was led to it or away, and what of it was changed. */
export type ChangeKind = 'ADDED' | 'SIGN' | 'CATEGORY' | 'SETTLEMENT' | 'HOURS';

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
