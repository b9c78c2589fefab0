// Pictures in the inks of a press: each pixel as the profile mixes it, with no more ink than dries. Pure.
import { encodeLab, type Table } from './icc.ts';
import { labOf, MOST_INK } from './colour.ts';

/** Of 255: as full as four inks may be together. */
const MOST = (MOST_INK * 255) / 100;
/** Of 255: less of a tint nobody sees, and packing leaves as much in what was grey. */
const GREY = 3;

/** Pixels in red, green and blue, from 0 to 255 each. */
type Rgb = Uint8Array;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Averages squares of so many pixels a side, over white paper; what does not fill one at the right and below is left out. */
export function averaged(rgba: Uint8Array, { width, height }: Size, side: number): Rgb {
  const [across, down] = [Math.floor(width / side), Math.floor(height / side)];
  const rgb = new Uint8Array(3 * across * down);
  for (let i = 0; i < rgb.length; i++) {
    const [pixel, channel] = [Math.floor(i / 3), i % 3];
    const [left, top] = [(pixel % across) * side, Math.floor(pixel / across) * side];
    let sum = 0;
    for (let y = top; y < top + side; y++)
      for (let x = left; x < left + side; x++) {
        const at = 4 * (y * width + x);
        const opacity = rgba[at + 3] ?? 0;
        sum += (rgba[at + channel] ?? 0) * opacity + 255 * (255 - opacity);
      }
    rgb[i] = Math.round(sum / (255 * side * side));
  }
  return rgb;
}

/** The pixels as grey, to be printed in black alone; null where one of them has a colour. */
export function greyOf(rgb: Rgb): Uint8Array | null {
  const grey = new Uint8Array(rgb.length / 3);
  for (let i = 0; i < grey.length; i++) {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(3 * i, 3 * i + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > GREY) return null;
    grey[i] = Math.round((red + green + blue) / 3);
  }
  return grey;
}

/**
 * The inks of pixels, from 0 to 255 each: as seen beside the paper, by the profile's table (B2A1). White is bare paper. Black is
 * mixed as all else, since black alone would stand out of its shadows.
 */
export function pressPixels(rgb: Rgb, inksFor: Table): Uint8Array {
  const inks = new Uint8Array((rgb.length / 3) * 4);
  const known = new Map<number, Uint8Array>();
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    const colour = ((rgb[from] ?? 0) << 16) | ((rgb[from + 1] ?? 0) << 8) | (rgb[from + 2] ?? 0);
    let mixed = known.get(colour);
    if (mixed === undefined) known.set(colour, (mixed = mix(colour, inksFor)));
    inks.set(mixed, to);
  }
  return inks;
}

function mix(colour: number, inksFor: Table): Uint8Array {
  if (colour === 0xffffff) return new Uint8Array(4);
  const hex = `#${colour.toString(16).padStart(6, '0')}`;
  const [c = 0, m = 0, y = 0, k = 0] = inksFor(encodeLab(labOf(hex))).map((share) => Math.round(share * 255));
  const room = Math.min(1, (MOST - k) / Math.max(c + m + y, 1));
  return Uint8Array.from([c * room, m * room, y * room, k].map(Math.floor));
}
