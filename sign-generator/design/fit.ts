// Fitting text into a box: shrink it, wrap it evenly, or admit that it does not fit.

export type Weight = 'regular' | 'bold';

/** The width of a text set at size 1, so that a size of 12 makes it twelve times as wide. */
export type Measure = (text: string, weight: Weight) => number;

export interface TextBox {
  /** Millimetres; the height reaches from the first line's capitals to the last line's descenders. */
  readonly width: number;
  readonly height: number;
  /** Points. */
  readonly largest: number;
  readonly smallest: number;
  readonly weight: Weight;
}

export interface Fitted {
  /** Points. */
  readonly size: number;
  readonly lines: readonly string[];
}

/** Of Sofia Sans, as shares of the size: a capital's height, the reach of у and щ below the line, line to line. */
export const CAPITAL = 0.655;
export const DESCENDER = 0.2;
export const LEADING = 1.14;

/** Millimetres in a point. */
export const MM = 25.4 / 72;

/** Points from one size to the next. */
export const STEP = 0.5;
const NO_BREAK = '\u00a0';

/** №, abbreviations and words of one or two letters (в, от, ДГ, of) stay with the word after them. */
function words(text: string): string[] {
  return text.replace(/(?<![^\s])(\p{L}{1,2}|№|\p{L}{1,4}\.)\s+/gu, `$1${NO_BREAK}`).split(/[ \t\n]+/);
}

/** Returns how many lines a greedy wrap takes; Infinity if a single word is wider than the line. Widths are those of size 1. */
function countLines(widths: readonly number[], space: number, width: number): number {
  let [count, used] = [0, Infinity];
  for (const wide of widths) {
    if (wide > width) return Infinity;
    const isNew = used + space + wide > width;
    if (isNew) count++;
    used = isNew ? wide : used + space + wide;
  }
  return count;
}

/** Returns the lines themselves; no word is wider than the line. */
function wrap(text: readonly string[], widths: readonly number[], space: number, width: number): string[] {
  const lines: string[] = [];
  let used = Infinity;
  for (const [i, word] of text.entries()) {
    const wide = widths[i] ?? 0;
    const isNew = used + space + wide > width;
    if (isNew) lines.push(word);
    else lines[lines.length - 1] += ` ${word}`;
    used = isNew ? wide : used + space + wide;
  }
  return lines;
}

/**
 * Returns the largest size (in steps of half a point) at which the text fits the box, with lines about equally long;
 * null if it does not fit at the smallest size. Short words stay with what follows unless only breaking them off makes it
 * fit. Never hyphenates and never cuts.
 */
export function fitText(text: string, box: TextBox, measure: Measure): Fitted | null {
  return fitWords(words(text), box, measure) ?? fitWords(text.split(/[ \t\n]+/), box, measure);
}

function fitWords(parts: readonly string[], box: TextBox, measure: Measure): Fitted | null {
  const widths = parts.map((word) => measure(word.replaceAll(NO_BREAK, ' '), box.weight));
  const space = measure(' ', box.weight);
  for (let size = box.largest; size >= box.smallest; size -= STEP) {
    const most = 1 + Math.floor((box.height / (size * MM) - CAPITAL - DESCENDER) / LEADING);
    const room = box.width / (size * MM);
    const count = countLines(widths, space, room);
    if (count > most) continue;
    let narrowest = room;
    for (let low = 0, turn = 0; turn < 12 && count > 1; turn++) {
      const middle = (low + narrowest) / 2;
      if (countLines(widths, space, middle) === count) narrowest = middle;
      else low = middle;
    }
    const lines = wrap(parts, widths, space, narrowest);
    return { size, lines: lines.map((line) => line.replaceAll(NO_BREAK, ' ')) };
  }
  return null;
}
