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
  'a',
  '\u0301',
  ' ',
  '[',
  '(',
  '1',
  '-',
  ',',
  '.',
  '"',
  '@',
  '%',
  '\n',
  'б',
  '😀',
  'Did you mean ',
  '08:00-12:00, ',
  ' : ',
];

/** Some of those below, that every text has to stand. */
const CRUEL = ['', '__proto__', 'a\u0000b', '\ud800', '9223372036854775808', '%'];

/** Texts that mean something to the language, the database or the protocol. */
const WORDS = [
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
  '9223372036854775807',
  '9223372036854775808',
  '4503599627370496',
  '00000000-0000-0000-0000-000000000000',
  '#ffffff',
  '#zzzzzz',
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
  '["2026-11-01","1"]',
  '["4","x","2"]',
  '[["1"]]',
  '["NaN"]',
  '["Infinity","1"]',
].map((text) => Buffer.from(text).toString('base64url'));

/** How long a text is where it is sent. */
export type Size = (text: string) => number;
export const inCharacters: Size = ({ length }) => length;
export const inJson: Size = (text) => Buffer.byteLength(JSON.stringify(text)) - 2;
export const inAddress: Size = (text) => encodeURIComponent(wellFormed(text)).length;

/** A text, and what it is called where it is told what it was sent to. */
export interface Hostile {
  readonly called: string;
  readonly text: string;
}

const asHostile = (text: string): Hostile => ({ called: JSON.stringify(text), text });

/** A unit again and again, as long as may be sent. What stands at the ends is often cut off before anything else. */
function repeated(unit: string, most: number, size: Size): string {
  return `a${unit.repeat(Math.max(1, Math.floor((most - 2) / size(unit))))}a`;
}

/** Of every unit a text as long as may be sent. */
export function longTexts(most: number, size: Size): Hostile[] {
  return UNITS.map((unit) => ({
    called: `${JSON.stringify(unit)} to ${most}`,
    text: repeated(unit, most, size),
  }));
}

/** So many texts, as long as may be sent, that have a long piece of every unit between them. */
export function mixedTexts(count: number, most: number, size: Size): Hostile[] {
  const each = Math.ceil(UNITS.length / count);
  return Array.from({ length: count }, (_, at) => {
    const units = UNITS.slice(at * each, (at + 1) * each);
    const text = units.map((unit) => repeated(unit, Math.floor(most / each), size)).join('');
    return { called: `all units, ${at + 1} of ${count}, to ${most}`, text };
  });
}

export const cruelTexts: readonly Hostile[] = CRUEL.map(asHostile);
export const allWords: readonly Hostile[] = WORDS.map(asHostile);
export const allDays: readonly Hostile[] = DAYS.map(asHostile);
export const allCursors: readonly Hostile[] = CURSORS.map(asHostile);

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
