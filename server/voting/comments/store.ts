// What members read of comments: newest month first, and within it in the order of their random ids.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Scope } from '../../access/grants/member-roles.ts';
import type { Standing } from '../../foundation/ballot.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { withinScope } from '../../municipality/locations/store.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Pool } from 'pg';

export interface Comment {
  readonly municipalityId: MunicipalityId;
  readonly id: string;
  readonly locationId: bigint;
  readonly standing: Standing;
  /** The first day of it, YYYY-MM-DD. */
  readonly month: string;
  readonly text: string;
}

export interface CommentFilter {
  readonly locationId: bigint | null;
  readonly standing: Standing | null;
}

/** The keys of the last comment of the page before. */
export type CommentKeys = Pick<Comment, 'month' | 'id'>;

/** Up to `take` comments that are not hidden, of the places within the grant's scope. */
export async function listComments(
  tx: Tenant,
  { municipalityId, scope }: Grant<'comments.read'>,
  { locationId, standing }: CommentFilter,
  page: { readonly after: CommentKeys | null; readonly take: number },
): Promise<Comment[]> {
  const conditions = [Prisma.sql`municipality_id = ${municipalityId} AND state <> 'HIDDEN'`];
  if (scope.kind !== 'everything')
    conditions.push(Prisma.sql`location_id IN (${placesWithin(scope, municipalityId)})`);
  if (locationId !== null) conditions.push(Prisma.sql`location_id = ${locationId}`);
  if (standing !== null) conditions.push(Prisma.sql`standing = ${standing}`);
  if (page.after !== null) {
    const { month, id } = page.after;
    conditions.push(Prisma.sql`(month, id) < (${month}::date, ${id}::uuid)`);
  }
  const rows = await tx.$queryRaw<Omit<Comment, 'municipalityId'>[]>(
    Prisma.sql`SELECT id, location_id AS "locationId", standing, month::text, text FROM comments
      WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY comments.month DESC, id DESC LIMIT ${page.take}`,
  );
  return rows.map((row) => ({ ...row, municipalityId }));
}

/** The ids of the places that a member is bound to. */
export function placesWithin(scope: Scope, municipalityId: bigint): Prisma.Sql {
  return Prisma.sql`SELECT l.id FROM locations l WHERE l.municipality_id = ${municipalityId} AND ${withinScope(scope)}`;
}

/** Takes away every comment that is older than its municipality keeps at the instant; answers how many. */
export async function forgetComments(counter: Pool, now: Date): Promise<number> {
  const { rows } = await counter.query<{ gone: string }>(
    Prisma.sql`SELECT forget_comments(${now}::timestamptz) AS gone`,
  );
  return Number(rows[0]?.gone ?? 0);
}
