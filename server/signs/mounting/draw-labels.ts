// Draws labels for signs on sheets of common stock: where each hangs, what is printed on it, and of which format it is.
import { setImmediate } from 'node:timers/promises';
import { spacedCode, whereOf } from '../../../client/text/formats.ts';
import { say } from '../../../client/text/say.ts';
import { POINTS } from '../../../sign-generator/formats.ts';
import { openFile, PAGE, type Canvas, type Element } from '../../foundation/pdf/tagged-pdf.ts';
import type { Fonts } from '../../foundation/pdf/fonts.ts';
import { coloursOf, type Colours } from '../../foundation/pdf/style.ts';
import { child, within } from '../../foundation/pdf/tags.ts';
import { drawLine, type Style, linesOf, lineWithin } from '../../foundation/pdf/text-lines.ts';
import type { Mounting } from './gather.ts';
import type { Owner } from './draw-list.ts';
import {
  formatName,
  LABEL,
  LABEL_MARGIN,
  labelAt,
  LABELS_A_SHEET,
  stretchesOf,
  type ToMount,
} from './rules.ts';
import { mountingWords, type MountingLanguage } from './text/words.ts';

const mm = (length: number): number => length * POINTS;

const WIDTH = mm(LABEL.width - 2 * LABEL_MARGIN.x);
const HEIGHT = mm(LABEL.height - 2 * LABEL_MARGIN.y);

/** Between where and what, in points. */
const GAP = 3;

/** Settlement and address; no taller than 23 points. */
const WHERE: readonly Step[] = [
  [1, 9.5, 8],
  [2, 9, 7],
  [3, 6.5, 5.5],
];
/** The name of the place; no taller than 37 points. */
const PLACE: readonly Step[] = [
  [1, 13, 10.5],
  [2, 12, 9.5],
  [3, 10, 8],
  [4, 7.5, 6.5],
];

/** The file: a label for each sign that was printed. The same input gives the same bytes. */
export async function drawLabels(
  mounting: Mounting,
  owner: Owner,
  language: MountingLanguage,
  fonts: Fonts,
): Promise<Buffer> {
  const { called, signs, namesIn, at } = mounting;
  const words = mountingWords(language);
  const about = { title: `${words.labels}. ${called}`, language: namesIn, author: owner.name, at };
  const { canvas, root, finish } = await openFile(about, fonts);
  const sheet = {
    canvas,
    colours: coloursOf(owner.colour),
    demo: owner.isDemo ? words.demo : null,
    size: words.size,
  };
  let drawn = 0;
  for (const { settlement, signs: here } of stretchesOf(signs)) {
    const list = child(canvas, child(canvas, root, 'Sect'), 'L');
    let isFirst = true;
    for (const sign of here)
      for (let copy = 1; copy <= sign.quantity; copy++) {
        const place = drawn++ % LABELS_A_SHEET;
        if (place === 0) {
          canvas.addPage();
          await setImmediate();
        }
        const { x, y } = labelAt(place);
        if (isFirst)
          canvas.outline.addItem(settlement, { fit: false, top: mm(y), left: PAGE.width, expanded: false });
        isFirst = false;
        drawLabel(sheet, child(canvas, list, 'LI'), sign, copy, {
          x: mm(x + LABEL_MARGIN.x),
          y: mm(y + LABEL_MARGIN.y),
        });
      }
    list.end();
  }
  return finish();
}

interface Sheet {
  readonly canvas: Canvas;
  readonly colours: Colours;
  /** Where the city is a demonstration. */
  readonly demo: string | null;
  /** Of a size in millimetres. */
  readonly size: string;
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function drawLabel(sheet: Sheet, item: Element, sign: ToMount, copy: number, { x, y }: Corner): void {
  const { canvas, colours } = sheet;
  const { settlement, address, place, code } = sign;
  const body = child(canvas, item, 'LBody');
  const where = whereOf(settlement, address);
  let top = y;
  const put = (text: string, look: Pick<Style, 'weight' | 'colour'>, steps: readonly Step[]): void => {
    const { lines, style } = fitted(canvas, text, look, WIDTH, steps);
    within(canvas, child(canvas, body, 'P'), 'P', () =>
      lines.forEach((line, at) => drawLine(canvas, line, style, { x, y: top + at * style.leading })),
    );
    top += lines.length * style.leading + GAP;
  };
  put(where, { weight: 'regular', colour: colours.soft }, WHERE);
  put(place, { weight: 'bold', colour: colours.ink }, PLACE);
  const large: Style = { weight: 'bold', size: 13, leading: 15, colour: colours.ink };
  const small: Style = { weight: 'regular', size: 9, leading: 15, colour: colours.ink };
  const foot = y + HEIGHT - large.leading;
  within(canvas, child(canvas, body, 'P'), 'P', () => {
    drawLine(canvas, spacedCode(code), large, { x, y: foot });
    drawLine(canvas, kindOf(sign, copy, sheet), small, { x: x + WIDTH, y: foot + 0.8, align: 'right' });
  });
  item.end();
}

/** Of which format it is, and which copy of how many. */
function kindOf({ format, quantity }: ToMount, copy: number, { demo, size }: Sheet): string {
  const name = format === null ? '' : formatName(format);
  const called = name.includes('×') ? say(size, { size: name }) : name;
  const which = quantity === 1 ? '' : `${copy}/${quantity}`;
  return [called, which, demo ?? ''].filter(Boolean).join(' · ');
}

/** So many lines, at the sizes of type (in points) from the first down to the second. */
type Step = readonly [lines: number, largest: number, smallest: number];

/** The lines that a text is set in. */
interface Fitted {
  readonly lines: readonly string[];
  readonly style: Style;
}

const LEADING = 1.2;

/** The text at the first step where it fits; at the last one, cut off with an ellipsis, where it fits at none. */
function fitted(
  canvas: Canvas,
  text: string,
  look: Pick<Style, 'weight' | 'colour'>,
  width: number,
  steps: readonly Step[],
): Fitted {
  const at = (size: number): Style => ({ ...look, size, leading: size * LEADING });
  // Where a text was broken is nothing to a label.
  const whole = text.replace(/\s+/g, ' ').trim();
  for (const [most, largest, smallest] of steps)
    for (let size = largest; size >= smallest; size -= 0.5) {
      const style = at(size);
      const lines = linesOf(canvas, whole, style, width);
      if (lines.length <= most) return { lines, style };
    }
  const [most, , smallest] = steps.at(-1) ?? [1, 6, 6];
  const style = at(smallest);
  const lines = linesOf(canvas, whole, style, width);
  const last = lineWithin(canvas, lines.slice(most - 1).join(' '), style, width);
  return { lines: [...lines.slice(0, most - 1), last], style };
}
