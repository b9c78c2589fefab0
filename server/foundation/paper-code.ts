// The code on a slip of paper: eighteen random letters and digits and two that check them.
import { drawBelow, type RandomBytes } from './randomness.ts';

export type PaperCode = string & { readonly brand: 'PaperCode' };

/** Thirty-two, without those that are taken for another: I, L, O and U (Crockford). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE = BigInt(LETTERS.length);

/** What is typed for a letter of ours: those that look alike, then Cyrillic ones by their look. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  ...Object.fromEntries(
    [...'\u0410\u0412\u0415\u041a\u041c\u041d\u0420\u0421\u0422\u0423\u0425'].map((letter, at) => [
      letter,
      'ABEKMHPCTYX'.charAt(at),
    ]),
  ),
  '\u041e': '0',
  '\u0406': '1',
};

const RANDOM_LETTERS = 18;
const CHECK_LETTERS = 2;
const LENGTH = RANDOM_LETTERS + CHECK_LETTERS;
const GROUP = 5;
/** The largest prime below the 1,024 that two letters can say: one wrong letter, or two neighbours swapped, always show. */
const MODULUS = 1021n;

/** More is no code, whatever stands between its letters. */
const LONGEST_TYPED = 60;

function valueOf(letters: string): bigint {
  return [...letters].reduce((value, letter) => value * BASE + BigInt(LETTERS.indexOf(letter)), 0n);
}

/** The two letters that make the value of all leave 1 when it is divided by 1,021. */
function checkOf(letters: string): string {
  const check = Number((1n - ((valueOf(letters) * BASE * BASE) % MODULUS) + MODULUS) % MODULUS);
  return LETTERS.charAt(Math.floor(check / LETTERS.length)) + LETTERS.charAt(check % LETTERS.length);
}

/** A code that nobody can guess: 90 bits of chance. */
export function drawPaperCode(random: RandomBytes): PaperCode {
  const letters = Array.from({ length: RANDOM_LETTERS }, () =>
    LETTERS.charAt(drawBelow(LETTERS.length, random)),
  ).join('');
  return `${letters}${checkOf(letters)}` as PaperCode;
}

/** The code in what somebody typed or scanned, in its one spelling; null: it is none. */
export function readPaperCode(typed: string): PaperCode | null {
  if (typed.length > LONGEST_TYPED) return null;
  const letters = [...typed.toUpperCase().replace(/[\s.\-–—]/g, '')]
    .map((letter) => LOOK_ALIKES[letter] ?? letter)
    .join('');
  return isPaperCode(letters) ? letters : null;
}

function isPaperCode(letters: string): letters is PaperCode {
  if (letters.length !== LENGTH || ![...letters].every((letter) => LETTERS.includes(letter))) return false;
  return checkOf(letters.slice(0, RANDOM_LETTERS)) === letters.slice(RANDOM_LETTERS);
}

/** The code as people read it: four groups of five. */
export function groupedPaperCode(code: PaperCode): string {
  return Array.from({ length: LENGTH / GROUP }, (_, at) => code.slice(at * GROUP, (at + 1) * GROUP)).join(
    ' ',
  );
}

/** The address in the QR code of a slip, upper case as that of a sign. */
export function paperUrl(code: PaperCode, host: string | null, publicUrl: string): string {
  const origin = host === null ? publicUrl.replace(/(?<!\/)\/+$/, '') : `https://${host}`;
  return `${origin}/p/${code}`.toUpperCase();
}
