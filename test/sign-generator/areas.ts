// What the items of a layout cover, measured with the real font.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MM } from '../../sign-generator/fit.ts';
import type { Measure } from '../../sign-generator/fit.ts';
import { A5 } from '../../sign-generator/formats.ts';
import { openPressFile } from '../../sign-generator/pdfx.ts';
import { readDefaultCondition } from '../../sign-generator/profile.ts';
import type { Item, ShapeItem, TextItem } from '../../sign-generator/shapes.ts';

const font = (file: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/sofia-sans/${file}`));
const fonts = {
  regular: font('400Regular/SofiaSans_400Regular.ttf'),
  bold: font('700Bold/SofiaSans_700Bold.ttf'),
};
const press = { standard: 'x1a', condition: await readDefaultCondition() } as const;
const { faces, mix } = openPressFile(A5, 'test', fonts, press);
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

function areaOfText(item: TextItem): Area {
  const size = item.size * MM;
  const width = measure(item.text, item.weight) * size;
  const left = item.x - { left: 0, centre: width / 2, right: width }[item.align];
  const [top, bottom] = [item.baseline - 0.7 * size, item.baseline + 0.2 * size];
  return { what: item.text, left, top, right: left + width, bottom };
}

function areaOfShape({ path }: ShapeItem): Area {
  const points = path.map((segment) => segment.slice(-2).map(Number));
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  return {
    what: 'shape',
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** Returns what an item covers, in millimetres; of a text that is not turned, and of a shape by its corners. */
export function areaOf(item: Item): Area {
  if (item.kind === 'text') return areaOfText(item);
  if (item.kind === 'shape') return areaOfShape(item);
  return { what: 'code', left: item.x, top: item.y, right: item.x + item.width, bottom: item.y + item.width };
}

export const overlap = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
