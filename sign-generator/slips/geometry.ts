// Where everything lies on a slip of paper that a program reads back: millimetres, x to the right and y down from the slip's upper left corner.

/** A place on a slip. Millimetres. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A sheet is A4 (ISO 216), upright. */
export const SHEET = { width: 210, height: 297, columns: 2, rows: 4 } as const;

/** Slips touch: one perforation parts two of them. */
export const SLIP = { width: SHEET.width / SHEET.columns, height: SHEET.height / SHEET.rows } as const;

/** Bare paper around the sheet on the page of the file, which a shop cuts away. */
export const BLEED = 3;

/** How many slips a sheet carries. */
export const SLIPS_A_SHEET = SHEET.columns * SHEET.rows;

/**
 * A filled black square at each corner, by which a photograph is laid straight. That at the lower right has a square hole of bare
 * paper in its middle, which tells where up is. Around each, nothing is printed for `clear`.
 */
export const MARK = { side: 5, hole: 2, clear: 1.5 } as const;

/** The middles of the marks: upper left, upper right, lower right (with the hole), lower left. */
export const MARKS: readonly [Point, Point, Point, Point] = [
  { x: 8.5, y: 8.5 },
  { x: SLIP.width - 8.5, y: 8.5 },
  { x: SLIP.width - 8.5, y: SLIP.height - 8.5 },
  { x: 8.5, y: SLIP.height - 8.5 },
];

/** The QR code without its quiet zone, by its upper left corner; as many modules as its address needs (29 to 41). */
export const CODE = { x: 73, y: 14.5, width: 26 } as const;

const LEFT = 14.25;
const PITCH = 8.5;

/** Of a bubble: its outline runs at `radius`, `line` wide, and nothing is printed within it. Its digits stand above it. */
export const BUBBLE = { radius: 3, line: 0.3, y: 51.5 } as const;

/** The middles of the bubbles of 1 to 10, in this order. */
export const BUBBLES: readonly Point[] = Array.from({ length: 10 }, (_, index) => ({
  x: LEFT + index * PITCH,
  y: BUBBLE.y,
}));

/** Where the slip at `index` of a sheet lies, from 0, row by row: its upper left corner on the sheet, which begins BLEED within its page. Millimetres. */
export function slipOrigin(index: number): Point {
  return {
    x: (index % SHEET.columns) * SLIP.width,
    y: Math.floor(index / SHEET.columns) * SLIP.height,
  };
}
