// What a flat paper looks like to a camera: the map from millimetres on it to pixels of its photograph.
import { SLIP, type Point } from '../../../../sign-generator/slips/geometry.ts';
import type { Pixel } from './grey.ts';

/** A place on the paper, and where the photograph shows it. */
export interface Pair {
  readonly on: Point;
  readonly at: Pixel;
}

export interface Homography {
  /** The first eight of nine numbers by rows, the ninth is 1: between places and pixels that both lie around 0, not farther than about 1. */
  readonly numbers: Float64Array;
  readonly middle: Pixel;
  readonly spread: number;
}

const UNKNOWNS = 8;
/** Half of a slip: millimetres. */
const HALF = SLIP.width / 2;

/** Returns the map that fits all pairs best by least squares; null with fewer than four, or where three of four lie on a line. */
export function fitHomography(pairs: readonly Pair[]): Homography | null {
  if (pairs.length < 4) return null;
  const middle = {
    x: pairs.reduce((sum, { at }) => sum + at.x, 0) / pairs.length,
    y: pairs.reduce((sum, { at }) => sum + at.y, 0) / pairs.length,
  };
  const spread = Math.max(...pairs.map(({ at }) => Math.hypot(at.x - middle.x, at.y - middle.y)));
  const normal = Array.from({ length: UNKNOWNS }, () => new Float64Array(UNKNOWNS + 1));
  for (const { on, at } of pairs) {
    const [x, y] = [on.x / HALF - 1, on.y / HALF - 1];
    const [u, v] = [(at.x - middle.x) / spread, (at.y - middle.y) / spread];
    for (const equation of [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ])
      normal.forEach((row, i) => {
        for (let j = 0; j <= UNKNOWNS; j++) row[j] = (row[j] ?? 0) + (equation[i] ?? 0) * (equation[j] ?? 0);
      });
  }
  const numbers = solve(normal);
  return numbers && { numbers, middle, spread };
}

/** Gauss with pivots; null where the rows do not decide. */
function solve(rows: Float64Array[]): Float64Array | null {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const below = rows.slice(column);
    const best = below.reduce((a, b) => (Math.abs(b[column] ?? 0) > Math.abs(a[column] ?? 0) ? b : a));
    const pivot = best[column] ?? 0;
    if (!(Math.abs(pivot) > 1e-9)) return null;
    const at = rows.indexOf(best);
    rows[at] = rows[column] ?? best;
    rows[column] = best;
    for (const row of rows) {
      if (row === best) continue;
      const by = (row[column] ?? 0) / pivot;
      for (let j = column; j <= size; j++) row[j] = (row[j] ?? 0) - by * (best[j] ?? 0);
    }
  }
  return Float64Array.from(rows, (row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}

/** Returns where a place on the paper is in the photograph. */
export function project({ numbers, middle, spread }: Homography, on: Point): Pixel {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = numbers;
  const [x, y] = [on.x / HALF - 1, on.y / HALF - 1];
  const by = spread / (g * x + h * y + 1);
  return { x: middle.x + (a * x + b * y + c) * by, y: middle.y + (d * x + e * y + f) * by };
}

/** Returns how many pixels a square millimetre around a place of the paper takes. */
export function pixelsPerSquare(map: Homography, { x, y }: Point): number {
  const [middle, right, lower] = [
    project(map, { x, y }),
    project(map, { x: x + 1, y }),
    project(map, { x, y: y + 1 }),
  ];
  return Math.abs((right.x - middle.x) * (lower.y - middle.y) - (lower.x - middle.x) * (right.y - middle.y));
}
