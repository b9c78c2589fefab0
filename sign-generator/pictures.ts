// The pictures of a file: each once for all pages, flat on the paper, since X-1a and X-3 know no transparency.
import { createHash } from 'node:crypto';
import { SignFailure } from './failure.ts';
import { averaged, greyOf } from './press-pixels.ts';
import type { PrintingCondition } from './profile.ts';
import type { PictureItem } from './shapes.ts';
import { cli } from './text/cli.ts';

/** Dots to the inch that a press shows, a hair less for rounding: of more, several become one. */
const DPI = 590;
/** A picture of arms has a quarter of it. */
const MOST_PIXELS = 1_000_000;

interface Reference {
  readonly data: Record<string, unknown>;
  end(content?: Uint8Array): void;
}

export interface Pictures<Named = unknown> {
  /** Returns the picture's name for the Do operator. */
  readonly add: (item: PictureItem) => string;
  /** Those that were added, by their names. */
  readonly named: Readonly<Record<string, Named>>;
  /** Unpacks and writes them; answers what was written. Throws a SignFailure for one that is not as it says. */
  readonly finish: () => Promise<Uint8Array[]>;
}

interface Waiting<Named> extends Pick<PictureItem, 'webp' | 'pixels'> {
  readonly reference: Named;
  /** Pixels of it along a side of one that is printed. */
  readonly side: number;
}

/** Returns what keeps the pictures of a file; `refer` makes an object of it. */
export function openPictures<Named extends Reference>(
  refer: (data: Record<string, unknown>) => Named,
  { mixPixels }: Pick<PrintingCondition, 'mixPixels'>,
): Pictures<Named> {
  const names = new Map<string, string>();
  const named: Record<string, Named> = {};
  const waiting: Waiting<Named>[] = [];
  return {
    named,
    add({ webp, pixels, width }) {
      const side = Math.max(1, Math.floor(pixels.width / (width / 25.4) / DPI));
      const key = `${createHash('sha256').update(webp).digest('hex')} ${side}`;
      const name = names.get(key) ?? `P${names.size + 1}`;
      if (!names.has(key)) {
        const reference = refer({ Type: 'XObject', Subtype: 'Image', BitsPerComponent: 8 });
        waiting.push({ webp, pixels, side, reference });
        named[name] = reference;
      }
      names.set(key, name);
      return name;
    },
    async finish() {
      const contents: Uint8Array[] = [];
      for (const { webp, pixels, side, reference } of waiting) {
        const rgb = averaged(await unpacked(webp, pixels), pixels, side);
        const grey = greyOf(rgb);
        const content = grey ?? mixPixels(rgb);
        reference.data['Width'] = Math.floor(pixels.width / side);
        reference.data['Height'] = Math.floor(pixels.height / side);
        reference.data['ColorSpace'] = grey ? 'DeviceGray' : 'DeviceCMYK';
        reference.end(content);
        contents.push(content);
      }
      return contents;
    },
  };
}

/** Red, green, blue and opacity of each pixel. The library is loaded for it: arms of shapes need none. */
export async function unpacked(
  webp: Uint8Array,
  { width, height }: PictureItem['pixels'],
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const picture = sharp(webp, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).ensureAlpha().raw();
  const { data, info } = await picture.toBuffer({ resolveWithObject: true }).catch(() => {
    throw new SignFailure(cli.arms.raster);
  });
  if (info.width !== width || info.height !== height) throw new SignFailure(cli.arms.raster);
  return data;
}
