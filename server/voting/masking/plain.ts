// Makes a text plain: nothing in it that cannot be seen, turns the line around, or writes a digit in another way.

/** Controls, formats (also those that turn the line around), halves of characters, what has no width, keycaps. */
const UNSEEN = /(?!\s)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u20e3]|\ufeff/gu;
/** NEXT LINE and BRAILLE PATTERN BLANK are seen as spaces too. */
const BLANK = /[\s\u0085\u2800]+/gu;
/** Accents on a letter, which stay; or one that stands on none. */
const MARKS = /(\p{L}\p{M}+)|\p{M}/gu;

/** The text on one line, composed (NFC), every decimal digit as 0 to 9. Made plain again it stays as it is. */
export function toPlain(text: string): string {
  return text
    .replace(/\u0085/g, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(MARKS, '$1')
    .replace(/(?![0-9])\p{Nd}/gu, toDigit)
    .replace(BLANK, ' ')
    .trim();
}

/** Unicode has the digits of each script in a row, 0 first; only rows of ten follow each other. */
function toDigit(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((point - zero) % 10);
}
