// Who signed in: read from the cookie of the session. Only members' pages ask.
import type { IncomingMessage } from 'node:http';
import { fromNodeHeaders } from 'better-auth/node';
import { CITIZEN } from '../access/viewer.ts';
import type { MemberViewer, Viewer } from '../access/viewers.ts';
import type { Auth } from './auth.ts';
import { isConfirmed } from './rules.ts';
import { listMemberships, recordSignIn, type UserDatabase } from './store-users.ts';

const NEVER = new Date(0);

/** The member whose session's cookie the request carries, as of `now`; a citizen where there is none. */
export async function memberOf(
  { headers }: IncomingMessage,
  auth: Auth,
  gate: UserDatabase,
  now: Date,
): Promise<Viewer> {
  if (headers.cookie === undefined) return CITIZEN;
  const signedIn = await auth.api.getSession({ headers: fromNodeHeaders({ cookie: headers.cookie }) });
  if (signedIn === null) return CITIZEN;
  const { user, session } = signedIn;
  // Not when the password was right: the second factor may have been wrong. A session that asks is whole.
  if ((user.lastSignedInAt ?? NEVER) < session.createdAt)
    await recordSignIn(gate, user.id, session.createdAt);
  return {
    kind: 'member',
    userId: user.id,
    sessionId: session.id,
    name: user.name,
    email: user.email,
    hasFactor: user.twoFactorEnabled === true,
    isConfirmed: isConfirmed(session.confirmedAt, now),
    memberships: await listMemberships(gate, user.id),
  } satisfies MemberViewer;
}
