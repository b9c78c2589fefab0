// A table: cells in lines, a heading cell for each column and row, the head once more on every page that it runs over.
import { setImmediate } from 'node:timers/promises';
import type { Cell, Table } from '../../../client/reports/blocks.ts';
import { drawDrawing } from './drawing.ts';
import type { Element } from './tagged-pdf.ts';
import type { Flow } from './flow.ts';
import { COLUMN, FOOT, MARGIN } from './style.ts';
import { child, ornament, within } from './tags.ts';
import { drawLine, linesOf, type Style } from './text-lines.ts';

const GAP = 10;
const PAD = 2.8;
/** So many rows, at the end, are not parted. */
const LAST = 3;

interface Slot {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** How tall the table is where it is not parted. */
export function tableHeight(flow: Flow, { caption, columns, rows, isNarrow }: Table): number {
  const slots = slotsOf(columns, isNarrow ? COLUMN / 2 : COLUMN);
  const heads = columns.map(({ head }) => head);
  const { cell, cellHead, h3 } = flow.styles;
  const titled = caption === '' ? 0 : linesOf(flow.canvas, caption, h3, COLUMN).length * h3.leading + 4;
  const body = rows.reduce((sum, cells) => sum + heightOf(flow, cells, slots, cell), 0);
  return titled + heightOf(flow, heads, slots, cellHead) + body;
}

/** Draws the table; a row is never cut. */
export function drawTable(flow: Flow, table: Table): void {
  const drawing = drawRows(flow, table);
  while (drawing.next().done !== true);
}

/** Rows that are drawn before others have their turn. */
const TURN = 25;

/** The same of a table of thousands of rows: whoever votes meanwhile does not wait for all of them. */
export async function drawLongTable(flow: Flow, table: Table): Promise<void> {
  for (const at of drawRows(flow, table)) if (at % TURN === 0) await setImmediate();
}

/** Draws the table row by row, and tells which one it drew. */
function* drawRows(flow: Flow, { caption, columns, rows, lang, isNarrow }: Table): Generator<number> {
  const { canvas, styles } = flow;
  const width = isNarrow ? COLUMN / 2 : COLUMN;
  const slots = slotsOf(columns, width);
  const table = child(canvas, flow.section, 'Table');
  const heads = columns.map(({ head }) => head);
  const first = rows[0];
  const headed = heightOf(flow, heads, slots, styles.cellHead);
  flow.need(24 + headed + (first ? heightOf(flow, first, slots, styles.cell) : 0));
  if (caption !== '') {
    const title = child(canvas, table, 'Caption');
    within(canvas, title, 'Caption', () => {
      for (const line of linesOf(canvas, caption, styles.h3, COLUMN)) {
        drawLine(canvas, line, styles.h3, { x: MARGIN.left, y: flow.y });
        flow.y += styles.h3.leading;
      }
    });
    flow.y += 4;
  }
  const head = child(canvas, child(canvas, table, 'THead'), 'TR');
  drawRow(flow, heads, slots, styles.cellHead, (draw) => {
    within(canvas, child(canvas, head, 'TH', { scope: 'Column' }), 'TH', draw);
  });
  rule(flow, width, 1, flow.colours.colour);
  const body = child(canvas, table, 'TBody', lang ? { lang } : {});
  for (const [at, cells] of rows.entries()) {
    // The last three rows stay together: none goes over alone.
    const together = at === rows.length - LAST ? rows.slice(at) : [cells];
    const height = together.reduce((sum, row) => sum + heightOf(flow, row, slots, styles.cell), 0);
    if (flow.y + height > FOOT) {
      flow.next();
      drawRow(flow, heads, slots, styles.cellHead, (draw) => ornament(canvas, 'Pagination', draw));
      rule(flow, width, 1, flow.colours.colour);
    }
    drawCells(flow, child(canvas, body, 'TR'), cells, slots);
    rule(flow, width, 0.5, flow.colours.line);
    yield at;
  }
  table.end();
  flow.y += 18;
}

function slotsOf(columns: Table['columns'], width: number): Slot[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const usable = width - GAP * (columns.length - 1);
  let x = MARGIN.left;
  return columns.map(({ share, align }) => {
    const slot = { x, width: (share / shares) * usable, align };
    x += slot.width + GAP;
    return slot;
  });
}

function drawCells(flow: Flow, row: Element, cells: readonly Cell[], slots: readonly Slot[]): void {
  const { canvas, styles } = flow;
  let at = 0;
  drawRow(flow, cells, slots, styles.cell, (draw, cell) => {
    const isHead = at++ === 0;
    const tag = isHead ? 'TH' : 'TD';
    const element = child(canvas, row, tag, isHead ? { scope: 'Row' } : {});
    // Other cells say in words what the picture shows.
    if (typeof cell === 'string') within(canvas, element, tag, draw);
    else ornament(canvas, 'Layout', draw);
  });
}

/** Draws each cell by way of `mark`, which tags it. */
function drawRow(
  flow: Flow,
  cells: readonly Cell[],
  slots: readonly Slot[],
  style: Style,
  mark: (draw: () => void, cell: Cell) => void,
): void {
  const height = heightOf(flow, cells, slots, style);
  const top = flow.y + PAD;
  cells.forEach((cell, at) => {
    const slot = slots[at];
    if (slot) mark(() => drawCell(flow, cell, slot, style, top), cell);
  });
  flow.y += height;
}

function drawCell(flow: Flow, cell: Cell, { x, width, align }: Slot, style: Style, top: number): void {
  const { canvas, colours } = flow;
  if (typeof cell !== 'string') return drawDrawing(canvas, cell(width), colours, { x, y: top - 1 });
  linesOf(canvas, cell, style, width).forEach((line, at) => {
    const place = { x: align === 'right' ? x + width : x, y: top + at * style.leading, align };
    drawLine(canvas, line, style, place);
  });
}

function heightOf({ canvas }: Flow, cells: readonly Cell[], slots: readonly Slot[], style: Style): number {
  const tall = cells.map((cell, at) => {
    const { width = 1 } = slots[at] ?? {};
    return typeof cell === 'string'
      ? linesOf(canvas, cell, style, width).length * style.leading
      : cell(width).height;
  });
  return Math.max(...tall) + 2 * PAD;
}

function rule({ canvas, y }: Flow, width: number, thick: number, colour: string): void {
  ornament(canvas, 'Layout', () => {
    canvas
      .lineWidth(thick)
      .strokeColor(colour)
      .moveTo(MARGIN.left, y)
      .lineTo(MARGIN.left + width, y)
      .stroke();
  });
}
