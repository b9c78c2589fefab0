// Whether a city has comments that admins must be told of, and whom to tell. As the role of jobs, which sees no text.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import type { Transaction } from '../../foundation/database/transaction.ts';

export interface Admin {
  readonly memberId: bigint;
  readonly email: string;
  /** Null: never chosen. */
  readonly language: string | null;
}

/** The city's admins, or the one. */
export async function listAdmins(
  { prisma }: Connection,
  municipalityId: bigint,
  memberId?: bigint,
): Promise<Admin[]> {
  const rows = await prisma.member.findMany({
    where: { municipalityId, role: 'admin', ...(memberId !== undefined && { id: memberId }) },
    select: { id: true, user: { select: { email: true, language: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, user }) => ({ memberId: id, ...user }));
}

/** What was opened earlier is told of no more: jobs that stood still so long have other news. Whole months, by whose index it is found. */
const MONTHS_BACK = 1;

const isFound = (municipalityId: bigint, now: Date): Prisma.Sql =>
  Prisma.sql`municipality_id = ${municipalityId} AND danger = 'FOUND'
    AND month >= date_trunc('month', ${now}::timestamptz) - make_interval(months => ${MONTHS_BACK}::int)`;

/** Whether something is to be told of. */
export async function hasFound({ pool }: Connection, municipalityId: bigint, now: Date): Promise<boolean> {
  const { rowCount } = await pool.query(
    Prisma.sql`SELECT municipality_id FROM comments WHERE ${isFound(municipalityId, now)} LIMIT 1`,
  );
  return rowCount === 1;
}

/** Notes that all of it is told of; false where somebody else was quicker. The letters are handed over in the same transaction. */
export async function claimFound(
  transaction: Transaction,
  municipalityId: bigint,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    Prisma.sql`UPDATE comments SET danger = 'TOLD' WHERE ${isFound(municipalityId, now)}`,
  );
  return (rowCount ?? 0) > 0;
}
