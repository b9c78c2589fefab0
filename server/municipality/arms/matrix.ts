// Affine matrices as SVG writes them: x' = ax + cy + e, y' = bx + dy + f. Pure.

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/** First the inner one, then the outer one. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The matrix that leads back; null where everything falls into a line. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | null {
  const area = a * d - b * c;
  if (Math.abs(area) < 1e-12) return null;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

/** How much longer everything becomes; null where that depends on the direction. */
export function evenScale([a, b, c, d]: Matrix): number | null {
  const [x, y] = [Math.hypot(a, b), Math.hypot(c, d)];
  const isEven = Math.abs(x - y) <= 1e-3 * x && Math.abs(a * c + b * d) <= 1e-3 * x * y;
  return isEven ? x : null;
}

/** How much longer anything becomes at most, or nearly. */
export const largestScale = ([a, b, c, d]: Matrix): number => Math.max(Math.hypot(a, b), Math.hypot(c, d));

/** `matrix(…)`, the only form in which resvg writes one. */
export function readMatrix(text: string | undefined): Matrix {
  const [a, b, c, d, e, f] = (text ?? '')
    .replace(/^matrix\(|\)$/g, '')
    .split(' ')
    .map(Number);
  if (a === undefined || b === undefined || c === undefined) return SAME;
  if (d === undefined || e === undefined || f === undefined) return SAME;
  return [a, b, c, d, e, f];
}
