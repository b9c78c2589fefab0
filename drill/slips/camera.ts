// Photographs paper as a telephone in a hand does: askew, through a lens, in shade, out of focus, with noise, as JPEG.
import sharp from 'sharp';
import type { Chance } from '../../bench/standing/chance.ts';
import type { Grey } from '../../client/members/paper-slips/reading/grey.ts';
import { SCALE, type Paper } from './paper.ts';
import { apply, inverse, standBefore } from './pose.ts';

/** How a photograph is taken; each number is the most, of which chance takes a part. */
export interface Shot {
  readonly name: string;
  /** Degrees that the camera is turned, and that it looks aslant. */
  readonly turn: number;
  readonly tilt: number;
  /** How much farther from the middle the corner of the picture is than it should be: 0.02 is two hundredths. */
  readonly lens: number;
  /** What of the light is gone at the far side; and under a shadow with a hard edge. */
  readonly gradient: number;
  readonly shadow: number;
  /** Standard deviation of a point's spot, and of a tone. Pixels; of 255. */
  readonly blur: number;
  readonly noise: number;
  /** JPEG's, from 1 to 100. */
  readonly quality: number;
  /** How much light the paper throws back. */
  readonly paper: number;
}

const TABLE = 0.35;
/** So many different deviations of a tone are drawn for a photograph. */
const GRAINS = 65_537;

/** About as a normal deviation: the sum of four even ones. */
const bell = (chance: Chance): number => (chance() + chance() + chance() + chance() - 2) * Math.sqrt(3);

/** The light from a place of the paper, between its pixels; the table's beside it. */
function lightAt({ light, width, height }: Paper, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return TABLE;
  const [across, down] = [x - left, y - top];
  const at = top * width + left;
  return (
    ((light[at] ?? 0) * (1 - across) + (light[at + 1] ?? 0) * across) * (1 - down) +
    ((light[at + width] ?? 0) * (1 - across) + (light[at + width + 1] ?? 0) * across) * down
  );
}

/** Blurs rows, then columns, by a Gauss. */
function blur(tones: Float32Array, width: number, height: number, sigma: number): Float32Array {
  if (sigma < 0.3) return tones;
  const reach = Math.ceil(2.5 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)),
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  const pass = (
    from: Float32Array,
    step: number,
    length: number,
    others: number,
    stride: number,
  ): Float32Array => {
    const to = new Float32Array(from.length);
    for (let other = 0; other < others; other++)
      for (let at = 0; at < length; at++) {
        let value = 0;
        for (let i = -reach; i <= reach; i++) {
          const near = Math.min(length - 1, Math.max(0, at + i));
          value += (weights[i + reach] ?? 0) * (from[other * stride + near * step] ?? 0);
        }
        to[other * stride + at * step] = value / sum;
      }
    return to;
  };
  return pass(pass(tones, 1, width, height, width), width, height, width, 1);
}

/** Returns the photograph as it comes out of its file; `side`: pixels of its longer side. */
export async function photograph(paper: Paper, shot: Shot, side: number, chance: Chance): Promise<Grey> {
  const shorter = Math.round(0.75 * side);
  const isWide = paper.width > paper.height;
  const [width, height] = isWide ? [side, shorter] : [shorter, side];
  const size = { width: paper.width / SCALE, height: paper.height / SCALE };
  const map = inverse(standBefore(size, { width, height }, shot.turn, shot.tilt, chance));
  const lens = (2 * chance() - 1) * shot.lens;
  const toLight = chance() * 2 * Math.PI;
  const [gradient, edge] = [chance() * shot.gradient, 0.6 * (chance() - 0.5)];
  const exposure = 0.75 + 0.25 * chance();
  const tones = new Float32Array(width * height);
  const corner = Math.hypot(width, height) / 2;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const [u, v] = [column - width / 2, row - height / 2];
      const by = 1 - lens * ((u * u + v * v) / corner ** 2);
      const [across, down] = apply(map, u * by, v * by);
      const seen = lightAt(paper, across * SCALE + paper.width / 2, down * SCALE + paper.height / 2);
      const along = (u * Math.cos(toLight) + v * Math.sin(toLight)) / corner;
      const shade = 1 - (gradient * (along + 1)) / 2;
      const shadow = 1 - shot.shadow * Math.min(1, Math.max(0, (along - edge) * 40));
      tones[row * width + column] = 255 * exposure * seen * shot.paper * shade * shadow;
    }
  const soft = blur(tones, width, height, chance() * shot.blur);
  const grain = Float32Array.from({ length: GRAINS }, () => bell(chance) * shot.noise);
  const raw = new Uint8Array(soft.length);
  for (let at = 0, from = 0; at < raw.length; at++, from++) {
    // Each row begins elsewhere, so that no pattern forms.
    if (at % width === 0) from = Math.floor(chance() * GRAINS);
    raw[at] = Math.min(255, Math.max(0, Math.round((soft[at] ?? 0) + (grain[from % GRAINS] ?? 0))));
  }
  const jpeg = await sharp(raw, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: shot.quality })
    .toBuffer();
  const { data } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { tones: new Uint8Array(data), width, height };
}
