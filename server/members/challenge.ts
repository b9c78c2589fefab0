// Who stands between a password and a code: known by a cookie, not signed in yet.
import type { Gate } from './gate.ts';

/** better-auth's name of the cookie between a password and a code. */
const CHALLENGE = 'two_factor';

/** Who has shown a password and not yet a code; null where the request carries no such cookie. */
export async function findChallenged(headers: Headers, gate: Gate): Promise<string | null> {
  const auth = await gate.auth();
  const { createAuthCookie, internalAdapter } = await auth.$context;
  const name = `${createAuthCookie(CHALLENGE).name}=`;
  const cookies = (headers.get('cookie') ?? '').split(/; */);
  const value = cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length);
  if (value === undefined) return null;
  // The name of a challenge, a dot and its signature, which better-auth checks: the name alone cannot be guessed.
  const [identifier = ''] = decode(value).split('.');
  return (await internalAdapter.findVerificationValue(identifier))?.value ?? null;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
