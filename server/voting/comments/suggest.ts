// What somebody who moderates a comment should look at: a note for each rule that it meets. It decides nothing.
import { findAbuse } from './abuse.ts';
import { findDanger } from '../danger/danger.ts';
import { MARK, mask } from '../masking/mask.ts';
import { findName } from './person-names.ts';
import { distance } from 'fastest-levenshtein';

const SUGGESTION_KINDS = [
  ...(['DANGER', 'MASKED', 'PERSONAL', 'NAME', 'ABUSE', 'REPEAT', 'LINK', 'SHOUTING', 'WORDLESS'] as const),
];

export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

export interface Suggestion {
  readonly kind: SuggestionKind;
  /** The words of the comment that it is about; null where it is about all of it. */
  readonly words: string | null;
  /** How many others say nearly the same; null but for REPEAT. */
  readonly times: number | null;
}

/** 62 14 15, or five to eight digits in a row: a phone in its town, or a part of something longer. */
const DIGITS = /(?<![\d.,])(?:\d{5,8}|\d{2,3}[ -]\d{2}[ -]\d{2})(?![\d.,]?\d)/;
const LINK =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d@-])[\p{L}\d-]{2,}\.(?:bg|com|eu|info|io|net|online|org|ru|shop|site|\u0431\u0433)(?![\p{L}\d])(?:\/\S*)?/iu;
const EXCLAMATIONS = /[!?]{3,}/;
/** Fewer capitals are an abbreviation. */
const FEWEST_LETTERS = 12;
const MOST_CAPITALS = 0.7;

/** The notes on a comment's text, the gravest first; `others`: texts of other comments at its place. */
export function suggest(text: string, others: readonly string[]): Suggestion[] {
  const times = countRepeats(text, others);
  return [
    ...note('DANGER', findDanger(text)),
    ...note('ABUSE', findAbuse(text)),
    ...note('PERSONAL', findPersonal(text)),
    ...note('NAME', findName(text)),
    ...(text.includes(MARK) ? [{ kind: 'MASKED' as const, words: null, times: null }] : []),
    ...note('LINK', LINK.exec(text)?.[0] ?? null),
    ...(times > 0 ? [{ kind: 'REPEAT' as const, words: null, times }] : []),
    ...(isShouted(text) ? [{ kind: 'SHOUTING' as const, words: null, times: null }] : []),
    ...(isWordless(text) ? [{ kind: 'WORDLESS' as const, words: null, times: null }] : []),
  ];
}

function note(kind: SuggestionKind, words: string | null): Suggestion[] {
  return words === null ? [] : [{ kind, words, times: null }];
}

/** What was sealed before the masks knew of it, or is too short for them. */
function findPersonal(text: string): string | null {
  if (mask(text) !== text) return text;
  return DIGITS.exec(text)?.[0] ?? null;
}

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return EXCLAMATIONS.test(text) || (letters >= FEWEST_LETTERS && capitals / letters >= MOST_CAPITALS);
}

/** Digits and signs alone, or one letter again and again. A smile says something. */
function isWordless(text: string): boolean {
  if (/\p{Extended_Pictographic}/u.test(text) || text.includes(MARK)) return false;
  const letters = new Set(text.toLowerCase().match(/\p{L}/gu) ?? []);
  return letters.size < 2;
}

/** Many write "very good". */
const FEWEST_COMPARED = 20;
/** So much of the longer text may differ. */
const FAR = 0.2;

/** How many of the others say nearly the same as the text: one text many times is mostly one person, or an advertisement. */
function countRepeats(text: string, others: readonly string[]): number {
  const letters = lettersOf(text);
  if (letters.length < FEWEST_COMPARED) return 0;
  return others.filter((other) => isNear(letters, lettersOf(other))).length;
}

function isNear(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  // The distance is at least the difference in length, which costs nothing to know.
  if (Math.abs(one.length - other.length) > FAR * longest) return false;
  return distance(one, other) <= FAR * longest;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
