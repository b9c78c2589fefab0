// Whether a place still speaks: days of publication in, yes, no or "too quiet to tell" out. Nothing here reads the clock.
//
// The days come from `tallies`, which openings write: from what is published, for everybody to count again. The box is never
// counted for it, not even as a number: who was told that something waits would know that somebody spoke. Unconfirmed ratings
// are published too, so they speak as well: a sign that hangs on the wall is not silent for being distrusted.
import { dayAfter, dayIn } from '../../foundation/days.ts';

/** How many days back a look goes, the last one included. */
export const SILENCE_DAYS = 400;

/** Fewer days of publication say nothing of what is usual. */
const LEAST_DAYS = 6;
const TIMES_USUAL = 3;
const LEAST_SILENCE = 14;
const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The days on which something of a place was published, in short: the longest gap is that between two of them, in days. */
export interface Published {
  readonly first: string;
  readonly last: string;
  readonly count: number;
  readonly longest: number;
}

/** The same in short of days that are all different and in order; null of none. */
export function inShort(days: readonly string[]): Published | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  return { first, last, count: days.length, longest: Math.max(0, ...gaps) };
}

/** How a place speaks: its last day, how many days that is ago, and how many are usual between two. */
export type Voice =
  | {
      readonly state: 'SPEAKS' | 'SILENT';
      readonly since: string;
      readonly days: number;
      readonly usual: number;
    }
  | { readonly state: 'TOO_QUIET' };

/** A place of which too little is published to say more. */
export const TOO_QUIET: Voice = { state: 'TOO_QUIET' };

/**
 * How the place speaks on the day. It is silent where nothing was published for more than three times its usual gap, and that is
 * no chance: longer than ever before, and more than two weeks. With fewer than six days of publication it is too quiet to tell.
 */
export function voiceOf(published: Published | null, today: string): Voice {
  if (published === null || published.count < LEAST_DAYS) return TOO_QUIET;
  const { first, last, count, longest } = published;
  const usual = daysBetween(first, last) / (count - 1);
  const days = daysBetween(last, today);
  const isSilent = days > Math.max(TIMES_USUAL * usual, longest, LEAST_SILENCE);
  return { state: isSilent ? 'SILENT' : 'SPEAKS', since: last, days, usual };
}

/**
 * The last day of the city whose publications are all there, against which silence is measured: a box that is not opened, for
 * whatever reason, makes no place silent. A demo city publishes all day. Null: nothing was opened yet.
 */
export function lastDayOf(
  city: { readonly isDemo: boolean; readonly openedOn: string | null; readonly timeZone: string },
  now: Date,
): string | null {
  return city.isDemo ? dayAfter(dayIn(city.timeZone, now), -1) : city.openedOn;
}
