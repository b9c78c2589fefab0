// Reads what resvg writes: an SVG of groups and paths alone, with every style, shape, copy and unit resolved.
import { SaxesParser } from 'saxes';
import { combined, readMatrix, type Matrix } from './matrix.ts';
import { readSegments } from './segments.ts';
import type { Clip, Drawn, Fill, Gradient, Group, Paint, Rgb, Scene, Stroke } from './scene.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

interface Reading {
  readonly named: ReadonlyMap<string, Element>;
  /** Told of each thing that is not drawn here: a filter, a mask, a pattern, a blend mode, a picture. */
  readonly miss: () => void;
}

/** Reads the scene, so large that its longer side is as long as said, and tells where something of it is left out. */
export function readScene(svg: string, longest: number, miss: Reading['miss']): Scene {
  const root = readElements(svg);
  const named = new Map<string, Element>();
  for (const element of root.children.find(({ name }) => name === 'defs')?.children ?? [])
    named.set(element.attributes['id'] ?? '', element);
  const given = numbersIn(root, ['width', 'height']);
  const size = longest / Math.max(given.width, given.height);
  const [width, height] = [given.width * size, given.height * size];
  const [left = 0, top = 0, wide = given.width, tall = given.height] = numbersOf(root.attributes['viewBox']);
  const scale = Math.min(width / wide, height / tall);
  const matrix: Matrix = [
    ...([scale, 0, 0, scale] as const),
    (width - wide * scale) / 2 - left * scale,
    (height - tall * scale) / 2 - top * scale,
  ];
  return { width, height, root: readGroup(root, matrix, { named, miss }) };
}

function readElements(svg: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  const [root] = top.children;
  if (!root) throw new TypeError('resvg wrote nothing.');
  return root;
}

const numbersOf = (text: string | undefined): number[] =>
  text === undefined || text === '' ? [] : text.split(/[\s,]+/).map(Number);

function numbersIn<Name extends string>(
  { attributes }: Element,
  names: readonly Name[],
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, Number(attributes[name] ?? 0)])) as Record<
    Name,
    number
  >;
}

const share = (text: string | undefined): number => (text === undefined ? 1 : Number(text));
const idIn = (text: string | undefined): string | undefined => text?.match(/^url\(#(.*)\)$/)?.[1];

function readGroup(element: Element, outer: Matrix, reading: Reading): Group {
  const { attributes } = element;
  const matrix = combined(outer, readMatrix(attributes['transform']));
  if (attributes['filter'] !== undefined) reading.miss();
  if (attributes['mask'] !== undefined) reading.miss();
  if (/mix-blend-mode:(?!normal)/.test(attributes['style'] ?? '')) reading.miss();
  const children = element.children.flatMap((child): (Group | Drawn)[] => {
    if (child.name === 'g') return [readGroup(child, matrix, reading)];
    if (child.name === 'path') return [readPath(child, matrix, reading)];
    if (child.name === 'image') reading.miss();
    return [];
  });
  const clip = readClip(attributes['clip-path'], matrix, reading);
  return { kind: 'group', opacity: share(attributes['opacity']), clip, children };
}

function readClip(address: string | undefined, outer: Matrix, reading: Reading): Clip | null {
  const element = reading.named.get(idIn(address) ?? '');
  if (!element) return null;
  const { attributes, children } = element;
  const matrix = combined(outer, readMatrix(attributes['transform']));
  const isOfBox = attributes['clipPathUnits'] === 'objectBoundingBox';
  const paths = children.flatMap((child): Clip['paths'] => {
    const paths = child.name === 'g' ? child.children : [child];
    const own = child.name === 'g' ? readMatrix(child.attributes['transform']) : null;
    return paths
      .filter(({ name }) => name === 'path')
      .map((path) => {
        const rule = path.attributes['clip-rule'] === 'evenodd' ? 'evenodd' : 'nonzero';
        const inner = readMatrix(path.attributes['transform']);
        const placed = own === null ? inner : combined(own, inner);
        return {
          segments: readSegments(path.attributes['d'] ?? ''),
          // In a box, where that is depends on what is cut.
          matrix: isOfBox ? placed : combined(matrix, placed),
          fill: { paint: [0, 0, 0], opacity: 1, rule },
        };
      });
  });
  return { isOfBox, matrix, paths, clip: readClip(attributes['clip-path'], outer, reading) };
}

function readPath(element: Element, outer: Matrix, reading: Reading): Drawn {
  const { attributes } = element;
  return {
    kind: 'path',
    segments: readSegments(attributes['d'] ?? ''),
    matrix: combined(outer, readMatrix(attributes['transform'])),
    fill: readFill(attributes, reading),
    stroke: readStroke(attributes, reading),
    isStrokeFirst: attributes['paint-order']?.startsWith('stroke') === true,
  };
}

function readFill(attributes: Element['attributes'], reading: Reading): Fill | null {
  const paint = readPaint(attributes['fill'] ?? '#000000', reading);
  if (paint === null) return null;
  const rule = attributes['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero';
  return { paint, opacity: share(attributes['fill-opacity']), rule };
}

function readStroke(attributes: Element['attributes'], reading: Reading): Stroke | null {
  const paint = readPaint(attributes['stroke'] ?? 'none', reading);
  if (paint === null) return null;
  const { 'stroke-linecap': cap, 'stroke-linejoin': join } = attributes;
  return {
    paint,
    opacity: share(attributes['stroke-opacity']),
    width: share(attributes['stroke-width']),
    cap: cap === 'round' || cap === 'square' ? cap : 'butt',
    join: join === 'round' || join === 'bevel' ? join : 'miter',
    miter: Number(attributes['stroke-miterlimit'] ?? 4),
    dash: numbersOf(attributes['stroke-dasharray']),
    phase: Number(attributes['stroke-dashoffset'] ?? 0),
  };
}

/** Null: nothing is painted. */
function readPaint(text: string, reading: Reading): Paint | null {
  const id = idIn(text);
  if (id === undefined) return text === 'none' ? null : readColour(text);
  const element = reading.named.get(id);
  if (element && /^(?:linear|radial)Gradient$/.test(element.name)) return readGradient(element);
  reading.miss();
  return null;
}

function readColour(text: string): Rgb {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
  return [red, green, blue];
}

function readGradient(element: Element): Gradient {
  const { name, attributes, children } = element;
  const { spreadMethod: spread } = attributes;
  return {
    kind: name === 'linearGradient' ? 'linear' : 'radial',
    at: numbersIn(element, ['x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'fx', 'fy']),
    isOfBox: attributes['gradientUnits'] !== 'userSpaceOnUse',
    matrix: readMatrix(attributes['gradientTransform']),
    spread: spread === 'reflect' || spread === 'repeat' ? spread : 'pad',
    stops: children.map((stop) => ({
      offset: Number(stop.attributes['offset']),
      colour: readColour(stop.attributes['stop-color'] ?? '#000000'),
      opacity: share(stop.attributes['stop-opacity']),
    })),
  };
}
