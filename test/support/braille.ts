// Reads Braille as a finger does: from where dots lie, in millimetres, back to its characters.

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Of Marburg Medium, and how far a dot may lie off. */
const [DOT, CELL, OFF] = [2.5, 6, 0.2];
/** Between the dots of a cell, and between two lines, no two dots lie so far apart from top to bottom. */
const NEW_LINE = 4;

const remainder = (value: number, by: number): number => ((value % by) + by) % by;
const isNear = (value: number, to: number): boolean => Math.abs(value - to) <= OFF;

/** Whether each dot stands in the left or the right column of a cell, where the first cell begins at `left`. */
const fits = (dots: readonly Dot[], left: number): boolean =>
  dots.every(({ x }) => {
    const at = remainder(x - left + OFF, CELL) - OFF;
    return isNear(at, 0) || isNear(at, DOT);
  });

/** A line whose highest dots are those of the upper row, as characters of Unicode. */
function lineOf(dots: readonly Dot[]): string {
  const first = Math.min(...dots.map(({ x }) => x));
  const top = Math.min(...dots.map(({ y }) => y));
  const left = [first, first - DOT].find((each) => fits(dots, each));
  if (left === undefined) throw new Error('The dots stand in no cells.');
  const cells: (number | undefined)[] = [];
  for (const { x, y } of dots) {
    const cell = Math.floor((x - left + OFF) / CELL);
    const column = isNear(x - left - cell * CELL, 0) ? 0 : 1;
    const row = Math.round((y - top) / DOT);
    if (row > 2 || !isNear(y - top, row * DOT)) throw new Error('A dot stands in no row.');
    cells[cell] = (cells[cell] ?? 0) + 2 ** (row + 3 * column);
  }
  return Array.from(cells, (bits = 0) => String.fromCodePoint(0x2800 + bits)).join('');
}

/** The lines of the dots, from top to bottom. Throws where they are not spaced as Braille is. */
export function readBraille(dots: readonly Dot[]): string[] {
  const lines: Dot[][] = [];
  for (const dot of dots.toSorted((a, b) => a.y - b.y)) {
    const last = lines.at(-1);
    const above = last?.at(-1);
    if (last && above && dot.y - above.y < NEW_LINE) last.push(dot);
    else lines.push([dot]);
  }
  return lines.map(lineOf);
}
