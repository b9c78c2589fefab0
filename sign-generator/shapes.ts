// What a sign is made of, as plain data in millimetres: texts, shapes and the code.
import type { ReadFrom } from './qr.ts';
import type { Cmyk } from './colour.ts';
import type { Weight } from './design/fit.ts';

/** `h` closes the path. */
export type Segment =
  | readonly ['m' | 'l', x: number, y: number]
  | readonly ['h']
  | readonly ['c', x1: number, y1: number, x2: number, y2: number, x: number, y: number];

export interface TextItem {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  /** Points. */
  readonly size: number;
  readonly weight: Weight;
  readonly colour: Cmyk;
  readonly align: 'left' | 'centre' | 'right';
  /** Degrees, clockwise. */
  readonly turned: number;
}

/** How a line is drawn. */
export interface Pen {
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  /** How long a corner may get before it is cut, as a multiple of the width; at least 1. */
  readonly miter: number;
  /** The lengths of dashes and gaps in turn, as many of the one as of the other; none for an unbroken line. */
  readonly dash: readonly number[];
  /** How far into the dashes the line begins. */
  readonly phase: number;
}

/** Paths in one colour, filled together, or drawn along where there is a pen. */
export interface ShapeItem {
  readonly kind: 'shape';
  readonly path: readonly Segment[];
  readonly colour: Cmyk;
  /** What counts as inside where paths lie over each other; nonzero where it is not said. */
  readonly rule?: 'nonzero' | 'evenodd';
  readonly pen?: Pen;
}

export interface CodeItem {
  readonly kind: 'code';
  readonly content: string;
  readonly x: number;
  readonly y: number;
  /** Of the modules alone, without the quiet zone. */
  readonly width: number;
  /** Near, hands touch it: it stands more dirt, with smaller modules. */
  readonly from: ReadFrom;
}

/** A hairline that stands on every plate. */
export interface MarkItem {
  readonly kind: 'mark';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The line along which a plotter cuts; on a plate of its own, over what is printed. */
export interface CutItem {
  readonly kind: 'cut';
  readonly path: readonly Segment[];
}

/** What is felt and not seen; on a plate of its own, over what is printed. A path within another is a hole. */
export interface RaisedItem {
  readonly kind: 'raised';
  readonly path: readonly Segment[];
}

/** Pixels instead of shapes, on bare paper. */
export interface PictureItem {
  readonly kind: 'picture';
  readonly webp: Uint8Array;
  /** How many the WebP has. */
  readonly pixels: { readonly width: number; readonly height: number };
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Item = TextItem | ShapeItem | CodeItem | MarkItem | CutItem | RaisedItem | PictureItem;

/** Control points at this share of the radius make a Bézier curve a quarter of a circle, to 0.03 percent. */
const ROUND = 0.5523;

export function disc(x: number, y: number, radius: number, colour: Cmyk): ShapeItem {
  return roundedBox(x - radius, y - radius, 2 * radius, 2 * radius, radius, colour);
}

export function roundedBox(
  x: number,
  y: number,
  w: number,
  h: number,
  radius: number,
  colour: Cmyk,
): ShapeItem {
  const r = radius;
  const k = radius * (1 - ROUND);
  const [right, bottom] = [x + w, y + h];
  return {
    kind: 'shape',
    colour,
    path: [
      ['m', x + r, y],
      ['l', right - r, y],
      ['c', right - k, y, right, y + k, right, y + r],
      ['l', right, bottom - r],
      ['c', right, bottom - k, right - k, bottom, right - r, bottom],
      ['l', x + r, bottom],
      ['c', x + k, bottom, x, bottom - k, x, bottom - r],
      ['l', x, y + r],
      ['c', x, y + k, x + k, y, x + r, y],
    ],
  };
}

/** A box whose upper corners are round, as the tab of a folder. */
export function tabShape(x: number, y: number, w: number, h: number, r: number, colour: Cmyk): ShapeItem {
  const k = r * (1 - ROUND);
  const [right, bottom] = [x + w, y + h];
  return {
    kind: 'shape',
    colour,
    path: [
      ['m', x, bottom],
      ['l', x, y + r],
      ['c', x, y + k, x + k, y, x + r, y],
      ['l', right - r, y],
      ['c', right - k, y, right, y + k, right, y + r],
      ['l', right, bottom],
    ],
  };
}

export function polygon(points: readonly (readonly [number, number])[], colour: Cmyk): ShapeItem {
  return { kind: 'shape', colour, path: points.map(([x, y], i) => [i === 0 ? 'm' : 'l', x, y]) };
}
