// Who stands between a password and a code: known by a cookie, not signed in yet.
import { randomBytes } from 'node:crypto';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

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
