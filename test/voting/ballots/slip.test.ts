// What a slip says in bytes: its place, its category and its reason before its content, or what a phone sealed; and nothing that nobody
// writes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SlipKind } from '../../../server/foundation/ballot.ts';
import type { SignCode } from '../../../server/foundation/sign-code.ts';
import {
  decodePhone,
  decodeSlip,
  encodeSlip,
  type PhoneSlip,
} from '../../../server/voting/ballots/slip-bytes.ts';
import { type SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import type { CommentText } from '../../../server/voting/masking/rules.ts';
import { aComment, anAnswer, ballotId, score, SLIP_BYTES, slips, trustFor } from './slips.ts';

const REASON_AT = 17;
const CONTENT_AT = 38;
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

test.each(['SCANNED', 'FILLED'] as const)(
  'that it came with a slip of paper, %s, is read as it is written',
  (paper) => {
    const slip = { ...aSlip(TEN), paper };
    expect(decodeSlip('score', encodeSlip(slip))).toEqual(slip);
    expect(encodeSlip(slip)).toHaveLength(SLIP_BYTES.score);
  },
);

test('which slip of paper is spent is read as it is written, and stands at none that came without paper', () => {
  const spends = ballotId('3f0c8f0e-6d0b-4a51-9d1e-0d8a4b1f2c33');
  const slip = { ...aSlip(TEN), paper: 'FILLED', spends } as const;
  const bytes = encodeSlip(slip);
  expect(bytes.toString('hex', 22, CONTENT_AT)).toBe('3f0c8f0e6d0b4a519d1e0d8a4b1f2c33');
  expect(decodeSlip('score', bytes)).toEqual(slip);
  bytes.writeUInt8(2);
  expect(decodeSlip('score', bytes)).toBeNull();
});

test.each([
  [
    'options',
    '20 options',
    anAnswer(
      3n,
      Array.from({ length: 21 }, (_, at) => BigInt(at)),
    ),
  ],
  ['bytes', '900 bytes', { kind: 'comment', text: 'a'.repeat(901) as CommentText }],
] as const)('more %s than there is room for are not written', (_, room, content) => {
  expect(() => encodeSlip(aSlip(content))).toThrow(room);
});

test.each([
  [null, '00'],
  ['NETWORK', '01'],
  ['CHANNEL', '02'],
  ['BURST', '03'],
  ['HOURS', '04'],
  ['PRESENCE', '05'],
] as const)(
  'the reason %s stands between the place and the score, number of options, or of bytes',
  (reason, byte) => {
    // Where a phone’s slip has its code and its id there is nothing.
    const head = `0200000000000000070000000000000002${byte}${'00'.repeat(20)}`;
    const begin = (content: SlipContent, to: number): string =>
      encodeSlip({ ...aSlip(content), trust: trustFor(reason) }).toString('hex', 0, CONTENT_AT + to);
    const options = Array.from({ length: 20 }, (_, place) => BigInt(place + 1));
    expect(begin(TEN, 1)).toBe(`${head}0a`);
    expect(begin(anAnswer(3n, options), 17)).toBe(`${head}1400000000000000030000000000000001`);
    expect(begin(aComment('\u4e00'.repeat(300)), 2)).toBe(`${head}0384`);
  },
);

test('bytes that nobody writes say nothing', () => {
  const [slip, answer] = [encodeSlip(aSlip(TEN)), encodeSlip(aSlip(anAnswer(3n, [1n])))];
  for (let byte = 0; byte < 256; byte += 1) {
    slip.writeUInt8(byte, CONTENT_AT);
    expect(decodeSlip('score', slip) !== null, `score ${byte}`).toBe(byte >= 1 && byte <= 10);
    answer.writeUInt8(byte, CONTENT_AT);
    // One option and the zeros behind it; with two the zeros are an option, and with more the same twice.
    expect(decodeSlip('answer', answer) !== null, `answer ${byte}`).toBe(byte === 1 || byte === 2);
  }
  for (const content of [TEN, anAnswer(3n, [1n]), aComment('да')]) {
    const bytes = encodeSlip(aSlip(content));
    for (let byte = 0; byte < 256; byte += 1) {
      bytes.writeUInt8(byte, REASON_AT);
      expect(decodeSlip(content.kind, bytes) !== null, `reason ${byte}`).toBe(byte <= 5);
    }
  }
});

test('an answer has one option at the least, and room for twenty', () => {
  const twenty = anAnswer(
    3n,
    Array.from({ length: 20 }, (_, at) => BigInt(at + 1)),
  );
  expect(decodeSlip('answer', encodeSlip(aSlip(twenty)))).toEqual(aSlip(twenty));
  expect(decodeSlip('answer', encodeSlip(aSlip(anAnswer(3n, []))))).toBeNull();
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

const PHONE: PhoneSlip = {
  locationId: 7n,
  categoryId: 2n,
  trust: trustFor('BURST'),
  phone: {
    kind: 'score',
    code: '000000098' as SignCode,
    ballotId: ballotId('3f0c8f0e-6d0b-4a51-9d1e-0d8a4b1f2c33'),
    sealed: Buffer.alloc(83, 7),
  },
};

test('what a phone sealed is read as it came, and is as long as what is known', () => {
  const bytes = encodeSlip(PHONE);
  expect(bytes).toHaveLength(SLIP_BYTES.score);
  expect(decodeSlip('score', bytes)).toEqual(PHONE);
});

test('what a phone sealed is as long as its kind, and begins with its form', () => {
  expect(decodePhone('score', Buffer.of(1, 7))).toEqual({ kind: 'score', score: 7 });
  for (const bytes of [[], [1], [0, 7], [2, 7], [1, 7, 0]])
    expect(decodePhone('score', Buffer.from(bytes)), bytes.join()).toBeNull();
  for (const kind of ['answer', 'comment'] as const)
    for (const length of [0, 1, 2, 169, 171, 902, 904])
      expect(decodePhone(kind, Buffer.alloc(length, 1)), `${kind} ${length}`).toBeNull();
});

test('a slip in no form of ours, or with anything where nothing stands, says nothing', () => {
  for (let form = 0; form < 256; form += 1) {
    const bytes = encodeSlip(aSlip(TEN));
    bytes.writeUInt8(form, 0);
    // As a phone’s nobody could open it: that is seen later. Above stands no lot, one of eight arrivals, that it is surplus, or that it is of a team.
    // What came with a slip of paper, in one of two ways, has neither.
    const isPaper = form % 16 > 4 && form % 16 < 12;
    const isOurs = form % 4 >= 2 && (form % 16 < 4 ? form >> 4 <= 10 : isPaper && form < 16);
    expect(decodeSlip('score', bytes) !== null, `${form}`).toBe(isOurs);
  }
  for (let at = REASON_AT + 1; at < SLIP_BYTES.score; at += 1) {
    const bytes = encodeSlip(aSlip(TEN));
    if (at !== CONTENT_AT) bytes.writeUInt8(1, at);
    expect(decodeSlip('score', bytes) !== null, `${at}`).toBe(at === CONTENT_AT);
  }
});

/** What a phone might seal as a comment: any letters, those that are left out, addresses that are masked, halves of pairs. */
const written = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('a@b.bg ', '0888 123 456', '\u200b', 'e\u0301', '\ud83d', '4111 1111 1111 1111', '一'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => Buffer.from(parts.join('')).subarray(0, 900));

test('whatever a phone said can be sealed again, every night', () => {
  fc.assert(
    fc.property(written, (text) => {
      const bytes = Buffer.alloc(903);
      bytes.writeUInt8(1);
      bytes.writeUInt16BE(text.length, 1);
      bytes.set(text, 3);
      const content = decodePhone('comment', bytes);
      if (content === null) return;
      const again = decodeSlip('comment', encodeSlip(aSlip(content)));
      expect(again).toEqual(aSlip(content));
    }),
    { numRuns: 2_000 },
  );
});
