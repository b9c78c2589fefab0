// Draws what cannot be flat shapes as a picture: as many dots as the largest sign has room for, packed as small as it still looks the same.
import { Resvg } from '@resvg/resvg-js';
import { loadPictureLibrary } from '../../foundation/picture-library.ts';
import { BOUNDS, differenceOf, isWithin, SIDE, type Difference, type Picture } from './compare.ts';
import { MOST_PICTURE_BYTES, MOST_PIXELS, writePicture } from './picture.ts';
import type { Pixels } from './webp.ts';

/** Pixels along the longer side of the page: where on it the drawing is; and at most, where it is a small part of it. */
const LOOK = 1_024;
const LARGEST = 4_096;
/** From what nobody tells from the drawing to what still looks like it. */
const QUALITIES = [90, 85, 80, 75, 70, 65, 60, 55, 50, 45, 40];
/** 6 takes thirty times as long, for 4 % of the bytes. */
const EFFORT = 4;
/** Of 255: what lets through more is nothing that a press prints. */
const FAINTEST = 4;

export interface DrawnPicture {
  readonly arms: string;
  readonly difference: Difference;
}

interface Canvas extends Pixels {
  /** Red, green, blue and opacity; the first three times the last. */
  readonly pixels: Buffer;
}

interface Part extends Pixels {
  readonly left: number;
  readonly top: number;
}

/** Draws it, or says why not: nothing of it is seen, or it is too detailed to look the same in as many bytes as there are. */
export async function drawPicture(svg: string): Promise<DrawnPicture | 'EMPTY' | 'TOO_DETAILED'> {
  const seen = partSeen(canvasOf(svg, LOOK));
  if (seen === null) return 'EMPTY';
  // A pixel less, since what is seen begins within one.
  const larger = Math.min((MOST_PIXELS.width - 1) / seen.width, (MOST_PIXELS.height - 1) / seen.height);
  const large = canvasOf(svg, Math.min(LARGEST, Math.floor(LOOK * larger)));
  const part = partSeen(large);
  return part === null ? 'EMPTY' : packed(cut(large, part), part);
}

function canvasOf(svg: string, longest: number): Canvas {
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: 'off' });
  const zoom = longest / Math.max(drawing.width, drawing.height);
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: zoom },
    logLevel: 'off',
  }).render();
  return { width: image.width, height: image.height, pixels: image.pixels };
}

/** Where something is seen, no larger than a picture may be; null where nothing is. */
function partSeen({ width, height, pixels }: Canvas): Part | null {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((pixels[4 * (y * width + x) + 3] ?? 0) < FAINTEST) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  return right === 0 ? null : { left, top, width: right - left, height: bottom - top };
}

/** A part of it, with the first three channels as they are themselves. */
function cut({ width: across, pixels }: Canvas, { left, top, width, height }: Part): Buffer {
  const part = Buffer.alloc(4 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [from, to] = [4 * ((top + y) * across + left + x), 4 * (y * width + x)];
      const opacity = pixels[from + 3] ?? 0;
      for (let channel = 0; channel < 3; channel++)
        part[to + channel] =
          opacity === 0 ? 0 : Math.min(255, Math.round(((pixels[from + channel] ?? 0) * 255) / opacity));
      part[to + 3] = opacity;
    }
  return part;
}

async function packed(pixels: Buffer, { width, height }: Pixels): Promise<DrawnPicture | 'TOO_DETAILED'> {
  const sharp = await loadPictureLibrary();
  const open = (raw: Buffer) => sharp(raw, { raw: { width, height, channels: 4 } });
  const seen = async (raw: Buffer): Promise<Picture> => {
    const onWhite = open(raw).flatten({ background: '#fff' }).ensureAlpha();
    const small = onWhite.resize({ width: SIDE, height: SIDE, fit: 'inside' }).raw();
    const { data, info } = await small.toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, pixels: data };
  };
  const original = await seen(pixels);
  for (const quality of QUALITIES) {
    const webp = await open(pixels).webp({ quality, effort: EFFORT, smartSubsample: true }).toBuffer();
    const arms = writePicture(webp, { width, height });
    if (arms.length > MOST_PICTURE_BYTES) continue;
    const difference = differenceOf(original, await seen(await sharp(webp).ensureAlpha().raw().toBuffer()));
    // Coarser ones are no more alike.
    return isWithin(difference, BOUNDS) ? { arms, difference } : 'TOO_DETAILED';
  }
  return 'TOO_DETAILED';
}
