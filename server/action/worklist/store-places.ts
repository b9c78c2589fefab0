// What waits at each place of a member who works on some: counted by place, in one statement.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { waitingFor } from '../../voting/comments/store.ts';
import { withinScope } from '../../municipality/locations/store.ts';
import { UNFINISHED } from '../tasks/rules.ts';

/** So many places are told of: a page of a member's own places shows no more. */
export const MOST_PLACES = 100;

export interface PlaceWork {
  readonly locationId: bigint;
  readonly tasks: number;
  readonly alerts: number;
  readonly comments: number;
}

/** The places of the scope at which something waits, the most first. */
export function countByPlace(
  tx: Tenant,
  { municipalityId, scope }: Grant<'comments.read'>,
): Promise<PlaceWork[]> {
  const own = Prisma.sql`x.municipality_id = ${municipalityId} AND x.location_id IN (
    SELECT l.id FROM locations l WHERE l.municipality_id = ${municipalityId} AND l.retired_on IS NULL AND ${withinScope(scope)})`;
  return tx.$queryRaw<PlaceWork[]>(
    Prisma.sql`SELECT location_id AS "locationId", count(*) FILTER (WHERE what = 'task')::int AS tasks,
        count(*) FILTER (WHERE what = 'alert')::int AS alerts, count(*) FILTER (WHERE what = 'comment')::int AS comments
      FROM (
        SELECT x.location_id, 'task' AS what FROM tasks x WHERE ${own} AND x.state = ANY(${[...UNFINISHED]})
        UNION ALL SELECT x.location_id, 'alert' FROM alerts x WHERE ${own} AND x.state = 'NEW'
        UNION ALL SELECT x.location_id, 'comment' FROM comments x WHERE ${own} AND ${waitingFor(scope)}) AS open
      GROUP BY location_id ORDER BY count(*) DESC, location_id LIMIT ${MOST_PLACES}`,
  );
}
