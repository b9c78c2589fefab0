// Items of the layout as operators of a PDF page, and all signs as one file.
import type { Cmyk } from './colour.ts';
import { SignFailure } from './failure.ts';
import { MM } from './fit.ts';
import type { Measure } from './fit.ts';
import { layOutOwn, layOutShared } from './layout.ts';
import type { PressFile } from './pdfx.ts';
import { encodeModules, modulePath } from './qr.ts';
import type { CodeItem, Item, ShapeItem, TextItem } from './shapes.ts';
import type { Sign } from './sign.ts';
import { cli } from './text/cli.ts';

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** `k` alone: every colour of a sign is DeviceCMYK, pure black too. */
function fill(colour: Cmyk): string {
  return `${colour.map((percent) => percent / 100).join(' ')} k`;
}

function drawShape({ path, colour }: ShapeItem): string {
  const segments = path.map(([operator, ...at]) => {
    const points = at.map((value, i) => round(i % 2 === 0 ? value : -value));
    return `${points.join(' ')} ${operator}`;
  });
  return `${fill(colour)}\n${segments.join('\n')}\nf`;
}

function drawText(item: TextItem, file: PressFile): string {
  const face = file.faces[item.weight];
  for (const char of item.text) {
    const codePoint = char.codePointAt(0) ?? 0;
    if (!face.has(codePoint)) throw new SignFailure(cli.noGlyph(codePoint, item.text));
  }
  const { glyphs, width } = face.run(item.text);
  const size = item.size * MM;
  const before = { left: 0, centre: width / 2, right: width }[item.align] * size;
  const angle = (-item.turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const matrix = [cos, sin, -sin, cos, item.x - before * cos, -item.baseline - before * sin].map(round);
  return `BT ${fill(item.colour)} /${face.name} ${round(size)} Tf ${matrix.join(' ')} Tm [${glyphs}] TJ ET`;
}

function drawCode(item: CodeItem): string {
  const modules = encodeModules(item.content);
  if (!modules) throw new SignFailure(cli.urlTooLong(item.content));
  const module = (item.width / modules.length).toFixed(6);
  const matrix = `${module} 0 0 ${module} ${round(item.x)} ${round(-item.y - item.width)} cm`;
  return `q ${matrix}\n${fill([0, 0, 0, 100])}\n${modulePath(modules)}\nf Q`;
}

function drawItem(item: Item, file: PressFile): string {
  if (item.kind === 'text') return drawText(item, file);
  return item.kind === 'shape' ? drawShape(item) : drawCode(item);
}

const drawItems = (items: readonly Item[], file: PressFile): string =>
  items.map((item) => drawItem(item, file)).join('\n');

/** Returns a function that draws one sign as one page; what signs share is drawn once for each question. */
export function signDrawer(file: PressFile): (sign: Sign) => void {
  const measure: Measure = (text, weight) => file.faces[weight].run(text).width;
  const templates = new Map<string, string>();
  return (sign) => {
    const shared = JSON.stringify([sign.municipality, sign.location.question, new URL(sign.url).host]);
    let template = templates.get(shared);
    if (!template) {
      template = file.addTemplate(drawItems(layOutShared(sign, measure, file.mix), file));
      templates.set(shared, template);
    }
    file.addPage(`/${template} Do\n${drawItems(layOutOwn(sign, measure), file)}`);
  };
}
