// Links that let somebody in once: made of chance, kept as a hash.
import { createHash, randomBytes } from 'node:crypto';

/** A new link's token: 256 bits. */
export function drawToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: SHA-256. The token is chance, so it needs no salt. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
