// A gradient as flat colours that lie over one another, so that no seam is between them. Pure.
import { Clipper, FillRule, type Paths64 } from 'clipper2-ts';
import { combined, inverse, largestScale, moved, type Matrix } from './matrix.ts';
import { linesOf } from './outline.ts';
import type { Drawn, Gradient, Rgb, Stop } from './scene.ts';

/** A part of a shape that is painted; later ones lie over earlier ones. */
export interface Tone {
  readonly polygons: Paths64;
  /** As much of it as no later one covers, and a little more; worked out when it is asked for. */
  readonly apart: () => Paths64;
  readonly colour: Rgb;
  readonly opacity: number;
}

/** More than these are told apart by nobody, and are many shapes. */
const MOST_BANDS = 48;
const CORNERS = 72;
/** Stops that are nearer to each other are at one place: resvg moves them apart by a hair. */
const HARD = 1e-5;
/** How far tones that lie beside one another overlap, in the picture: else a seam is seen between them. */
const OVERLAP = 60;

/** Between two places along a gradient it has one colour. */
interface Band {
  readonly from: number;
  readonly to: number;
  readonly colour: Rgb;
  readonly opacity: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where the gradient's own units lie in the picture. */
export function placeOf(
  gradient: Gradient,
  { segments, matrix }: Pick<Drawn, 'segments' | 'matrix'>,
): Matrix {
  if (!gradient.isOfBox) return combined(matrix, gradient.matrix);
  const points = linesOf(segments, largestScale(matrix)).flatMap((line) => line.points);
  const [left, right] = ends(points.map(({ x }) => x));
  const [top, bottom] = ends(points.map(({ y }) => y));
  return combined(combined(matrix, [right - left, 0, 0, bottom - top, left, top]), gradient.matrix);
}

const ends = (numbers: readonly number[]): [number, number] =>
  numbers.reduce(
    ([least, most], each) => [Math.min(least, each), Math.max(most, each)],
    [Infinity, -Infinity],
  );

/** The tones of what is filled so. `step`: how far two neighbouring colours may differ, of 255. Null: too many of them. */
export function tonesOf(
  polygons: Paths64,
  gradient: Gradient,
  place: Matrix,
  step: number,
): readonly Tone[] | null {
  const { stops, kind, at } = gradient;
  const [first] = stops;
  const last = stops.at(-1);
  if (!first || !last || polygons.length === 0) return [];
  const back = inverse(place);
  const isPoint = kind === 'linear' ? at.x1 === at.x2 && at.y1 === at.y2 : at.r <= 0;
  if (back === null || isPoint) return [wholeTone(polygons, last.colour, last.opacity)];
  const { left, top, right, bottom } = Clipper.getBoundsPaths(polygons);
  const corners = [
    ...([moved(back, left, top), moved(back, right, top)] as const),
    ...([moved(back, right, bottom), moved(back, left, bottom)] as const),
  ];
  const range = kind === 'linear' ? rangeAlong(gradient, corners) : rangeAround(gradient, corners);
  const bands = bandsOf(gradient, range, step);
  if (bands === null) return null;
  const onPicture = (points: readonly Corner[]): Paths64 => [
    points.map(([px, py]) => {
      const [x, y] = moved(place, px, py);
      return { x: Math.round(x), y: Math.round(y) };
    }),
  ];
  const long = kind === 'linear' ? Math.hypot(at.x2 - at.x1, at.y2 - at.y1) : at.r;
  const little = OVERLAP / (largestScale(place) * long);
  // Along a line each covers all that follows; around a point all that is further in.
  const ordered = kind === 'linear' ? bands : bands.toReversed();
  const covered = ({ from, to }: Band, less: number): Paths64 =>
    onPicture(
      kind === 'linear' ? behind(gradient, corners, from + less) : circle(gradient, Math.max(0, to - less)),
    );
  return ordered
    .map((band, i): Tone => {
      const next = ordered[i + 1];
      const area = i === 0 ? polygons : Clipper.intersect(polygons, covered(band, 0), FillRule.NonZero);
      const apart = () => (next ? Clipper.difference(area, covered(next, little), FillRule.NonZero) : area);
      return { polygons: area, apart, colour: band.colour, opacity: band.opacity };
    })
    .filter((tone) => tone.polygons.length > 0);
}

/** A tone that lies alone. */
export const wholeTone = (polygons: Paths64, colour: Rgb, opacity: number): Tone => ({
  polygons,
  apart: () => polygons,
  colour,
  opacity,
});

type Corner = readonly [x: number, y: number];

function alongAndAcross({ at: { x1, y1, x2, y2 } }: Gradient, [x, y]: Corner): [number, number] {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy;
  return [((x - x1) * dx + (y - y1) * dy) / square, ((y - y1) * dx - (x - x1) * dy) / square];
}

function rangeAlong(gradient: Gradient, corners: readonly Corner[]): Range {
  const [from, to] = ends(corners.map((corner) => alongAndAcross(gradient, corner)[0]));
  return { from, to };
}

function rangeAround({ at: { cx, cy, r } }: Gradient, corners: readonly Corner[]): Range {
  const far = Math.max(...corners.map(([x, y]) => Math.hypot(x - cx, y - cy)));
  return { from: 0, to: Math.max(1, far / r) };
}

/** All of the box that lies behind a place along the line. */
function behind(gradient: Gradient, corners: readonly Corner[], from: number): Corner[] {
  const { x1, y1, x2, y2 } = gradient.at;
  const all = corners.map((corner) => alongAndAcross(gradient, corner));
  const to = Math.max(from, ...all.map(([along]) => along)) + 0.01;
  const [near, far] = ends(all.map(([, across]) => across));
  const point = (along: number, across: number): Corner => [
    x1 + along * (x2 - x1) - across * (y2 - y1),
    y1 + along * (y2 - y1) + across * (x2 - x1),
  ];
  return [point(from, near - 0.01), point(to, near - 0.01), point(to, far + 0.01), point(from, far + 0.01)];
}

function circle({ at: { cx, cy, r, fx, fy } }: Gradient, t: number): Corner[] {
  // A little further out, so that the polygon has the circle's area.
  const radius = t * r * (1 + Math.PI ** 2 / (3 * CORNERS ** 2));
  return Array.from({ length: CORNERS }, (_, i) => {
    const turn = (2 * Math.PI * i) / CORNERS;
    return [fx + t * (cx - fx) + radius * Math.cos(turn), fy + t * (cy - fy) + radius * Math.sin(turn)];
  });
}

/** The bands of the range, from its beginning to its end. */
function bandsOf({ stops, spread }: Gradient, range: Range, step: number): Band[] | null {
  const [first] = stops;
  const last = stops.at(-1);
  if (!first || !last) return [];
  const once = bandsOnce(stops, step);
  const isPadded = spread === 'pad';
  const before: Band = { from: -Infinity, to: first.offset, colour: first.colour, opacity: first.opacity };
  const after: Band = { from: last.offset, to: Infinity, colour: last.colour, opacity: last.opacity };
  const bands = isPadded ? [before, ...once, after] : repeated(once, first, last, spread, range);
  if (bands === null) return null;
  const seen = bands.filter(({ from, to }) => to > from && to > range.from && from < range.to);
  return seen.length > MOST_BANDS ? null : seen;
}

function bandsOnce(stops: readonly Stop[], step: number): Band[] {
  return stops.flatMap((stop, i): Band[] => {
    const next = stops[i + 1];
    if (!next || next.offset - stop.offset < HARD) return [];
    const apart = Math.max(
      ...stop.colour.map((part, channel) => Math.abs(part - (next.colour[channel] ?? 0))),
      255 * Math.abs(stop.opacity - next.opacity),
    );
    const count = Math.max(1, Math.ceil(apart / step));
    return Array.from({ length: count }, (_, n): Band => {
      const between = (from: number, to: number, at: number) => from + (to - from) * at;
      const middle = (n + 0.5) / count;
      const [red, green, blue] = stop.colour.map((part, channel) =>
        Math.round(between(part, next.colour[channel] ?? 0, middle)),
      );
      return {
        from: between(stop.offset, next.offset, n / count),
        to: between(stop.offset, next.offset, (n + 1) / count),
        colour: [red ?? 0, green ?? 0, blue ?? 0],
        opacity: between(stop.opacity, next.opacity, middle),
      };
    });
  });
}

/** The gradient again and again, every second time backwards where it is reflected; it is as long as from 0 to 1. */
function repeated(
  once: readonly Band[],
  first: Stop,
  last: Stop,
  spread: Gradient['spread'],
  { from, to }: Range,
): Band[] | null {
  const whole: Band[] = [
    { from: 0, to: first.offset, colour: first.colour, opacity: first.opacity },
    ...once,
    { from: last.offset, to: 1, colour: last.colour, opacity: last.opacity },
  ];
  const [begin, end] = [Math.floor(from), Math.ceil(to)];
  if (end - begin > MOST_BANDS) return null;
  return Array.from({ length: end - begin }, (_, n) => begin + n).flatMap((at) =>
    spread === 'reflect' && at % 2 !== 0
      ? whole.toReversed().map((band) => ({ ...band, from: at + 1 - band.to, to: at + 1 - band.from }))
      : whole.map((band) => ({ ...band, from: at + band.from, to: at + band.to })),
  );
}
