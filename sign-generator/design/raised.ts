// What fingers find on a sign, on a plate of its own: lines of Braille, and a frame around the code. Pure.
import { PAPER } from '../colour.ts';
import { disc, roundedBox } from '../shapes.ts';
import type { RaisedItem } from '../shapes.ts';
import type { Area } from './area.ts';
import type { BrailleWord } from './braille.ts';

/** Millimetres from the middle of a dot, a cell, a line to the next: Marburg Medium (ISO 17351, EN 15823). */
const DOT_TO_DOT = 2.5;
const CELL_TO_CELL = 6;
const LINE_TO_LINE = 10;
/** Of a dot on the plate: 1.3 to 1.6 mm; varnish runs out by a tenth. */
export const DOT = 1.5;

/** Cells of the longest line: a word of eight, a space, a number of ten. */
const LONGEST = 19;

/** The frame: bare paper between it and the quiet zone of the code, its own width, and what stays free around it. */
const INSET = 0.3;
const LINE = 1.2;
const ROUND = 2;
const OUTSIDE = 1.5;
/** How far beyond the quiet zone of a code its frame reaches, and where something else may stand again. */
export const FRAME_REACH = INSET + LINE;
export const FRAME_ROOM = FRAME_REACH + OUTSIDE;
/** From a raised line to a dot of Braille, so that no finger takes the one for the other. */
export const BEFORE_BRAILLE = 3.2 - OUTSIDE;
export const AFTER_BRAILLE = 3;

const widthOf = (cells: number): number => (cells - 1) * CELL_TO_CELL + DOT_TO_DOT + DOT;
const heightOf = (lines: number): number => (lines - 1) * LINE_TO_LINE + 2 * DOT_TO_DOT + DOT;

/** How high the lines of a sign are in an area of that width. */
export function brailleHeight(width: number): number {
  return heightOf(widthOf(LONGEST) <= width ? 1 : 2);
}

/** The words in as few lines as the width allows. */
function linesOf(words: readonly BrailleWord[], width: number): BrailleWord[] {
  const lines: BrailleWord[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last && [...last, '', ...word];
    if (longer && widthOf(longer.length) <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** Returns the dots of words, from the upper left corner of an area. */
export function brailleDots(words: readonly BrailleWord[], { x, y, width }: Area): RaisedItem {
  const path = linesOf(words, width).flatMap((cells, line) =>
    cells.flatMap((dots, cell) =>
      [...dots].flatMap((dot) => {
        const [column, row] = [Math.floor((Number(dot) - 1) / 3), (Number(dot) - 1) % 3];
        const left = x + DOT / 2 + cell * CELL_TO_CELL + column * DOT_TO_DOT;
        return disc(left, y + DOT / 2 + line * LINE_TO_LINE + row * DOT_TO_DOT, DOT / 2, PAPER).path;
      }),
    ),
  );
  return { kind: 'raised', path };
}

/** Returns the frame around a code, outside of its quiet zone: where to hold the telephone. */
export function raisedFrame({ x, y, width, height }: Area, quiet: number): RaisedItem {
  const box = (around: number, radius: number): RaisedItem['path'] =>
    roundedBox(x - around, y - around, width + 2 * around, height + 2 * around, radius, PAPER).path;
  return {
    kind: 'raised',
    path: [...box(quiet + FRAME_REACH, ROUND), ...box(quiet + INSET, ROUND - LINE)],
  };
}
