// Draws how much larger than the threshold a group must be: by a secret, so that nobody knows, and the same until the group is opened.
import { createHmac } from 'node:crypto';
import { LARGEST_DRAW } from '../../foundation/ballot.ts';

/**
 * A whole number from 0 to LARGEST_DRAW, each as likely, and always the same of one name: drawn anew each night, the smallest of
 * several would come soon. HMAC-SHA-256 (RFC 2104) as a pseudorandom function.
 */
export function drawOf(secret: Buffer, name: readonly (string | bigint)[]): number {
  const bytes = createHmac('sha256', secret).update(name.join(' ')).digest();
  // 2^32 is a multiple of four.
  return bytes.readUInt32BE() % (LARGEST_DRAW + 1);
}
