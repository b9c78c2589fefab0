// Who is to be written to about reports, and which letters went out. As the role of jobs, which asks nobody.
import { Prisma } from '../../prisma/generated/client.ts';
import { isRole, type Role } from '../access/roles.ts';
import { usualFor } from '../alerts/rules.ts';
import type { Connection } from '../database/connect.ts';

export interface ReportCity {
  readonly id: bigint;
  readonly slug: string;
  readonly name: unknown;
  readonly timeZone: string;
  readonly languages: readonly string[];
  readonly reportMonth: number;
  readonly reportDay: number;
}

export interface ReportReader {
  readonly memberId: bigint;
  readonly email: string;
  /** Null: never chosen. */
  readonly language: string | null;
}

/** Every city, with its deadline. */
export function listReportCities({ prisma }: Connection): Promise<ReportCity[]> {
  return prisma.municipality.findMany({
    select: {
      ...{ id: true, slug: true, name: true, timeZone: true, languages: true },
      ...{ reportMonth: true, reportDay: true },
    },
    orderBy: { id: 'asc' },
  });
}

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

/** The city's members of these roles. */
export async function listReportReaders(
  { prisma }: Connection,
  municipalityId: bigint,
  roles: readonly Role[],
): Promise<ReportReader[]> {
  const rows = await prisma.member.findMany({
    where: { municipalityId, role: { in: [...roles] } },
    select: { id: true, user: { select: { email: true, language: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, user }) => ({ memberId: id, ...user }));
}

/** The city's members who want the monthly page; who chose nothing, by role. */
export async function listMonthlyReaders(
  { prisma }: Connection,
  municipalityId: bigint,
): Promise<ReportReader[]> {
  const rows = await prisma.member.findMany({
    where: { municipalityId },
    select: {
      ...{ id: true, role: true, user: { select: { email: true, language: true } } },
      alertSubscription: { select: { wantsMonthly: true } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ id, role, user, alertSubscription: chosen }) =>
    isRole(role) && (chosen ?? usualFor(role)).wantsMonthly ? [{ memberId: id, ...user }] : [],
  );
}

/** A letter by what it is about: `month 2026-10-01`, `2025-30`. */
export interface ReportLetter {
  readonly municipalityId: bigint;
  readonly memberId: bigint;
  readonly name: string;
}

/** A claim whose letter is not sent after so long is one of a process that died. */
const CLAIM_MINUTES = 10;

/** Claims a letter before it is sent; false where it went out already, or another process is at it. */
export async function claimReportLetter(
  { prisma }: Connection,
  { municipalityId, memberId, name }: ReportLetter,
  claimedAt: Date,
): Promise<boolean> {
  const claimed = await prisma.$executeRaw(
    Prisma.sql`INSERT INTO report_letters AS l (municipality_id, member_id, name, claimed_at)
      VALUES (${municipalityId}, ${memberId}, ${name}, ${claimedAt})
      ON CONFLICT (municipality_id, member_id, name) DO UPDATE SET claimed_at = excluded.claimed_at
      WHERE l.sent_at IS NULL AND l.claimed_at <= excluded.claimed_at - make_interval(mins => ${CLAIM_MINUTES}::int)`,
  );
  return claimed === 1;
}

/** Notes that the letter went out: nobody claims it again. */
export async function markReportLetter(
  { prisma }: Connection,
  letter: ReportLetter,
  sentAt: Date,
): Promise<void> {
  await prisma.reportLetter.updateMany({ where: letter, data: { sentAt } });
}

/** Takes the claim back: the letter could not even be kept. */
export async function releaseReportLetter({ prisma }: Connection, letter: ReportLetter): Promise<void> {
  await prisma.reportLetter.deleteMany({ where: letter });
}
