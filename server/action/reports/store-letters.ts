// Who is to be written to about reports. As the role of jobs, which asks nobody.
import { mayRole } from '../../access/grants/policy.ts';
import { isRole, ROLES, scopeOf, type Scope } from '../../access/grants/member-roles.ts';
import { usualFor } from '../alerts/rules.ts';
import type { Connection } from '../../foundation/database/connect.ts';

export interface ReportReader {
  readonly memberId: bigint;
  readonly email: string;
  /** Null: never chosen. */
  readonly language: string | null;
}

const WRITERS = ROLES.filter((role) => mayRole(role, 'reports.edit'));

/** Whether a report of the year stands. */
export async function isPublished(
  { prisma }: Connection,
  municipalityId: bigint,
  year: number,
): Promise<boolean> {
  const edition = await prisma.reportEdition.findFirst({
    where: { municipalityId, year, withdrawnAt: null },
    select: { edition: true },
  });
  return edition !== null;
}

/** The city's members who write the report, or the one. */
export async function listReportReaders(
  { prisma }: Connection,
  municipalityId: bigint,
  memberId?: bigint,
): Promise<ReportReader[]> {
  const rows = await prisma.member.findMany({
    where: { municipalityId, role: { in: WRITERS }, ...(memberId !== undefined && { id: memberId }) },
    select: { id: true, user: { select: { email: true, language: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, user }) => ({ memberId: id, ...user }));
}

/** Who gets the monthly page, and what of the city is theirs. */
export interface MonthlyReader extends ReportReader {
  readonly scope: Scope;
}

/** The city's members who want the monthly page, or the one; who chose nothing, by role. */
export async function listMonthlyReaders(
  { prisma }: Connection,
  municipalityId: bigint,
  memberId?: bigint,
): Promise<MonthlyReader[]> {
  const rows = await prisma.member.findMany({
    where: { municipalityId, ...(memberId !== undefined && { id: memberId }) },
    select: {
      id: true,
      role: true,
      settlementId: true,
      categoryId: true,
      locationIds: true,
      user: { select: { email: true, language: true } },
      alertSubscription: { select: { wantsMonthly: true } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ id, role, user, alertSubscription: chosen, ...row }) =>
    isRole(role) && (chosen ?? usualFor(role)).wantsMonthly
      ? [{ memberId: id, ...user, scope: scopeOf(row) }]
      : [],
  );
}
