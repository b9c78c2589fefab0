// How far a path reaches.
import type { Segment } from '../shapes.ts';

/** Points looked at along a curve: the farthest is missed by less than a hundredth of the curve's size. */
const STEPS = 16;

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function* pointsOf(path: readonly Segment[]): Generator<readonly [x: number, y: number]> {
  let [x, y] = [0, 0];
  for (const segment of path) {
    if (segment[0] === 'h') continue;
    if (segment[0] === 'c') {
      const [, x1, y1, x2, y2, toX, toY] = segment;
      for (let step = 1; step < STEPS; step++) {
        const [t, s] = [step / STEPS, 1 - step / STEPS];
        const along = (from: number, c1: number, c2: number, to: number): number =>
          s ** 3 * from + 3 * s ** 2 * t * c1 + 3 * s * t ** 2 * c2 + t ** 3 * to;
        yield [along(x, x1, x2, toX), along(y, y1, y2, toY)];
      }
      [x, y] = [toX, toY];
    } else {
      [, x, y] = segment;
    }
    yield [x, y];
  }
}

/** Returns how far a path reaches; an empty one reaches nowhere. */
export function boundsOf(path: readonly Segment[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of pointsOf(path)) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { left, top, right, bottom };
}
