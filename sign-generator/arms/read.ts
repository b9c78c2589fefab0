// Reads a municipality's arms from an SVG: what a press can print as filled shapes and lines, or one picture; the rest is refused.
import { SignFailure } from '../failure.ts';
import type { Segment } from '../shapes.ts';
import { cli } from '../text/cli.ts';
import type { Artwork, ArtworkShape } from './artwork.ts';
import { readElements } from './elements.ts';
import type { SvgElement } from './elements.ts';
import { readNumbers, readSize } from './numbers.ts';
import { findOutline } from './outline.ts';
import { paintOf } from './paint.ts';
import { readPath } from './path.ts';
import { findPicture } from './picture.ts';
import { findStyle, INITIAL } from './style.ts';
import type { Style } from './style.ts';
import { combine, readTransform } from './transform.ts';
import type { Matrix } from './transform.ts';

/** Says something to people, or waits for a name to call it; and what calls by name is refused. */
const NOT_DRAWN = new Set(['title', 'desc', 'metadata', 'defs']);
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['image', cli.arms.raster],
  ...['text', 'flowRoot', 'font'].map((name) => [name, cli.arms.text] as const),
  ...['use', 'symbol'].map((name) => [name, cli.arms.used] as const),
  ...['clipPath', 'mask'].map((name) => [name, cli.arms.clipped] as const),
  ...['linearGradient', 'radialGradient', 'pattern'].map((name) => [name, cli.arms.gradient] as const),
  ['filter', cli.arms.filtered],
  ['foreignObject', cli.arms.script],
]);
/** How far the drawing may stick out of its picture, as a share of the longer side: it would lie over its neighbours. */
const OVERHANG = 0.02;

interface Picture {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the picture lies in its own units: the viewBox, else the size in pixels. */
function pictureOf({ attributes }: SvgElement): Picture {
  const viewBox = attributes.get('viewBox');
  const side = (name: string): number => {
    const text = attributes.get(name);
    if (text === undefined || text.endsWith('%')) throw new SignFailure(cli.arms.noSize);
    return readSize(name, text);
  };
  const numbers =
    viewBox === undefined ? [0, 0, side('width'), side('height')] : readNumbers('viewBox', viewBox);
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  if (numbers.length !== 4 || width <= 0 || height <= 0) throw new SignFailure(cli.arms.noSize);
  return { x, y, width, height };
}

/** A point, or lines apart from one another, enclose nothing; a press might still draw a hair there. */
const enclosesArea = (path: readonly Segment[]): boolean =>
  path.some(([operator], i) => operator === 'c' || (operator === 'l' && path[i - 1]?.[0] === 'l'));

function findShape(outline: string, style: Style, matrix: Matrix): ArtworkShape | null {
  const path = readPath(outline, matrix);
  if (style.visibility !== 'visible' || path.every(([operator]) => operator === 'm' || operator === 'h'))
    return null;
  const paint = paintOf(style, matrix);
  const fill = enclosesArea(path) ? paint.fill : null;
  return fill === null && paint.stroke === null ? null : { ...paint, path, fill };
}

/** The shapes of an element in the order of drawing. */
function* shapesOf(element: SvgElement, parent: Style, outer: Matrix): Generator<ArtworkShape> {
  const style = findStyle(element, parent);
  if (!style) return;
  const matrix = combine(outer, readTransform(element.attributes.get('transform') ?? ''));
  const outline = findOutline(element);
  if (outline !== null) {
    const shape = findShape(outline, style, matrix);
    if (shape) yield shape;
  } else if (element.name === 'g') {
    yield* shapesIn(element, style, matrix);
  } else {
    throw new SignFailure(REFUSED.get(element.name) ?? cli.arms.element(element.name));
  }
}

function* shapesIn({ children }: SvgElement, style: Style, matrix: Matrix): Generator<ArtworkShape> {
  for (const child of children) {
    if (!NOT_DRAWN.has(child.name)) yield* shapesOf(child, style, matrix);
  }
}

function checkReach({ path, stroke }: ArtworkShape, { width, height }: Picture): void {
  const { left, top, right, bottom } = boundsOf(path);
  const room = OVERHANG * Math.max(width, height) - (stroke?.width ?? 0) / 2;
  const isWithin = left >= -room && top >= -room && right <= width + room && bottom <= height + room;
  if (!isWithin) throw new SignFailure(cli.arms.outside);
}

/**
 * Returns the arms that an SVG file shows, in the units of its viewBox with the origin at its corner. Throws a SignFailure
 * with what to do about it for whatever cannot be printed as filled shapes and lines, or as one picture.
 */
export function readArms(svg: string): Artwork {
  const root = readElements(svg);
  const picture = pictureOf(root);
  const transform = root.attributes.get('transform');
  // About which point it turns the whole picture depends on who shows it.
  if (transform !== undefined) throw new SignFailure(cli.arms.transform(transform));
  const { width, height } = picture;
  const webp = findPicture(root, picture);
  if (webp !== null) return { width, height, shapes: [], picture: webp };
  const style = findStyle(root, INITIAL);
  const shapes = style ? [...shapesIn(root, style, [1, 0, 0, 1, -picture.x, -picture.y])] : [];
  if (shapes.length === 0) throw new SignFailure(cli.arms.empty);
  for (const shape of shapes) checkReach(shape, picture);
  return { width, height, shapes, picture: null };
}

/** Points looked at along a curve: the farthest is missed by less than a hundredth of the curve's size. */
const STEPS = 16;

interface Bounds {
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
function boundsOf(path: readonly Segment[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of pointsOf(path)) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { left, top, right, bottom };
}
