// Who stands between a password and a code: known by a cookie, not signed in yet.
import { randomBytes } from 'node:crypto';
import type { MunicipalityId } from '../../foundation/municipalities/rules.ts';
import { findCookie } from './cookie.ts';
import type { Gate } from './gate.ts';

/** better-auth's name of the cookie. */
export const CHALLENGE = 'two_factor';

/** A name of a challenge that the municipality's identity provider began: what comes of it is good there alone. */
export function drawChallenge(municipalityId: MunicipalityId): string {
  return `identity:${municipalityId}:${randomBytes(24).toString('base64url')}`;
}

/** The municipality whose identity provider began the challenge; null: a password did, and better-auth named it. */
export function onlyInOf(challenge: string): number | null {
  const [began, municipalityId] = challenge.split(':');
  return began === 'identity' && municipalityId !== undefined ? Number(municipalityId) : null;
}

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
