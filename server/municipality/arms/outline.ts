// What a path covers as polygons of whole numbers: its inside, and the line along it. Pure.
import { Clipper, EndType, FillRule, JoinType, type Path64, type Paths64 } from 'clipper2-ts';
import { dashed, type Line } from './dashes.ts';
import { largestScale, moved, type Matrix } from './matrix.ts';
import type { Drawn, Segment, Stroke } from './scene.ts';

/** How far a polygon may lie beside the curve. */
const NEAR = 1.5;
const MOST_STEPS = 64;

/** The lines of a path, its curves as short straight ones. `scale`: how much larger the picture is. */
export function linesOf(segments: readonly Segment[], scale: number): Line[] {
  const lines: { points: Path64; isClosed: boolean }[] = [];
  let [x, y] = [0, 0];
  const begin = () => lines.push({ points: [{ x, y }], isClosed: false });
  for (const segment of segments) {
    const line = lines.at(-1);
    if (segment[0] === 'M') {
      [, x, y] = segment;
      begin();
    } else if (segment[0] === 'Z') {
      if (!line) continue;
      line.isClosed = true;
      ({ x, y } = line.points[0] ?? { x, y });
    } else {
      if (!line || line.isClosed) begin();
      const points = lines.at(-1)?.points ?? [];
      if (segment[0] === 'C') points.push(...curve(x, y, segment, scale));
      else points.push({ x: segment[1], y: segment[2] });
      [x, y] = segment[0] === 'C' ? [segment[5], segment[6]] : [segment[1], segment[2]];
    }
  }
  return lines;
}

function curve(x: number, y: number, segment: Segment & readonly ['C', ...number[]], scale: number): Path64 {
  const [, x1, y1, x2, y2, toX, toY] = segment;
  // The second differences bound how far the curve is from its chords.
  const bend = Math.max(
    Math.hypot(x - 2 * x1 + x2, y - 2 * y1 + y2),
    Math.hypot(x1 - 2 * x2 + toX, y1 - 2 * y2 + toY),
  );
  const steps = Math.min(MOST_STEPS, Math.max(1, Math.ceil(Math.sqrt((0.75 * bend * scale) / NEAR))));
  return Array.from({ length: steps }, (_, i) => {
    const t = (i + 1) / steps;
    const s = 1 - t;
    const along = (from: number, c1: number, c2: number, to: number) =>
      s ** 3 * from + 3 * s ** 2 * t * c1 + 3 * s * t ** 2 * c2 + t ** 3 * to;
    return { x: along(x, x1, x2, toX), y: along(y, y1, y2, toY) };
  });
}

const placed = (points: Path64, matrix: Matrix): Path64 =>
  points.map((point) => {
    const [x, y] = moved(matrix, point.x, point.y);
    return { x: Math.round(x), y: Math.round(y) };
  });

/** What a path fills. */
export function insideOf({ segments, matrix, fill }: Pick<Drawn, 'segments' | 'matrix' | 'fill'>): Paths64 {
  const paths = linesOf(segments, largestScale(matrix)).map(({ points }) => placed(points, matrix));
  return Clipper.union(paths, fill?.rule === 'evenodd' ? FillRule.EvenOdd : FillRule.NonZero);
}

const JOINS = { miter: JoinType.Miter, round: JoinType.Round, bevel: JoinType.Bevel };
const ENDS = { butt: EndType.Butt, round: EndType.Round, square: EndType.Square };

/** What the line along a path covers. It is drawn in units of its own, where it is as wide in every direction. */
export function alongOf(
  { segments, matrix }: Pick<Drawn, 'segments' | 'matrix'>,
  { width, cap, join, miter, dash, phase }: Stroke,
): Paths64 {
  const scale = largestScale(matrix);
  if (scale === 0) return [];
  // Whole numbers as fine as those of the picture.
  const fine = (points: Path64): Path64 =>
    points.map(({ x, y }) => ({ x: Math.round(x * scale), y: Math.round(y * scale) }));
  const lines = linesOf(segments, scale);
  const drawn = dash.length === 0 ? lines : lines.flatMap((line) => dashed(line, dash, phase));
  const outlines = drawn.flatMap(({ points, isClosed }) =>
    Clipper.inflatePaths(
      [fine(points)],
      (width * scale) / 2,
      JOINS[join],
      isClosed ? EndType.Joined : ENDS[cap],
      miter,
      NEAR,
    ),
  );
  const back: Matrix = [
    ...([matrix[0] / scale, matrix[1] / scale, matrix[2] / scale, matrix[3] / scale] as const),
    ...([matrix[4], matrix[5]] as const),
  ];
  const paths = Clipper.union(outlines, FillRule.NonZero).map((points) => placed(points, back));
  // Seen in a mirror, what was outside is inside.
  return Clipper.union(paths, FillRule.EvenOdd);
}
