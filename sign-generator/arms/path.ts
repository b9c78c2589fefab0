// Paths of SVG as segments of a PDF: absolute, of lines and cubic curves alone, where the transforms lead.
import svgpath from 'svgpath';
import { SignFailure } from '../failure.ts';
import type { Segment } from '../shapes.ts';
import { cli } from '../text/cli.ts';
import type { Matrix } from './transform.ts';

type Point = readonly [x: number, y: number];

/** Returns where a quadratic curve with this middle point has the control point that lies beside `end` as a cubic one. */
const besides = (end: number, middle: number): number => end + (2 / 3) * (middle - end);

/** Absolute segments without shorthands and arcs. svgpath notes what it cannot read, and leaves the rest away. */
function parsed(d: string): InstanceType<typeof svgpath> {
  const path = svgpath(d);
  if (!('err' in path) || path.err !== '') throw new SignFailure(cli.arms.path(d));
  return path.abs().unshort().unarc();
}

/** Returns the segments of path data. Throws a SignFailure if it cannot be read to its end. */
export function readPath(d: string, [a, b, c, d2, e, f]: Matrix): Segment[] {
  const at = (x: number, y: number): Point => [a * x + c * y + e, b * x + d2 * y + f];
  const segments: Segment[] = [];
  parsed(d).iterate((segment, _, x, y) => {
    if (segment[0] === 'M') segments.push(['m', ...at(segment[1], segment[2])]);
    else if (segment[0] === 'L') segments.push(['l', ...at(segment[1], segment[2])]);
    else if (segment[0] === 'H') segments.push(['l', ...at(segment[1], y)]);
    else if (segment[0] === 'V') segments.push(['l', ...at(x, segment[1])]);
    else if (segment[0] === 'C') {
      const [, x1, y1, x2, y2, toX, toY] = segment;
      segments.push(['c', ...at(x1, y1), ...at(x2, y2), ...at(toX, toY)]);
    } else if (segment[0] === 'Q') {
      const [, x1, y1, toX, toY] = segment;
      const [before, after] = [at(besides(x, x1), besides(y, y1)), at(besides(toX, x1), besides(toY, y1))];
      segments.push(['c', ...before, ...after, ...at(toX, toY)]);
    } else if (segment[0] === 'Z' || segment[0] === 'z') segments.push(['h']);
    // svgpath also reads R, which SVG does not know.
    else throw new SignFailure(cli.arms.path(d));
  });
  if (segments.some(([, ...numbers]) => !numbers.every(Number.isFinite)))
    throw new SignFailure(cli.arms.path(d));
  return segments;
}
