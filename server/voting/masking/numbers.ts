// Finds numbers that tell a person apart in a plain text, however they are grouped.
import { isCard, isPersonalNumber, isPhone, isSeries, type Grouped } from './identifiers.ts';

/** A part of a text: where it starts, and where it ends. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Group extends Span {
  readonly digits: string;
}

const DAY = '(?:0?[1-9]|[12][0-9]|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)[0-9]{2}';
/** Days as people write them, where the same sign does not go on before them; 24.11.26 neither behind it. */
const DATES = ['\\.', '/', '-'].map((dot) => {
  const [day, turned] = [`${DAY}${dot}${MONTH}${dot}`, `${YEAR}${dot}${MONTH}${dot}${DAY}`];
  const written = `${day}${YEAR}|${turned}|${day}[0-9]{2}(?!${dot}[0-9])`;
  return new RegExp(`(?<![0-9]${dot}?)(?:${written})(?![0-9])`, 'g');
});
/** Digits, with up to three spaces, dashes, dots, slashes or brackets between two of them. */
const GAP = String.raw`[\s.\p{Pd}\u2212()[\]/\\_·•~]{0,3}`;
const RUN = new RegExp(`[0-9](?:${GAP}[0-9])*`, 'gu');
/** Two or more times, or sums of coins, where no number began before: 08.00-12.00 13.00-17.00, 0.70 0.80. */
const [TIME, COINS] = [
  String.raw`(?:[01]?[0-9]|2[0-3])\.[0-5][0-9](?![0-9.])`,
  String.raw`0\.[0-9]{2}(?![0-9.])`,
];
const LISTS = [TIME, COINS].map(
  (one) => new RegExp(String.raw`(?<![0-9]${GAP})${one}(?:\s?[\s\p{Pd}]\s?${one})+`, 'gu'),
);
const LONGEST = 19;
const FEWEST_WRITTEN = 2;
/** Characters before a number that may say what it is. */
const LONGEST_BEFORE = 30;
/** The beginnings of "telephone", "mobile" and GSM in Bulgarian and English, and up to ten letters and signs behind. */
const PHONE_WORD =
  /(?<!\p{L})(?:\u0442\u0435\u043b|\u043c\u043e\u0431|\u0434\u0436\u0438\u0435\u0441\u0435\u043c|tel|mob|gsm|phone)[\p{L}\s.:(\u2116]{0,10}$/iu;

/** The numbers, in their order. Of two that overlap the first; of two that start together the longer. */
export function findNumbers(text: string): Span[] {
  const digits = [...DATES, ...LISTS].reduce(
    (left, usual) => left.replace(usual, ({ length }) => 'd'.repeat(length)),
    withDigits(text),
  );
  return [...digits.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const groups = [...run.matchAll(/[0-9]+/g)].map((match) => ({
      digits: match[0],
      start: index + match.index,
      end: index + match.index + match[0].length,
    }));
    return findInRun(groups, text, digits);
  });
}

function findInRun(groups: readonly Group[], text: string, plain: string): Span[] {
  const spans: Span[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const last = findLast(groups, first, text, plain);
    if (last === null) continue;
    spans.push(withOpening(groups[first]?.start ?? 0, groups[last]?.end ?? 0, plain));
    first = last;
  }
  return spans;
}

function findLast(groups: readonly Group[], first: number, text: string, plain: string): number | null {
  const start = groups[first]?.start ?? 0;
  const before = plain.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const isAfterPlus = /(?<![0-9])\+\s?\(?$/.test(before);
  const isAfterPhone = PHONE_WORD.test(before);
  // Each group is a digit at least.
  for (let last = Math.min(groups.length, first + LONGEST) - 1; last >= first; last -= 1) {
    const some = groups.slice(first, last + 1);
    const digits = some.map((group) => group.digits).join('');
    if (digits.length > LONGEST && some.length > 1) continue;
    const end = groups[last]?.end ?? 0;
    // Letters that look like digits may help out, but not make a number.
    const written = text.slice(start, end).replace(/[^0-9]/g, '').length;
    const sizes = some.map((group) => group.digits.length);
    if (written >= FEWEST_WRITTEN && tellsApart({ digits, sizes, isAfterPlus, isAfterPhone })) return last;
  }
  return null;
}

function tellsApart(number: Grouped): boolean {
  return isSeries(number) || isCard(number) || isPersonalNumber(number) || isPhone(number);
}

/** With the plus before it, and the bracket that is closed in it. */
function withOpening(start: number, end: number, plain: string): Span {
  const isClosed = /^[^(]*\)/.test(plain.slice(start, end));
  const opening =
    /\+\s?\(?$/.exec(plain.slice(0, start)) ?? (isClosed ? /\($/.exec(plain.slice(0, start)) : null);
  return { start: start - (opening?.[0].length ?? 0), end };
}

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
function withDigits(text: string): string {
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
