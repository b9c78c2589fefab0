// Chance, made from random bytes that are passed in: an order, a draw, an id.
import { withDashes } from './uuid.ts';

/** Gives so many random bytes, from a source that nobody can guess. */
export type RandomBytes = (size: number) => Buffer;

const DRAW_BYTES = 4;
const DRAW_RANGE = 2 ** 32;
const BULK_BYTES = 16_384;

/**
 * The same source for whoever draws often: it is asked for many bytes at once, which are handed out in order, none
 * twice. A draw of four bytes costs as much as one of thousands.
 */
export function inBulk(random: RandomBytes): RandomBytes {
  let bulk: Buffer = Buffer.alloc(0);
  return (size) => {
    if (size > bulk.length) bulk = random(Math.max(size, BULK_BYTES));
    const drawn = bulk.subarray(0, size);
    bulk = bulk.subarray(size);
    return drawn;
  };
}

/** A whole number from 0 to under `bound` (at most 2^32), each as likely: bytes that would favour some are drawn again. */
export function drawBelow(bound: number, random: RandomBytes): number {
  const fair = DRAW_RANGE - (DRAW_RANGE % bound);
  for (;;) {
    const drawn = random(DRAW_BYTES).readUInt32BE();
    if (drawn < fair) return drawn % bound;
  }
}

/** The items in an order that chance alone decides (Fisher and Yates, inside out). */
export function shuffle<T extends object>(items: readonly T[], random: RandomBytes): T[] {
  const shuffled: T[] = [];
  for (const item of items) {
    const place = drawBelow(shuffled.length + 1, random);
    const moved = shuffled[place];
    shuffled[place] = item;
    if (moved !== undefined) shuffled.push(moved);
  }
  return shuffled;
}

/** A random UUID (version 4, RFC 9562) in lower case. */
export function drawUuid(random: RandomBytes): string {
  const bytes = random(16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return withDashes(bytes.toString('hex'));
}
