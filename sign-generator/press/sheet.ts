// A page of the finished file: its size, its boxes, and where signs lie on it. Pure.
import type { Area } from '../design/area.ts';
import { SignFailure } from '../failure.ts';
import { cutSize, type Format } from '../formats.ts';
import { cli } from '../text/cli.ts';
import type { PressRules } from './presses.ts';

/** Where the upper left corner of a trimmed sign's place lies. */
export interface Position {
  readonly x: number;
  readonly y: number;
  /** The sign lies a quarter turned, clockwise. */
  readonly isTurned: boolean;
  /** And half turned, so that its head is where its foot would be. */
  readonly isReversed: boolean;
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
  /** And where what has two faces is folded. */
  readonly folds: { readonly x: readonly number[]; readonly y: readonly number[] };
}

/** Outside the bleed, for marks, slug and colour bar. */
const MARK_ROOM = 9;
/** What a press's grippers need along every edge of its sheet, at the least. */
const GRIP = 5;

/** The middle of each sign of two faces, along the side that its fold crosses. */
function foldsOf({ height, faces }: Format, starts: readonly number[]): number[] {
  return faces === 1 ? [] : starts.map((at) => at + height);
}

function single(format: Format, room: number): Sheet {
  const { bleed } = format;
  const { width, height } = cutSize(format);
  const at = bleed + room;
  return {
    width: width + 2 * at,
    height: height + 2 * at,
    bleed: { x: room, y: room, width: width + 2 * bleed, height: height + 2 * bleed },
    trim: { x: at, y: at, width, height },
    positions: [{ x: at, y: at, isTurned: false, isReversed: false }],
    cuts: { x: [at, at + width], y: [at, at + height] },
    folds: { x: [], y: foldsOf(format, [at]) },
  };
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly isTurned: boolean;
  /** Millimetres between two signs: each its own bleed, or none where one cut parts them. */
  readonly gap: number;
}

type Size = Pick<Format, 'width' | 'height'>;

function gridOf(format: Format, sheet: Size, isTurned: boolean, gap: number): Grid {
  const { width, height } = cutSize(format);
  const { bleed } = format;
  const [across, down] = isTurned ? [height, width] : [width, height];
  const fits = (room: number, side: number): number =>
    Math.floor((room - 2 * GRIP - 2 * bleed + gap) / (side + gap));
  return { columns: fits(sheet.width, across), rows: fits(sheet.height, down), isTurned, gap };
}

const count = ({ columns, rows }: Grid): number => Math.max(0, columns) * Math.max(0, rows);

/** Level or turned, with a gap or without; of those that hold most the first. */
function bestGrid(format: Format, sheet: Size, mayButt: boolean): Grid {
  const gaps = mayButt ? [2 * format.bleed, 0] : [2 * format.bleed];
  const grids = gaps.flatMap((gap) => [false, true].map((isTurned) => gridOf(format, sheet, isTurned, gap)));
  return grids.reduce((best, grid) => (count(grid) > count(best) ? grid : best));
}

/** Where so many sides lie in a row; and where they are cut, each place once. */
function inRow(many: number, from: number, side: number, gap: number): { starts: number[]; cuts: number[] } {
  const starts = Array.from({ length: many }, (_, i) => from + i * (side + gap));
  const last = from + many * side;
  return { starts, cuts: gap === 0 ? [...starts, last] : starts.flatMap((at) => [at, at + side]) };
}

/**
 * As many signs as the sheet holds, in its middle. Without gaps they lie head to head and foot to foot: what runs over the
 * edge of one is the same colour on the next, which only a guillotine cuts: no sticker, whose corners are round.
 */
function many(format: Format, sheet: Size, mayButt: boolean): Sheet {
  const grid = bestGrid(format, sheet, mayButt && format.radius === 0);
  if (count(grid) < 1) throw new SignFailure(cli.sheetTooSmall(format.name));
  const { columns, rows, isTurned, gap } = grid;
  const cut = cutSize(format);
  const [width, height] = isTurned ? [cut.height, cut.width] : [cut.width, cut.height];
  const { bleed } = format;
  const whole = { width: columns * (width + gap) - gap, height: rows * (height + gap) - gap };
  const trim = { x: (sheet.width - whole.width) / 2, y: (sheet.height - whole.height) / 2, ...whole };
  const across = inRow(columns, trim.x, width, gap);
  const down = inRow(rows, trim.y, height, gap);
  const isReversed = (column: number, row: number): boolean =>
    gap === 0 && (isTurned ? column : row) % 2 === 1;
  return {
    ...sheet,
    bleed: {
      x: trim.x - bleed,
      y: trim.y - bleed,
      width: whole.width + 2 * bleed,
      height: whole.height + 2 * bleed,
    },
    trim,
    positions: down.starts.flatMap((y, row) =>
      across.starts.map((x, column) => ({ x, y, isTurned, isReversed: isReversed(column, row) })),
    ),
    cuts: { x: across.cuts, y: down.cuts },
    folds: isTurned
      ? { x: foldsOf(format, across.starts), y: [] }
      : { x: [], y: foldsOf(format, down.starts) },
  };
}

/** Returns the page on which a press prints a format. Throws a SignFailure if its sheet is too small for one sign. */
export function sheetFor(format: Format, press: PressRules): Sheet {
  if (press.sheet) return many(format, press.sheet, press.hasButtCuts);
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
