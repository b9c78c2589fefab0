// What the gate remembers of who signs in: users, their sessions, and what each is in which municipality.
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { isRole, scopeOf } from '../access/roles.ts';
import type { Membership } from '../access/viewers.ts';
import type { MunicipalityId } from '../municipalities/rules.ts';

/** The database as the gate sees it. */
export type UserDatabase = PrismaClient;

/** What a user is, in whichever municipality. */
export async function listMemberships(gate: UserDatabase, userId: string): Promise<Membership[]> {
  const rows = await gate.member.findMany({ where: { userId }, orderBy: { municipalityId: 'asc' } });
  return rows.flatMap(({ municipalityId, id, role, ...columns }) =>
    isRole(role)
      ? [
          {
            municipalityId: municipalityId as MunicipalityId,
            memberId: id,
            role,
            scope: scopeOf(columns),
          },
        ]
      : [],
  );
}

/** Notes that the session's user was shown to be the same person then. */
export async function confirmSession(
  gate: UserDatabase,
  sessionId: string,
  confirmedAt: Date,
): Promise<void> {
  await gate.session.update({ where: { id: sessionId }, data: { confirmedAt } });
}
