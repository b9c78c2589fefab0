// Texts that nobody types: long ones that slow patterns down, names that JavaScript knows, days and numbers at their ends.
import { toUSVString } from 'node:util';
import { pick, type Chance } from '../../bench/standing/chance.ts';

/** One of the list. Throws where there is none. */
export function oneOf<T>(list: readonly T[], chance: Chance): T {
  const one = list[pick(list.length, chance)];
  if (one === undefined) throw new RangeError('Nothing to choose from.');
  return one;
}

/** What a pattern may try again and again: repeated, each makes one that is not linear slow. The last are words of our own. */
const UNITS = [
  ...['a', '\u0301', ' ', '[', '(', '1', '-', ',', '.', '"', '@', '%', '\n', 'б', '😀'],
  ...['Did you mean ', '08:00-12:00, ', ' : '],
];

/** Texts that mean something to the language, the database or the protocol. */
const WORDS = [
  ...[
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    'NaN',
    '0',
    '-1',
    '1e309',
  ],
  ...[
    'bg_BG',
    'en_US',
    'bg-BG',
    'x y',
    'zz',
    'bg-u-co-phonebk',
    'i-klingon',
    'a'.repeat(9),
    '%00',
    '\u0000',
    'a\u0000b',
    '\ud800',
  ],
  ...[
    '9223372036854775807',
    '9223372036854775808',
    '4503599627370496',
    '00000000-0000-0000-0000-000000000000',
    '#ffffff',
    '#zzzzzz',
  ],
  ...[
    '../../etc/passwd',
    '//evil.example',
    'javascript:alert(1)',
    "' OR 1=1 --",
    '{}',
    '[]',
    'pass_A',
    'https://a@b:99999',
    '%',
    '_%',
    '\\',
  ],
];

const USUAL_DAYS = ['2026-01-01', '2026-11-01', '2025-01-01', '2026-11-28'];
const DAYS = [
  '9999-12-31',
  '9999-12-01',
  '0000-01-01',
  '0001-01-01',
  '2000-01-01',
  '2100-12-31',
  '4000-12-31',
  '2026-02-30',
];

const CURSORS = [
  ...[
    '["100"]',
    '["-1"]',
    '["0000-01-01","1"]',
    '["9999-12-31","9"]',
    '[]',
    '{}',
    'null',
    '["a","b","c"]',
    '[1]',
    '["1e9"]',
    '"',
  ],
  ...['["2026-11-01","1"]', '["4","x","2"]', '[["1"]]', '["NaN"]', '["Infinity","1"]'],
].map((text) => Buffer.from(text).toString('base64url'));

/** A text with a long piece of some units each, so that it finds a pattern that any of them slows down. */
function several(length: number, chance: Chance): string {
  const units = Array.from({ length: length > 20_000 ? 6 : 1 }, () => oneOf(UNITS, chance));
  const share = Math.floor(length / units.length);
  const pieces = units.map((unit) => unit.repeat(Math.ceil(share / unit.length)).slice(0, share - 1));
  // What stands at the ends is often cut off before anything else.
  return `a${pieces.join('a')}a`;
}

/** One unit again and again, and at the end what no pattern expects. */
function monotonous(length: number, chance: Chance): string {
  const unit = oneOf(UNITS, chance);
  return (
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + oneOf(['', '!', 'я', '\u0000'], chance)
  );
}

/** A text of at most so many characters. */
export function someText(most: number, chance: Chance): string {
  const way = chance();
  if (way < 0.5) return several(most, chance);
  if (way < 0.65) return monotonous(oneOf([most, most, 2_000, 256, 40], chance), chance).slice(0, most);
  if (way < 0.73) return oneOf(DAYS, chance);
  if (way < 0.82) return oneOf(CURSORS, chance);
  return oneOf(WORDS, chance).slice(0, most);
}

/** A day, every other one that no calendar of ours has. */
export const someDay = (chance: Chance): string => oneOf(chance() < 0.5 ? USUAL_DAYS : DAYS, chance);

/** The text as it can be sent by others than JSON: halves of characters are replaced. */
export const wellFormed = (text: string): string => toUSVString(text);
