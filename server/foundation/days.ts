// Days of the calendar as a municipality counts them, written YYYY-MM-DD.
import { localTime } from './local-time.ts';

/** The day (YYYY-MM-DD) that it is in the time zone at the instant. */
export function dayIn(timeZone: string, instant: Date): string {
  return localTime(timeZone, instant.getTime()).day;
}

/** The day (YYYY-MM-DD) that comes so many days after; before, where they are negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first and the last day of the calendar: nothing of a municipality lies before or after. */
export const FIRST_DAY = '2000-01-01';
export const LAST_DAY = '2100-12-31';

/** Whether the value is a day of the calendar that exists, written YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== FIRST_DAY.length) return false;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value < FIRST_DAY || value > LAST_DAY) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
