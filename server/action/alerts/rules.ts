// What is worth an alert, who hears of it, and when: days of publication and counts in, yes or no out.
import type { Role, Scope } from '../../access/grants/member-roles.ts';
import { SILENCE_DAYS } from '../../municipality/codes/inactivity.ts';
import { dayAfter } from '../../foundation/days.ts';

/**
 * DROP, RISE: an average changed; SILENT: a sign of which nothing comes any more; FLOOD: unusually many unconfirmed ones; HOURS: an
 * unusual share of them after a change of opening hours.
 */
export const KINDS = ['DROP', 'RISE', 'SILENT', 'FLOOD', 'HOURS'] as const;
export type AlertKind = (typeof KINDS)[number];

export const STATES = ['NEW', 'SEEN', 'CLOSED'] as const;
export type AlertState = (typeof STATES)[number];

export const FREQUENCIES = ['AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** What an alert is about: exactly one of the three. */
export interface Subject {
  readonly locationId: bigint | null;
  readonly categoryId: bigint | null;
  readonly settlementId: bigint | null;
}

/** A text that no other subject has. */
export const nameOf = ({ locationId, categoryId, settlementId }: Subject): string =>
  `${locationId ?? ''}/${categoryId ?? ''}/${settlementId ?? ''}`;

/** How many days are looked at: of a place, and of a category or settlement, which has more to say in a day. */
export const PLACE_DAYS = SILENCE_DAYS;
export const PART_DAYS = 180;

const TIMES_USUAL = 3;
/** So many days are looked at for unconfirmed ratings, and a change of hours is believed to be their cause. */
export const FLOOD_DAYS = 30;
const LEAST_FLOODS = 2;
/** As many as the smallest group that may be published: what is told is never less than all of a group. */
const LEAST_UNCONFIRMED = 20;
const LEAST_SHARE = 0.1;

/** A flood: since its first group, how many unconfirmed ratings in 30 days, and how many are usual in so many. */
export interface Flood {
  readonly since: string;
  readonly count: number;
  readonly usual: number;
}

/**
 * Whether unusually many unconfirmed ratings of a place were published in the last 30 days: in two groups at least, since one may
 * be a single person's, and more than three times what is usual there.
 */
export function floodOf(groups: readonly { day: string; count: number }[], today: string): Flood | null {
  const from = dayAfter(today, 1 - FLOOD_DAYS);
  const sum = (some: readonly { count: number }[]) => some.reduce((all, { count }) => all + count, 0);
  const [late, early] = [groups.filter(({ day }) => day >= from), groups.filter(({ day }) => day < from)];
  const usual = (sum(early) * FLOOD_DAYS) / (PLACE_DAYS - FLOOD_DAYS);
  const [first] = late;
  if (!first || late.length < LEAST_FLOODS || sum(late) <= TIMES_USUAL * usual) return null;
  return { since: first.day, count: sum(late), usual };
}

/** A share of unconfirmed ratings in 30 days: how many they are, and the share of them, usually and now, from 0 to 1. */
export interface Share {
  readonly count: number;
  readonly usual: number;
  readonly now: number;
}

/**
 * Whether of what was published in the last 30 days, at a place or in a category whose opening hours were changed in them, an
 * unusual share is unconfirmed: a whole group at least, a tenth of all, and more than three times as many for each counted one
 * as before. How often the hours were changed does not matter, or a change a day would hide all of them.
 */
export function unusualShare(
  groups: readonly { readonly day: string; readonly isCounted: boolean; readonly count: number }[],
  today: string,
): Share | null {
  const from = dayAfter(today, 1 - FLOOD_DAYS);
  const [before, late] = [
    { counted: 0, unconfirmed: 0 },
    { counted: 0, unconfirmed: 0 },
  ];
  for (const { day, isCounted, count } of groups)
    (day < from ? before : late)[isCounted ? 'counted' : 'unconfirmed'] += count;
  const shareOf = ({ counted, unconfirmed }: typeof late) => unconfirmed / (counted + unconfirmed || 1);
  const [usual, now] = [shareOf(before), shareOf(late)];
  if (late.unconfirmed < LEAST_UNCONFIRMED || now < LEAST_SHARE) return null;
  const isUnusual = late.unconfirmed * before.counted > TIMES_USUAL * before.unconfirmed * late.counted;
  return isUnusual || usual === 0 ? { count: late.unconfirmed, usual, now } : null;
}

/** Whether a number is more than nothing with one decimal. */
export const isSeen = (number: number): boolean => number >= 0.05;

/** What a member wants to hear of. Empty lists: of everything that it may see. */
export interface Subscription {
  readonly frequency: Frequency;
  readonly kinds: readonly AlertKind[];
  readonly categoryIds: readonly bigint[];
  readonly settlementIds: readonly bigint[];
  readonly locationIds: readonly bigint[];
  readonly groupIds: readonly bigint[];
  readonly wantsMonthly: boolean;
}

/** What a role hears of that has chosen nothing: who answers for places hears every day that has something to tell. */
export function usualFor(role: Role): Subscription {
  return {
    frequency: role === 'admin' || role === 'local' ? 'DAILY' : 'NEVER',
    kinds: KINDS,
    categoryIds: [],
    settlementIds: [],
    locationIds: [],
    groupIds: [],
    wantsMonthly: role === 'admin' || role === 'analyst',
  };
}

/** Where the subject of an alert lies: of a place its category and settlement too. */
export type Placed = Subject;

/** Whether the subject lies within what a local member is bound to. */
export function liesWithin(scope: Scope, { locationId, categoryId, settlementId }: Placed): boolean {
  if (scope.kind === 'settlement') return scope.settlementId === settlementId;
  if (scope.kind === 'category') return scope.categoryId === categoryId;
  return scope.kind === 'everything' || (locationId !== null && scope.locationIds.includes(locationId));
}

/** Whether the subscription asks for alerts of the kind about what lies there; `locationIds` have the places of its groups. */
export function isAskedFor(
  { kinds, categoryIds, settlementIds, locationIds }: Subscription,
  kind: AlertKind,
  { locationId, categoryId, settlementId }: Placed,
): boolean {
  if (!kinds.includes(kind)) return false;
  if (categoryIds.length + settlementIds.length + locationIds.length === 0) return true;
  return (
    (locationId !== null && locationIds.includes(locationId)) ||
    (categoryId !== null && categoryIds.includes(categoryId)) ||
    (settlementId !== null && settlementIds.includes(settlementId))
  );
}

/** The hour, in the city's time zone, at which digests are written. */
const DIGEST_HOUR = 8;

/** A day of a city, its weekday (1: Monday) and its hour. */
export interface LocalHour {
  readonly day: string;
  readonly weekday: number;
  readonly hour: number;
}

/** Whether a letter may be written now to whoever got the last one on that day (null: none yet). */
export function isDue(frequency: Frequency, { day, weekday, hour }: LocalHour, last: string | null): boolean {
  if (frequency === 'NEVER') return false;
  if (frequency === 'AT_ONCE') return true;
  const isMorning = hour >= DIGEST_HOUR;
  if (frequency === 'DAILY') return isMorning && (last === null || last < day);
  const monday = dayAfter(day, 1 - weekday);
  return (weekday > 1 || isMorning) && (last === null || last < monday);
}
