// What members decide of comments: which wait to be looked at, and one statement that writes decisions.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Slice } from '../../foundation/database/slice.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { CommentState, HidingReason } from './rules.ts';
import { type Comment, type CommentKeys, isAt, placesWithin, readingOf } from './store.ts';

type Moderate = Grant<'comments.moderate'>;

/** A comment with what was decided of it. */
export interface DecidedComment extends Comment {
  readonly state: CommentState;
  readonly because: HidingReason | null;
  /** Whoever decided last, as the journal names him, her or it. */
  readonly decidedBy: string | null;
  /** Why somebody who is bound to its place proposes to hide it, and who does; null where nobody does. */
  readonly proposedBecause: HidingReason | null;
  readonly proposedBy: string | null;
}

export interface QueueFilter {
  /** Null: any. */
  readonly state: CommentState | null;
  /** Only those that are proposed to be hidden, or only those that are not; null: both. */
  readonly proposed: boolean | null;
  /** Only those of danger, or only the others; null: both. */
  readonly isDanger: boolean | null;
  readonly locationId: bigint | null;
  readonly settlementId: bigint | null;
  readonly categoryId: bigint | null;
}

export interface Decision {
  readonly ids: readonly string[];
  /** What the comments were when they were looked at: any other one was decided meanwhile. */
  readonly seen: CommentState;
  readonly seenProposed: HidingReason | null;
  readonly state: CommentState;
  readonly because: HidingReason | null;
  readonly decidedBy: string;
}

/** So many other comments of a place and month are compared with one: a place has few. */
const MOST_OTHERS = 500;

const COLUMNS = Prisma.sql`id, location_id AS "locationId", standing, month::text, text, state, hidden_because AS because,
  decided_by AS "decidedBy", proposed_because AS "proposedBecause", proposed_by AS "proposedBy"`;

function within({ municipalityId, scope }: Moderate): Prisma.Sql {
  const own = Prisma.sql`municipality_id = ${municipalityId}`;
  return scope.kind === 'everything'
    ? own
    : Prisma.sql`${own} AND location_id IN (${placesWithin(scope, municipalityId)})`;
}

/** Whether whoever moderates is bound to the places whose comments these are. */
export function isBound({ scope }: Moderate): boolean {
  return scope.kind !== 'everything';
}

/** Whether the decision only proposes: somebody is perhaps criticised there, and does not hide that alone. */
export function isProposal(moderate: Moderate, { state }: Pick<Decision, 'state'>): boolean {
  return isBound(moderate) && state === 'HIDDEN';
}

function matching(moderate: Moderate, filter: QueueFilter): Prisma.Sql {
  const conditions = [within(moderate)];
  if (filter.state !== null) conditions.push(Prisma.sql`state = ${filter.state}`);
  if (filter.proposed !== null)
    conditions.push(Prisma.sql`(proposed_because IS NOT NULL) = ${filter.proposed}`);
  if (filter.isDanger !== null) conditions.push(Prisma.sql`(danger IS NOT NULL) = ${filter.isDanger}`);
  conditions.push(isAt({ ...filter, groupId: null }, moderate.municipalityId));
  return Prisma.join(conditions, ' AND ');
}

/** The slice of the comments that match, within the grant's scope: newest month first, in it in the order of their random ids. */
export async function listDecided(
  tx: Tenant,
  moderate: Moderate,
  filter: QueueFilter,
  slice: Slice<CommentKeys>,
): Promise<DecidedComment[]> {
  const { isBehind, inOrder } = readingOf(slice);
  const rows = await tx.$queryRaw<Omit<DecidedComment, 'municipalityId'>[]>(
    Prisma.sql`SELECT ${COLUMNS} FROM comments WHERE ${matching(moderate, filter)} AND ${isBehind} ${inOrder}`,
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

/**
 * Writes the decision of every comment that still is what was seen. Who is bound to places only proposes to hide, and leaves proposals
 * of others to whoever is not. Answers all of them as they are now, in any order.
 */
export async function decide(
  tx: Tenant,
  moderate: Moderate,
  decision: Decision,
): Promise<{ readonly comments: DecidedComment[]; readonly decided: ReadonlySet<string> }> {
  const { ids, seen, seenProposed, state, because, decidedBy } = decision;
  const named = Prisma.sql`${within(moderate)} AND id = ANY(${[...ids]}::uuid[])`;
  const written = isProposal(moderate, decision)
    ? Prisma.sql`proposed_because = ${because}, proposed_by = ${decidedBy}`
    : Prisma.sql`state = ${state}, hidden_because = ${because}, decided_by = ${decidedBy}, proposed_because = NULL,
        proposed_by = NULL`;
  const isOurs = isBound(moderate)
    ? Prisma.sql`(proposed_by IS NULL OR proposed_by = ${decidedBy})`
    : Prisma.sql`true`;
  const changed = await tx.$queryRaw<{ id: string }[]>(
    Prisma.sql`UPDATE comments SET ${written} WHERE ${named} AND state = ${seen}
      AND proposed_because IS NOT DISTINCT FROM ${seenProposed} AND ${isOurs} RETURNING id`,
  );
  const rows = await tx.$queryRaw<Omit<DecidedComment, 'municipalityId'>[]>(
    Prisma.sql`SELECT ${COLUMNS} FROM comments WHERE ${named}`,
  );
  return {
    comments: rows.map((row) => ({ ...row, municipalityId: moderate.municipalityId })),
    decided: new Set(changed.map(({ id }) => id)),
  };
}
