// What of a text the typeface can draw: what it has no glyph for would stand there as an empty box.
import type { Canvas } from './tagged-pdf.ts';

/** By file and character: what is drawn in its place. */
const known = new WeakMap<Canvas, Map<string, string>>();

/** Letters and digits that cannot be drawn: to leave them out would change what is said. */
const UNKNOWN = '?';
const MEANING = /[\p{L}\p{N}]/u;
/** What takes no space before it. */
const CLOSING = /[\s.,;:!?)\]}”“»]/u;

/**
 * The text with nothing that the typeface lacks: pictures, marks and controls are left out, with the space that stood
 * before them; letters are taken apart as Unicode does (NFKD), and are a question mark where that does not help.
 */
export function drawable(canvas: Canvas, text: string): string {
  let shown = '';
  let isGap = false;
  for (const character of text.normalize('NFC')) {
    const drawn = drawnFor(canvas, character);
    if (drawn === '') {
      isGap = true;
      continue;
    }
    if (isGap && CLOSING.test(drawn) && shown.endsWith(' ')) shown = shown.slice(0, -1);
    // A text, or a line of it, does not begin with the space behind what was left out.
    if (!(isGap && drawn === ' ' && (shown === '' || shown.endsWith('\n')))) shown += drawn;
    isGap = false;
  }
  if (isGap && shown.endsWith(' ')) shown = shown.slice(0, -1);
  // What was taken apart may compose with a mark that follows: „㎏“ and an accent are "k" and an accented "g".
  return [...shown.normalize('NFC')].map((character) => drawnFor(canvas, character)).join('');
}

function drawnFor(canvas: Canvas, character: string): string {
  let all = known.get(canvas);
  if (!all) known.set(canvas, (all = new Map()));
  let drawn = all.get(character);
  if (drawn === undefined) all.set(character, (drawn = madeFor(canvas, character)));
  return drawn;
}

function madeFor(canvas: Canvas, character: string): string {
  if (character === '\n' || character === '\t' || has(canvas, character)) return character;
  if (/\p{Zs}/u.test(character)) return /[\u202f\u2007]/.test(character) ? '\u00a0' : ' ';
  const parts = [...character.normalize('NFKD')].filter((part) => has(canvas, part)).join('');
  // Of a letter with two marks one may be left: „Ộ“ without its dot is the letter „Ô“, not an O and a mark.
  const composed = parts.normalize('NFC');
  if (parts !== '') return [...composed].every((part) => has(canvas, part)) ? composed : parts;
  return MEANING.test(character) ? UNKNOWN : '';
}

/** Whether both weights have a glyph for it. */
function has(canvas: Canvas, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (['regular', 'bold'] as const).every((weight) =>
    canvas.font(weight)._font.font.hasGlyphForCodePoint(code),
  );
}
