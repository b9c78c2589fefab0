// How people mark a slip: with pens of three widths, in every way that is right, and in those that are not.
import { BUBBLE, BUBBLES, type Point } from '../../sign-generator/slips/geometry.ts';
import { pick, type Chance } from '../../bench/standing/chance.ts';
import { SCALE, type Paper } from './paper.ts';

/** A pen: millimetres, and how much light its ink throws back. */
interface Pen {
  readonly width: number;
  readonly light: number;
}

/** Of three widths: a pencil, a ballpoint pen, a felt pen; inks from black to the light blue of a worn one. */
const PENS: readonly [Pen, ...Pen[]] = [
  { width: 0.5, light: 0.42 },
  { width: 0.7, light: 0.14 },
  { width: 0.7, light: 0.3 },
  { width: 1.4, light: 0.12 },
];

export function choosePen(chance: Chance): Pen {
  return PENS[pick(PENS.length, chance)] ?? PENS[0];
}

/** What somebody did to a slip, and the score that it means: null where only a person can say, or nobody. */
export interface Marking {
  readonly kind: Kind;
  readonly meant: number | null;
}

export type Kind = (typeof KINDS)[number];

/** By how often: every second slip is as it should be. */
export const KINDS = [
  'filled',
  'filled',
  'filled',
  'filled',
  'filled',
  'filled',
  'tick',
  'cross',
  'half',
  'corrected',
  'struck out',
  'two',
  'none',
  'dot',
] as const;

/** Around a middle, in radii of a bubble. */
const TICK: readonly Point[] = [
  { x: -0.65, y: -0.1 },
  { x: -0.15, y: 0.55 },
  { x: 0.9, y: -0.9 },
];
const CROSS: readonly (readonly Point[])[] = [
  [
    { x: -1, y: -1 },
    { x: 1, y: 1 },
  ],
  [
    { x: -1, y: 1 },
    { x: 1, y: -1 },
  ],
];

type Draw = (points: readonly Point[]) => void;

/** Lays a line of ink along points, in millimetres. */
function drawLine({ light, width, height }: Paper, pen: Pen, points: readonly Point[]): void {
  const touched = new Map<number, number>();
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const square = dx * dx + dy * dy || 1;
    const reach = pen.width / 2 + 0.2;
    const [left, right] = [Math.min(from.x, to.x) - reach, Math.max(from.x, to.x) + reach];
    const [top, bottom] = [Math.min(from.y, to.y) - reach, Math.max(from.y, to.y) + reach];
    for (let row = Math.max(0, Math.floor(top * SCALE)); row < Math.min(height, bottom * SCALE); row++)
      for (
        let column = Math.max(0, Math.floor(left * SCALE));
        column < Math.min(width, right * SCALE);
        column++
      ) {
        const [x, y] = [(column + 0.5) / SCALE - from.x, (row + 0.5) / SCALE - from.y];
        const along = Math.min(1, Math.max(0, (x * dx + y * dy) / square));
        const off = Math.hypot(x - along * dx, y - along * dy) - pen.width / 2;
        const share = Math.min(1, Math.max(0, 0.5 - off * SCALE));
        const at = row * width + column;
        if (share > (touched.get(at) ?? 0)) touched.set(at, share);
      }
  });
  for (const [at, share] of touched) light[at] = (light[at] ?? 1) * (1 - share * (1 - pen.light));
}

/** From -1 to 1, near 0 most often. */
const about = (chance: Chance): number => chance() + chance() - 1;

/** Strokes to and fro, as a hand fills a circle: up to `until` of its width. */
function fill(draw: Draw, pen: Pen, middle: Point, chance: Chance, until = 1): void {
  const radius = BUBBLE.radius * (0.86 + 0.12 * chance()) - pen.width / 2;
  const slant = (chance() - 0.5) * 2;
  const [cos, sin] = [Math.cos(slant), Math.sin(slant)];
  const points: Point[] = [];
  const step = pen.width * (0.55 + 0.3 * chance());
  for (let x = -radius; x <= radius * (2 * until - 1); x += step) {
    const half = Math.sqrt(Math.max(0, radius * radius - x * x)) * (1 + 0.05 * about(chance));
    for (const y of points.length % 4 === 0 ? [-half, half] : [half, -half])
      points.push({ x: middle.x + x * cos - y * sin, y: middle.y + x * sin + y * cos });
  }
  draw(points);
}

/** Lines of a shape around a middle, as large as `size` bubbles and not quite as meant. */
function shape(
  draw: Draw,
  lines: readonly (readonly Point[])[],
  middle: Point,
  size: number,
  chance: Chance,
): void {
  for (const line of lines)
    draw(
      line.map(({ x, y }) => ({
        x: middle.x + BUBBLE.radius * size * (x + 0.12 * about(chance)),
        y: middle.y + BUBBLE.radius * size * (y + 0.12 * about(chance)),
      })),
    );
}

/** Marks a slip for a score in one of the ways; returns what that means. */
export function mark(paper: Paper, kind: Kind, score: number, pen: Pen, chance: Chance): Marking {
  const hand = (of: number): Point => {
    const { x = 0, y = 0 } = BUBBLES[of - 1] ?? {};
    return { x: x + 0.5 * about(chance), y: y + 0.5 * about(chance) };
  };
  const draw: Draw = (points) => drawLine(paper, pen, points);
  const other = ((score + Math.floor(chance() * 9)) % 10) + 1;
  const [middle, beside] = [hand(score), hand(other)];
  const meant = { kind, meant: score };
  switch (kind) {
    case 'filled':
      fill(draw, pen, middle, chance);
      return meant;
    case 'tick':
      shape(draw, [TICK], middle, 0.8 + 0.5 * chance(), chance);
      return meant;
    case 'cross':
      shape(draw, CROSS, middle, 0.55 + 0.25 * chance(), chance);
      return meant;
    case 'half':
      fill(draw, pen, middle, chance, 0.4 + 0.2 * chance());
      break;
    case 'corrected':
      fill(draw, pen, beside, chance);
      shape(draw, CROSS, beside, 1.3 + 0.4 * chance(), chance);
      fill(draw, pen, middle, chance);
      return meant;
    case 'struck out':
      fill(draw, pen, middle, chance);
      shape(draw, CROSS, middle, 1.3 + 0.4 * chance(), chance);
      break;
    case 'two':
      fill(draw, pen, middle, chance);
      fill(draw, pen, beside, chance);
      break;
    case 'dot':
      draw([middle, { x: middle.x + 0.3 + chance(), y: middle.y + 0.4 * about(chance) }]);
      break;
    case 'none':
      break;
  }
  return { kind, meant: null };
}
