// The code in what a person typed or pasted into the form: any text, of which the digits are looked for.

/** The most characters that are read, of whatever was sent; the form's field takes no more. */
const LONGEST_READ = 200;

/** ASCII, full-width, Arabic and Persian digits. */
const ZEROS = [0x30, 0xff10, 0x660, 0x6f0];

/** Letters that are read as a digit, which is where they stand here: Latin, then Cyrillic. */
const LOOK_ALIKES = [
  'Oo\u041e\u043e',
  'lIi|\u0406\u0456',
  '',
  '\u0417\u0437',
  '',
  'Ss',
  '\u0431',
  '',
  'B\u0412',
  '',
];

/** What the form's text is read as, and the text itself as it is shown again. */
export interface Typed {
  readonly text: string;
  /** The digits that were found; a code has nine. */
  readonly digits: string;
}

/**
 * Digits of whatever script, without what stands between them; of an address with "/s/", those of the part that follows. Where these
 * are not nine, letters that look like digits are read as such, in words that hold nothing else: "l23 456 7B9", not "No 123".
 */
export function readTypedCode(sent: string): Typed {
  const text = sent.slice(0, LONGEST_READ);
  const part = behindSlash(text) ?? text;
  const plain = plainDigits(part);
  const digits =
    plain.length === 9
      ? plain
      : part
          .split(/[^\p{L}\p{N}|]+/u)
          .map(wordDigits)
          .join('');
  return { text, digits };
}

/** The part of an address in which a sign's code stands. */
function behindSlash(text: string): string | null {
  const [, behind] = text.split(/\/s\//i);
  return behind === undefined ? null : (behind.split(/[/?#]/)[0] ?? '').replaceAll('%20', ' ');
}

function digitOf(character: string): string {
  const place = character.charCodeAt(0);
  const zero = ZEROS.find((first) => first <= place && place <= first + 9);
  return zero === undefined ? '' : String(place - zero);
}

function plainDigits(text: string): string {
  return [...text].map(digitOf).join('');
}

function wordDigits(word: string): string {
  const read = [...word].map((character) => digitOf(character) || alike(character));
  return read.includes('') ? plainDigits(word) : read.join('');
}

function alike(letter: string): string {
  const digit = LOOK_ALIKES.findIndex((letters) => letters.includes(letter));
  return digit === -1 ? '' : String(digit);
}
