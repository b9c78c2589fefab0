// A municipality's arms as shapes of a page, or as a picture: the strict SVG that its settings let through, and nothing beyond it.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Canvas } from './tagged-pdf.ts';

type Attributes = Readonly<Record<string, string>>;

/** What an element without own paint takes from those around it. */
const INHERITED = ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'fill-rule'];

const numbersOf = (text: string): number[] =>
  (text.match(/[+-]?(?:\d*\.\d+|\d+\.?)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
const numberOf = (text: string | undefined, fallback = 0): number => numbersOf(text ?? '')[0] ?? fallback;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Points that the arms are wide where they are `height` points tall. */
export function armsWidth(svg: string, height: number): number {
  const [, , wide = 1, tall = 1] = numbersOf(/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '');
  return (height * wide) / tall;
}

/** Draws the arms at `x`, `y` from the upper left, `height` points tall; answers how wide they are. */
export function drawArms(canvas: Canvas, svg: string, { x, y, height }: Box): number {
  const around: Attributes[] = [];
  let width = height;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const parent = around.at(-1) ?? {};
    const kept = Object.fromEntries(INHERITED.flatMap((key) => (parent[key] ? [[key, parent[key]]] : [])));
    around.push({ ...kept, ...attributes });
    canvas.save();
    if (name === 'svg') {
      const [left = 0, top = 0, wide = 1, tall = 1] = numbersOf(attributes['viewBox'] ?? '');
      width = (wide / tall) * height;
      canvas
        .translate(x, y)
        .scale(height / tall)
        .translate(-left, -top);
    }
    place(canvas, attributes['transform'] ?? '');
    outline(canvas, name, attributes, around.at(-1) ?? {});
  });
  parser.on('closetag', () => {
    around.pop();
    canvas.restore();
  });
  parser.write(svg).close();
  return width;
}

function place(canvas: Canvas, transform: string): void {
  for (const [, kind = '', inside = ''] of transform.matchAll(/\b(\w+)\(([^()]*)\)/g)) {
    const [a = 0, b, c, d = 0, e = 0, f = 0] = numbersOf(inside);
    const tan = Math.tan((a * Math.PI) / 180);
    if (kind === 'matrix') canvas.transform(a, b ?? 0, c ?? 0, d, e, f);
    if (kind === 'translate') canvas.translate(a, b ?? 0);
    if (kind === 'scale') canvas.transform(a, 0, 0, b ?? a, 0, 0);
    if (kind === 'rotate')
      canvas
        .translate(b ?? 0, c ?? 0)
        .rotate(a)
        .translate(-(b ?? 0), -(c ?? 0));
    if (kind === 'skewX') canvas.transform(1, 0, tan, 1, 0, 0);
    if (kind === 'skewY') canvas.transform(1, tan, 0, 1, 0, 0);
  }
}

function outline(canvas: Canvas, name: string, own: Attributes, painted: Attributes): void {
  const n = (key: string) => numberOf(own[key]);
  const points = numbersOf(own['points'] ?? '');
  if (name === 'image') {
    // A unit for each pixel, over all of it; of the arms on paper it is PNG.
    const [, base64 = ''] = (own['href'] ?? '').split(',');
    canvas.image(Buffer.from(base64, 'base64'), 0, 0, { width: n('width'), height: n('height') });
    return;
  }
  if (name === 'path') canvas.path(own['d'] ?? '');
  else if (name === 'circle') canvas.circle(n('cx'), n('cy'), n('r'));
  else if (name === 'ellipse') canvas.ellipse(n('cx'), n('cy'), n('rx'), n('ry'));
  else if (name === 'rect') canvas.roundedRect(n('x'), n('y'), n('width'), n('height'), n('rx') || n('ry'));
  else if (name === 'line') canvas.moveTo(n('x1'), n('y1')).lineTo(n('x2'), n('y2'));
  else if (name === 'polyline' || name === 'polygon')
    canvas.path(`M${points.join(' ')}${name === 'polygon' ? 'Z' : ''}`);
  else return;
  paint(canvas, own, painted);
}

function paint(canvas: Canvas, own: Attributes, painted: Attributes): void {
  const fill = painted['fill'] ?? 'black';
  const stroke = painted['stroke'] ?? 'none';
  canvas.fillOpacity(numberOf(own['fill-opacity'], 1) * numberOf(own['opacity'], 1));
  canvas.strokeOpacity(numberOf(own['stroke-opacity'], 1) * numberOf(own['opacity'], 1));
  if (fill !== 'none') canvas.fillColor(fill);
  if (stroke !== 'none')
    canvas
      .strokeColor(stroke)
      .lineWidth(numberOf(painted['stroke-width'], 1))
      .lineCap(
        (['butt', 'round', 'square'] as const).find((cap) => cap === painted['stroke-linecap']) ?? 'butt',
      )
      .lineJoin(
        (['miter', 'round', 'bevel'] as const).find((join) => join === painted['stroke-linejoin']) ?? 'miter',
      );
  if (fill !== 'none' && stroke !== 'none') canvas.fillAndStroke();
  else if (fill !== 'none')
    canvas.fill(...(painted['fill-rule'] === 'evenodd' ? (['even-odd'] as const) : []));
  else if (stroke !== 'none') canvas.stroke();
}
