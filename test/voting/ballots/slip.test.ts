// What a slip says in bytes: its place, its category and its reason before its content, and nothing that nobody writes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SlipKind } from '../../../server/foundation/ballot.ts';
import { decodeSlip, encodeSlip } from '../../../server/voting/ballots/slip-bytes.ts';
import { type SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import { aComment, anAnswer, score, SLIP_BYTES, slips, trustFor } from './slips.ts';

const CONTENT_AT = 17;
const aSlip = (content: SlipContent) => ({ locationId: 7n, categoryId: 2n, trust: trustFor(null), content });
const TEN: SlipContent = { kind: 'score', score: score(10) };

test('what is written is what is read, in one length a kind', () => {
  fc.assert(
    fc.property(slips, (slip) => {
      const bytes = encodeSlip(slip);
      expect(decodeSlip(slip.content.kind, bytes)).toEqual(slip);
      expect(bytes).toHaveLength(SLIP_BYTES[slip.content.kind]);
    }),
  );
});

test.each([
  [null, '00'],
  ['NETWORK', '01'],
  ['CHANNEL', '02'],
  ['BURST', '03'],
  ['HOURS', '04'],
] as const)(
  'the reason %s stands between the place and the score, number of options, or of bytes',
  (reason, byte) => {
    const head = `00000000000000070000000000000002${byte}`;
    const begin = (content: SlipContent, to: number): string =>
      encodeSlip({ ...aSlip(content), trust: trustFor(reason) }).toString('hex', 0, to);
    const options = Array.from({ length: 20 }, (_, place) => BigInt(place + 1));
    expect(begin(TEN, 18)).toBe(`${head}0a`);
    expect(begin(anAnswer(3n, options), 34)).toBe(`${head}1400000000000000030000000000000001`);
    expect(begin(aComment('\u4e00'.repeat(300)), 19)).toBe(`${head}0384`);
  },
);

test('bytes that nobody writes say nothing', () => {
  const [slip, answer] = [encodeSlip(aSlip(TEN)), encodeSlip(aSlip(anAnswer(3n, [1n])))];
  for (let byte = 0; byte < 256; byte += 1) {
    slip.writeUInt8(byte, CONTENT_AT);
    expect(decodeSlip('score', slip) !== null, `score ${byte}`).toBe(byte >= 1 && byte <= 10);
    answer.writeUInt8(byte, CONTENT_AT);
    // One option and the zeros behind it; with more than one the zeros are options, with none the one is no padding.
    expect(decodeSlip('answer', answer) !== null, `answer ${byte}`).toBe(byte >= 1 && byte <= 20);
  }
  for (const content of [TEN, anAnswer(3n, [1n]), aComment('да')]) {
    const bytes = encodeSlip(aSlip(content));
    for (let byte = 0; byte < 256; byte += 1) {
      bytes.writeUInt8(byte, CONTENT_AT - 1);
      expect(decodeSlip(content.kind, bytes) !== null, `reason ${byte}`).toBe(byte <= 4);
    }
  }
});

test('a comment that nobody writes says nothing', () => {
  const comment = encodeSlip(aSlip(aComment('да')));
  for (let length = 0; length < 65_536; length += 1) {
    comment.writeUInt16BE(length, CONTENT_AT);
    // A length of nothing, of half a letter, or with zeros behind the text.
    const isWritten = length >= 4 && length <= 900;
    expect(decodeSlip('comment', comment) !== null, `${length}`).toBe(isWritten);
  }
  comment.writeUInt16BE(4, CONTENT_AT);
  // No UTF-8.
  comment.writeUInt8(0xff, CONTENT_AT + 2);
  expect(decodeSlip('comment', comment)).toBeNull();
});

test('bytes of another length, or of another kind, say nothing', () => {
  for (const content of [TEN, anAnswer(3n, [1n]), aComment('да')]) {
    const bytes = encodeSlip(aSlip(content));
    for (const wrong of [bytes.subarray(1), Buffer.concat([bytes, Buffer.alloc(1)]), Buffer.alloc(0)])
      expect(decodeSlip(content.kind, wrong)).toBeNull();
    for (const kind of ['score', 'answer', 'comment'] satisfies SlipKind[])
      if (kind !== content.kind) expect(decodeSlip(kind, bytes)).toBeNull();
  }
});
