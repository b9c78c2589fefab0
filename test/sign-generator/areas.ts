// What the items of a layout cover, measured with the real font.
import { MM } from '../../sign-generator/design/fit.ts';
import type { Measure } from '../../sign-generator/design/fit.ts';
import { readFonts } from '../../sign-generator/job/fonts.ts';
import { openPressFile } from '../../sign-generator/pdfx.ts';
import { readDefaultCondition } from '../../sign-generator/profile.ts';
import type { Item, ShapeItem, TextItem } from '../../sign-generator/shapes.ts';

const press = {
  standard: 'x1a',
  condition: await readDefaultCondition(),
  cutName: null,
  isTactile: false,
} as const;
const { faces, mix } = openPressFile('test', await readFonts(), press, () => undefined);
export { mix };
/** The real widths, from the real font. */
export const measure: Measure = (text, weight) => faces[weight].run(text).width;

export interface Area {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A text by its corners, turned by quarters. */
function areaOfText(item: TextItem): Area {
  const size = item.size * MM;
  const width = measure(item.text, item.weight) * size;
  const before = { left: 0, centre: width / 2, right: width }[item.align];
  const angle = (item.turned * Math.PI) / 180;
  const corners = [-before, width - before].flatMap((along) =>
    // Figures have no descenders.
    [-0.7 * size, (/^[\d ]+$/.test(item.text) ? 0.01 : 0.2) * size].map((down) => [
      item.x + along * Math.cos(angle) - down * Math.sin(angle),
      item.baseline + along * Math.sin(angle) + down * Math.cos(angle),
    ]),
  );
  return { what: item.text, ...around(corners) };
}

function around(points: readonly (readonly number[])[]): Omit<Area, 'what'> {
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** By its corners, and half the pen around them. */
function areaOfShape({ path, pen }: Pick<ShapeItem, 'path' | 'pen'>): Area {
  const points = path
    .filter(([operator]) => operator !== 'h')
    .map((segment) => segment.slice(-2).map(Number));
  const { left, top, right, bottom } = around(points);
  const edge = (pen?.width ?? 0) / 2;
  return { what: 'shape', left: left - edge, top: top - edge, right: right + edge, bottom: bottom + edge };
}

/** Returns what an item covers, in millimetres; of a shape by its corners. */
export function areaOf(item: Item): Area {
  if (item.kind === 'text') return areaOfText(item);
  if (item.kind === 'shape' || item.kind === 'cut') return areaOfShape(item);
  if (item.kind === 'raised') return { ...areaOfShape(item), what: 'raised' };
  const height = item.kind === 'code' ? item.width : item.height;
  return { what: item.kind, left: item.x, top: item.y, right: item.x + item.width, bottom: item.y + height };
}

export const overlap = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
