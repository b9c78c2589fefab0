// Reads the code of a slip that somebody typed: letters that look alike, spaces and dashes do not matter; two letters check the others. Pure.

/** Those of a code, by their value (Crockford): without I, L, O and U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Twenty, of which the last two make the value of all leave 1 when it is divided by this: server/foundation/paper-code.ts. */
const LENGTH = 20;
const MODULUS = 1021;
/** More is no code, whatever stands between its letters. */
const LONGEST_TYPED = 60;

/** What is typed for a letter of a code: Latin ones, then Cyrillic ones by their look. */
const TYPED = 'OIL\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406';
const MEANT = '011ABEKMH0PCTYX1';

/** Returns the code in its one spelling; 'LENGTH' where letters are missing or too many, 'CHECK' where one of them is wrong. */
export function readTypedSlip(
  typed: string,
): { readonly code: string } | { readonly fault: 'LENGTH' | 'CHECK' } {
  if (typed.length > LONGEST_TYPED) return { fault: 'LENGTH' };
  const code = [...typed.toUpperCase().replaceAll(/[\s.\-–—]/g, '')]
    .map((letter) => (TYPED.includes(letter) ? MEANT.charAt(TYPED.indexOf(letter)) : letter))
    .join('');
  if (code.length !== LENGTH) return { fault: 'LENGTH' };
  let rest = 0;
  for (const letter of code) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return { fault: 'CHECK' };
    rest = (rest * LETTERS.length + value) % MODULUS;
  }
  return rest === 1 ? { code } : { fault: 'CHECK' };
}
