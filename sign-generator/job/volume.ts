// One file of a job: so many signs, on as many pages as they need.
import { setImmediate } from 'node:timers/promises';
import type { Design } from '../design/row-tables.ts';
import { drawItems } from '../draw.ts';
import type { Format } from '../formats.ts';
import { openPressFile } from '../pdfx.ts';
import type { Fonts, Press, PressFile } from '../pdfx.ts';
import { drawMarks, drawSlug } from '../press/marks.ts';
import type { PressRules } from '../press/presses.ts';
import { cutAndStack, sheetFor } from '../press/sheet.ts';
import type { Municipality, Sign } from '../sign.ts';
import { cli } from '../text/cli.ts';
import { openPainter, placed } from './painter.ts';

/** What all files of a job have in common. */
export interface Edition {
  readonly municipality: Municipality;
  readonly design: Design;
  readonly rules: PressRules;
  readonly press: Press;
  readonly fonts: Fonts;
}

/** Where a sign is in a file; both count from 1. */
export interface Spot {
  readonly sign: Sign;
  readonly format: Format;
  readonly page: number;
  readonly position: number;
}

export interface Volume {
  /** In the order of the signs. */
  readonly spots: readonly Spot[];
  readonly pages: number;
}

/** Signs of one format that stand in a file one after the other. */
export interface Chapter {
  readonly format: Format;
  readonly signs: readonly Sign[];
}

/** Told about every fiftieth sign; may throw to stop. */
export type OnDrawn = (count: number) => void;

const EVERY = 50;

/** Adds the pages of a chapter; returns where its signs are, from the page after `before` on. */
async function addChapter(
  file: PressFile,
  { format, signs }: Chapter,
  { municipality, design, rules, press }: Edition,
  { name, before, onDrawn }: { readonly name: string; readonly before: number; readonly onDrawn: OnDrawn },
): Promise<{ spots: Spot[]; pages: number }> {
  const sheet = sheetFor(format, rules);
  const { paint } = openPainter(file, municipality, { format, design, hasCut: rules.hasCut });
  const whole = { x: 0, y: 0, width: sheet.width, height: sheet.height };
  const marks = rules.hasMarks ? `/${file.addTemplate(drawItems(drawMarks(sheet), file), whole)} Do\n` : '';
  const pages = cutAndStack(signs, sheet.positions.length);
  let drawn = 0;
  for (const [i, page] of pages.entries()) {
    const contents: string[] = [];
    for (const [at, sign] of page.entries()) {
      const position = sheet.positions[at];
      if (!sign || !position) continue;
      contents.push(placed(paint(sign), position, format));
      if (++drawn % EVERY !== 0) continue;
      onDrawn(drawn);
      await setImmediate();
    }
    const words = cli.slug(name, before + i + 1, format.name, press.condition.name);
    const slug = rules.hasMarks ? `\n${drawItems([drawSlug(sheet, words)], file)}` : '';
    await file.addPage(`${marks}${contents.join('\n')}${slug}`, sheet);
  }
  onDrawn(drawn);
  const spots = signs.map((sign, i) => ({
    sign,
    format,
    page: before + (i % pages.length) + 1,
    position: Math.floor(i / pages.length) + 1,
  }));
  return { spots, pages: pages.length };
}

/**
 * Makes a file of one or more chapters, piece by piece; `name` stands in its slug. Throws a SignFailure if a sign cannot
 * be drawn.
 */
export async function makeVolume(
  edition: Edition,
  name: string,
  chapters: readonly Chapter[],
  { write, onDrawn }: { readonly write: (piece: Uint8Array) => void; readonly onDrawn: OnDrawn },
): Promise<Volume> {
  const formats = chapters.map(({ format }) => format.name).join(', ');
  const title = `${edition.municipality.name.first}, ${formats}`;
  const file = openPressFile(title, edition.fonts, edition.press, write);
  const spots: Spot[] = [];
  let pages = 0;
  for (const chapter of chapters) {
    const already = spots.length;
    const added = await addChapter(file, chapter, edition, {
      name,
      before: pages,
      onDrawn: (count) => onDrawn(already + count),
    });
    spots.push(...added.spots);
    pages += added.pages;
  }
  await file.finish();
  return { spots, pages };
}
