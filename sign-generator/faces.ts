// Faces for signs that are laid out and not written: fonts are parsed once, which takes longer than to set a sign in them.
import PDFDocument from 'pdfkit';
import type { Weight } from './design/fit.ts';
import type { Fonts, PressFile } from './pdfx.ts';
import { typeface, type ShapedFont, type Typeface } from './typeface.ts';

/** The part of pdfkit 0.20.2 (pinned) that its types leave out. */
interface Inside {
  readonly _font: ShapedFont;
  font(file: Uint8Array): unknown;
}

/**
 * Parses TrueType fonts; each call of what it returns makes faces that know no word yet. Not for a file that is written: a font
 * remembers which letters its first text meant by a glyph.
 */
export function parseFonts(fonts: Fonts): () => PressFile['faces'] {
  const options = { autoFirstPage: false, fontLayoutCache: false, font: '' };
  const inside = new PDFDocument(options) as unknown as Inside;
  const parse = (weight: Weight): ((name: string) => Typeface) => {
    inside.font(fonts[weight]);
    const { _font: font } = inside;
    return (name) => typeface(font, name);
  };
  const [regular, bold] = [parse('regular'), parse('bold')];
  return () => ({ regular: regular('F1'), bold: bold('F2') });
}
