// The days after the town's: the drill goes on by the house's clock, from one night to the next.
import type { House } from './house.ts';

/** A day that passes. Every street and town of the house has its night at once. */
export interface Calendar {
  readonly now: () => Date;
  /** YYYY-MM-DD. */
  readonly today: () => string;
  /** The minute of the day; never an earlier one. */
  readonly setMinute: (minute: number) => Promise<void>;
  /** So many minutes pass. */
  readonly pass: (minutes: number) => Promise<void>;
  /** Looks into the boxes in the next night. */
  readonly night: () => Promise<void>;
}

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const NIGHT_MINUTE = 3 * 60 + 1;

/** Begins at a midnight. */
export function calendarFrom(house: House, midnight: number): Calendar {
  let day = midnight;
  let at = midnight;
  const set = (next: number): Promise<void> => {
    at = Math.max(at, next);
    return house.setClock(at);
  };
  return {
    now: () => new Date(at),
    today: () => new Date(day).toISOString().slice(0, 10),
    setMinute: (minute) => set(day + minute * MINUTE_MS),
    pass: (minutes) => set(at + minutes * MINUTE_MS),
    night: async () => {
      day += DAY_MS;
      at = day + NIGHT_MINUTE * MINUTE_MS;
      await house.look(at);
    },
  };
}
