// Who stands between a password and a code: known by a cookie, not signed in yet.
import { findCookie } from './cookie.ts';
import type { Gate } from './gate.ts';

/** better-auth's name of the cookie. */
export const CHALLENGE = 'two_factor';

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
