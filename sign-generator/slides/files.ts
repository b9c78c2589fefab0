// Writes slides for screens, light and dark: a PDF of all, and of each a picture of 1,920 by 1,080 pixels.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArms } from '../arms/read.ts';
import { drawItems } from '../draw.ts';
import { atPlace } from '../failure.ts';
import { scaleOf } from '../formats.ts';
import { intoFolder } from '../job/folder.ts';
import { readFonts } from '../job/fonts.ts';
import { cityOnPaper } from '../job/painter.ts';
import { writePng } from '../job/png.ts';
import { readBack } from '../job/read-back.ts';
import { inMountingOrder, stopOf } from '../job/route.ts';
import { refuseDoubles, type Watch } from '../main.ts';
import { unpacked } from '../pictures.ts';
import type { Municipality, Sign, SignList } from '../sign.ts';
import { cli } from '../text/cli.ts';
import { openScreenFile } from './screen-file.ts';
import { colourOn, HEIGHT, SLIDE, GROUNDS, WIDTH, type Ground } from './screen.ts';
import { layOutSlide } from './slide.ts';

const fileOf = (ground: Ground): string => `slides-${ground}.pdf`;
const pictureOf = ({ code }: Sign, ground: Ground): string => `slide-${code}-${ground}.png`;
const isSlideFile = (name: string): boolean =>
  /^(slides-(light|dark)\.pdf|slide-\d{9}-(light|dark)\.png)$/.test(name);

/** Arms that are a picture as PNG, on white; null where they are shapes, or there are none. */
async function armsIn({ arms }: Municipality): Promise<Buffer | null> {
  const artwork = arms === null ? null : readArms(arms);
  if (!artwork?.picture) return null;
  const { width, height } = artwork;
  const { default: sharp } = await import('sharp');
  const raw = { width, height, channels: 4 } as const;
  return sharp(await unpacked(artwork.picture, artwork), { raw })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer();
}

/** Returns the file, a page for each slide. */
async function drawSlides({ municipality, signs }: SignList, ground: Ground): Promise<Buffer> {
  const { name, languages, colour } = municipality;
  const file = openScreenFile(name.first, languages[0], await readFonts(), await armsIn(municipality));
  const city = cityOnPaper(municipality, {
    measure: (text, weight) => file.faces[weight].run(text).width,
    mix: file.mix,
  });
  const job = { ...city, format: SLIDE, scale: scaleOf(SLIDE), colour: colourOn(ground, colour) };
  for (const sign of signs) {
    const draw = (): string => drawItems(layOutSlide(sign, job, ground), file);
    file.addPage(atPlace(cli.location(sign.location.id), draw));
  }
  return file.finish();
}

/**
 * Writes slides-light.pdf, slides-dark.pdf and both pictures of each slide into a folder, after every code was read back from
 * its picture. The same signs give the same bytes. Throws a SignFailure if a slide cannot be shown, or an AbortError if
 * interrupted; the folder is then as it was before.
 */
export async function makeSlides(list: SignList, out: string, { onProgress, signal }: Watch): Promise<void> {
  refuseDoubles(list.signs);
  const signs = inMountingOrder(list.signs, list.municipality.languages[0], stopOf);
  const total = signs.length * GROUNDS.length;
  let checked = 0;
  await intoFolder(out, { last: fileOf('dark'), isOurs: isSlideFile }, async (folder) => {
    for (const ground of GROUNDS) {
      signal?.throwIfAborted();
      const pdf = await drawSlides({ ...list, signs }, ground);
      const pages = { sizeOf: () => ({ width: WIDTH, height: HEIGHT }) };
      for await (const { sign, picture } of readBack(pdf, signs, pages)) {
        await writeFile(join(folder, pictureOf(sign, ground)), writePng(picture));
        onProgress?.('checked', ++checked, total);
        signal?.throwIfAborted();
      }
      await writeFile(join(folder, fileOf(ground)), pdf);
    }
  });
}
