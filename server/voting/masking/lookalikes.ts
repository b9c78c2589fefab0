// Reads letters and signs that stand for digits: 0888 with the letter O, figures in circles, figures set high or low.

const LETTERS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  '\u041e': '0',
  '\u043e': '0',
  '\u039f': '0',
  '\u03bf': '0',
  I: '1',
  l: '1',
  '\u0406': '1',
  '\u0456': '1',
  '\u0417': '3',
  '\u0437': '3',
};

/** The text with a digit for each of them, in the same places. A letter is one only in a word of nothing else. */
export function withDigits(text: string): string {
  return text
    .replace(/(?![\ud800-\udfff])\p{No}/gu, (sign) => {
      const figure = sign.normalize('NFKC');
      return /^[0-9]$/.test(figure) ? figure : sign;
    })
    .replace(/[\p{L}\p{N}]+/gu, (word) => {
      const digits = [...word].map((char) => LETTERS[char] ?? char).join('');
      return /^[0-9]+$/.test(digits) ? digits : word;
    });
}
