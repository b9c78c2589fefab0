// A street whose box opens at the threshold and counts whatever comes, planted for the citizen to be tried on.
import type { Street } from './isolator.ts';

/** A street without allowances and draws. */
export function plantedStreet(places: number, threshold: number): Street {
  const boxes: number[][] = Array.from({ length: places }, () => []);
  return {
    places,
    threshold,
    allowance: Infinity,
    visit: async (scores) => boxes.forEach((box, place) => box.push(scores[place] ?? 0)),
    cast: async (counts, score) =>
      boxes.forEach((box, place) => box.push(...Array.from({ length: counts[place] ?? 0 }, () => score))),
    published: async () =>
      boxes.map((box) => (box.length >= threshold ? [box.splice(0).toSorted((a, b) => a - b)] : [])),
    sizes: () => null,
  };
}
