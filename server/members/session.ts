// Who signed in: read from the cookie of the session. Only members' pages ask.
import type { IncomingMessage } from 'node:http';
import { CITIZEN } from '../access/viewer.ts';
import type { MemberViewer, Viewer } from '../access/viewers.ts';
import type { Gate } from './gate.ts';
import { isConfirmed } from './rules.ts';
import { listMemberships, recordSignIn } from './store-users.ts';

const NEVER = new Date(0);

/** The member whose session's cookie the request carries, as of `now`; a citizen where there is none. */
export async function memberOf({ headers }: IncomingMessage, gate: Gate, now: Date): Promise<Viewer> {
  if (headers.cookie === undefined) return CITIZEN;
  const auth = await gate.auth();
  const signedIn = await auth.api.getSession({ headers: new Headers({ cookie: headers.cookie }) });
  if (signedIn === null) return CITIZEN;
  const { user, session } = signedIn;
  // Not when the password was right: the second factor may have been wrong. A session that asks is whole.
  if ((user.lastSignedInAt ?? NEVER) < session.createdAt)
    await recordSignIn(gate.database.prisma, user.id, session.createdAt);
  return {
    kind: 'member',
    userId: user.id,
    sessionId: session.id,
    name: user.name,
    email: user.email,
    hasFactor: user.twoFactorEnabled === true || session.hasFactor === true,
    isConfirmed: isConfirmed(session.confirmedAt, now),
    memberships: await listMemberships(gate.database.prisma, user.id),
  } satisfies MemberViewer;
}
