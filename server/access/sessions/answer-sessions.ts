// What a session that an identity provider opened lists and ends: those that are good in the same municipality alone, and no others.
import { LIST_SESSIONS, REVOKE_OTHERS, REVOKE_SESSION } from './auth-paths.ts';
import type { Body } from './auth-body.ts';
import type { Gate } from './gate.ts';
import { endSessionsIn, listSessionsIn, type SessionIn } from './store-sessions.ts';

/** The answer to a path about sessions, as better-auth gives it to a session of the account's own password; null: the path is about something else. */
export async function answerSessions(
  path: string,
  session: SessionIn,
  { token = '' }: Body,
  { database: { prisma } }: Pick<Gate, 'database'>,
): Promise<Response | null> {
  if (path === LIST_SESSIONS) return Response.json(await listSessionsIn(prisma, session));
  if (path === REVOKE_SESSION) await endSessionsIn(prisma, session, { token });
  else if (path === REVOKE_OTHERS) await endSessionsIn(prisma, session, { id: { not: session.id } });
  else return null;
  return Response.json({ status: true });
}
