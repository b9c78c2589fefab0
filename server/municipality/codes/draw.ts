// Draws the code of a new sign.
import { randomInt } from 'node:crypto';
import { withCheckDigits, type SignCode } from '../../foundation/sign-code.ts';

/** A code by chance. Somebody may have it already: there are ten million. */
export function drawCode(): SignCode {
  return withCheckDigits(String(randomInt(10_000_000)).padStart(7, '0'));
}
