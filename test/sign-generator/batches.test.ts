// Pages of a long file come out in their order and whole, whether packed on the spot or on the second thread.
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ON_THE_SPOT, openBatches } from '../../sign-generator/batches.ts';

test.each([0, 1, ON_THE_SPOT, ON_THE_SPOT + 1, ON_THE_SPOT + 64, ON_THE_SPOT + 200])(
  'a file of %i pages',
  async (count) => {
    const contents = Array.from({ length: count }, (_, page) => `page ${page} `.repeat(1 + (page % 50)));
    const written: [page: number, content: string][] = [];
    const batches = openBatches<number>((page, packed) => {
      written.push([page, inflateSync(packed).toString('latin1')]);
    });
    for (const [page, content] of contents.entries()) await batches.add(content, page);
    await batches.finish();
    expect(written).toEqual([...contents.entries()]);
  },
);
