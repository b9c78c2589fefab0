// Reads comments some at a time: others are answered between two slices.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Slice } from '../../foundation/database/slice.ts';
import type { CommentKeys } from './store.ts';

/** Slices like the first, each behind the one before, `most` comments in all; one that is shorter is the last there is. */
export async function* slicesOf<Row extends CommentKeys>(
  list: (slice: Slice<CommentKeys>) => Promise<Row[]>,
  first: Slice<CommentKeys>,
  most: number,
): AsyncGenerator<readonly Row[]> {
  let { after } = first;
  for (let looked = 0; looked < most; looked += first.take) {
    const read = await list({ ...first, after });
    yield read;
    if (read.length < first.take) return;
    after = read.at(-1) ?? after;
    await breathe();
  }
}
