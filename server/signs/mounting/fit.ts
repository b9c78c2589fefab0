// Fits a text into the room that a label has for it: smaller type first, then more lines, and never beyond the room.
import type { Canvas } from '../../foundation/pdf/tagged-pdf.ts';
import { linesOf, lineWithin, type Style } from '../../foundation/pdf/text-lines.ts';

/** So many lines, at the sizes of type (in points) from the first down to the second. */
export type Step = readonly [lines: number, largest: number, smallest: number];

/** The lines that a text is set in. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly style: Style;
}

const LEADING = 1.2;

/** The text at the first step where it fits; at the last one, cut off with an ellipsis, where it fits at none. */
export function fitted(
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
