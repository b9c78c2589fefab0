// A photograph as rows of grey, and the tone at a place in it.

/** From 0 for black to 255 for white, row by row. */
export interface Grey {
  readonly tones: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A place in a photograph: pixels from the middle of the upper left one. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Returns the luma of pixels in RGBA, by ITU-R BT.601 in 256ths. */
export function greyOf(rgba: Uint8ClampedArray, width: number, height: number): Grey {
  const tones = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < tones.length; at++, from += 4)
    tones[at] = (77 * (rgba[from] ?? 0) + 150 * (rgba[from + 1] ?? 0) + 29 * (rgba[from + 2] ?? 0)) >> 8;
  return { tones, width, height };
}

/** Returns the tone between four pixels; undefined outside of the photograph. */
export function toneAt({ tones, width, height }: Grey, { x, y }: Pixel): number | undefined {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (!(left >= 0 && top >= 0 && left < width - 1 && top < height - 1)) return undefined;
  const at = top * width + left;
  const [across, down] = [x - left, y - top];
  const upper = (tones[at] ?? 0) * (1 - across) + (tones[at + 1] ?? 0) * across;
  const lower = (tones[at + width] ?? 0) * (1 - across) + (tones[at + width + 1] ?? 0) * across;
  return upper * (1 - down) + lower * down;
}
