// What is remembered of what members did. Rows are only ever added.
import { Prisma } from '../../prisma/generated/client.ts';
import type { Grant } from '../access/grant.ts';
import type { MunicipalityAction } from '../access/policy.ts';
import type { Tenant } from '../database/tenant.ts';
import type { AuditEntry, Changed, Deed } from './rules.ts';

/** What is looked for. */
export interface AuditFilter {
  /** Part of the actor, the thing, or what it was before or after. */
  readonly search: string | null;
  readonly action: string | null;
  /** The first day, YYYY-MM-DD, and the last, in the time zone. */
  readonly from: string | null;
  readonly to: string | null;
  readonly timeZone: string;
}

/** Adds a line to the journal of the grant's municipality. */
export async function recordAudit(
  tx: Pick<Tenant, 'auditEntry'>,
  { municipalityId }: Grant<MunicipalityAction>,
  { before, after, ...deed }: Deed,
): Promise<void> {
  // Not create, which reads the row back: the gate and the operator may write only.
  await tx.auditEntry.createMany({
    data: [{ ...deed, municipalityId, before: columnOf(before), after: columnOf(after) }],
  });
}

function columnOf(value: Changed['before']): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : value;
}

/** Up to `take` lines, the newest first, older than `before` (an id). */
export async function listAudit(
  tx: Tenant,
  { municipalityId }: Grant<'audit.read'>,
  { search, action, from, to, timeZone }: AuditFilter,
  page: { readonly before: bigint | null; readonly take: number },
): Promise<AuditEntry[]> {
  const conditions = [Prisma.sql`municipality_id = ${municipalityId}`];
  if (page.before !== null) conditions.push(Prisma.sql`id < ${page.before}`);
  if (action !== null) conditions.push(Prisma.sql`action = ${action}`);
  if (from !== null) conditions.push(Prisma.sql`at >= ${from}::date::timestamp AT TIME ZONE ${timeZone}`);
  if (to !== null) conditions.push(Prisma.sql`at < (${to}::date + 1)::timestamp AT TIME ZONE ${timeZone}`);
  if (search !== null) {
    conditions.push(
      Prisma.sql`strpos(lower(concat_ws(' ', actor, subject, subject_id, before, after)), lower(${search})) > 0`,
    );
  }
  return tx.$queryRaw<AuditEntry[]>(
    Prisma.sql`SELECT id, at, actor, action, subject, subject_id AS "subjectId", before, after FROM audit_entries
      WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY id DESC LIMIT ${page.take}`,
  );
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
