// Days as the API writes them, YYYY-MM-DD, and as people type them, the day first.
import type { Language } from './platform-languages.ts';

/** The first and the last day that the API takes. */
export const FIRST_DAY = '2000-01-01';
export const LAST_DAY = '2100-12-31';

/** Whether the text is a day that exists and the API takes, YYYY-MM-DD. */
export function isDay(text: string | null): text is string {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY || text > LAST_DAY) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

const DAY_MS = 86_400_000;

/** The day after this one. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** No typed day is longer, with spaces around its parts. */
const LONGEST = 20;
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:г\.?)?$/;
/** As on a phone's keys for numbers, which have no full stop. */
const DIGITS_ALONE = /^(\d{2})(\d{2})(\d{4})$/;

/** What was typed, as YYYY-MM-DD: 1.11.2026, 01/11/2026, 01112026 or 2026-11-01. Null where that is no day, or not all of one yet. */
export function dayTyped(text: string): string | null {
  if (text.length > LONGEST) return null;
  const typed = text.replaceAll(/\s/g, '');
  if (isDay(typed)) return typed;
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(typed) ?? DIGITS_ALONE.exec(typed) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

/** The day as somebody would type it: 01.11.2026 in Bulgarian, 01/11/2026 in English. */
export function dayToType(day: string, language: Language): string {
  return day
    .split('-')
    .toReversed()
    .join(language === 'bg' ? '.' : '/');
}
