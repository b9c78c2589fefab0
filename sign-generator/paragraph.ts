// Texts set into a column of a sign, in one language or in both.
import { INK } from './colour.ts';
import { SignFailure } from './failure.ts';
import { CAPITAL, DESCENDER, fitText, LEADING, MM } from './fit.ts';
import type { Measure, Weight } from './fit.ts';
import type { TextItem } from './shapes.ts';
import type { Bilingual } from './sign.ts';
import { cli } from './text/cli.ts';

/** Millimetres; the first line's capitals hang from `top`, the last line's descenders end above `bottom`. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Style {
  readonly weight: Weight;
  /** Points. */
  readonly largest: number;
  readonly smallest: number;
}

/** Between the two languages (millimetres). */
const GAP = 2.2;

/** Returns one line of black text that starts at `x`. */
export function text(words: string, x: number, baseline: number, size: number, weight: Weight): TextItem {
  return { kind: 'text', text: words, x, baseline, size, weight, colour: INK, align: 'left', turned: 0 };
}

/** Returns a text as lines, as large as the column allows, and where its descenders end. Throws a SignFailure if it does not fit. */
export function paragraph(
  words: string,
  column: Column,
  style: Style,
  measure: Measure,
): { items: readonly TextItem[]; bottom: number } {
  const { x, width, top } = column;
  const fitted = fitText(words, { ...style, width, height: column.bottom - top }, measure);
  if (!fitted) throw new SignFailure(cli.tooLong(words));
  const size = fitted.size * MM;
  const items = fitted.lines.map((line, i) =>
    text(line, x, top + size * (CAPITAL + i * LEADING), fitted.size, style.weight),
  );
  return { items, bottom: top + size * (CAPITAL + (items.length - 1) * LEADING + DESCENDER) };
}

/**
 * Returns a text in both languages, the first of them down to `reach` at most; the second is left out where it would say
 * the same again. Throws a SignFailure if one does not fit.
 */
export function pair(
  words: Bilingual,
  column: Column & { readonly reach: number },
  [first, second]: readonly [Style, Style],
  measure: Measure,
): readonly TextItem[] {
  const large = paragraph(words.bg, { ...column, bottom: column.reach }, first, measure);
  if (words.en === words.bg) return large.items;
  const small = paragraph(words.en, { ...column, top: large.bottom + GAP }, second, measure);
  return [...large.items, ...small.items];
}
