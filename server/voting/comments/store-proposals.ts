// Who hears that comments are proposed to be hidden, and whether they did of late.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { UserDatabase } from '../../access/sessions/store-users.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';

/** The admins of the municipality: where letters to each go, and the language that he or she chose; null: none. */
export async function listAdmins(
  gate: UserDatabase,
  { municipalityId }: Grant<'comments.moderate'>,
): Promise<{ readonly email: string; readonly language: string | null }[]> {
  const rows = await gate.member.findMany({
    where: { municipalityId, role: 'admin' },
    select: { user: { select: { email: true, language: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ user }) => user);
}

/** Whether the journal tells of a letter to admins behind the instant. */
export async function wereToldSince(
  tx: Tenant,
  { municipalityId }: Grant<'comments.moderate'>,
  since: Date,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>(
    Prisma.sql`SELECT EXISTS (SELECT FROM audit_entries WHERE municipality_id = ${municipalityId} AND subject = 'Comment'
      AND at > ${since} AND action = 'comments.moderate' AND after ? 'adminsTold') AS found`,
  );
  return row?.found ?? false;
}
