// The fields of an entry and their values in words.
import { linesOf } from '../../map/boundary.ts';
import { languageName } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { hoursOf, tellHours } from '../../text/hours.ts';
import { usePlacesTexts } from '../places/texts.ts';
import { isObject, type Row, type Value } from './difference.ts';
import { useJournalTexts } from './texts.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What numbers in the journal stand for. */
export interface Names {
  readonly settlements: readonly Named[];
  readonly categories: readonly Named[];
}

/** Two functions: what a row is called, and what one of its values says. What has no words is told as it is stored. */
export function useValueWords({ settlements, categories }: Names) {
  const { roles } = useTexts();
  const texts = useJournalTexts();
  const { hours } = usePlacesTexts();
  const { fields, yes, no, nothing } = texts;
  const byField: Readonly<Record<string, (value: string) => string | undefined>> = {
    role: (value) => wordIn(roles, value.toUpperCase()),
    action: (value) => wordIn(texts.allowed, value),
    standing: (value) => wordIn(texts.standings, value),
    state: (value) => wordIn(texts.alerts, value),
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
    hiddenBecause: (value) => wordIn(texts.hidingReasons, value),
    outcome: (value) => wordIn(texts.mountings, value),
    allowance: (value) => wordIn(texts.allowances, value),
    settlement: (value) => settlements.find(({ id }) => id === value)?.name,
    boundary: (value) => say(texts.boundary, { count: String(linesOf(value).flat().length) }),
    category: (value) => categories.find(({ id }) => id === value)?.name,
  };
  const labelOf = ({ path }: Row): string =>
    path
      .map((part, at) => wordIn(fields, part) ?? (at > 0 && isLanguageTag(part) ? languageName(part) : part))
      .join(' – ');
  const textOf = (value: Value): string => {
    if (value === null) return nothing;
    if (typeof value === 'boolean') return value ? yes : no;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    if (!isObject(value)) return value.map(textOf).join(', ');
    return Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => `${wordIn(fields, key) ?? key}: ${wordsOf(key, inner)}`)
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

/** A row of opening hours, as the journal keeps it. */
function weekdayIn(row: Value) {
  if (!isObject(row)) return [];
  const { weekday, opensMinute, closesMinute } = row;
  const isWhole =
    typeof weekday === 'number' && typeof opensMinute === 'number' && typeof closesMinute === 'number';
  return isWhole ? [{ weekday, opensMinute, closesMinute }] : [];
}

function wordIn(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

const isLanguageTag = (text: string) => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(text);
