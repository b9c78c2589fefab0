// Breaks text into lines, and draws them: how wide a word is decides the font of the file.
import type { Canvas } from './file.ts';

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

/** Lines that are no wider than `width`. A word that is wider is broken. */
export function linesOf(canvas: Canvas, text: string, { weight, size }: Style, width: number): string[] {
  canvas.font(weight).fontSize(size);
  const isFit = (line: string) => canvas.widthOfString(line) <= width;
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    // A space that does not break stays within its word.
    for (const word of paragraph.split(/[ \t]+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (isFit(longer)) line = longer;
      else {
        if (line !== '') lines.push(line);
        line = word;
        while (!isFit(line)) {
          const fitting = longestStart(line, isFit);
          lines.push(fitting);
          line = line.slice(fitting.length);
        }
      }
    }
    return [...lines, line];
  });
}

function longestStart(word: string, isFit: (part: string) => boolean): string {
  let end = word.length - 1;
  while (end > 1 && !isFit(word.slice(0, end))) end--;
  return word.slice(0, Math.max(1, end));
}

/** Draws one line, its top at `y`; `align` puts it to the left, the middle or the right of `x`. */
export function drawLine(
  canvas: Canvas,
  line: string,
  { weight, size, colour, leading }: Style,
  {
    x,
    y,
    align = 'left',
  }: { readonly x: number; readonly y: number; readonly align?: 'left' | 'centre' | 'right' },
): void {
  if (line === '') return;
  canvas.font(weight).fontSize(size).fillColor(colour);
  const before = { left: 0, centre: 0.5, right: 1 }[align] * canvas.widthOfString(line);
  canvas.text(line, x - before, y + leading * BASELINE, { lineBreak: false, baseline: 'alphabetic' });
}
