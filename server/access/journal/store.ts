// What is remembered of what members did. Rows are only ever added.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../grants/grant.ts';
import type { MunicipalityAction } from '../grants/actions.ts';
import { wayThrough, type Slice } from '../../foundation/database/slice.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { AuditEntry, Changed, Deed } from './rules.ts';
import type { Pool } from 'pg';

/** What is looked for; null where everything is. */
export interface AuditFilter {
  /** Part of who it was, of what the thing is called, or of what it was before or after. */
  readonly search: string | null;
  /** Who, exactly as the journal names him or her. */
  readonly actor: string | null;
  /** The kind of thing. */
  readonly subject: string | null;
  /** The first day, YYYY-MM-DD, and the last, in the time zone. */
  readonly from: string | null;
  readonly to: string | null;
  readonly timeZone: string;
}

/** What the journal can be narrowed to. */
export interface AuditChoices {
  readonly actors: readonly string[];
  readonly subjects: readonly string[];
}

/** Adds lines to the journal of the grant's municipality: those of an import are thousands. */
export async function recordAudit(
  tx: Pick<Tenant, '$executeRaw'>,
  { municipalityId }: Grant<MunicipalityAction>,
  ...deeds: readonly Deed[]
): Promise<void> {
  const rows = JSON.stringify(
    deeds.map(({ actorId, ...deed }) => ({ ...deed, actorId: actorId === null ? null : String(actorId) })),
  );
  await tx.$executeRaw(
    Prisma.sql`INSERT INTO audit_entries (municipality_id, at, actor_id, actor, action, subject, subject_id, subject_name,
        before, after)
      SELECT ${municipalityId}, at, "actorId", actor, action, subject, "subjectId", "subjectName", before, after
      FROM jsonb_to_recordset(${rows}::jsonb) AS r(at timestamptz, "actorId" bigint, actor text, action text, subject text,
        "subjectId" text, "subjectName" text, before jsonb, after jsonb)`,
  );
}

/** The slice of the lines, the newest first, behind that of the id. */
export async function listAudit(
  tx: Tenant,
  { municipalityId }: Grant<'audit.read'>,
  { search, actor, subject, from, to, timeZone }: AuditFilter,
  slice: Slice<bigint>,
): Promise<AuditEntry[]> {
  const { isBehind, sort } = wayThrough('desc', slice);
  const conditions = [Prisma.sql`municipality_id = ${municipalityId}`];
  if (slice.after !== null) {
    conditions.push(
      Prisma.sql`(at, id) ${isBehind} (SELECT at, id FROM audit_entries WHERE municipality_id = ${municipalityId} AND id = ${slice.after})`,
    );
  }
  if (actor !== null) conditions.push(Prisma.sql`actor = ${actor}`);
  if (subject !== null) conditions.push(Prisma.sql`subject = ${subject}`);
  if (from !== null) conditions.push(Prisma.sql`at >= ${from}::date::timestamp AT TIME ZONE ${timeZone}`);
  if (to !== null) conditions.push(Prisma.sql`at < (${to}::date + 1)::timestamp AT TIME ZONE ${timeZone}`);
  if (search !== null) {
    conditions.push(
      Prisma.sql`strpos(lower(concat_ws(' ', actor, subject_name, subject_id, before, after)), lower(${search})) > 0`,
    );
  }
  return tx.$queryRaw<AuditEntry[]>(
    Prisma.sql`SELECT id, at, actor, action, subject, subject_id AS "subjectId", subject_name AS "subjectName", before, after
      FROM audit_entries WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY at ${sort}, id ${sort} LIMIT ${slice.take}`,
  );
}

/** Everybody whom the journal names as having done something, and every kind of thing that it tells of, in alphabetical order. */
export async function listAuditChoices(
  tx: Tenant,
  { municipalityId }: Grant<'audit.read'>,
): Promise<AuditChoices> {
  const where = { municipalityId };
  const actors = await tx.auditEntry.groupBy({ by: ['actor'], where, orderBy: { actor: 'asc' } });
  const subjects = await tx.auditEntry.groupBy({ by: ['subject'], where, orderBy: { subject: 'asc' } });
  return { actors: actors.map(({ actor }) => actor), subjects: subjects.map(({ subject }) => subject) };
}

/** Who changed a thing last, and when; null where the journal does not know. */
export async function findLastChange(
  tx: Tenant,
  { municipalityId }: Grant<MunicipalityAction>,
  { subject, subjectId }: Pick<Changed, 'subject' | 'subjectId'>,
): Promise<Pick<AuditEntry, 'actor' | 'at'> | null> {
  return tx.auditEntry.findFirst({
    where: { municipalityId, subject, subjectId },
    orderBy: { id: 'desc' },
    select: { actor: true, at: true },
  });
}

/** The member who changed a thing last; null where the journal knows of none. */
export async function findLastMember(
  tx: Tenant,
  { municipalityId }: Grant<MunicipalityAction>,
  { subject, subjectId }: Pick<Changed, 'subject' | 'subjectId'>,
): Promise<bigint | null> {
  const found = await tx.auditEntry.findFirst({
    where: { municipalityId, subject, subjectId, actorId: { not: null } },
    orderBy: { id: 'desc' },
    select: { actorId: true },
  });
  return found?.actorId ?? null;
}

/** Takes away every line that is older than its municipality keeps at the instant; answers how many. */
export async function forgetAudit(counter: Pool, now: Date): Promise<number> {
  const { rows } = await counter.query<{ gone: string }>(
    Prisma.sql`SELECT forget_audit(${now}::timestamptz) AS gone`,
  );
  return Number(rows[0]?.gone ?? 0);
}
