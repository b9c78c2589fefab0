// A font as the drawing sees it: texts become glyphs with kerning, and every word is shaped once.

/** A run of one face: the operand of TJ (glyphs with kerning) and its width at size 1. */
export interface Run {
  readonly glyphs: string;
  readonly width: number;
  /** The first code point that the font has no glyph for. */
  readonly missing: number | undefined;
}

export interface Typeface {
  /** The font's name in the resources of every page and template. */
  readonly name: string;
  /** Shapes and embeds a text; words are shaped once. */
  readonly run: (text: string) => Run;
}

/** What pdfkit's embedded fonts can do. */
export interface ShapedFont {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  encode(text: string): [glyphs: string[], positions: { xAdvance: number; advanceWidth: number }[]];
}

/** Where the word that begins at `from` ends; a space is a word of its own. */
function endOfWord(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space === from ? from + 1 : space === -1 ? text.length : space;
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
    const missing = [...word].find((char) => !font.font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0));
    return { glyphs: `${operand}>`, width: width / 1000, missing: missing?.codePointAt(0) };
  };
  const shapeOnce = (word: string): Run => {
    const found = known.get(word) ?? shape(word);
    known.set(word, found);
    return found;
  };
  const run = (text: string): Run => {
    let [glyphs, width] = ['', 0];
    let missing: number | undefined;
    for (let at = 0, end = 0; at < text.length; at = end) {
      end = endOfWord(text, at);
      const word = text.slice(at, end);
      // Digits are set singly: a number is hardly seen twice, and kerning would make its columns uneven.
      for (const part of /^\d+$/.test(word) ? word : [word]) {
        const shaped = shapeOnce(part);
        glyphs += shaped.glyphs;
        width += shaped.width;
        missing ??= shaped.missing;
      }
    }
    return { glyphs, width, missing };
  };
  return { name, run };
}
