// Where the blocks of a design stand on a format. Pure, and the same for every sign of a job.
import { SignFailure } from '../failure.ts';
import { isNear, scaleOf, smallestCode, smallestModule } from '../formats.ts';
import type { Format } from '../formats.ts';
import { QUIET_ZONE } from '../qr.ts';
import { cli } from '../text/cli.ts';
import { divide } from './area.ts';
import type { Area, Row } from './area.ts';
import { FRAME_REACH, FRAME_ROOM } from './raised.ts';
import { DESIGN_RULES, shapeOf } from './row-tables.ts';
import type { Block, Design, DesignRules } from './row-tables.ts';
import { brailleRows, tactileRows } from './tactile-rules.ts';

export interface Plan {
  readonly format: Format;
  /** Beside A5: lengths and type of a block are multiplied with it. */
  readonly scale: number;
  readonly areas: Readonly<Partial<Record<Block, Area>>>;
  readonly code: Area;
  /** What stays bare around the code. */
  readonly quiet: number;
  /** Where the municipality's colour runs over the upper edge; the header may stand on it. */
  readonly band: Area;
  /** Whether the upper right corner is free for the ribbon of a demo. */
  readonly hasCorner: boolean;
}

/** The fewest modules a code can have, so the widest quiet zone it can need. */
const FEWEST_MODULES = 25;
const MOST_MODULES = 33;
/** What reaches above its line: a breve, the loop of б. Millimetres on A5. */
const OVERSHOOT = 0.5;
const SIDE = 12;
const BOTTOM = 7;

const scaled = (rows: readonly Row<Block>[], by: number): Row<Block>[] =>
  rows.map(([name, height, grow = 0]) => [name, height * by, grow]);

interface Around {
  readonly above: number;
  /** Where something stands below the code, and where nothing does: then it may reach into the margin. */
  readonly below: number;
  readonly atEnd: number;
  /** What stands under it, in millimetres as they are. */
  readonly under: readonly Row<Block>[];
}

/** The rows with the code's own, which its quiet zone surrounds. */
function withCode(rows: readonly Row<Block>[], code: number, around: Around): Row<Block>[] {
  return rows.flatMap((row, i): readonly Row<Block>[] => {
    const below = i === rows.length - 1 ? around.atEnd : around.below;
    return row[0] === 'code' ? [[null, around.above], ['code', code], [null, below], ...around.under] : [row];
  });
}

/** From the band down to what stands below it where that is no header; millimetres, the latter on A5. */
const BELOW_BAND = [0.9, 2.5] as const;

/** The band: down to the end of the header, or within the margin where something else stands at the top. */
function bandOf({ width, bleed }: Format, inner: Area, scale: number, header: Area | undefined): Area {
  const [least, onA5] = BELOW_BAND;
  const bottom = header?.y === inner.y ? header.y + header.height : inner.y - Math.max(least, onA5 * scale);
  return { x: -bleed, y: -bleed, width: width + 2 * bleed, height: bleed + bottom };
}

/** What of the sign is there to be filled: in from the edges, which a guillotine may miss. */
function surface(format: Format, scale: number): Area {
  const { width, height, safe } = format;
  const wish = (onA5: number): number => (isNear(format) ? safe + 0.3 : Math.max(safe, onA5 * scale));
  const [side, bottom] = [wish(SIDE), wish(BOTTOM)];
  return { x: side, y: side, width: width - 2 * side, height: height - side - bottom };
}

/** How wide a code may be that has a frame, so that all other rows have their room. */
function roomForCode(height: number, rows: readonly Row<Block>[], scale: number): number {
  const others = rows.reduce((sum, [, least]) => sum + least, 2 * FRAME_ROOM + OVERSHOOT * scale);
  return (height - others) / (1 + (2 * QUIET_ZONE) / FEWEST_MODULES);
}

/** `edge`: from the code to the edge of the sign at the least. */
function placeCode(row: Area, width: number, { codeAt }: DesignRules, format: Format, edge: number): Area {
  const middle = row.x + (row.width - width) / 2;
  // At the left the quiet zone may reach into the margin, which is as white, but not over the edge.
  const left = Math.max(row.x, edge);
  return {
    x: codeAt === 'centre' ? Math.min(middle, format.width - edge - width) : left,
    y: row.y,
    width,
    height: width,
  };
}

/** What is free beside the code; below it, where the code has a column of its own. `frame`: the room of a frame around its quiet zone. */
function asideOf(code: Area, inner: Area, room: number, isColumn: boolean, frame: number): Area {
  const [x, y] = [code.x + code.width + room, code.y + code.height + room];
  return isColumn
    ? { x: inner.x, y, width: code.x + code.width - inner.x, height: inner.y + inner.height - y }
    : { x, y: code.y - frame, width: inner.x + inner.width - x, height: code.height + 2 * frame };
}

/**
 * Returns the plan of a design on a format. Throws a SignFailure if the format is too small for it, or its code would be
 * too small for the distance from which such a sign is read.
 */
export function planDesign(format: Format, design: Design): Plan {
  const shape = shapeOf(format);
  const usual = DESIGN_RULES[design][shape];
  const rules = format.isTactile ? { ...usual, rows: tactileRows(usual) } : usual;
  const scale = scaleOf(format);
  const inner = surface(format, scale);
  const under = format.isTactile ? brailleRows(inner.width) : [];
  const usualWidth = rules.code * Math.min(format.width, format.height);
  const width = format.isTactile
    ? Math.min(usualWidth, roomForCode(inner.height, [...scaled(rules.rows, scale), ...under], scale))
    : usualWidth;
  const quiet = (QUIET_ZONE * width) / FEWEST_MODULES;
  if (width < smallestCode(format) || width / MOST_MODULES < smallestModule(format))
    throw new SignFailure(cli.codeTooSmall(format.name, design));
  const tooSmall = (): never => {
    throw new SignFailure(cli.formatTooSmall(format.name, design));
  };
  const isColumn = rules.codeAt === 'column';
  const frame = format.isTactile ? FRAME_ROOM : 0;
  const room = quiet + frame;
  const edge = format.isTactile ? quiet + FRAME_REACH + format.safe : quiet;
  const left = Math.max(inner.x, edge);
  const x = left + width + room;
  const column = isColumn ? { ...inner, x, width: inner.x + inner.width - x } : inner;
  const rows =
    divide(
      column,
      withCode(scaled(rules.rows, scale), width, {
        above: room,
        below: room + OVERSHOOT * scale,
        atEnd: Math.max(0, room - (format.height - inner.y - inner.height)),
        under,
      }),
    ) ?? tooSmall();
  const band = bandOf(format, inner, scale, rows.header);
  const y = band.y + band.height + OVERSHOOT * scale + room;
  const code = rows.code
    ? placeCode(rows.code, width, rules, format, edge)
    : { x: left, y, width, height: width };
  const aside = asideOf(code, inner, room + OVERSHOOT * scale, isColumn, frame);
  const blocks = rules.aside.length === 0 ? {} : (divide(aside, scaled(rules.aside, scale)) ?? tooSmall());
  const hasCorner = shape !== 'square';
  return { format, scale, areas: { ...rows, ...blocks }, code, quiet, band, hasCorner };
}
