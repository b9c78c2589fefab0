// Transforms of SVG as matrices.
import { SignFailure } from '../failure.ts';
import { cli } from '../text/cli.ts';
import { readNumbers } from './numbers.ts';

/** Leads from (x, y) to (a x + c y + e, b x + d y + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];
const STEP = /\s*([a-z]+)\s*\(([^()]*)\)[\s,]*/iy;
/** A line may come out one percent thicker one way than the other: nobody sees it. */
const EVEN = 0.01;

/** Returns the matrix that applies the inner one first. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [
    ...([a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s] as const),
    ...([a * t + c * u + e, b * t + d * u + f] as const),
  ];
}

const radians = (degrees = 0): number => (degrees * Math.PI) / 180;
const moved = (x = 0, y = 0): Matrix => [1, 0, 0, 1, x, y];

function rotated(degrees = 0, x = 0, y = 0): Matrix {
  const [cos, sin] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))];
  return combine(combine(moved(x, y), [cos, sin, -sin, cos, 0, 0]), moved(-x, -y));
}

/** Each function with the counts of numbers that it takes. */
const STEPS: Readonly<
  Record<string, { readonly takes: readonly number[]; readonly of: (...numbers: number[]) => Matrix }>
> = {
  matrix: { takes: [6], of: (a = 1, b = 0, c = 0, d = 1, e = 0, f = 0) => [a, b, c, d, e, f] },
  translate: { takes: [1, 2], of: moved },
  scale: { takes: [1, 2], of: (x = 1, y = x) => [x, 0, 0, y, 0, 0] },
  rotate: { takes: [1, 3], of: rotated },
  skewX: { takes: [1], of: (degrees) => [1, 0, Math.tan(radians(degrees)), 1, 0, 0] },
  skewY: { takes: [1], of: (degrees) => [1, Math.tan(radians(degrees)), 0, 1, 0, 0] },
};

/** Returns the matrix of an attribute `transform`. Throws a SignFailure if it cannot be read. */
export function readTransform(text: string): Matrix {
  let matrix = UNCHANGED;
  for (STEP.lastIndex = 0; STEP.lastIndex < text.length;) {
    const [, name = '', list = ''] = STEP.exec(text) ?? [];
    const step = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined;
    const numbers = readNumbers('transform', list);
    if (!step?.takes.includes(numbers.length)) throw new SignFailure(cli.arms.transform(text));
    matrix = combine(matrix, step.of(...numbers));
  }
  return matrix;
}

/** Returns how much a matrix enlarges, or null where that depends on the direction. */
export function evenScale([a, b, c, d]: Matrix): number | null {
  const [along, across] = [Math.hypot(a, b), Math.hypot(c, d)];
  const largest = Math.max(along, across);
  const isEven = Math.abs(along - across) <= EVEN * largest && Math.abs(a * c + b * d) <= EVEN * largest ** 2;
  return isEven ? Math.sqrt(Math.abs(a * d - b * c)) : null;
}
