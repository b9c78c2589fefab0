// A page of the finished file: its size, its boxes, and where signs lie on it. Pure.
import type { Area } from '../design/area.ts';
import { SignFailure } from '../failure.ts';
import type { Format } from '../formats.ts';
import { cli } from '../text/cli.ts';
import type { PressRules } from './presses.ts';

/** Where the upper left corner of a trimmed sign lies; `isTurned`: the sign lies a quarter turned, clockwise. */
export interface Position {
  readonly x: number;
  readonly y: number;
  readonly isTurned: boolean;
}

/** Millimetres from the upper left corner of the page. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly bleed: Area;
  readonly trim: Area;
  /** Row by row. */
  readonly positions: readonly Position[];
  /** Where guillotines cut, along x and along y. */
  readonly cuts: { readonly x: readonly number[]; readonly y: readonly number[] };
}

/** Outside the bleed, for marks, slug and colour bar. */
const MARK_ROOM = 9;
/** What a press's grippers need along every edge of its sheet, at the least. */
const GRIP = 5;

function single({ width, height, bleed }: Format, room: number): Sheet {
  const at = bleed + room;
  return {
    width: width + 2 * at,
    height: height + 2 * at,
    bleed: { x: room, y: room, width: width + 2 * bleed, height: height + 2 * bleed },
    trim: { x: at, y: at, width, height },
    positions: [{ x: at, y: at, isTurned: false }],
    cuts: { x: [at, at + width], y: [at, at + height] },
  };
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly isTurned: boolean;
}

function gridOf(
  { width, height, bleed }: Format,
  sheet: { width: number; height: number },
  isTurned: boolean,
): Grid {
  const [across, down] = isTurned ? [height, width] : [width, height];
  const fits = (room: number, side: number): number => Math.floor((room - 2 * GRIP) / (side + 2 * bleed));
  return { columns: fits(sheet.width, across), rows: fits(sheet.height, down), isTurned };
}

const count = ({ columns, rows }: Grid): number => columns * rows;

/** As many signs as the sheet holds, level or turned, each with its own bleed, in the middle of the sheet. */
function many(format: Format, sheet: { readonly width: number; readonly height: number }): Sheet {
  const [level, turned] = [gridOf(format, sheet, false), gridOf(format, sheet, true)];
  const grid = count(turned) > count(level) ? turned : level;
  if (count(grid) < 1) throw new SignFailure(cli.sheetTooSmall(format.name));
  const [width, height] = grid.isTurned ? [format.height, format.width] : [format.width, format.height];
  const { bleed } = format;
  const cell = { width: width + 2 * bleed, height: height + 2 * bleed };
  const block = { width: grid.columns * cell.width, height: grid.rows * cell.height };
  const [left, top] = [(sheet.width - block.width) / 2, (sheet.height - block.height) / 2];
  const xs = Array.from({ length: grid.columns }, (_, i) => left + i * cell.width + bleed);
  const ys = Array.from({ length: grid.rows }, (_, i) => top + i * cell.height + bleed);
  return {
    ...sheet,
    bleed: { x: left, y: top, ...block },
    trim: {
      x: left + bleed,
      y: top + bleed,
      width: block.width - 2 * bleed,
      height: block.height - 2 * bleed,
    },
    positions: ys.flatMap((y) => xs.map((x) => ({ x, y, isTurned: grid.isTurned }))),
    cuts: { x: xs.flatMap((x) => [x, x + width]), y: ys.flatMap((y) => [y, y + height]) },
  };
}

/** Returns the page on which a press prints a format. Throws a SignFailure if its sheet is too small for one sign. */
export function sheetFor(format: Format, press: PressRules): Sheet {
  if (press.sheet) return many(format, press.sheet);
  return single(format, press.hasMarks ? MARK_ROOM : 0);
}

/**
 * Returns the signs of each page, so that the cut stacks laid one upon the other are in the order of the list: the first
 * position of all pages holds the first signs, the second those after them. The last position of the last pages may stay
 * empty (undefined).
 */
export function cutAndStack<Sign>(signs: readonly Sign[], positions: number): (Sign | undefined)[][] {
  const pages = Math.ceil(signs.length / positions);
  return Array.from({ length: pages }, (_, page) =>
    Array.from({ length: positions }, (_, position) => signs[position * pages + page]),
  );
}
