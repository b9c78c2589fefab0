// What is true of the comparison of cities: of which time it is, and in which order cities stand.
import { byLowerBound, type Counts } from '../../foundation/score-statistics.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';

/** What a city published in a category. */
export interface CityCounts {
  readonly slug: string;
  readonly name: Texts;
  readonly counts: Counts;
  /** Where its pages stand, of one that is in another cell; null: here. */
  readonly origin: string | null;
}

/** The same, with the stable name of the category, which is alike in each city. */
export interface KeyedCounts extends CityCounts {
  readonly key: string;
}

/** One of those compared; its rank is its place in their order, from 1. */
export interface RankedCity extends CityCounts {
  readonly rank: number;
}

/** A category that cities have in common, with what each of them published. */
export interface Compared {
  readonly key: string;
  readonly cities: readonly RankedCity[];
}

/** So many have a category in common, or it is not compared. */
const LEAST_CITIES = 3;

/** The first day of what is compared: that of the month a year before the day (both YYYY-MM-DD). */
export function firstDayOf(today: string): string {
  const [year = '', month = ''] = today.split('-');
  return `${String(Number(year) - 1).padStart(4, '0')}-${month}-01`;
}

/**
 * What the city has in common with two others at least, by category, in the order of their keys; cities by the lower bound, so that luck
 * does not lead.
 */
export function comparedFrom(rows: readonly KeyedCounts[], slug: string): Compared[] {
  const byKey = new Map<string, KeyedCounts[]>();
  for (const row of rows) {
    const alike = byKey.get(row.key);
    if (alike) alike.push(row);
    else byKey.set(row.key, [row]);
  }
  return [...byKey]
    .filter(([, alike]) => alike.length >= LEAST_CITIES && alike.some((row) => row.slug === slug))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, alike]) => ({
      key,
      cities: byLowerBound(alike.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))).map((city, at) => ({
        ...city,
        rank: at + 1,
      })),
    }));
}

/** So many of the first are shown wherever the city stands. */
const FIRST = 3;

/** The first three, the city, and so many on each side of it. */
export function nearTo(cities: readonly RankedCity[], slug: string, near: number): readonly RankedCity[] {
  const own = cities.find((city) => city.slug === slug)?.rank ?? 1;
  return cities.filter(({ rank }) => rank <= FIRST || Math.abs(rank - own) <= near);
}
