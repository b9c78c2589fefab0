// Which pixels of a photograph are dark, each against what is around it: so shade does not count.
import type { Grey } from './grey.ts';

/** A pixel is compared with a square whose side is this part of the photograph's longer one. */
const AROUND = 1 / 12;
/** It is dark below this part of the mean there. */
const DARK = 0.7;

/**
 * Returns 1 for each dark pixel and 0 for the others. Sums of rectangles make it independent of the square's size (D. Bradley, G. Roth,
 * Adaptive Thresholding using the Integral Image, 2007).
 */
export function findDark({ tones, width, height }: Grey): Uint8Array {
  const wide = width + 1;
  // 255 times the largest photograph fits into 32 bits.
  const sums = new Uint32Array(wide * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += tones[y * width + x] ?? 0;
      sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] ?? 0) + row;
    }
  }
  const reach = Math.max(1, Math.round((AROUND * Math.max(width, height)) / 2));
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - reach) * wide, Math.min(height, y + reach + 1) * wide];
    const rows = (bottom - top) / wide;
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const sum =
        (sums[bottom + right] ?? 0) -
        (sums[bottom + left] ?? 0) -
        (sums[top + right] ?? 0) +
        (sums[top + left] ?? 0);
      if ((tones[y * width + x] ?? 0) * rows * (right - left) < DARK * sum) dark[y * width + x] = 1;
    }
  }
  return dark;
}
