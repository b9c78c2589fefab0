// The outlines of SVG's shapes as path data.
import type { SvgElement } from './elements.ts';
import { readLength, readNumbers, readSize } from './numbers.ts';
import { SignFailure } from '../failure.ts';
import { cli } from '../text/cli.ts';

type Attributes = SvgElement['attributes'];

const lengthIn = (attributes: Attributes, name: string): number =>
  readLength(name, attributes.get(name) ?? '0');
const sizeIn = (attributes: Attributes, name: string): number => readSize(name, attributes.get(name) ?? '0');

/** A radius, or null where it follows from the other one. */
function findRadius(attributes: Attributes, name: string): number | null {
  const text = attributes.get(name) ?? 'auto';
  return text === 'auto' ? null : readSize(name, text);
}

function ellipse(attributes: Attributes, rx: number, ry: number): string {
  if (rx === 0 || ry === 0) return '';
  const [x, y] = [lengthIn(attributes, 'cx'), lengthIn(attributes, 'cy')];
  const half = `A${rx} ${ry} 0 0 1`;
  return `M${x + rx} ${y}${half} ${x} ${y + ry}${half} ${x - rx} ${y}${half} ${x} ${y - ry}${half} ${x + rx} ${y}Z`;
}

function rect(attributes: Attributes): string {
  const [width, height] = [sizeIn(attributes, 'width'), sizeIn(attributes, 'height')];
  if (width === 0 || height === 0) return '';
  const [x, y] = [lengthIn(attributes, 'x'), lengthIn(attributes, 'y')];
  const [wishX, wishY] = [findRadius(attributes, 'rx'), findRadius(attributes, 'ry')];
  const rx = Math.min(wishX ?? wishY ?? 0, width / 2);
  const ry = Math.min(wishY ?? wishX ?? 0, height / 2);
  const [right, bottom] = [x + width, y + height];
  if (rx === 0 || ry === 0) return `M${x} ${y}H${right}V${bottom}H${x}Z`;
  const corner = `A${rx} ${ry} 0 0 1`;
  return [
    `M${x + rx} ${y}H${right - rx}${corner} ${right} ${y + ry}V${bottom - ry}${corner} ${right - rx} ${bottom}`,
    `H${x + rx}${corner} ${x} ${bottom - ry}V${y + ry}${corner} ${x + rx} ${y}Z`,
  ].join('');
}

function polyline(attributes: Attributes, end = ''): string {
  const text = attributes.get('points') ?? '';
  const numbers = readNumbers('points', text);
  if (numbers.length % 2 === 1) throw new SignFailure(cli.arms.number('points', text));
  return numbers.length === 0 ? '' : `M${numbers.join(' ')}${end}`;
}

const OUTLINES: Readonly<Record<string, (attributes: Attributes) => string>> = {
  path: (attributes) => attributes.get('d') ?? '',
  rect,
  circle: (attributes) => ellipse(attributes, sizeIn(attributes, 'r'), sizeIn(attributes, 'r')),
  ellipse(attributes) {
    const [rx, ry] = [findRadius(attributes, 'rx'), findRadius(attributes, 'ry')];
    return ellipse(attributes, rx ?? ry ?? 0, ry ?? rx ?? 0);
  },
  line: (attributes) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ['x1', 'y1', 'x2', 'y2'].map((at) => lengthIn(attributes, at));
    return `M${x1} ${y1}L${x2} ${y2}`;
  },
  polyline: (attributes) => polyline(attributes),
  polygon: (attributes) => polyline(attributes, 'Z'),
};

/** Returns a shape's outline as path data, empty where it has none; null for what is no shape. */
export function findOutline({ name, attributes }: SvgElement): string | null {
  return Object.hasOwn(OUTLINES, name) ? (OUTLINES[name]?.(attributes) ?? null) : null;
}
