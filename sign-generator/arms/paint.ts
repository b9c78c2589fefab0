// What a shape's style means: its colour, and the line along its edge.
import { color } from 'd3-color';
import { SignFailure } from '../failure.ts';
import { cli } from '../text/cli.ts';
import type { ArtworkShape, Stroke } from './artwork.ts';
import { readLength, readNumbers, readShare, readSize } from './numbers.ts';
import type { Style } from './style.ts';
import { evenScale } from './transform.ts';
import type { Matrix } from './transform.ts';

function chosen<Word extends string>(style: Style, name: keyof Style, words: readonly Word[]): Word {
  const word = words.find((each) => each === style[name]);
  if (!word) throw new SignFailure(cli.arms.word(name, style[name], words));
  return word;
}

/** The colour of a fill or a stroke like #1f4d3a, or null where nothing is painted. */
function findColour(style: Style, name: 'fill' | 'stroke'): string | null {
  const value = style[name];
  if (value === 'none') return null;
  if (value.startsWith('url(')) throw new SignFailure(cli.arms.gradient);
  const parsed = color(value);
  if (!parsed) throw new SignFailure(cli.arms.colour(name, value));
  const opacity = parsed.opacity * readShare(`${name}-opacity`, style[`${name}-opacity`]);
  if (opacity === 0) return null;
  if (opacity < 1) throw new SignFailure(cli.arms.transparent);
  return parsed.formatHex();
}

/** The lengths of dashes and gaps in turn, in pairs as not every viewer makes them; none for an unbroken line. */
function dashOf(style: Style): number[] {
  const text = style['stroke-dasharray'];
  if (text === 'none') return [];
  const dash = text.split(/[\s,]+/).map((length) => readSize('stroke-dasharray', length));
  if (dash.every((length) => length === 0)) return [];
  return dash.length % 2 === 0 ? dash : [...dash, ...dash];
}

function findStroke(style: Style, matrix: Matrix): Stroke | null {
  const hex = findColour(style, 'stroke');
  const width = readSize('stroke-width', style['stroke-width']);
  if (hex === null || width === 0) return null;
  const scale = evenScale(matrix);
  if (scale === null) throw new SignFailure(cli.arms.unevenLine);
  const [miter = 0, ...more] = readNumbers('stroke-miterlimit', style['stroke-miterlimit']);
  if (miter < 1 || more.length > 0)
    throw new SignFailure(cli.arms.number('stroke-miterlimit', style['stroke-miterlimit']));
  return {
    hex,
    width: width * scale,
    cap: chosen(style, 'stroke-linecap', ['butt', 'round', 'square']),
    join: chosen(style, 'stroke-linejoin', ['miter', 'round', 'bevel']),
    miter,
    dash: dashOf(style).map((length) => length * scale),
    phase: readLength('stroke-dashoffset', style['stroke-dashoffset']) * scale,
  };
}

/** Returns how a shape is painted that is drawn through a matrix. Throws a SignFailure for what cannot be printed. */
export function paintOf(style: Style, matrix: Matrix): Omit<ArtworkShape, 'path'> {
  return {
    fill: findColour(style, 'fill'),
    rule: chosen(style, 'fill-rule', ['nonzero', 'evenodd']),
    stroke: findStroke(style, matrix),
  };
}
