// Lists of places as the demo invents them, over and over: how many ratings each has, how people rate there, and what they gave.
import type { Random } from '../../server/operator/demo/random.ts';
import { temperamentOf } from '../../server/operator/demo/rating-profiles.ts';
import { shareOut } from '../../server/operator/demo/ratings-per-place.ts';
import { drawMood, weightsOf } from '../../server/operator/demo/scores.ts';

const THRESHOLD = 5;
const KEYS = [
  'kindergartens',
  'schools',
  'playgrounds',
  'stops-stations',
  'parks',
  'vehicles',
  'kmetstva',
  'sport',
  'culture-tourism',
  'health-social',
  'learning-youth',
  'nurseries',
  'administrative-services',
  'zoo',
];

/** A place: what its ratings would average if everybody rated, and the counts of those who did. */
export interface Drawn {
  readonly truth: number;
  readonly count: number;
  readonly counts: readonly number[];
}

/** So many ratings of whoever rates as the weights say. */
export function drawCounts(weights: readonly number[], count: number, random: Random): number[] {
  const ends: number[] = [];
  let all = 0;
  for (const weight of weights) ends.push((all += weight));
  const counts = weights.map(() => 0);
  for (let time = 0; time < count; time += 1) {
    const place = random.next() * all;
    let at = 0;
    while (at < 9 && place >= (ends[at] ?? 0)) at += 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** The mean of whoever rates as the weights say. */
export function meanOf(weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight, at) => sum + weight * (at + 1), 0) / all;
}

/** How people rate at a place of the category, drawn. */
export function drawWeights(category: string, random: Random): number[] {
  return weightsOf(drawMood(temperamentOf(category).quality, random), 0.5);
}

/** A list of so many places with so many ratings in all, shared out as the demo's are. */
export function drawList(places: number, ratings: number, random: Random): Drawn[] {
  const listed = Array.from({ length: places }, (_, at) => ({
    key: String(at),
    locationId: BigInt(at),
    settlementId: 1n,
    categoryId: 1n,
    categoryKey: KEYS[random.below(KEYS.length)] ?? '',
    isVillage: random.next() < 0.3,
  }));
  return shareOut(listed, ratings, THRESHOLD, random)
    .filter(({ count }) => count > 0)
    .map(({ place, count }) => {
      const weights = drawWeights(place.categoryKey, random);
      return { truth: meanOf(weights), count, counts: drawCounts(weights, count, random) };
    });
}

/** A category, any of them. */
export const drawCategory = (random: Random): string => KEYS[random.below(KEYS.length)] ?? '';
