// What members decide of comments: which wait to be looked at, and one statement that writes decisions.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { CommentState, HidingReason } from './rules.ts';
import { placesWithin, type Comment, type CommentKeys } from './store.ts';

type Moderate = Grant<'comments.moderate'>;

/** A comment with what was decided of it. */
export interface DecidedComment extends Comment {
  readonly state: CommentState;
  readonly because: HidingReason | null;
  /** Whoever decided last, as the journal names him, her or it. */
  readonly decidedBy: string | null;
}

export interface QueueFilter {
  readonly state: CommentState;
  readonly locationId: bigint | null;
  readonly settlementId: bigint | null;
  readonly categoryId: bigint | null;
}

export interface Decision {
  readonly ids: readonly string[];
  /** What the comments were when they were looked at: any other one was decided meanwhile. */
  readonly seen: CommentState;
  readonly state: CommentState;
  readonly because: HidingReason | null;
  readonly decidedBy: string;
}

/** So many other comments of a place and month are compared with one: a place has few. */
const MOST_OTHERS = 500;

const COLUMNS = Prisma.sql`id, location_id AS "locationId", standing, month::text, text, state, hidden_because AS because,
  decided_by AS "decidedBy"`;

function within({ municipalityId, scope }: Moderate): Prisma.Sql {
  const own = Prisma.sql`municipality_id = ${municipalityId}`;
  return scope.kind === 'everything'
    ? own
    : Prisma.sql`${own} AND location_id IN (${placesWithin(scope, municipalityId)})`;
}

function matching(moderate: Moderate, filter: QueueFilter): Prisma.Sql {
  const { municipalityId } = moderate;
  const conditions = [Prisma.sql`${within(moderate)} AND state = ${filter.state}`];
  if (filter.locationId !== null) conditions.push(Prisma.sql`location_id = ${filter.locationId}`);
  for (const part of [
    filter.settlementId === null ? null : { kind: 'settlement' as const, settlementId: filter.settlementId },
    filter.categoryId === null ? null : { kind: 'category' as const, categoryId: filter.categoryId },
  ])
    if (part) conditions.push(Prisma.sql`location_id IN (${placesWithin(part, municipalityId)})`);
  return Prisma.join(conditions, ' AND ');
}

/** Up to `take` comments that match, within the grant's scope: newest month first, in it in the order of their random ids. */
export async function listDecided(
  tx: Tenant,
  moderate: Moderate,
  filter: QueueFilter,
  page: { readonly after: CommentKeys | null; readonly take: number },
): Promise<DecidedComment[]> {
  const isBehind =
    page.after === null
      ? Prisma.sql`true`
      : Prisma.sql`(month, id) < (${page.after.month}::date, ${page.after.id}::uuid)`;
  const rows = await tx.$queryRaw<Omit<DecidedComment, 'municipalityId'>[]>(
    Prisma.sql`SELECT ${COLUMNS} FROM comments WHERE ${matching(moderate, filter)} AND ${isBehind}
      ORDER BY comments.month DESC, id DESC LIMIT ${page.take}`,
  );
  return rows.map((row) => ({ ...row, municipalityId: moderate.municipalityId }));
}

/** How many match. */
export async function countDecided(tx: Tenant, moderate: Moderate, filter: QueueFilter): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>(
    Prisma.sql`SELECT count(*)::int AS count FROM comments WHERE ${matching(moderate, filter)}`,
  );
  return row?.count ?? 0;
}

/** The texts of comments of the same places and months, the hidden ones too: what is written again is seen among them. */
export function listBeside(
  tx: Tenant,
  moderate: Moderate,
  comments: readonly Comment[],
): Promise<Pick<Comment, 'id' | 'locationId' | 'text'>[]> {
  const places = comments.map(({ locationId }) => locationId);
  const months = comments.map(({ month }) => month);
  return tx.$queryRaw(
    Prisma.sql`SELECT id, location_id AS "locationId", text FROM (
        SELECT id, location_id, text, row_number() OVER (PARTITION BY location_id, month ORDER BY id) AS place FROM comments
        WHERE ${within(moderate)} AND (location_id, month) IN (
          SELECT * FROM unnest(${places}::bigint[], ${months}::date[]))) AS beside
      WHERE place <= ${MOST_OTHERS}`,
  );
}

/** Writes the decision of every comment that still is what was seen. Answers all of them as they are now, in any order. */
export async function decide(
  tx: Tenant,
  moderate: Moderate,
  { ids, seen, state, because, decidedBy }: Decision,
): Promise<{ readonly comments: DecidedComment[]; readonly decided: ReadonlySet<string> }> {
  const named = Prisma.sql`${within(moderate)} AND id = ANY(${[...ids]}::uuid[])`;
  const changed = await tx.$queryRaw<{ id: string }[]>(
    Prisma.sql`UPDATE comments SET state = ${state}, hidden_because = ${because}, decided_by = ${decidedBy}
      WHERE ${named} AND state = ${seen} RETURNING id`,
  );
  const rows = await tx.$queryRaw<Omit<DecidedComment, 'municipalityId'>[]>(
    Prisma.sql`SELECT ${COLUMNS} FROM comments WHERE ${named}`,
  );
  return {
    comments: rows.map((row) => ({ ...row, municipalityId: moderate.municipalityId })),
    decided: new Set(changed.map(({ id }) => id)),
  };
}
