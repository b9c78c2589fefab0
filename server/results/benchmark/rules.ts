// What is true of the comparison of cities: of which time it is, and in which order cities stand.
import { byLowerBound, type Counts } from '../../foundation/score-statistics.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';

/** What a city published in a category. */
export interface CityCounts {
  readonly municipalityId: MunicipalityId;
  readonly slug: string;
  readonly name: Texts;
  readonly counts: Counts;
}

/** One of those compared; its rank is its place in their order, from 1. */
export interface RankedCity extends CityCounts {
  readonly rank: number;
}

/** A category that cities have in common, with what each of them published. */
export interface Compared {
  /** The stable name of the category, the same in each of them. */
  readonly key: string;
  readonly cities: readonly RankedCity[];
}

/** The first day of what is compared: that of the month a year before the day (both YYYY-MM-DD). */
export function firstDayOf(today: string): string {
  const [year = '', month = ''] = today.split('-');
  return `${String(Number(year) - 1).padStart(4, '0')}-${month}-01`;
}

/** The rows by category, in the order of their keys; cities by the lower bound, so that luck does not lead. */
export function comparedFrom(rows: readonly (CityCounts & { readonly key: string })[]): Compared[] {
  const keys = [...new Set(rows.map(({ key }) => key))].toSorted();
  return keys.map((key) => ({
    key,
    cities: byLowerBound(
      rows.filter((row) => row.key === key).toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    ).map((city, at) => ({ ...city, rank: at + 1 })),
  }));
}

/** So many of the first are shown wherever the city stands. */
const FIRST = 3;

/** The first three, the city, and so many on each side of it. */
export function nearTo(
  cities: readonly RankedCity[],
  id: MunicipalityId,
  near: number,
): readonly RankedCity[] {
  const own = cities.find(({ municipalityId }) => municipalityId === id)?.rank ?? 1;
  return cities.filter(({ rank }) => rank <= FIRST || Math.abs(rank - own) <= near);
}
