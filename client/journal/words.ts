// The journal in words: what was done, to what, and each field that changed with its value before and after. The page and its file say the same.
import { linesOf } from '../map/boundary.ts';
import { isDay } from '../text/days.ts';
import { languageName, longDay } from '../text/formats.ts';
import { hoursOf, tellHours } from '../text/hours.ts';
import type { hoursBg } from '../text/hours.bg.ts';
import type { journalBg } from '../text/journal.bg.ts';
import { isObject, type Row, type Value } from './rows.ts';
import { say } from '../text/say.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What numbers in the journal stand for. */
export interface Names {
  readonly settlements: readonly Named[];
  readonly categories: readonly Named[];
}

/** All words that it takes, in one language. */
export interface JournalWords {
  readonly language: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly texts: typeof journalBg;
  /** The parts of the citizens' pages, by the first word of a text's name. */
  readonly parts: Readonly<Record<string, string>>;
  readonly hours: typeof hoursBg;
}

/** What texts of the citizens' pages usually say, by their names. */
export type UsualTexts = ReadonlyMap<string, string>;

export interface ValueWords {
  /** What a row is called; of an entry about texts of the pages, by the words that a reader of the page sees. */
  readonly labelOf: (row: Row, usual: UsualTexts) => string;
  /** What one of its values says; what has no words is told as it is stored. */
  readonly sayValue: (row: Row, value: Value) => string;
}

/** How rows and values are told. */
export function valueWords(
  { language, roles, texts, parts, hours }: JournalWords,
  { settlements, categories }: Names,
): ValueWords {
  const { fields, inner, yes, no, nothing } = texts;
  const byField: Readonly<Record<string, (value: string) => string | undefined>> = {
    role: (value) => wordIn(roles, value.toUpperCase()),
    action: (value) => wordIn(texts.allowed, value),
    standing: (value) => wordIn(texts.standings, value),
    state: (value) => wordIn({ ...texts.alerts, ...texts.states }, value),
    signState: (value) => wordIn(texts.signStates, value),
    frequency: (value) => wordIn(texts.alerts, value),
    kinds: (value) => wordIn(texts.alerts, value),
    subject: (value) => wordIn(texts.subjects, value),
    commentState: (value) => wordIn(texts.commentStates, value),
    orderState: (value) => wordIn(texts.orderStates, value),
    undone: (value) => wordIn(texts.orderStates, value),
    testSheet: (value) => wordIn(texts.testSheets, value),
    design: (value) => wordIn(texts.designs, value),
    press: (value) => wordIn(texts.presses, value),
    shopLanguage: (value) => (isLanguageTag(value) ? languageName(value) : undefined),
    events: (value) => wordIn(texts.webhookEvents, value),
    sentAgain: (value) => wordIn(texts.webhookEvents, value),
    secret: (value) => wordIn(texts.secrets, value),
    proposedBecause: (value) => wordIn(texts.hidingReasons, value),
    hiddenBecause: (value) => wordIn(texts.hidingReasons, value),
    guessed: (value) => wordIn(texts.guessed, value),
    outcome: (value) => wordIn(texts.mountings, value),
    allowance: (value) => wordIn(texts.allowances, value),
    settlement: (value) => settlements.find(({ id }) => id === value)?.name,
    boundary: (value) => say(texts.boundary, { count: String(linesOf(value).flat().length) }),
    category: (value) => categories.find(({ id }) => id === value)?.name,
  };
  const innerName = (name: string): string =>
    wordIn(inner, name) ?? wordIn(fields, name) ?? (isLanguageTag(name) ? languageName(name) : name);
  const labelOf = ({ path: [first = '', ...inside] }: Row, usual: UsualTexts): string => {
    const says = usual.get(first);
    if (says !== undefined) {
      const part = first.slice(0, first.indexOf('.'));
      return say(texts.thing, { kind: wordIn(parts, part) ?? part, name: says });
    }
    return [wordIn(fields, first) ?? first, ...inside.map(innerName)].join(' – ');
  };
  const textOf = (value: Value): string => {
    if (value === null) return nothing;
    if (typeof value === 'boolean') return value ? yes : no;
    if (typeof value === 'string') return isDay(value) ? longDay(value, language) : value;
    if (typeof value === 'number') return String(value);
    if (!isObject(value)) return value.map(textOf).join(', ');
    return Object.entries(value)
      .filter(([, within]) => within !== null)
      .map(([key, within]) => `${innerName(key)}: ${wordsOf(key, within)}`)
      .join('; ');
  };
  const wordsOf = (field: string, value: Value): string => {
    if (field === 'hours' && Array.isArray(value)) return tellHours(hoursOf(value.flatMap(weekdayIn)), hours);
    if (Array.isArray(value)) return value.map((each: Value) => wordsOf(field, each)).join(', ');
    return (typeof value === 'string' && byField[field]?.(value)) || textOf(value);
  };
  const sayValue = ({ path }: Row, value: Value): string => wordsOf(path[0] ?? '', value);
  return { labelOf, sayValue };
}

/** What the thing of an entry is called; texts of the pages, which have no name, by their language. Null: by its kind alone. */
export function thingName(entry: {
  readonly subject: string;
  readonly subjectId: string;
  readonly subjectName: string | null;
}): string | null {
  return entry.subjectName ?? (entry.subject === 'Texts' ? languageName(entry.subjectId) : null);
}

/** A row of opening hours, as the journal keeps it. */
function weekdayIn(row: Value) {
  if (!isObject(row)) return [];
  const { weekday, opensMinute, closesMinute } = row;
  const isWhole =
    typeof weekday === 'number' && typeof opensMinute === 'number' && typeof closesMinute === 'number';
  return isWhole ? [{ weekday, opensMinute, closesMinute }] : [];
}

/** The word of a key that others say; undefined where there is none. */
export function wordIn(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

const isLanguageTag = (text: string) => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(text);
