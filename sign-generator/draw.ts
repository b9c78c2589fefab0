// Items of the layout as operators of a PDF page.
import { INK } from './colour.ts';
import { MM } from './design/fit.ts';
import { drawPath, drawShape, ink, round } from './draw-shape.ts';
import { SignFailure } from './failure.ts';
import type { PressFile } from './pdfx.ts';
import { encodeModules, modulePath } from './qr.ts';
import type { CodeItem, CutItem, Item, MarkItem, TextItem } from './shapes.ts';
import { cli } from './text/cli.ts';

function drawText(item: TextItem, file: Pick<PressFile, 'faces'>): string {
  const face = file.faces[item.weight];
  const { glyphs, width, missing } = face.run(item.text);
  if (missing !== undefined) throw new SignFailure(cli.noGlyph(missing, item.text));
  const size = item.size * MM;
  const before = { left: 0, centre: width / 2, right: width }[item.align] * size;
  const angle = (-item.turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const matrix = [cos, sin, -sin, cos, item.x - before * cos, -item.baseline - before * sin].map(round);
  return `BT ${ink(item.colour, 'k')} /${face.name} ${round(size)} Tf ${matrix.join(' ')} Tm [${glyphs}] TJ ET`;
}

function drawCode(item: CodeItem): string {
  const modules = encodeModules(item.content, item.isSturdy);
  if (!modules) throw new SignFailure(cli.urlTooLong(item.content));
  const module = (item.width / modules.length).toFixed(6);
  const matrix = `${module} 0 0 ${module} ${round(item.x)} ${round(-item.y - item.width)} cm`;
  return `q ${matrix}\n${ink(INK, 'k')}\n${modulePath(modules)}\nf Q`;
}

function drawMark({ x, y, width, height }: MarkItem): string {
  return `/All cs 1 scn ${[x, -y - height, width, height].map(round).join(' ')} re f`;
}

/** A quarter of a point wide: plotters look for a hairline. */
function drawCut({ path }: CutItem): string {
  return `q /Over gs /Cut CS 1 SCN ${round(0.25 * MM)} w\n${drawPath(path)}\ns Q`;
}

function drawItem(item: Item, file: Pick<PressFile, 'faces'>): string {
  switch (item.kind) {
    case 'text':
      return drawText(item, file);
    case 'shape':
      return drawShape(item);
    case 'code':
      return drawCode(item);
    case 'mark':
      return drawMark(item);
    case 'cut':
      return drawCut(item);
    default:
      return item satisfies never;
  }
}

/** Returns items as operators, in their order. Throws a SignFailure if the font lacks a glyph, or a code cannot be made. */
export function drawItems(items: readonly Item[], file: Pick<PressFile, 'faces'>): string {
  return items.map((item) => drawItem(item, file)).join('\n');
}
