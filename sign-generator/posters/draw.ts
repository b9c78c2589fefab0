// Draws a poster as a PDF/X-4 of one page, with bleed, and reads its code back.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawItems } from '../draw.ts';
import { SignFailure } from '../failure.ts';
import { scaleOf, type Format } from '../formats.ts';
import { readCodes } from '../job/check.ts';
import { intoFolder } from '../job/folder.ts';
import { readFonts } from '../job/fonts.ts';
import { cityOnPaper, placed } from '../job/painter.ts';
import { drawProof } from '../job/proof.ts';
import { openPressFile } from '../pdfx.ts';
import { PRESSES } from '../press/presses.ts';
import { sheetFor } from '../press/sheet.ts';
import { readDefaultCondition } from '../profile.ts';
import type { Item } from '../shapes.ts';
import { postersText } from '../text/posters.ts';
import { layOutReply } from './reply.ts';
import type { PosterJob } from './frame.ts';
import { layOutMonth } from './month.ts';
import type { PosterList } from './poster.ts';
import { writtenFor } from './written.ts';

/** The width of A4, on which posters are laid out. */
const A4_WIDTH = 210;

/** What the file is called, and the picture beside it. */
export const posterFile = ({ name }: Pick<Format, 'name'>): string => `poster-${name}.pdf`;
const proofFile = ({ name }: Pick<Format, 'name'>): string => `proof-poster-${name}.png`;

const isPosterFile = (name: string): boolean => /^(poster-a[34]\.pdf|proof-poster-a[34]\.png)$/.test(name);

type File = ReturnType<typeof openPressFile>;

/** What people wrote may hold letters that the fonts lack: they are left out. */
function printable({ faces }: File, item: Item): Item {
  if (item.kind !== 'text') return item;
  let { text } = item;
  for (let { missing } = faces[item.weight].run(text); missing !== undefined;) {
    text = text.replaceAll(String.fromCodePoint(missing), '');
    ({ missing } = faces[item.weight].run(text));
  }
  return { ...item, text };
}

async function drawPoster({ municipality, poster }: PosterList, format: Format): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const rules = PRESSES.gwg;
  const press = {
    standard: rules.standard,
    condition: await readDefaultCondition(),
    cutName: null,
    isTactile: false,
  };
  const write = (piece: Uint8Array): void => void pieces.push(Buffer.from(piece));
  const file = openPressFile(
    `${municipality.name.first}, ${poster.about.name.first}, ${poster.month}`,
    await readFonts(),
    press,
    write,
  );
  const job: PosterJob = {
    format,
    scale: scaleOf(format),
    by: format.width / A4_WIDTH,
    written: writtenFor(municipality.languages),
    ...cityOnPaper(municipality, {
      measure: (text, weight) => file.faces[weight].run(text).width,
      mix: file.mix,
    }),
  };
  const items = poster.kind === 'month' ? layOutMonth(poster, job) : layOutReply(poster, job);
  const sheet = sheetFor(format, rules);
  const [position] = sheet.positions;
  if (position === undefined) throw new TypeError('A page has no place for a poster.');
  const content = drawItems(
    items.map((item) => printable(file, item)),
    file,
  );
  await file.addPage(placed(content, position, format), sheet);
  await file.finish();
  return Buffer.concat(pieces);
}

/** Writes the poster into a file, and a picture of it into another, once its code was read back. Throws as makePosters. */
export async function writePoster(
  list: PosterList,
  format: Format,
  { path, proof }: { readonly path: string; readonly proof: string },
): Promise<void> {
  const pdf = await drawPoster(list, format);
  await writeFile(path, pdf);
  const [[code] = []] = await readCodes(path);
  if (code !== (list.poster.sign ?? list.poster.page)) throw new SignFailure(postersText.differs);
  await writeFile(proof, await drawProof(pdf));
}

/**
 * Writes the poster in each format, with a picture of it, into a folder. The same poster gives the same bytes. Throws a
 * SignFailure if the city cannot be printed, or a code cannot be read back; the folder is then as it was before.
 */
export async function makePosters(
  list: PosterList,
  formats: readonly [Format, ...Format[]],
  out: string,
): Promise<void> {
  const last = posterFile(formats[0]);
  await intoFolder(out, { last, isOurs: isPosterFile }, async (folder) => {
    for (const format of formats)
      await writePoster(list, format, {
        path: join(folder, posterFile(format)),
        proof: join(folder, proofFile(format)),
      });
  });
}
