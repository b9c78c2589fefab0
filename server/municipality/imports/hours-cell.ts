// Opening hours in a cell: "Mo-Fr 08:00-12:00, 13:00-17:00; Sa 09:00-13:00", in Bulgarian or in English.
import { inOrder, type LocationHours } from '../hours/rules.ts';
import {
  ALWAYS_WORDS,
  DAY_GROUPS,
  DAY_WORDS,
  HOURS_SIGNS,
  TABLE_LANGUAGES,
  type TableLanguage,
} from './text/words.ts';
import { bare } from './words.ts';

type Span = Pick<LocationHours, 'opensMinute' | 'closesMinute'>;

const DAYS = String.raw`\p{L}+\.?(?: ?[-–—] ?\p{L}+\.?)?`;
const TIME = String.raw`\d{1,2}(?:[:.]\d{2})?`;
const SPAN = String.raw`${TIME} ?[-–—] ?${TIME}`;
/** Days, and when it is open on each; white space is single spaces. */
const PART = new RegExp(`^(${DAYS}(?: ?, ?${DAYS})*)(?: ?[:,])? (${SPAN}(?: ?, ?${SPAN})*)$`, 'u');

/** The days, 1 is Monday, by everything that they are called. */
const WEEKDAYS = new Map(
  DAY_WORDS.flatMap((words, at) =>
    TABLE_LANGUAGES.flatMap((language) => words[language].map((word) => [bare(word), at + 1] as const)),
  ),
);

/** The hours as a cell tells them, days of the same hours together. */
export function writeHours(hours: readonly LocationHours[], language: TableLanguage): string {
  const rows = inOrder(hours);
  const days = DAY_WORDS.map((_, at) =>
    rows
      .filter(({ weekday }) => weekday === at + 1)
      .map(({ opensMinute, closesMinute }) => `${clock(opensMinute)}-${clock(closesMinute)}`)
      .join(', '),
  );
  const parts: string[] = [];
  for (let first = 0; first < days.length;) {
    let last = first;
    while (last + 1 < days.length && days[last + 1] === days[first]) last += 1;
    if (days[first] !== '') parts.push(`${daysFrom(first, last, language)} ${days[first]}`);
    first = last + 1;
  }
  return parts.join('; ');
}

/** The hours that a cell tells; null where it cannot be understood. Whether they can be kept is asked elsewhere. */
export function readHours(cell: string): LocationHours[] | null {
  if (ALWAYS.has(bare(cell))) return WEEK.map((weekday) => ({ weekday, opensMinute: 0, closesMinute: DAY }));
  const parts = inSigns(cell)
    .split(/[;\n]/)
    .map((part) => part.replace(/\s+/g, ' ').trim());
  const rows = parts.filter((part) => part !== '').map(readPart);
  return rows.includes(null) ? null : inOrder(rows.flatMap((row) => row ?? []));
}

const DAY = 24 * 60;
const WEEK = DAY_WORDS.map((_, at) => at + 1);
const ALWAYS: ReadonlySet<string> = new Set(ALWAYS_WORDS.map(bare));

/** The cell with signs in place of the words that people write: "понеделник до петък, от 8 до 17 ч." is понеделник-петък, 8-17. */
function inSigns(cell: string): string {
  let text = cell.toLowerCase();
  for (const [words, days] of DAY_GROUPS) text = text.replaceAll(words, days);
  return (
    text
      .replace(/\p{L}+\.?/gu, (word) => HOURS_SIGNS.get(word.replace('.', '')) ?? word)
      // Behind an hour and a comma other days begin.
      .replace(/(\d) *,(?= *\p{L})/gu, '$1;')
  );
}

function readPart(part: string): LocationHours[] | null {
  const [, dayText, spanText] = PART.exec(part) ?? [];
  if (dayText === undefined || spanText === undefined) return null;
  const days = dayText.split(',').map(readDays);
  if (days.includes(null)) return null;
  const spans = spanText.split(',').map(readSpan);
  return days.flatMap((some) =>
    (some ?? []).flatMap((weekday) => spans.map((span) => ({ weekday, ...span }))),
  );
}

function readDays(text: string): number[] | null {
  const [first = 0, last = first] = text.split(/[-–—]/).map((word) => WEEKDAYS.get(bare(word)) ?? 0);
  if (first === 0 || last === 0 || last < first) return null;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** What no hour has so many minutes of is found by whoever asks whether hours can be kept. */
const IN_NO_DAY = 2 * DAY;

function readSpan(text: string): Span {
  const [opensMinute = 0, closesMinute = 0] = text.split(/[-–—]/).map((time) => {
    const [hours = 0, minutes = 0] = time.split(/[:.]/).map(Number);
    return minutes < 60 ? hours * 60 + minutes : IN_NO_DAY;
  });
  return { opensMinute, closesMinute };
}

function daysFrom(first: number, last: number, language: TableLanguage): string {
  const [from = '', to = ''] = [first, last].map((at) => DAY_WORDS[at]?.[language][0] ?? '');
  return first === last ? from : `${from}-${to}`;
}

function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
