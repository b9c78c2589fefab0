// A font as the drawing sees it: texts become glyphs with kerning, and every word is shaped once.

/** A run of one face: the operand of TJ (glyphs with kerning) and its width at size 1. */
export interface Run {
  readonly glyphs: string;
  readonly width: number;
}

export interface Typeface {
  /** The font's name in the resources of every page and template. */
  readonly name: string;
  readonly has: (codePoint: number) => boolean;
  /** Shapes and embeds a text; words are shaped once. */
  readonly run: (text: string) => Run;
}

/** What pdfkit's embedded fonts can do. */
export interface ShapedFont {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  encode(text: string): [glyphs: string[], positions: { xAdvance: number; advanceWidth: number }[]];
}

/** Returns a face of a pdfkit font that shapes every word once. */
export function typeface(font: ShapedFont, name: string): Typeface {
  const known = new Map<string, Run>();
  const shape = (word: string): Run => {
    const [glyphs, positions] = font.encode(word);
    let width = 0;
    let operand = '<';
    positions.forEach(({ xAdvance, advanceWidth }, i) => {
      width += xAdvance;
      operand += glyphs[i] ?? '';
      // TJ counts in thousandths, to the left.
      const kern = Math.round(advanceWidth - xAdvance);
      if (kern !== 0 && i < positions.length - 1) operand += `>${kern}<`;
    });
    return { glyphs: `${operand}>`, width: width / 1000 };
  };
  const run = (text: string): Run => {
    const found = known.get(text);
    if (found) return found;
    // Digits are set singly: a code is never seen twice, and kerning would make its columns uneven.
    const parts = /^[\d ]+$/.test(text) ? text.split('') : text.split(/(?<= )|(?= )/);
    const made =
      parts.length < 2
        ? shape(text)
        : parts.map(run).reduce((a, b) => ({ glyphs: a.glyphs + b.glyphs, width: a.width + b.width }));
    if (parts.length < 2) known.set(text, made);
    return made;
  };
  const drawn = new Map<number, boolean>();
  const has = (codePoint: number): boolean => {
    const found = drawn.get(codePoint) ?? font.font.hasGlyphForCodePoint(codePoint);
    drawn.set(codePoint, found);
    return found;
  };
  return { name, run, has };
}
