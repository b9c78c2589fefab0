// A city's boundary as a map draws it: the corners of each line of its GeoJSON.
import type { Position } from './places.ts';

type Written = { readonly coordinates: readonly (readonly (readonly [number, number][])[])[] };

/** What is around each part, and what is cut out of it. The server keeps no other GeoJSON than this one. */
export function linesOf(boundary: string): Position[][] {
  const { coordinates } = JSON.parse(boundary) as Written;
  return coordinates.flat().map((ring) => ring.map(([longitude, latitude]) => ({ longitude, latitude })));
}
