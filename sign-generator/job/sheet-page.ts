// The page of a job sheet: its heading, what is to be known in two columns, longer texts below; the sheet of signs and that of posters go on.
import type { Area } from '../design/area.ts';
import type { Measure } from '../design/fit.ts';
import { paragraph, text } from '../design/paragraph.ts';
import { drawItems } from '../draw.ts';
import type { Format } from '../formats.ts';
import { openPressFile, type Fonts, type Press, type PressFile } from '../pdfx.ts';
import type { PressRules } from '../press/presses.ts';
import { sheetFor } from '../press/sheet.ts';
import type { Item } from '../shapes.ts';
import type { Fact } from './facts.ts';

const A4: Format = {
  name: 'A4',
  width: 210,
  height: 297,
  bleed: 3,
  safe: 10,
  distance: 400,
  radius: 0,
  faces: 1,
  mounting: [0, 0],
  isTactile: false,
};
export const LEFT = 18;
export const WIDTH = A4.width - 2 * LEFT;
const GAP = 6;
const HALF = (WIDTH - GAP) / 2;
const NAME_WIDTH = 32;
const FACTS_FROM = 38;
const ROW = 5.6;
/** The room of a text that somebody wrote; it is set smaller the longer it is. */
const LONGEST_TEXT = 18;
type Set = (said: string, area: Area, largest: number) => readonly Item[];

/** A column of rows, each of one line. */
function column(facts: readonly Fact[], x: number, width: number, set: Set): Item[] {
  return facts.flatMap(([name, value], i) => [
    text(name, x, FACTS_FROM + 3 + i * ROW, 9.5, 'bold'),
    ...set(
      value,
      { x: x + NAME_WIDTH, y: FACTS_FROM + 0.8 + i * ROW, width: width - NAME_WIDTH, height: 5 },
      9.5,
    ),
  ]);
}

/** Longer texts one below the other, over the whole width; and where they end. */
function rows(facts: readonly Fact[], from: number, set: Set): { items: Item[]; bottom: number } {
  const items: Item[] = [];
  let y = from;
  for (const [name, value] of facts) {
    const area = { x: LEFT + NAME_WIDTH, y: y + 0.8, width: WIDTH - NAME_WIDTH, height: LONGEST_TEXT };
    const lines = set(value, area, 9.5);
    items.push(text(name, LEFT, y + 3, 9.5, 'bold'), ...lines);
    const last = lines.findLast(({ kind }) => kind === 'text');
    y = (last?.kind === 'text' ? last.baseline : y) + ROW - 3;
  }
  return { items, bottom: y };
}

/** Texts of people may hold what the font lacks, and words wider than the page: neither is to stop a job. */
function settable(said: string, { run }: PressFile['faces']['regular']): string {
  const words = said.split(/\s+/).flatMap((word) => word.match(/.{1,60}/gsu) ?? []);
  const known = (word: string): string =>
    run(word).missing === undefined
      ? word
      : [...word].map((char) => (run(char).missing === undefined ? char : '?')).join('');
  return words.map(known).join(' ');
}

export interface SheetPage {
  readonly file: PressFile;
  /** Sets a text in an area, as large as given or as small as it must be. */
  readonly set: Set;
  /** The same in a line of the page's whole width; 14 mm high, where nothing else is said. */
  readonly line: (said: string, y: number, size: number, height?: number) => readonly Item[];
  /** The heading, both columns and the longer texts; and where they end. */
  readonly begin: (top: Top) => { readonly items: Item[]; readonly bottom: number };
  /** Returns the PDF; `pictures`: contents on top of the items. */
  readonly finish: (items: readonly Item[], pictures?: readonly string[]) => Promise<Buffer>;
}

interface Top {
  /** Null: no line is kept for one. */
  readonly note: string | null;
  readonly columns: readonly [readonly Fact[], readonly Fact[]];
  readonly below: readonly Fact[];
}

/** Opens the page, by the standard of the press. */
export function openSheetPage(title: string, fonts: Fonts, press: Press, rules: PressRules): SheetPage {
  const pieces: Buffer[] = [];
  const file = openPressFile(title, fonts, { ...press, cutName: null, isTactile: false }, (piece) =>
    pieces.push(Buffer.from(piece)),
  );
  const measure: Measure = (said, weight) => file.faces[weight].run(said).width;
  const set: Set = (said, area, largest) =>
    paragraph(settable(said, file.faces.regular), area, { weight: 'regular', largest, smallest: 5 }, measure);
  const line: SheetPage['line'] = (said, y, size, height = 14) =>
    set(said, { x: LEFT, y, width: WIDTH, height }, size);
  return {
    file,
    set,
    line,
    begin({ note, columns: [left, right], below }) {
      const from = FACTS_FROM + ROW * Math.max(left.length, right.length) + 1.5;
      const told = rows(below, from, set);
      const heading = paragraph(
        settable(title, file.faces.bold),
        { x: LEFT, y: 18, width: WIDTH, height: 12 },
        { weight: 'bold', largest: 22, smallest: 8 },
        measure,
      );
      const items = [
        ...heading,
        ...(note === null ? [] : line(note, 29, 10)),
        ...column(left, LEFT, HALF, set),
        ...column(right, LEFT + HALF + GAP, HALF, set),
        ...told.items,
      ];
      return { items, bottom: told.bottom };
    },
    async finish(items, pictures = []) {
      const sheet = sheetFor(A4, { ...rules, hasMarks: false, sheet: null });
      const contents = [drawItems(items, file), ...pictures].join('\n');
      await file.addPage(`q 1 0 0 1 ${A4.bleed} ${-A4.bleed} cm\n${contents}\nQ`, sheet);
      await file.finish();
      return Buffer.concat(pieces);
    },
  };
}
