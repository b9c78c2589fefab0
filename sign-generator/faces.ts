// Faces for signs that are laid out and not written: fonts are parsed once, which takes longer than to set a sign in them.
import PDFDocument from 'pdfkit';
import type { Weight } from './design/fit.ts';
import type { Fonts, PressFile } from './pdfx.ts';
import { typeface, type ShapedFont } from './typeface.ts';

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
  const parse = (weight: Weight): ShapedFont => {
    inside.font(fonts[weight]);
    return inside._font;
  };
  const [regular, bold] = [parse('regular'), parse('bold')];
  return () => ({ regular: typeface(regular, 'F1'), bold: typeface(bold, 'F2') });
}
