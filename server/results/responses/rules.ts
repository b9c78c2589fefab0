// What is true of response rates: of how many visitors so many ratings are, and an average by visitors, of one place or of several.
import {
  countOf,
  estimateOf,
  momentsOf,
  type Counts,
  type Interval,
} from '../../foundation/score-statistics.ts';

/** How many came in the months of which that is known, and how many ratings were published in these. */
export interface Response {
  readonly visitors: number;
  readonly answers: number;
  /** Of how many places visitors are known. */
  readonly places: number;
  /** Who counted them, of the latest month; null where several places were counted by different ones. */
  readonly source: string | null;
}

/** With the smallest group that the municipality publishes. */
export interface ToldResponse extends Response {
  readonly threshold: number;
}

/**
 * The share of the visitors who answered, 0 to 1. Null where fewer than the smallest group answered, or more than came: results
 * come out later than they were given, so of a single month this may be.
 */
export function responseRate(answers: number, visitors: number, threshold: number): number | null {
  return answers < threshold || answers > visitors ? null : answers / visitors;
}

/** That of several places as one. */
export function added(one: Response, other: Response): Response {
  return {
    visitors: one.visitors + other.visitors,
    answers: one.answers + other.answers,
    places: one.places + other.places,
    source: one.source === other.source ? one.source : null,
  };
}

/** The same of however many; null of none. */
export const together = (responses: readonly Response[]): Response | null =>
  responses.length === 0 ? null : responses.reduce(added);

/** A place that has both. */
export interface Visited {
  readonly visitors: number;
  readonly counts: Counts;
}

/** An average in which each place is as heavy as its visitors, and of how many places it is. */
export interface Weighted {
  readonly average: number;
  /** How many ratings it is of. */
  readonly count: number;
  readonly interval: Interval;
  readonly places: number;
}

/**
 * The average weighted by visits, of places with ratings: the stratified mean (Cochran, Sampling Techniques, 5.3), each place a
 * stratum as large as its visitors. Null where no place has two ratings.
 */
export function weightedAverage(places: readonly Visited[]): Weighted | null {
  const known = places.flatMap(({ visitors, counts }) => {
    const moments = momentsOf(counts);
    return moments && moments.count > 1 && visitors > 0 ? [{ visitors, moments }] : [];
  });
  if (known.length === 0) return null;
  const all = known.reduce((sum, { visitors }) => sum + visitors, 0);
  const { value, interval } = estimateOf(
    known.map(({ visitors, moments }) => ({ moments, weight: visitors / all })),
  );
  return {
    average: value,
    count: known.reduce((sum, { moments }) => sum + moments.count, 0),
    interval: { lower: Math.max(1, interval.lower), upper: Math.min(10, interval.upper) },
    places: known.length,
  };
}

/** An average by visitors says nothing of a whole of which it leaves out more than half. */
const LEAST_SHARE = 0.5;

/** What share of `count` ratings comes from places and months of which visitors are known, 0 to 1; null of none. */
export function visitedShare(places: readonly Visited[], count: number): number | null {
  const visited = places.reduce((sum, { counts }) => sum + countOf(counts), 0);
  // Months are whole where days are not: there may be more in them.
  return count === 0 ? null : Math.min(1, visited / count);
}

/** The average of the places by their visitors, where these are known of half of `count` ratings at least; else null. */
export function averageByVisitors(places: readonly Visited[], count: number): Weighted | null {
  return (visitedShare(places, count) ?? 0) < LEAST_SHARE ? null : weightedAverage(places);
}
