// Breaks text into lines, and draws them: how wide a word is decides the font of the file.
import { drawable } from './repertoire.ts';
import type { Canvas } from './tagged-pdf.ts';

export type Weight = 'regular' | 'bold';

export interface Style {
  readonly weight: Weight;
  /** In points. */
  readonly size: number;
  readonly colour: string;
  /** From one baseline to the next, in points. */
  readonly leading: number;
}

/** From the top of a line to its baseline, as a share of the leading. */
const BASELINE = 0.76;

/** Widths of words in ems, by file, weight and word: most words of a report stand in it many times. */
const known = new WeakMap<Canvas, Map<string, number>>();

function widthOf(canvas: Canvas, word: string, { weight, size }: Style): number {
  let widths = known.get(canvas);
  if (!widths) known.set(canvas, (widths = new Map()));
  const name = `${weight} ${word}`;
  let width = widths.get(name);
  if (width === undefined) {
    width = canvas.font(weight).fontSize(1).widthOfString(word);
    widths.set(name, width);
  }
  return width * size;
}

/** Lines that are no wider than `width`. A word that is wider is broken. */
export function linesOf(canvas: Canvas, text: string, style: Style, width: number): string[] {
  const wide = (word: string) => widthOf(canvas, word, style);
  const space = wide(' ');
  return drawable(canvas, text)
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = [];
      let line = '';
      let taken = 0;
      // A space that does not break stays within its word.
      for (const word of paragraph.split(/[ \t]+/)) {
        const longer = line === '' ? wide(word) : taken + space + wide(word);
        if (longer <= width) {
          line = line === '' ? word : `${line} ${word}`;
          taken = longer;
          continue;
        }
        if (line !== '') lines.push(line);
        line = word;
        for (let rest = word; wide(rest) > width; rest = line) {
          const fitting = longestStart(rest, (part) => wide(part) <= width);
          lines.push(fitting);
          line = rest.slice(fitting.length);
        }
        taken = wide(line);
      }
      return [...lines, line];
    });
}

/** The text in one line no wider than `width`; what does not fit is cut off, and an ellipsis says so. */
export function lineWithin(canvas: Canvas, text: string, style: Style, width: number): string {
  const [line = '', ...more] = linesOf(canvas, text.replace(/\s+/g, ' '), style, width);
  if (more.length === 0) return line;
  const cut = (part: string) => `${part.trimEnd()}…`;
  return cut(longestStart(text, (part) => linesOf(canvas, cut(part), style, width).length === 1));
}

function longestStart(word: string, isFit: (part: string) => boolean): string {
  let end = word.length - 1;
  while (end > 1 && !isFit(word.slice(0, end))) end--;
  return word.slice(0, Math.max(1, end));
}

/** Draws one line, its top at `y`; `align` puts it to the left, the middle or the right of `x`. */
export function drawLine(
  canvas: Canvas,
  text: string,
  { weight, size, colour, leading }: Style,
  {
    x,
    y,
    align = 'left',
  }: { readonly x: number; readonly y: number; readonly align?: 'left' | 'centre' | 'right' },
): void {
  const line = drawable(canvas, text);
  if (line === '') return;
  const share = { left: 0, centre: 0.5, right: 1 }[align];
  canvas.font(weight).fontSize(size).fillColor(colour);
  const before = share === 0 ? 0 : share * canvas.widthOfString(line);
  canvas.text(line, x - before, y + leading * BASELINE, { lineBreak: false, baseline: 'alphabetic' });
}
