// Who signed in: read from the cookie of the session. Only pages of members and operators ask.
import type { IncomingMessage } from 'node:http';
import { CITIZEN } from '../grants/viewer.ts';
import type { MemberViewer, Person, Viewer } from '../grants/viewers.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { isConfirmed, isUseStale } from './rules.ts';
import { noteUse } from './store-sessions.ts';
import { listMemberships, recordSignIn } from './store-users.ts';
import type { Gate } from './gate.ts';
import { findCookie } from './cookie.ts';
import { CHALLENGE } from './challenge.ts';

/** Who has shown a password and not yet a code; null where the request carries no such cookie. */
export async function findChallenged(headers: Headers, gate: Gate): Promise<string | null> {
  const value = findCookie(gate.membersUrl, CHALLENGE, headers.get('cookie'));
  if (value === null) return null;
  const auth = await gate.auth();
  const { internalAdapter } = await auth.$context;
  // The name of a challenge, a dot and its signature, which better-auth checks: the name alone cannot be guessed.
  const [identifier = ''] = value.split('.');
  return (await internalAdapter.findVerificationValue(identifier))?.value ?? null;
}

/** The session whose cookie the headers carry, with its user; null where there is none, or where it lay unused for too long, and is ended. */
export async function findSession(headers: Headers, gate: Gate, now: Date) {
  if (!headers.has('cookie')) return null;
  const auth = await gate.auth();
  const found = await auth.api.getSession({ headers });
  if (found === null || !isUseStale(found.session.updatedAt, now)) return found;
  return (await noteUse(gate.database.prisma, found.session, now)) ? found : null;
}

const NEVER = new Date(0);

/** Who signed in, by the session's cookie that the request carries, as of `now`; null where there is none. */
export async function findSignedIn(
  { headers }: IncomingMessage,
  gate: Gate,
  now: Date,
): Promise<Person | null> {
  if (headers.cookie === undefined) return null;
  const signedIn = await findSession(new Headers({ cookie: headers.cookie }), gate, now);
  if (signedIn === null) return null;
  const { user, session } = signedIn;
  const onlyIn = session.onlyIn == null ? null : (BigInt(session.onlyIn) as MunicipalityId);
  // Not when the password was right: the second factor may have been wrong. A session that asks is whole.
  if ((user.lastSignedInAt ?? NEVER) < session.createdAt)
    await recordSignIn(gate.database.prisma, { userId: user.id, onlyIn }, session.createdAt);
  return {
    userId: user.id,
    sessionId: session.id,
    name: user.name,
    email: user.email,
    // What was shown to an identity provider counts where the session does: in its municipality.
    hasFactor: user.twoFactorEnabled === true || session.hasFactor === true,
    isConfirmed: isConfirmed(session.confirmedAt, now),
    onlyIn,
  };
}

/** The member who signed in; a citizen where nobody did. */
export async function memberOf(request: IncomingMessage, gate: Gate, now: Date): Promise<Viewer> {
  const person = await findSignedIn(request, gate, now);
  return person === null ? CITIZEN : memberFrom(person, gate);
}

/** Somebody who signed in, with all that he or she is where the session is good. */
export async function memberFrom(person: Person, gate: Gate): Promise<MemberViewer> {
  const memberships = await listMemberships(gate.database.prisma, person);
  return { ...person, kind: 'member', memberships };
}
