// Pages that are equally long: whatever they say, as they are and packed, and what is filled in can be unpacked.
import { gunzipSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BALLOT_SLOT, show } from '../../../server/foundation/html/kept-page.ts';
import { fill, keepAlike } from '../../../server/foundation/html/one-size.ts';

const pageOf = (text: string) => ({
  status: 200,
  html: `<!doctype html><html lang="bg"><style>p{}</style><p>${text}</p>${BALLOT_SLOT}</html>`,
});

it('whatever the pages say, each is as long as the others, packed or not, and says what it says', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 300 }), { minLength: 2, maxLength: 4 }), (texts) => {
      const all = texts.map(pageOf);
      const kept = all.map((_page, at) => keepAlike(all, at, (html) => html));
      for (const isCompressed of [false, true])
        expect(new Set(kept.map((page) => show(page, isCompressed).length)).size).toBe(1);
      kept.forEach((page, at) => {
        const [plain, packed] = [show(page, false), gunzipSync(show(page, true))];
        expect(packed.length).toBe(plain.length);
        for (const each of [plain, packed]) expect(each.toString()).toContain(`<p>${texts[at]}</p>`);
      });
    }),
    { numRuns: 200 },
  );
});

it('any length can be filled up to', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2_048, max: 20_000 }),
      fc.integer({ min: 128, max: 2_000 }),
      (plain, compressed) => {
        const piece = fill({ plain, compressed });
        expect([piece.plain.length, piece.compressed.length]).toEqual([plain, compressed]);
        const end = Buffer.from([3, 0]);
        expect(inflateRawSync(Buffer.concat([piece.compressed, end])).length).toBe(plain);
      },
    ),
    { numRuns: 500 },
  );
});
