// A list on a poster: each entry in both languages, as many as there is room for, and a sentence that says how many more there are.
import type { Cmyk } from '../colour.ts';
import type { Area } from '../design/area.ts';
import { CAPITAL, DESCENDER, fitText, LEADING, MM, type Measure, type Weight } from '../design/fit.ts';
import { text } from '../design/paragraph.ts';
import { disc, type Item, type TextItem } from '../shapes.ts';
import type { Texts } from '../sign.ts';
import { inLine } from './written.ts';

export interface Entry {
  readonly texts: Texts;
  /** What stands below it, bold: a day, a number. */
  readonly note: Texts | null;
}

/** Points of the first language, the largest first; the second one and notes are smaller. */
export type Sizes = readonly [number, ...number[]];

const SMALLER = 0.8;
/** Lines of an entry in each language; what is longer is cut. */
const MOST_LINES = [4, 3] as const;
const MOST_LETTERS = 600;
/** Beside the size of the first language: before an entry, and between its languages. */
const [BETWEEN, WITHIN] = [0.75, 0.3];

interface Block {
  readonly lines: readonly { readonly text: string; readonly size: number; readonly weight: Weight }[];
  /** Millimetres. */
  readonly height: number;
  readonly isCut: boolean;
}

interface Cut {
  readonly lines: readonly string[];
  readonly isCut: boolean;
}

const heightOf = (lines: number, size: number): number =>
  lines === 0 ? 0 : size * MM * (CAPITAL + DESCENDER + (lines - 1) * LEADING);

/** The text on so many lines at the most; what does not fit is cut off at a word, or within one that is wider than a line. */
export function cutToFit(
  words: string,
  style: { readonly size: number; readonly weight: Weight; readonly width: number; readonly lines: number },
  measure: Measure,
): Cut {
  const { size, weight, width } = style;
  const box = {
    width,
    weight,
    largest: size,
    smallest: size,
    height: heightOf(style.lines, size) + 1e-6,
  };
  // A unit stays with its number.
  const set = (part: string): readonly string[] | null =>
    fitText(part.replace(/(?<=\d) (?=\p{L}{1,3}\.?(?: |$))/gu, '\u00a0'), box, measure)?.lines ?? null;
  const whole = [...words].length > MOST_LETTERS ? null : set(words);
  if (whole) return { lines: whole, isCut: false };
  const letters = [...words].slice(0, MOST_LETTERS);
  const shown = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`;
  let [low, high] = [0, letters.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (set(shown(middle))) low = middle;
    else high = middle;
  }
  const kept = letters.slice(0, low).join('');
  const space = kept.lastIndexOf(' ');
  const atWord = space > kept.length / 2 ? set(`${kept.slice(0, space)}…`) : null;
  return { lines: atWord ?? set(shown(low)) ?? [], isCut: true };
}

/** Both languages on one line where they fit it, else each on its own. */
function noteOf(note: Texts | null, size: number, width: number, measure: Measure): Cut {
  if (note === null) return { lines: [], isCut: false };
  const style = { size, weight: 'bold', width, lines: 1 } as const;
  const both = cutToFit(inLine(note), style, measure);
  if (!both.isCut || note.second === null) return both;
  const each = [note.first, note.second].map((words) => cutToFit(words, style, measure));
  return { lines: each.flatMap(({ lines }) => lines), isCut: each.some(({ isCut }) => isCut) };
}

function blockOf(
  { texts: { first, second }, note }: Entry,
  size: number,
  width: number,
  measure: Measure,
): Block {
  const small = size * SMALLER;
  const [most, mostSecond] = MOST_LINES;
  const large = cutToFit(first, { size, weight: 'regular', width, lines: most }, measure);
  const beside =
    second === null
      ? { lines: [], isCut: false }
      : cutToFit(second, { size: small, weight: 'regular', width, lines: mostSecond }, measure);
  const parts = [
    { ...large, size, weight: 'regular' },
    { ...beside, size: small, weight: 'regular' },
    { ...noteOf(note, small, width, measure), size: small, weight: 'bold' },
  ] as const;
  const heights = parts.map((part) => heightOf(part.lines.length, part.size)).filter((height) => height > 0);
  return {
    lines: parts.flatMap((part) =>
      part.lines.map((line) => ({ text: line, size: part.size, weight: part.weight })),
    ),
    height: heights.reduce((sum, height) => sum + height, 0) + (heights.length - 1) * WITHIN * size * MM,
    isCut: parts.some(({ isCut }) => isCut),
  };
}

/** The lines of a block from `y` down. */
function drawBlock({ lines }: Block, x: number, y: number, size: number): TextItem[] {
  let top = y;
  let before: { readonly size: number; readonly weight: Weight } | null = null;
  return lines.map((line) => {
    const isNext = before !== null && before.size === line.size && before.weight === line.weight;
    if (before !== null)
      top += isNext
        ? line.size * MM * LEADING
        : before.size * MM * (CAPITAL + DESCENDER) + WITHIN * size * MM;
    before = line;
    return text(line.text, x, top + line.size * MM * CAPITAL, line.size, line.weight);
  });
}

interface Listed {
  readonly items: readonly Item[];
  /** Where it ends. */
  readonly bottom: number;
  readonly isWhole: boolean;
}

export interface Looks {
  readonly colour: Cmyk;
  readonly measure: Measure;
  /** What says how many more there are. */
  readonly more: (count: number) => string;
}

/** The entries at this size, as many as there is room for. */
export function listAt(
  entries: readonly Entry[],
  area: Area,
  size: number,
  { colour, measure, more }: Looks,
): Listed {
  const inset = size * MM * 0.95;
  const gap = BETWEEN * size * MM;
  const blocks = entries.map((entry) => blockOf(entry, size, area.width - inset, measure));
  const told = heightOf(2, size * SMALLER) + gap;
  const items: Item[] = [];
  let [y, shown] = [area.y, 0];
  for (const block of blocks) {
    const left = blocks.length - shown - 1;
    if (y + block.height + (left > 0 ? told : 0) > area.y + area.height + 1e-6) {
      // The last ones may stand where the sentence would.
      const rest = blocks.slice(shown).reduce((sum, each) => sum + each.height + gap, -gap);
      if (y + rest > area.y + area.height + 1e-6) break;
    }
    items.push(
      disc(area.x + size * MM * 0.28, y + size * MM * CAPITAL * 0.5, size * MM * 0.2, colour),
      ...drawBlock(block, area.x + inset, y, size),
    );
    y += block.height + gap;
    shown += 1;
  }
  const hidden = blocks.length - shown;
  if (hidden > 0) {
    const style = { size: size * SMALLER, weight: 'bold', width: area.width, lines: 2 } as const;
    const { lines } = cutToFit(more(hidden), style, measure);
    const block = { lines: lines.map((line) => ({ ...style, text: line })), height: 0, isCut: false };
    items.push(...drawBlock(block, area.x, y, size));
    y += heightOf(lines.length, style.size) + gap;
  }
  return { items, bottom: y - gap, isWhole: hidden === 0 && !blocks.some(({ isCut }) => isCut) };
}

/** The entries as large as all of them fit uncut; else as small as is allowed, as many as there is room for. */
export function list(entries: readonly Entry[], area: Area, sizes: Sizes, looks: Looks): Listed {
  let last: Listed | null = null;
  for (const size of sizes) {
    last = listAt(entries, area, size, looks);
    if (last.isWhole) return last;
  }
  return last ?? listAt(entries, area, sizes[0], looks);
}
