// Pages that are equally long, packed and unpacked, so that whoever carries the connection does not learn by its length which one was shown.
import { deflateRawSync, constants } from 'node:zlib';
import {
  keep,
  lengthsOf,
  storedHead,
  type Document,
  type Kept,
  type Lengths,
  type Piece,
} from './kept-page.ts';

/** So much longer than the longest, so that what is filled in always fits. */
const ROOM: Lengths = { plain: 2_048, compressed: 256 };
const STORED_HEAD_BYTES = storedHead(0).length;
/** A length that is left out where one space more makes two bytes is met with some of them packed apart. */
const MOST_APART = 32;

/** One of the pages, with words of its own that are as long as those they stand for, filled up with spaces to the length that each gets. */
export function keepAlike(
  pages: readonly Document[],
  shown: number,
  withOwnWords: (html: string) => string,
): Kept {
  const page = pages[shown];
  if (page === undefined) throw new RangeError('There is no such page.');
  const kept = keep({ ...page, html: withOwnWords(page.html) });
  const own = lengthsOf(kept);
  const all = pages.map((each) => lengthsOf(keep(each)));
  const longest = (of: keyof Lengths): number => Math.max(...all.map((each) => each[of])) + ROOM[of];
  const filling = fill({
    plain: longest('plain') - own.plain,
    compressed: longest('compressed') - own.compressed,
  });
  return { ...kept, pieces: [...kept.pieces, filling] };
}

/** So many spaces that are so long when they are packed: as many of them as that needs are stored as they are, a few packed apart. */
export function fill({ plain, compressed }: Lengths): Piece {
  const fewest = compressed - STORED_HEAD_BYTES - 2 * packedSpaces(plain).length;
  for (let apart = 0; apart < MOST_APART; apart += 1)
    for (let stored = Math.max(0, fewest); stored <= Math.min(compressed, plain - apart); stored += 1) {
      const packed = [packedSpaces(apart), packedSpaces(plain - apart - stored)];
      const block = Buffer.concat([storedHead(stored), spaces(stored), ...packed]);
      if (block.length === compressed) return { plain: spaces(plain), compressed: block };
    }
  throw new Error(`${plain} spaces cannot be packed into ${compressed} bytes.`);
}

const spaces = (count: number): Buffer => Buffer.alloc(count, ' ');

const packedSpaces = (count: number): Buffer =>
  deflateRawSync(spaces(count), { finishFlush: constants.Z_SYNC_FLUSH });
