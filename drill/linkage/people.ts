// Who votes when, where and how: drawn from a seed, so that a run can be repeated.
import { Random } from '../../server/operator/demo/random.ts';

/** Somebody at a place. Times are milliseconds since the first midnight, no two alike; the place is its number. */
export interface Person {
  readonly place: number;
  readonly at: number;
  readonly score: number;
  /** When the follow-up question was answered; null: it was not. */
  readonly answeredAt: number | null;
}

export interface Crowd {
  readonly seed: string;
  readonly people: number;
  readonly places: number;
  readonly days: number;
}

/** How often each score is given: most are content, a few are very much not. With 600 people the most frequent is 23 %. */
export const SCORE_SHARES: readonly number[] = [0.13, 0.06, 0.05, 0.05, 0.08, 0.07, 0.1, 0.11, 0.12, 0.23];

const ANSWER_SHARE = 0.7;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const OPENS_MINUTE = 6 * 60;
const OPEN_MINUTES = 10 * 60;

/** The people in the order of their arrival. The first place is the busiest, each further one a little quieter. */
export function drawPeople({ seed, people, places, days }: Crowd): Person[] {
  const random = new Random(seed);
  const weights = Array.from({ length: places }, (_, place) => 1 / (place + 2));
  const minutes = Array.from(
    { length: people },
    () => random.below(days) * 24 * 60 + OPENS_MINUTE + random.below(OPEN_MINUTES),
  ).toSorted((a, b) => a - b);
  return minutes.map((minute, number) => {
    const at = minute * MINUTE_MS + number;
    const isAnswering = random.next() < ANSWER_SHARE;
    return {
      place: random.weighted(weights),
      at,
      score: 1 + random.weighted(SCORE_SHARES),
      answeredAt: isAnswering ? at + MINUTE_MS : null,
    };
  });
}

/** The day of a time, from 0. */
export function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}
