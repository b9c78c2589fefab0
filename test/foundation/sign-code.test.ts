// The code on a sign: check digits, neighbours, and its address.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isCode,
  neighbours,
  normaliseCode,
  signUrl,
  withCheckDigits,
} from '../../server/foundation/sign-code.ts';

const sevenDigits = fc.integer({ min: 0, max: 9_999_999 }).map((value) => String(value).padStart(7, '0'));
const code = sevenDigits.map(withCheckDigits);

describe('a code', () => {
  it('has check digits of ISO 7064 MOD 97-10', () => {
    expect(withCheckDigits('0000000')).toBe('000000098');
    expect(BigInt(withCheckDigits('7940000')) % 97n).toBe(1n);
    fc.assert(fc.property(code, (made) => isCode(made) && made.length === 9));
  });

  it('is refused with any one digit wrong, and with any two neighbours swapped', () => {
    fc.assert(
      fc.property(code, fc.nat(8), fc.nat(9), (made, place, digit) => {
        const wrong = made.slice(0, place) + digit + made.slice(place + 1);
        expect(isCode(wrong)).toBe(wrong === made);
        const swapped =
          made.slice(0, place) + (made[place + 1] ?? '') + (made[place] ?? '') + made.slice(place + 2);
        expect(isCode(swapped)).toBe(swapped === made);
      }),
    );
  });

  it('is found among the neighbours of every single mistake', () => {
    fc.assert(
      fc.property(code, fc.nat(8), fc.nat(9), (made, place, digit) => {
        const wrong = made.slice(0, place) + digit + made.slice(place + 1);
        if (wrong !== made) expect(neighbours(wrong)).toContain(made);
        expect(neighbours(wrong).length).toBeLessThanOrEqual(90);
      }),
    );
  });

  it.each(['', '12345678', '1234567890', 'abcdefghi', '١٢٣٤٥٦٧٨٩'])(
    'is not %j, which has no neighbours',
    (text) => {
      expect(isCode(text)).toBe(false);
      expect(neighbours(text)).toEqual([]);
    },
  );

  it.each([
    ['123 456 789', '123456789'],
    ['123-456–789', '123456789'],
    [' 123.456.789\n', '123456789'],
  ])('is read from %j', (typed, read) => expect(normaliseCode(typed)).toBe(read));
});

describe('the address on a sign', () => {
  it('is upper case, on the own host over HTTPS, else on the public address', () => {
    expect(signUrl('000000098', 'kazva.bg', 'http://localhost:4000')).toBe('HTTPS://KAZVA.BG/S/000000098');
    expect(signUrl('000000098', null, 'http://localhost:4000/')).toBe('HTTP://LOCALHOST:4000/S/000000098');
  });
});
