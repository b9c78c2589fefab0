// Texts set into an area of a sign, in one language or in both.
import { INK } from '../colour.ts';
import { SignFailure } from '../failure.ts';
import type { TextItem } from '../shapes.ts';
import type { Texts } from '../sign.ts';
import { cli } from '../text/cli.ts';
import type { Area } from './area.ts';
import { CAPITAL, DESCENDER, fitText, LEADING, MM, STEP } from './fit.ts';
import type { Measure, Weight } from './fit.ts';

export interface Style {
  readonly weight: Weight;
  /** Points. */
  readonly largest: number;
  readonly smallest: number;
}

/** Between the two languages, as a share of the second one's size. */
const GAP = 0.6;

/** Returns one line of black text that starts at `x`. */
export function text(words: string, x: number, baseline: number, size: number, weight: Weight): TextItem {
  return { kind: 'text', text: words, x, baseline, size, weight, colour: INK, align: 'left', turned: 0 };
}

/** A text as it was set. */
interface Set {
  readonly items: readonly TextItem[];
  /** Points. */
  readonly size: number;
  /** Where the last line's descenders end. */
  readonly bottom: number;
}

/** Returns a text as lines hanging from the top of the area, as large as it allows; null if it does not fit. */
function set(words: string, { x, y, width, height }: Area, style: Style, measure: Measure): Set | null {
  const fitted = fitText(words, { ...style, width, height }, measure);
  if (!fitted) return null;
  const size = fitted.size * MM;
  const items = fitted.lines.map((line, i) =>
    text(line, x, y + size * (CAPITAL + i * LEADING), fitted.size, style.weight),
  );
  return {
    items,
    size: fitted.size,
    bottom: y + size * (CAPITAL + (items.length - 1) * LEADING + DESCENDER),
  };
}

/** Returns a text as lines, as large as the area allows. Throws a SignFailure if it does not fit. */
export function paragraph(words: string, area: Area, style: Style, measure: Measure): readonly TextItem[] {
  const found = set(words, area, style, measure);
  if (!found) throw new SignFailure(cli.tooLong(words));
  return found.items;
}

/** Returns lines moved down to the middle of their area, descenders and all, or onto its ground, descenders below it. */
export function align(items: readonly TextItem[], area: Area, at: 'middle' | 'ground'): TextItem[] {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return [];
  const top = first.baseline - first.size * MM * CAPITAL;
  const free = area.y + area.height - last.baseline;
  const by = at === 'middle' ? (free - last.size * MM * DESCENDER - (top - area.y)) / 2 : free;
  return items.map((item) => ({ ...item, baseline: item.baseline + by }));
}

/** Both languages, the first as large as leaves the second room below it at no less than its smallest size, and no more than the first's. */
function trySet(
  first: string,
  second: string,
  area: Area,
  [large, small]: readonly [Style, Style],
  measure: Measure,
): readonly TextItem[] | null {
  const gap = GAP * small.smallest * MM;
  for (let { largest } = large; largest >= large.smallest; largest -= STEP) {
    const above = set(first, area, { ...large, largest }, measure);
    if (!above) return null;
    const y = above.bottom + gap;
    // Never larger than the first.
    const style = { ...small, largest: Math.min(small.largest, above.size) };
    const below = set(second, { ...area, y, height: area.y + area.height - y }, style, measure);
    if (below) return [...above.items, ...below.items];
    largest = above.size;
  }
  return null;
}

/** Of the second language's largest size; below it only where nothing else helps. */
const COMFORTABLE = 0.85;

/** Returns a text in both languages, one below the other, each as large as the area allows; null if they do not fit. */
export function findPair(
  { first, second }: Texts,
  area: Area,
  [large, small]: readonly [Style, Style],
  measure: Measure,
): readonly TextItem[] | null {
  if (second === null) return set(first, area, large, measure)?.items ?? null;
  const comfortable = { ...small, smallest: Math.max(small.smallest, small.largest * COMFORTABLE) };
  return (
    trySet(first, second, area, [large, comfortable], measure) ??
    trySet(first, second, area, [large, small], measure)
  );
}

/** Returns the same, and throws a SignFailure if it does not fit. */
export function pair(
  texts: Texts,
  area: Area,
  styles: readonly [Style, Style],
  measure: Measure,
): readonly TextItem[] {
  const found = findPair(texts, area, styles, measure);
  if (!found)
    throw new SignFailure(cli.tooLong([texts.first, texts.second ?? ''].filter(Boolean).join(' / ')));
  return found;
}
