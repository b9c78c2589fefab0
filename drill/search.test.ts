// The search finds what is there, wherever a chunk ends, and nothing else.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSearch } from './search.ts';

type Hit = readonly [pattern: number, offset: number];

function search(patterns: readonly Uint8Array[], chunks: readonly Uint8Array[]): Hit[] {
  const hits: Hit[] = [];
  const scan = createSearch(patterns).start((pattern, offset) => hits.push([pattern, offset]));
  for (const chunk of chunks) scan.push(chunk);
  scan.end();
  return hits.toSorted((a, b) => a[1] - b[1] || a[0] - b[0]);
}

/** The slow way. */
function expected(patterns: readonly Uint8Array[], data: Buffer): Hit[] {
  const hits: Hit[] = [];
  patterns.forEach((pattern, number) => {
    for (let at = data.indexOf(pattern); at >= 0; at = data.indexOf(pattern, at + 1)) hits.push([number, at]);
  });
  return hits.toSorted((a, b) => a[1] - b[1] || a[0] - b[0]);
}

it('finds the same as one search for each pattern, however the data are cut', () => {
  // Few different bytes, so that patterns overlap, repeat, and begin alike.
  const few = (least: number, most: number) =>
    fc.uint8Array({ min: 0, max: 2, minLength: least, maxLength: most });
  fc.assert(
    fc.property(
      fc.array(few(4, 12), { minLength: 1, maxLength: 30 }),
      fc.array(few(0, 40), { maxLength: 8 }),
      (patterns, chunks) => {
        expect(search(patterns, chunks)).toEqual(expected(patterns, Buffer.concat(chunks)));
      },
    ),
  );
});

it('finds a pattern of any length at the start, at the end, and across every border', () => {
  for (const length of [4, 7, 8, 9, 16, 64]) {
    const pattern = randomBytes(length);
    for (let cut = 0; cut <= length; cut += 1) {
      const chunks = [pattern.subarray(0, cut), pattern.subarray(cut)];
      expect(search([randomBytes(40), pattern], chunks)).toEqual([[1, 0]]);
      expect(search([pattern], [randomBytes(1000), ...chunks])).toEqual([[0, 1000]]);
    }
  }
});

it('keeps no hold of a buffer that is used again', () => {
  const pattern = Buffer.from('0123456789abcdef');
  const buffer = Buffer.alloc(8);
  const hits: number[] = [];
  const scan = createSearch([pattern]).start((_, offset) => hits.push(offset));
  for (const half of ['01234567', '89abcdef']) {
    buffer.write(half);
    scan.push(buffer);
  }
  scan.end();
  expect(hits).toEqual([0]);
});

it('refuses what is too short to be told from chance', () => {
  expect(() => createSearch([Buffer.from('abc')])).toThrow(RangeError);
});
