// How much arms look like the drawing that they were taken from: both drawn by the same program, and compared as an eye would.
import { Resvg } from '@resvg/resvg-js';
import type { Rect64 } from 'clipper2-ts';
import type { Scene } from './scene.ts';

/** Pixels along the longer side of what is compared. */
export const SIDE = 256;
/** A part of a page is drawn larger, so that it has as many; no page is drawn larger than so. */
const LARGEST = 1_024;

/** Differences of a channel, of 255. */
export interface Difference {
  readonly mean: number;
  /** Of the mean of three by three pixels: the edge of a shape may lie half a pixel beside. */
  readonly largest: number;
}

/** What may differ: more is seen on paper. */
export const BOUNDS: Difference = { mean: 3, largest: 56 };
/** What may differ where something was left out: it is then at its place, or not to be seen. */
export const BOUNDS_WITHOUT: Difference = { mean: 0.5, largest: 20 };

/** Whether a difference is no more than it may be. */
export const isWithin = ({ mean, largest }: Difference, bounds: Difference): boolean =>
  mean <= bounds.mean && largest <= bounds.largest;

/** Its pixels in four channels, over white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

function drawn(svg: string, width: number): Picture {
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false },
    background: '#fff',
    fitTo: { mode: 'width', value: width },
    logLevel: 'off',
  }).render();
  // Each time that they are asked for they are copied.
  return { width: image.width, height: image.height, pixels: image.pixels };
}

/** Compares a drawing with the arms, which show a part of its scene. */
export function compare(original: string, arms: string, { width, height }: Scene, box: Rect64): Difference {
  const across = Math.max(1, box.right - box.left);
  const down = Math.max(1, box.bottom - box.top);
  const wanted = (SIDE * width) / Math.max(across, down);
  const pixels = Math.max(1, Math.round(Math.min(wanted, LARGEST, (LARGEST * width) / height)));
  const whole = drawn(original, pixels);
  const scale = whole.width / width;
  // The arms in a picture of the same size, at the same place.
  const placed = `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}">${arms.replace(
    '<svg ',
    `<svg x="${box.left * scale}" y="${box.top * scale}" width="${across * scale}" height="${down * scale}" preserveAspectRatio="none" `,
  )}</svg>`;
  return differenceOf(whole, drawn(placed, whole.width));
}

/** Compares two pictures of the same size. */
export function differenceOf(one: Picture, other: Picture): Difference {
  const { width, height } = one;
  const sums = new Float64Array(3);
  let [sum, largest] = [0, 0];
  const at = (x: number, y: number, channel: number): number => {
    const i = 4 * (y * width + x) + channel;
    return (one.pixels[i] ?? 0) - (other.pixels[i] ?? 0);
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sums.fill(0);
      for (let channel = 0; channel < 3; channel++) {
        sum += Math.abs(at(x, y, channel));
        if (x < 1 || y < 1 || x >= width - 1 || y >= height - 1) continue;
        let near = 0;
        for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) near += at(x + dx, y + dy, channel);
        largest = Math.max(largest, Math.abs(near) / 9);
      }
    }
  }
  return { mean: sum / (3 * width * height), largest };
}
