// Chance: every order and every number as likely as any other, and ids of the right form.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawBelow, drawUuid, inBulk, shuffle } from '../../../server/foundation/randomness.ts';
import { findBallotId } from '../../../server/foundation/ballot.ts';

test('a shuffle keeps every item', () => {
  fc.assert(
    fc.property(fc.array(fc.integer().map((value) => ({ value }))), (items) => {
      const shuffled = shuffle(items, randomBytes);
      expect(shuffled).toHaveLength(items.length);
      expect(new Set(shuffled)).toEqual(new Set(items));
    }),
  );
});

test('the six orders of three items are equally likely (chi-squared, five degrees, one in a million)', () => {
  const items = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
  const counts = new Map<string, number>();
  for (let run = 0; run < 6_000; run += 1) {
    const order = shuffle(items, randomBytes)
      .map(({ name }) => name)
      .join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  const chi = [...counts.values()].reduce((total, count) => total + (count - 1_000) ** 2 / 1_000, 0);
  expect(chi).toBeLessThan(35.9);
});

test('bytes that would favour small numbers are drawn again', () => {
  const draws = [0xffff_ffff, 7].map((value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  });
  expect(drawBelow(3, () => draws.shift() ?? Buffer.alloc(4))).toBe(1);
});

test('an id is a UUID of version 4 whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const id = drawUuid(() => Buffer.from(bytes));
      expect(findBallotId(id)).toBe(id);
    }),
  );
});

test('draws in bulk are the same bytes in the same order, none twice, and few questions', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 30 }), (sizes) => {
      const drawn: Buffer[] = [];
      const draw = inBulk((size) => {
        drawn.push(randomBytes(size));
        return Buffer.from(drawn.at(-1) ?? []);
      });
      const pieces = sizes.map((size) => draw(size));
      expect(pieces.map(({ length }) => length)).toEqual(sizes);
      let source = 0;
      let offset = 0;
      for (const piece of pieces) {
        // What is left of a bulk is thrown away where it is not enough.
        if (offset + piece.length > (drawn[source]?.length ?? 0)) [source, offset] = [source + 1, 0];
        if (piece.length > 0) expect(drawn[source]?.subarray(offset, offset + piece.length)).toEqual(piece);
        offset += piece.length;
      }
      expect(drawn.length).toBeLessThanOrEqual(1 + sizes.reduce((all, size) => all + size, 0) / 10_000);
    }),
  );
});
