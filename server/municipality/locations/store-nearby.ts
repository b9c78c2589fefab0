// What is near a location: other places, and the tablet at its desk.
import type { Pool } from 'pg';
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { isOpenToday } from './store-season.ts';
import { LEFT_OUT, type Location } from './store.ts';

/** A location that is near another one. */
export interface Near {
  readonly to: bigint;
  readonly id: bigint;
}

/**
 * Up to `take` locations in use in the settlement of each of the given ones, the nearest first: by distance where both
 * have coordinates, then those of its category. Tablets are no places to go to, and a vehicle is not anywhere.
 */
export async function listNearby(
  pool: Pool,
  { municipalityId }: Grant<'locations.read'>,
  ids: readonly bigint[],
  take: number,
): Promise<Near[]> {
  // A degree of longitude is shorter than one of latitude: within a settlement a plane is exact enough.
  const { rows } = await pool.query<{ to: string; id: string }>(
    Prisma.sql`SELECT here.id AS to, near.id FROM locations AS here
      CROSS JOIN LATERAL (
        SELECT l.id, (l.latitude - here.latitude) ^ 2
          + ((l.longitude - here.longitude) * cos(radians(here.latitude))) ^ 2 AS distance
        FROM locations AS l
        WHERE l.municipality_id = ${municipalityId} AND l.settlement_id = here.settlement_id
          AND l.id <> here.id AND l.id IS DISTINCT FROM here.desk_id
          AND l.kind <> 'tablet' AND l.retired_on IS NULL AND ${isOpenToday(municipalityId)}
          AND (l.category_id = here.category_id OR (here.latitude IS NOT NULL AND l.latitude IS NOT NULL))
        ORDER BY distance NULLS LAST, l.id LIMIT ${take}
      ) AS near
      WHERE here.municipality_id = ${municipalityId} AND here.id = ANY(${[...ids]}::bigint[])
      ORDER BY here.id, near.distance NULLS LAST, near.id`,
  );
  return rows.map(({ to, id }) => ({ to: BigInt(to), id: BigInt(id) }));
}

/** The tablets in use at the desks of the places. */
export function listTabletsAt(
  prisma: PrismaClient,
  { municipalityId }: Grant<'locations.read'>,
  deskIds: readonly bigint[],
): Promise<Location[]> {
  return prisma.location.findMany({
    omit: LEFT_OUT,
    where: { municipalityId, deskId: { in: [...deskIds] }, retiredOn: null },
  }) as Promise<Location[]>;
}
