// How much ink a picture takes where it takes the most.
import { PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { contentOf, itemsOf, nameIn, numberIn, valueOf } from './opened.ts';

/** Larger ones are not unpacked: a poster in a shop's resolution has half as many. */
const MOST_PIXELS = 40_000_000;

/** Percent of all four inks together; null where it is no picture of four inks in bytes, or is packed as JPEG, which blurs what it says. */
export function inkOfPicture(object: PDFObject): number | null {
  if (!(object instanceof PDFRawStream)) return null;
  const { dict } = object;
  const filters = [valueOf(dict, 'Filter'), ...itemsOf(dict, 'Filter')]
    .map(nameIn)
    .filter((each) => each !== null);
  const [width, height] = ['Width', 'Height'].map((key) => numberIn(valueOf(dict, key)) ?? 0);
  const isRead =
    nameIn(valueOf(dict, 'Subtype')) === 'Image' &&
    nameIn(valueOf(dict, 'ColorSpace')) === 'DeviceCMYK' &&
    numberIn(valueOf(dict, 'BitsPerComponent')) === 8 &&
    valueOf(dict, 'Decode') === undefined &&
    filters.every((filter) => filter === 'FlateDecode') &&
    (width ?? 0) * (height ?? 0) <= MOST_PIXELS;
  return isRead ? mostIn(contentOf(object)) : null;
}

function mostIn(pixels: string): number {
  let most = 0;
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [c, m, y, k] = [0, 1, 2, 3].map((ink) => pixels.charCodeAt(at + ink)) as [
      number,
      number,
      number,
      number,
    ];
    most = Math.max(most, c + m + y + k);
  }
  return most / 2.55;
}
