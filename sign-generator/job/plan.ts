// Which files an order takes.
import type { Sign } from '../sign.ts';
import { TEST_SHEET, volumeName } from './names.ts';
import type { WholeOrder } from './order.ts';
import { pickSamples } from './samples.ts';
import type { Chapter } from './volume.ts';

function inVolumes(signs: readonly Sign[], size: number): Sign[][] {
  const count = Math.ceil(signs.length / size);
  return Array.from({ length: count }, (_, i) => signs.slice(i * size, (i + 1) * size));
}

/** A file that is to be made. */
export interface FilePlan {
  readonly file: string;
  readonly chapters: readonly Chapter[];
}

/** Returns the files of an order: volumes of each format, or one sheet with three places in every format. */
export function planFiles(
  signs: readonly Sign[],
  { formats, volume, isTest }: Pick<WholeOrder, 'formats' | 'volume' | 'isTest'>,
): FilePlan[] {
  if (isTest) {
    const samples = pickSamples(signs);
    return [{ file: TEST_SHEET, chapters: formats.map((format) => ({ format, signs: samples })) }];
  }
  return formats.flatMap((format) =>
    inVolumes(signs, volume).map((some, i) => ({
      file: volumeName(format, i + 1),
      chapters: [{ format, signs: some }],
    })),
  );
}

/** How many signs a file bears. */
export const countSigns = ({ chapters }: FilePlan): number =>
  chapters.reduce((sum, { signs }) => sum + signs.length, 0);
