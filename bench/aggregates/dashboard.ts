// What is measured: a city's last twelve months, day by day, with how many gave each score. And who can be asked for it.
import type { SizedCity } from './city.ts';

/** The days asked for, both included. The last year of the two that there are ratings of. */
export function lastYear(): { readonly from: string; readonly to: string } {
  const daysAgo = (days: number): string =>
    new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  return { from: daysAgo(365), to: daysAgo(0) };
}

/** How many ratings were published on a day. */
export interface Day {
  readonly day: string;
  readonly count: number;
}

export interface Answer {
  /** In their order; null where the question was another one. */
  readonly days: readonly Day[] | null;
  /** Bytes of the response, where it came over HTTP. */
  readonly bytes: number | null;
}

/** Somebody who can be asked. */
export interface Contender {
  readonly name: string;
  readonly about: string;
  readonly ask: (city: SizedCity) => Promise<Answer>;
  readonly close: () => Promise<void>;
}
