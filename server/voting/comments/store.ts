// What members read of comments: newest month first, and within it in the order of their random ids.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Scope } from '../../access/grants/member-roles.ts';
import type { Standing } from '../../foundation/ballot.ts';
import { wayThrough, type Slice } from '../../foundation/database/slice.ts';
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
  /** The words of it that were looked for, as they are written. */
  readonly matches?: readonly string[];
}

export interface CommentFilter {
  /** Null, as of all others: any. */
  readonly locationId: bigint | null;
  readonly settlementId: bigint | null;
  readonly categoryId: bigint | null;
  readonly groupId: bigint | null;
  /** The first days of the first and the last month, YYYY-MM-DD. */
  readonly from: string | null;
  readonly to: string | null;
  readonly standing: Standing | null;
  /** Only those that a member left, or only those of which nobody decided. */
  readonly isKept: boolean | null;
}

/** The keys of the last comment of the page before. */
export type CommentKeys = Pick<Comment, 'month' | 'id'>;

/** The slice of the comments that are not hidden, newest month first, of the places within the grant's scope. */
export async function listComments(
  tx: Tenant,
  read: Grant<'comments.read'>,
  filter: CommentFilter,
  slice: Slice<CommentKeys>,
): Promise<Comment[]> {
  const { municipalityId } = read;
  const { isBehind, inOrder } = readingOf(slice);
  const rows = await tx.$queryRaw<Omit<Comment, 'municipalityId'>[]>(
    Prisma.sql`SELECT id, location_id AS "locationId", standing, month::text, text FROM comments
      WHERE ${readable(read, filter)} AND ${isAt(filter, municipalityId)} AND ${isBehind} ${inOrder}`,
  );
  return rows.map((row) => ({ ...row, municipalityId }));
}

const NARROWS_NOTHING = Prisma.sql`true`;

/** How a slice of comments is read: newest month first, in it by the random ids. */
export function readingOf(slice: Slice<CommentKeys>): { isBehind: Prisma.Sql; inOrder: Prisma.Sql } {
  const { after, take } = slice;
  const way = wayThrough('desc', slice);
  return {
    isBehind:
      after === null
        ? NARROWS_NOTHING
        : Prisma.sql`(month, id) ${way.isBehind} (${after.month}::date, ${after.id}::uuid)`,
    inOrder: Prisma.sql`ORDER BY comments.month ${way.sort}, id ${way.sort} LIMIT ${take}`,
  };
}

/** Of what the grant's holder may read: the months, the standing and what became of it that are looked for; of any place. */
export function readable(
  { municipalityId, scope }: Grant<'comments.read'>,
  { from, to, standing, isKept }: CommentFilter,
): Prisma.Sql {
  const conditions = [Prisma.sql`municipality_id = ${municipalityId} AND state <> 'HIDDEN'`];
  if (scope.kind !== 'everything')
    conditions.push(Prisma.sql`location_id IN (${placesWithin(scope, municipalityId)})`);
  if (from !== null) conditions.push(Prisma.sql`month >= ${from}::date`);
  if (to !== null) conditions.push(Prisma.sql`month <= ${to}::date`);
  if (standing !== null) conditions.push(Prisma.sql`standing = ${standing}`);
  if (isKept !== null) conditions.push(Prisma.sql`(state = 'KEPT') = ${isKept}`);
  return Prisma.join(conditions, ' AND ');
}

/** Written at the places that the filter names. */
export function isAt(
  {
    locationId,
    settlementId,
    categoryId,
    groupId,
  }: Pick<CommentFilter, 'locationId' | 'settlementId' | 'categoryId' | 'groupId'>,
  municipalityId: MunicipalityId,
): Prisma.Sql {
  const conditions = [NARROWS_NOTHING];
  if (locationId !== null) conditions.push(Prisma.sql`location_id = ${locationId}`);
  if (settlementId !== null) conditions.push(isWithin({ kind: 'settlement', settlementId }, municipalityId));
  if (categoryId !== null) conditions.push(isWithin({ kind: 'category', categoryId }, municipalityId));
  if (groupId !== null)
    conditions.push(Prisma.sql`location_id IN (SELECT unnest(location_ids) FROM location_groups
      WHERE municipality_id = ${municipalityId} AND id = ${groupId})`);
  return Prisma.join(conditions, ' AND ');
}

const isWithin = (part: Scope, municipalityId: MunicipalityId): Prisma.Sql =>
  Prisma.sql`location_id IN (${placesWithin(part, municipalityId)})`;

/**
 * Which comments wait for somebody of the scope: new ones, and for whoever is not bound to places what is proposed to be hidden; who is
 * bound to them has decided what he or she can of that.
 */
export function waitingFor({ kind }: Scope): Prisma.Sql {
  return kind === 'everything'
    ? Prisma.sql`(state = 'NEW' OR proposed_because IS NOT NULL)`
    : Prisma.sql`(state = 'NEW' AND proposed_because IS NULL)`;
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
