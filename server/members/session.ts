// Who signed in: read from the cookie of the session. Only pages of members and operators ask.
import type { IncomingMessage } from 'node:http';
import { CITIZEN } from '../access/viewer.ts';
import type { MemberViewer, Person, Viewer } from '../access/viewers.ts';
import type { Gate } from './gate.ts';
import { isConfirmed } from './rules.ts';
import { listMemberships, recordSignIn } from './store-users.ts';

const NEVER = new Date(0);

/** Somebody who signed in, and by what. */
export interface SignedIn {
  readonly person: Person;
  /** The second factor was shown to the identity provider of a municipality, and not here. */
  readonly isVouchedFor: boolean;
}

/** Who signed in, by the session's cookie that the request carries, as of `now`; null where there is none. */
export async function findSignedIn(
  { headers }: IncomingMessage,
  gate: Gate,
  now: Date,
): Promise<SignedIn | null> {
  if (headers.cookie === undefined) return null;
  const auth = await gate.auth();
  const signedIn = await auth.api.getSession({ headers: new Headers({ cookie: headers.cookie }) });
  if (signedIn === null) return null;
  const { user, session } = signedIn;
  // Not when the password was right: the second factor may have been wrong. A session that asks is whole.
  if ((user.lastSignedInAt ?? NEVER) < session.createdAt)
    await recordSignIn(gate.database.prisma, user.id, session.createdAt);
  const isVouchedFor = session.hasFactor === true;
  const person = {
    userId: user.id,
    sessionId: session.id,
    name: user.name,
    email: user.email,
    hasFactor: user.twoFactorEnabled === true || isVouchedFor,
    isConfirmed: isConfirmed(session.confirmedAt, now),
  };
  return { person, isVouchedFor };
}

/** The member who signed in; a citizen where nobody did. */
export async function memberOf(request: IncomingMessage, gate: Gate, now: Date): Promise<Viewer> {
  const signedIn = await findSignedIn(request, gate, now);
  return signedIn === null ? CITIZEN : memberFrom(signedIn.person, gate);
}

/** Somebody who signed in, with all that he or she is. */
export async function memberFrom(person: Person, gate: Gate): Promise<MemberViewer> {
  const memberships = await listMemberships(gate.database.prisma, person.userId);
  return { ...person, kind: 'member', memberships };
}
