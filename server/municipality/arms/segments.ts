// Paths as resvg writes them: M, L, Q, C and Z, absolute, one after the other. Pure.
import { moved, type Matrix } from './matrix.ts';
import type { Segment } from './scene.ts';

/** Reads a path; a quadratic curve becomes the cubic one that it is. */
export function readSegments(d: string): Segment[] {
  const words = d.split(' ');
  const segments: Segment[] = [];
  let at = 0;
  let [x, y] = [0, 0];
  const next = (): number => {
    const number = Number(words[at++]);
    if (!Number.isFinite(number)) throw new TypeError('resvg wrote no number.');
    return number;
  };
  while (at < words.length) {
    const letter = words[at++];
    if (letter === 'Z') segments.push(['Z']);
    else if (letter === 'M' || letter === 'L') segments.push([letter, (x = next()), (y = next())]);
    else if (letter === 'C') segments.push(['C', next(), next(), next(), next(), (x = next()), (y = next())]);
    else if (letter === 'Q') {
      const [byX, byY, toX, toY] = [next(), next(), next(), next()];
      const near = (from: number, by: number) => from + (2 / 3) * (by - from);
      segments.push(['C', near(x, byX), near(y, byY), near(toX, byX), near(toY, byY), toX, toY]);
      [x, y] = [toX, toY];
    } else if (letter !== '') throw new TypeError('resvg wrote a segment that is not known.');
  }
  return segments;
}

/** The same path elsewhere. */
export function movedSegments(segments: readonly Segment[], matrix: Matrix): Segment[] {
  return segments.map((segment): Segment => {
    if (segment[0] === 'Z') return segment;
    if (segment[0] !== 'C') return [segment[0], ...moved(matrix, segment[1], segment[2])];
    const [, x1, y1, x2, y2, x, y] = segment;
    return ['C', ...moved(matrix, x1, y1), ...moved(matrix, x2, y2), ...moved(matrix, x, y)];
  });
}
