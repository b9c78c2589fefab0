// Which files an order takes.
import type { Sign } from '../sign.ts';
import { TEST_SHEET, volumeName } from './names.ts';
import type { WholeOrder } from './order.ts';
import type { Chapter } from './volume.ts';

function inVolumes(signs: readonly Sign[], size: number): Sign[][] {
  const count = Math.ceil(signs.length / size);
  return Array.from({ length: count }, (_, i) => signs.slice(i * size, (i + 1) * size));
}

/** The signs by how often they are printed, the smallest number first: a print shop runs a whole file so often. */
function byQuantity(signs: readonly Sign[], usual: number): [quantity: number, signs: Sign[]][] {
  const groups = new Map<number, Sign[]>();
  for (const sign of signs) {
    const quantity = sign.quantity ?? usual;
    const group = groups.get(quantity);
    if (group) group.push(sign);
    else groups.set(quantity, [sign]);
  }
  return [...groups].toSorted(([a], [b]) => a - b);
}

/** A file that is to be made. */
export interface FilePlan {
  readonly file: string;
  /** How often the whole file is printed. */
  readonly quantity: number;
  readonly chapters: readonly Chapter[];
}

/** Returns the files of an order: volumes of each format, or one sheet with three places in every format. */
export function planFiles(
  signs: readonly Sign[],
  { formats, volume, quantity, isTest }: Pick<WholeOrder, 'formats' | 'volume' | 'quantity' | 'isTest'>,
): FilePlan[] {
  if (isTest) {
    const samples = pickSamples(signs);
    return [{ file: TEST_SHEET, quantity, chapters: formats.map((format) => ({ format, signs: samples })) }];
  }
  const volumes = byQuantity(signs, quantity).flatMap(([pieces, alike]) =>
    inVolumes(alike, volume).map((some) => ({ pieces, some })),
  );
  return formats.flatMap((format) =>
    volumes.map(({ pieces, some }, i) => ({
      file: volumeName(format, i + 1),
      quantity: pieces,
      chapters: [{ format, signs: some }],
    })),
  );
}

/** How many signs a file bears. */
export const countSigns = ({ chapters }: FilePlan): number =>
  chapters.reduce((sum, { signs }) => sum + signs.length, 0);

/** Returns the signs with the longest, the middle and the shortest name: what fits all of them fits the others. */
export function pickSamples(signs: readonly Sign[]): Sign[] {
  const length = ({ location }: Sign): number => location.name.first.length;
  const sorted = signs.toSorted((a, b) => length(b) - length(a));
  const picked = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return [...new Set(picked.filter((sign) => sign !== undefined))];
}
