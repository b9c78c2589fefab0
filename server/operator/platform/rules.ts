// What is true of a city that votes and of its nights, for whoever runs the platform: silent or not, late or not. Of what waits nothing is read.
import { isDue } from '../../foundation/ballot.ts';
import type { Published } from '../../municipality/codes/inactivity.ts';

/** A city and its nights: since when it is there, its hour, and when the last one was held. */
export interface NightlyCity {
  readonly timeZone: string;
  readonly openingHour: number;
  readonly openedOn: string | null;
  readonly madeAt: Date;
  readonly isDemo: boolean;
}

/** A city as its operators look at it: its nights, and the days on which something of it was published. */
export interface LookedAtCity extends NightlyCity {
  readonly isSuspended: boolean;
  readonly published: Published | null;
}

const DAY_MS = 86_400_000;
/** A night is late where it was not held so long after its hour. */
const LATE_MS = 2 * 3_600_000;
/** A city usually votes where something was published on so many days, usually so close together. */
const LEAST_DAYS = 28;
const USUAL_DAYS = 2;
const TIMES_USUAL = 3;
/** Holidays; and what an outage left behind makes nobody deaf. */
const LONGEST_FORGIVEN = 7;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/**
 * Whether a city that usually votes fell silent: until its last night nothing was published for longer than three times its usual
 * gap, and for longer than ever before, of which a week is the most that is forgiven. Nights that were not held make no city
 * silent: they are late.
 */
export function isSilent({ isDemo, isSuspended, openedOn, published }: LookedAtCity): boolean {
  if (isDemo || isSuspended || openedOn === null || published === null) return false;
  const { first, last, count, longest } = published;
  const usual = daysBetween(first, last) / (count - 1);
  if (count < LEAST_DAYS || usual > USUAL_DAYS) return false;
  const forgiven = Math.max(TIMES_USUAL * usual, Math.min(longest, LONGEST_FORGIVEN));
  return daysBetween(last, openedOn) > forgiven;
}

/** Whether the night of a live city, which was there already, was to be held two hours ago, and was not. */
export function isNightLate({ isDemo, madeAt, ...city }: NightlyCity, now: Date): boolean {
  const then = new Date(now.getTime() - LATE_MS);
  return !isDemo && madeAt <= then && isDue({ ...city, now: then });
}
