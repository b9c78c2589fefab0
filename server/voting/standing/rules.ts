// What a vote is trusted for: allowances, ceilings, plausible numbers, opening hours, floods, and how long networks are counted under one key.
import { SMALLEST_GROUP } from '../../foundation/ballot.ts';
import type { LocalTime } from '../../foundation/local-time.ts';
import type { Share } from '../../foundation/networks.ts';

/** When a place is open: minutes after midnight of its municipality, the end not included; weekday 1 is Monday. */
export interface Hours {
  readonly weekday: number;
  readonly opensMinute: number;
  readonly closesMinute: number;
}

/** Hours, and those that held until a change: it takes effect on the day after it was made. */
export interface Schedule {
  readonly hours: readonly Hours[];
  /** The day (YYYY-MM-DD) of the last change; null where there was none. */
  readonly changedOn: string | null;
  /** What that day began with. */
  readonly before: readonly Hours[];
}

/** What a place published of counted ratings. What is unconfirmed says nothing of what is usual. */
export interface Published {
  /** A day since the opening before, which every day between two openings has alike: the median of the last days. */
  readonly perDay: number;
  /** For how many days something has been published, at the least. */
  readonly days: number;
  /** The same a year ago; null where nothing was published then. */
  readonly perDayAYearAgo: number | null;
}

/** Days that are looked back on for the usual volume of a place. */
export const USUAL_DAYS = 56;
/** With fewer days than these nothing is usual yet. */
const FEWEST_DAYS = 14;
/** Votes a day of a place that is well used: a new one may become four times so busy within its first year. */
const WELL_USED = 40;
/** What is usual grows no further within a year: from what was usual then, or from a few a day. */
const LARGEST_GROWTH = 4;
const FEW_A_DAY = 3;

/**
 * How many allowances a network has, by how wide it is: an IPv4 address and a /64 of IPv6 one, less than half of any group; a /48, which
 * anybody gets for nothing and which may be many people's too, two: less than a group. A /56, mostly one home's, lies between them.
 */
const ALLOWANCES: Readonly<Record<Share['share'], number>> = { 1: 1, 2: 1.5, 4: 2 };

/**
 * For so many votes within the allowances of their networks one beyond them counts, of whatever network: behind an address that nobody
 * listed may be a home, or a hospital's Wi-Fi. All of them together are less than an eighth of what counts, so they move a mean by less
 * than 1.2 points, where everybody else says the opposite (docs/decisions/11-beyond-an-allowance.md).
 */
export const WITHIN_FOR_ONE_BEYOND = 7;

/** How many votes an hour may come from a tablet: one visitor after the other, two minutes each. */
export const TABLET_CEILING = 30;

const CEILING = 40;
const CEILING_FACTOR = 1.6;

// How much of a usual day its busiest hour brings, on a busy day.
const BUSY_HOUR = 0.25;
// How seldom an honest count may be over its limit, at the busiest time.
const TAIL = 1e-4;
// The normal quantile of 1 - TAIL, for the Cornish-Fisher expansion.
const Z = 3.719_016;
const LARGEST_SUMMED_MEAN = 500;
// A family, a class or a full waiting room are plausible, however quiet the place; at a new one, two of them.
const LEAST = 12;
const LEAST_AT_A_NEW_PLACE = 2 * LEAST;

const QUARTER_MINUTES = 6 * 60;

/** Slips a minute from one network; more is a flood. A listed network, behind which many are, may send ten times so many. */
export const FLOOD_LIMIT = 60;
export const LISTED_FLOOD_LIMIT = 600;

/** Networks are counted under one key so long. */
export const PERIOD_MS = 7 * 86_400_000;

/** How many votes of a network count, by group of a place and period: of one of a share of 1 never half of a group of `threshold`. */
export function allowanceOf(threshold: number, share: Share['share'] = 1): number {
  return Math.floor(ALLOWANCES[share] * Math.floor((Math.max(threshold, SMALLEST_GROUP) - 1) / 2));
}

/**
 * How many votes beyond allowances count, of a group with so many within them. None of the smallest group that is opened, or a network
 * could have half of it.
 */
export function marginOf(within: number, threshold: number): number {
  return Math.floor(Math.max(0, within - threshold) / WITHIN_FOR_ONE_BEYOND);
}

/** How many votes an hour a channel may bring; `usual`: how many it brings in a usual busy hour. */
export function ceilingOf(usual: number): number {
  return Math.floor(CEILING + CEILING_FACTOR * usual);
}

/** Votes of the busy hour of a day with so many. */
export function busyHour(volume: number): number {
  return volume * BUSY_HOUR;
}

/** Votes a day that a place published lately, as far as they may have grown: a flood that lasts makes itself usual no further. */
export function grownVolume({ perDay, perDayAYearAgo }: Published): number {
  return Math.min(perDay, LARGEST_GROWTH * Math.max(perDayAYearAgo ?? WELL_USED, FEW_A_DAY));
}

/** Votes a day that are usual at a place; where too little is known, those of one that is well used. */
export function usualVolume(published: Published | undefined): number {
  return published === undefined || published.days < FEWEST_DAYS ? WELL_USED : grownVolume(published);
}

/**
 * How many scores of a quarter of a day are plausible at a place: as many as a day with twice the usual brings in its busiest quarter, which
 * is half of it, and what chance adds.
 */
export function plausibleNumber(published: Published | undefined): number {
  if (published === undefined || published.days < FEWEST_DAYS) return LEAST_AT_A_NEW_PLACE;
  return Math.max(LEAST, poissonQuantile(grownVolume(published)));
}

/** The quarter of its day, 0 to 3 from midnight on. */
export function quarterOf({ minute }: LocalTime): number {
  return Math.floor(minute / QUARTER_MINUTES);
}

/**
 * The smallest count that a Poisson variable of the mean exceeds with a chance of at most 0.0001. Summed exactly up to
 * a mean of 500; beyond it by the Cornish-Fisher expansion, which is less than one off there.
 */
export function poissonQuantile(mean: number): number {
  if (mean > LARGEST_SUMMED_MEAN) return Math.ceil(mean + Z * Math.sqrt(mean) + (Z * Z - 1) / 6);
  let count = 0;
  let chance = Math.exp(-mean);
  for (let sum = chance; sum < 1 - TAIL; sum += chance) {
    count += 1;
    chance *= mean / count;
  }
  return count;
}

/** Whether a place is open. One without hours always is. */
export function isOpen(hours: readonly Hours[], { weekday, minute }: LocalTime): boolean {
  if (hours.length === 0) return true;
  return hours.some(
    (each) => each.weekday === weekday && each.opensMinute <= minute && minute < each.closesMinute,
  );
}

/**
 * Whether a period is over: after a week; that of a demo city, which is opened at once, ends at its midnight. A clock that was set
 * back ends it too.
 */
export function isOver(
  period: { readonly bornAt: number; readonly day: string },
  now: { readonly at: number; readonly day: string; readonly isDemo: boolean },
): boolean {
  const age = now.at - period.bornAt;
  return age < 0 || age >= PERIOD_MS || (now.isDemo && now.day !== period.day);
}
