// Items of the layout as operators of a PDF page.
import { INK, type Cmyk } from './colour.ts';
import { MM } from './design/fit.ts';
import { SignFailure } from './failure.ts';
import type { PressFile } from './pdfx.ts';
import { encodeModules, modulePath } from './qr.ts';
import type {
  CodeItem,
  CutItem,
  Item,
  MarkItem,
  PictureItem,
  TextItem,
  Pen,
  RaisedItem,
  Segment,
  ShapeItem,
} from './shapes.ts';
import { cli } from './text/cli.ts';

/** Sets the colour of areas and texts, or of lines. */
export type SetColour = (colour: Cmyk, of: 'area' | 'line') => string;

/** What drawing asks of the file that it is for; `setColour` where that is for no press. */
type File = Pick<PressFile, 'faces' | 'addPicture'> & { readonly setColour?: SetColour };

/** To a thousandth of a millimetre. */
const round = (value: number): number => Math.round(value * 1000) / 1000;

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

/** Every colour of a sign is DeviceCMYK, pure black too. */
const setInk: SetColour = (colour, of) =>
  `${colour.map((percent) => percent / 100).join(' ')} ${of === 'area' ? 'k' : 'K'}`;

/** Returns the operators of a path, y upwards. */
function drawPath(path: readonly Segment[]): string {
  const segments = path.map(([operator, ...at]) =>
    [...at.map((value, i) => round(i % 2 === 0 ? value : -value)), operator].join(' '),
  );
  return segments.join('\n');
}

function drawPen({ width, cap, join, miter, dash, phase }: Pen): string {
  const lengths = dash.map(round);
  const period = lengths.reduce((sum, length) => sum + length, 0);
  // Dashes that round to nothing are an unbroken line.
  const pattern =
    period > 0 ? `[${lengths.join(' ')}] ${round(((phase % period) + period) % period)}` : '[] 0';
  return `${round(width)} w ${CAPS[cap]} J ${JOINS[join]} j ${round(miter)} M ${pattern} d`;
}

/** Returns the operators that draw a shape (ISO 32000-1, 8.5), y upwards. */
export function drawShape({ path, colour, rule, pen }: ShapeItem, setColour = setInk): string {
  const segments = drawPath(path);
  // Nothing of the pen may show in lines that follow.
  if (pen) return `q ${setColour(colour, 'line')} ${drawPen(pen)}\n${segments}\nS Q`;
  return `${setColour(colour, 'area')}\n${segments}\n${rule === 'evenodd' ? 'f*' : 'f'}`;
}

function drawText(item: TextItem, file: File): string {
  const { faces, setColour = setInk } = file;
  const face = faces[item.weight];
  const { glyphs, width, missing } = face.run(item.text);
  if (missing !== undefined) throw new SignFailure(cli.noGlyph(missing, item.text));
  const size = item.size * MM;
  const before = { left: 0, centre: width / 2, right: width }[item.align] * size;
  const angle = (-item.turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const matrix = [cos, sin, -sin, cos, item.x - before * cos, -item.baseline - before * sin].map(round);
  return `BT ${setColour(item.colour, 'area')} /${face.name} ${round(size)} Tf ${matrix.join(' ')} Tm [${glyphs}] TJ ET`;
}

function drawCode(item: CodeItem, { setColour = setInk }: File): string {
  const modules = encodeModules(item.content, item.from);
  if (!modules) throw new SignFailure(cli.urlTooLong(item.content));
  const module = (item.width / modules.length).toFixed(6);
  const matrix = `${module} 0 0 ${module} ${round(item.x)} ${round(-item.y - item.width)} cm`;
  return `q ${matrix}\n${setColour(INK, 'area')}\n${modulePath(modules)}\nf Q`;
}

function drawMark({ x, y, width, height }: MarkItem): string {
  return `/All cs 1 scn ${[x, -y - height, width, height].map(round).join(' ')} re f`;
}

/** A quarter of a point wide: plotters look for a hairline. */
function drawCut({ path }: CutItem): string {
  return `q /Over gs /Cut CS 1 SCN ${round(0.25 * MM)} w\n${drawPath(path)}\ns Q`;
}

function drawRaised({ path }: RaisedItem): string {
  return `q /Over gs /Raised cs 1 scn\n${drawPath(path)}\nf* Q`;
}

/** A picture is a unit square (ISO 32000-1, 8.9.5). */
function drawPicture(item: PictureItem, { addPicture }: File): string {
  const { x, y, width, height } = item;
  return `q ${[width, 0, 0, height, x, -y - height].map(round).join(' ')} cm /${addPicture(item)} Do Q`;
}

function drawItem(item: Item, file: File): string {
  switch (item.kind) {
    case 'text':
      return drawText(item, file);
    case 'shape':
      return drawShape(item, file.setColour);
    case 'code':
      return drawCode(item, file);
    case 'mark':
      return drawMark(item);
    case 'cut':
      return drawCut(item);
    case 'raised':
      return drawRaised(item);
    case 'picture':
      return drawPicture(item, file);
    default:
      return item satisfies never;
  }
}

/** Returns items as operators, in their order. Throws a SignFailure if the font lacks a glyph, or a code cannot be made. */
export function drawItems(items: readonly Item[], file: File): string {
  return items.map((item) => drawItem(item, file)).join('\n');
}
