// A code that a member types is read as the server reads it; a slip of the finger always shows.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedSlip } from '../../../../client/members/paper-slips/typed-code.ts';
import { drawPaperCode, groupedPaperCode, readPaperCode } from '../../../../server/foundation/paper-code.ts';

const draw = () => drawPaperCode(randomBytes);
const codes = fc.constant(null).map(draw);
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a code that was typed', () => {
  it('is read in groups, in small letters, with dashes, with O for zero and I or l for one, in Cyrillic', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const spellings = [
          code,
          groupedPaperCode(code),
          groupedPaperCode(code).toLowerCase().replaceAll(' ', '-'),
          code.replaceAll('0', 'O').replaceAll('1', 'I'),
          code.replaceAll('0', 'о').replaceAll('1', 'l').replaceAll('A', 'А').replaceAll('P', 'р'),
        ];
        for (const spelling of spellings) expect(readTypedSlip(spelling)).toEqual({ code });
      }),
    );
  });

  it('with one letter wrong, or two neighbours swapped, is none', () => {
    fc.assert(
      fc.property(codes, fc.nat(19), fc.nat(31), (code, at, other) => {
        const letter = LETTERS.charAt(other);
        const wrong = code.slice(0, at) + letter + code.slice(at + 1);
        if (wrong !== code) expect(readTypedSlip(wrong)).toEqual({ fault: 'CHECK' });
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        if (at < 19 && swapped !== code) expect(readTypedSlip(swapped)).toEqual({ fault: 'CHECK' });
      }),
    );
  });

  it('is taken where the server takes it, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 70 }), codes), (typed) => {
        const read = readTypedSlip(typed);
        expect('code' in read ? read.code : null).toBe(readPaperCode(typed));
      }),
    );
  });

  it.each(['', 'x'.repeat(61), '0'.repeat(19), '0'.repeat(21)])(
    'too short or too long is said: %.25s',
    (typed) => expect(readTypedSlip(typed)).toEqual({ fault: 'LENGTH' }),
  );
});
