// Packing on the second thread gives what packing here gives, page by page.
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack, packAside } from '../../sign-generator/packing.ts';

const latin1 = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
  maxLength: 6000,
});

it('gives the same bytes as on the spot, in the order of the pages, batches one behind the other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(latin1, { maxLength: 20 }),
      fc.array(latin1, { maxLength: 20 }),
      async (one, two) => {
        const [first, second] = await Promise.all([packAside(one), packAside(two)]);
        expect([...first, ...second]).toEqual(
          [...one, ...two].map((content) => new Uint8Array(pack(content))),
        );
        expect(first.map((page) => Buffer.from(inflateSync(page)).toString('latin1'))).toEqual(one);
      },
    ),
    { numRuns: 50 },
  );
});
