// The slips that are to be sent: each once, however often it was photographed, in an order that chance decides.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPhoto,
  codeIn,
  decideSlip,
  filledOf,
  slipsIn,
  undecidedOf,
  type Batch,
} from '../../../../client/members/paper-slips/batch.ts';
import { shuffled } from '../../../../client/members/paper-slips/shuffle.ts';
import type { SlipInPhoto } from '../../../../client/members/paper-slips/reading/slip-reader.ts';

const codeOf = (number: number): string => String(number).padStart(20, 'A');
const read = (number: number, score: number): SlipInPhoto => ({
  text: `HTTPS://KAZVA.BG/P/${codeOf(number)}`,
  said: { kind: 'read', score },
  crop: null,
});
const doubtful = (number: number): SlipInPhoto => ({
  ...read(number, 1),
  said: { kind: 'doubtful', why: 'SEVERAL' },
});
const EMPTY: Batch = new Map();
const batchOf = (...photos: readonly SlipInPhoto[]): Batch =>
  photos.reduce<Batch>((batch, slip) => addPhoto(batch, [slip]) ?? batch, EMPTY);

describe('a batch', () => {
  it('takes each code once, in whatever order and however often it was photographed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 60 }), (numbers) => {
        const batch = batchOf(...numbers.map((number) => read(number, 1 + (number % 10))));
        const expected = [...new Set(numbers)].map((number) => ({
          code: codeOf(number),
          score: 1 + (number % 10),
        }));
        expect(filledOf(batch)).toEqual(expected);
      }),
    );
  });

  it('a photograph that can be read ends the doubt of another, in either order', () => {
    expect(filledOf(batchOf(doubtful(1), read(1, 7)))).toEqual([{ code: codeOf(1), score: 7 }]);
    expect(filledOf(batchOf(read(1, 7), doubtful(1)))).toEqual([{ code: codeOf(1), score: 7 }]);
  });

  it('two photographs that say different things are for a person, whatever a third one says', () => {
    const batch = batchOf(read(1, 7), read(1, 8), read(1, 8));
    expect(undecidedOf(batch)).toMatchObject([{ code: codeOf(1), unsure: 'DIFFERENT', score: null }]);
    expect(filledOf(batch)).toEqual([]);
  });

  it('what a person decided is sent, and what he or she left out is not', () => {
    const batch = decideSlip(decideSlip(batchOf(doubtful(1), doubtful(2)), codeOf(1), 4), codeOf(2), 'none');
    expect(undecidedOf(batch)).toEqual([]);
    expect(filledOf(batch)).toEqual([{ code: codeOf(1), score: 4 }]);
  });

  it('holds no more than is sent at once: the photograph that would be too much is not taken at all', () => {
    const full = addPhoto(
      EMPTY,
      Array.from({ length: 199 }, (_, number) => read(number, 5)),
    );
    expect(full?.size).toBe(199);
    expect(full && addPhoto(full, [read(200, 5), read(201, 5)])).toBeNull();
    expect(full && addPhoto(full, [read(7, 5), read(201, 5)])?.size).toBe(200);
  });
});

it.each([
  ['https://kazva.bg/p/0123456789abcdefghjk', '0123456789ABCDEFGHJK'],
  ['HTTPS://OCENI.PLOVDIV.EXAMPLE/P/0123456789ABCDEFGHJK', '0123456789ABCDEFGHJK'],
  ['HTTPS://KAZVA.BG/S/422519585', null],
  ['HTTPS://KAZVA.BG/P/0123456789ABCDEFGHJ', null],
  ['HTTPS://KAZVA.BG/P/0123456789ABCDEFGHJKM', null],
  [`HTTPS://KAZVA.BG/${'A'.repeat(200)}/P/0123456789ABCDEFGHJK`, null],
])('of %s the code is %s', (address, code) => {
  expect(codeIn(address)).toBe(code);
});

it('another QR code in the photograph is no slip', () => {
  expect(slipsIn([{ ...read(1, 1), text: 'HTTPS://KAZVA.BG/S/422519585' }, read(2, 1)])).toHaveLength(1);
});

describe('the order', () => {
  /** Gives these numbers, then zeros. */
  const giving = (numbers: readonly number[]) => {
    const rest = [...numbers];
    return (into: Uint32Array<ArrayBuffer>) => into.fill(rest.shift() ?? 0);
  };

  it('has all that was there, and follows from chance alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.array(fc.nat(2 ** 32 - 1)), (items, numbers) => {
        expect(shuffled(items, giving(numbers)).toSorted()).toEqual(items.toSorted());
      }),
    );
    expect(shuffled(['a', 'b', 'c'], giving([2, 1, 0]))).toEqual(['c', 'b', 'a']);
  });

  it('draws a number again that would favour the first', () => {
    // 2^32 - 1 is the one number beyond a multiple of three.
    expect(shuffled(['a', 'b', 'c'], giving([2 ** 32 - 1, 1, 0, 0]))).toEqual(['b', 'a', 'c']);
  });
});
