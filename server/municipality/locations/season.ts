// The days on which a place is open to votes, where it has a first or a last one, as an event has them. Pure.

/** Days of the municipality, YYYY-MM-DD, both included; null: since ever, or without an end. */
export interface Season {
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** A place's season, and the one that held until it was changed, up to that day: votes that were cast then count. */
export interface Seasons extends Season {
  readonly firstDayBefore: string | null;
  /** Null: there is none. */
  readonly lastDayBefore: string | null;
}

/** Whether a place is open on a day: not yet, or no more. */
export type SeasonState = 'EARLY' | 'OPEN' | 'OVER';

const isWithin = ({ firstDay, lastDay }: Season, day: string): boolean =>
  (firstDay === null || firstDay <= day) && (lastDay === null || day <= lastDay);

const seasonsOf = (place: Seasons): readonly Season[] => [
  place,
  ...(place.lastDayBefore === null ? [] : [{ firstDay: place.firstDayBefore, lastDay: place.lastDayBefore }]),
];

/** Whether the place is open on the day (YYYY-MM-DD of its municipality). */
export function seasonOn(place: Seasons, day: string): SeasonState {
  if (seasonsOf(place).some((season) => isWithin(season, day))) return 'OPEN';
  return place.firstDay !== null && day < place.firstDay ? 'EARLY' : 'OVER';
}

/** The last day on which a place that is over was open; null where none of its days were. */
export function lastDayOf(place: Seasons): string | null {
  return place.lastDay ?? place.lastDayBefore;
}

/** Whether it was open on any of the days, both included. */
export function wasOpen(place: Seasons, from: string, to: string): boolean {
  return seasonsOf(place).some(
    ({ firstDay, lastDay }) => (firstDay === null || firstDay <= to) && (lastDay === null || lastDay >= from),
  );
}

/** Whether a season of the place ended on the day `since` or later, and it is not open today. */
export function hasEnded(place: Seasons, since: string, today: string): boolean {
  const isEnd = ({ firstDay, lastDay }: Season): boolean =>
    lastDay !== null && since <= lastDay && lastDay < today && (firstDay === null || firstDay <= lastDay);
  return seasonOn(place, today) !== 'OPEN' && seasonsOf(place).some(isEnd);
}

/** Whether two have the same days. */
export function isSameSeason(one: Season, other: Season): boolean {
  return one.firstDay === other.firstDay && one.lastDay === other.lastDay;
}
