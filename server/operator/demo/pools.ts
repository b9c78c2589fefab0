// Invents what quiet places published together: one pool, of the category with the most places without a rating.
import { FEWEST_PLACES } from '../../voting/pools/rules.ts';
import type { DemoPlace } from './ratings-per-place.ts';
import { Random } from './random.ts';
import { drawMood, drawScores } from './scores.ts';
import { temperamentOf } from './rating-profiles.ts';

/** Scores of a category's quiet places, published on one day. */
export interface DemoPool {
  readonly categoryId: bigint;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly places: number;
  readonly scores: readonly number[];
}

export interface DemoPoolWish {
  /** The places without a rating. */
  readonly silent: readonly DemoPlace[];
  readonly threshold: number;
  /** The pool is published on the first day of its quarter, YYYY-MM-DD. */
  readonly lastDay: string;
  readonly city: string;
}

const QUARTER_MONTHS = 3;

/** The pool, or null where no category has three such places. The same wish gives the same pool. */
export function inventPool({ silent, threshold, lastDay, city }: DemoPoolWish): DemoPool | null {
  const random = new Random(`${city} pool`);
  const numberOf = (place: DemoPlace): number =>
    silent.filter(({ categoryId }) => categoryId === place.categoryId).length;
  const [first] = silent.toSorted((a, b) => numberOf(b) - numberOf(a));
  if (first === undefined || numberOf(first) < FEWEST_PLACES) return null;
  const places = numberOf(first);
  // At each place somebody voted, and fewer than a group of its own needs.
  const waiting = Array.from({ length: places }, () => 1 + random.below(threshold - 1));
  const count = waiting.reduce((all, one) => all + one, 0);
  const mood = drawMood(temperamentOf(first.categoryKey).quality, random);
  const scores = drawScores(mood, 1, Math.max(threshold, count), random);
  return { categoryId: first.categoryId, day: quarterStart(lastDay), places, scores };
}

/** The first day of the day's quarter, YYYY-MM-DD. */
export function quarterStart(day: string): string {
  const [year = '', month = ''] = day.split('-');
  const first = Math.floor((Number(month) - 1) / QUARTER_MONTHS) * QUARTER_MONTHS + 1;
  return `${year}-${String(first).padStart(2, '0')}-01`;
}
