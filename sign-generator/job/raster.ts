// A code as a picture: three pixels a module, with its quiet zone.
import type { FilledRectangles } from '../content.ts';

const PIXELS = 3;
const QUIET_PIXELS = 4 * PIXELS;

export type Rasterise = (code: FilledRectangles) => ImageData;

/** Returns what draws codes one after the other into the same picture: the signs of a file are alike, and a new one for each would be 40 kB. */
export function openRaster(): Rasterise {
  let last = new Uint8ClampedArray();
  return ({ rectangles }) => {
    const at = (i: number): number => rectangles[i] ?? 0;
    let [right, top] = [0, 0];
    for (let i = 0; i < rectangles.length; i += 4) {
      right = Math.max(right, at(i) + at(i + 2));
      top = Math.max(top, at(i + 1) + at(i + 3));
    }
    const width = right * PIXELS + 2 * QUIET_PIXELS;
    const height = top * PIXELS + 2 * QUIET_PIXELS;
    if (last.length !== width * height * 4) last = new Uint8ClampedArray(width * height * 4);
    const data = last.fill(255);
    const pixels = new Uint32Array(data.buffer);
    for (let i = 0; i < rectangles.length; i += 4) {
      const left = QUIET_PIXELS + at(i) * PIXELS;
      const upper = QUIET_PIXELS + (top - at(i + 1) - at(i + 3)) * PIXELS;
      for (let row = upper; row < upper + at(i + 3) * PIXELS; row++) {
        pixels.fill(0xff000000, row * width + left, row * width + left + at(i + 2) * PIXELS);
      }
    }
    return { data, width, height, colorSpace: 'srgb' };
  };
}
