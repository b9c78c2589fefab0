// What a slip says in bytes: the reason takes no room of its own, and slips from before it are read as they are.
import { createPrivateKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOpener } from '../../../server/voting/ballots/seal.ts';
import { decodeContent, encodeContent } from '../../../server/voting/ballots/slip-content.ts';
import { aComment, anAnswer, anEnvelope, CONTENT_BYTES, contents, keyId, score } from './slips.ts';

test('what is written is what is read, in one length a kind', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const bytes = Buffer.from(encodeContent(content));
      expect(decodeContent(content.kind, bytes)).toEqual(content);
      expect(bytes).toHaveLength(CONTENT_BYTES[content.kind]);
    }),
  );
});

test.each([
  [null, 0x0a, 0x14],
  ['NETWORK', 0x1a, 0x34],
  ['CHANNEL', 0x2a, 0x54],
  ['BURST', 0x3a, 0x74],
  ['HOURS', 0x4a, 0x94],
] as const)(
  'the reason %s stands in front of the score, and of the number of options or bytes',
  (reason, ten, twenty) => {
    const options = Array.from({ length: 20 }, (_, place) => BigInt(place + 1));
    expect(encodeContent({ kind: 'score', score: score(10), reason })).toEqual(Uint8Array.of(ten));
    expect(encodeContent(anAnswer(3n, options, reason))[0]).toBe(twenty);
    const full = encodeContent(aComment('\u4e00'.repeat(300), reason));
    expect(Buffer.from(full).readUInt16BE()).toBe(900 | ((ten >> 4) << 10));
  },
);

test('bytes that nobody writes say nothing', () => {
  const written = new Set([0, 1, 2, 3, 4].flatMap((reason) => scoresOf(reason << 4)));
  for (let byte = 0; byte < 256; byte += 1) {
    expect(decodeContent('score', Buffer.of(byte)) !== null, `${byte}`).toBe(written.has(byte));
  }
  const answer = Buffer.from(encodeContent(anAnswer(3n, [1n])));
  for (let byte = 0; byte < 256; byte += 1) {
    answer.writeUInt8(byte, 0);
    // One option and the zeros behind it; with more than one the zeros are options, with none the one is no padding.
    const isWritten = (byte & 31) >= 1 && (byte & 31) <= 20 && byte >> 5 <= 4;
    expect(decodeContent('answer', answer) !== null, `${byte}`).toBe(isWritten);
  }
});

test('a comment that nobody writes says nothing', () => {
  const comment = Buffer.from(encodeContent(aComment('да')));
  for (let head = 0; head < 65_536; head += 1) {
    comment.writeUInt16BE(head, 0);
    const length = head & 1023;
    // A length of nothing, of half a letter, or with zeros behind the text.
    const content = decodeContent('comment', comment);
    expect(content !== null, `${head}`).toBe(isWritten(length) && head >> 10 <= 4);
  }
  expect(decodeContent('comment', comment.subarray(1))).toBeNull();
});

function isWritten(length: number): boolean {
  return length >= 4 && length <= 900;
}

function scoresOf(reason: number): number[] {
  return Array.from({ length: 10 }, (_, place) => (place + 1) | reason);
}

describe('slips that were sealed before there were reasons', () => {
  // Sealed by the commit before, under this key.
  const privateKey = createPrivateKey({
    key: Buffer.from('MC4CAQAwBQYDK2VuBCIEIDo5YY2mnEDBy+oPosEY+1A+q8bFulko6dS1GSKwpnaM', 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const KEY = keyId('5d1f7a52-6f8f-4b9e-9a54-0c2f6e6b7a10');
  const opener = createOpener(KEY, privateKey);
  const open = (kind: 'score' | 'answer', sealed: string) =>
    opener.open({ ...anEnvelope, standing: 'UNCONFIRMED', kind, keyId: KEY }, Buffer.from(sealed, 'base64'));

  test('are opened as they were', () => {
    expect(
      open('score', 'Ae3rk1D66rK0OHuranpQjTy3nEKHZiF+LyGQ5WkLRcNRnDIZFrJSwnRolyRFD70LQh+Elp7B2+XvfBQpdTc='),
    ).toEqual({ outcome: 'opened', content: { kind: 'score', score: 10, reason: null } });
    expect(
      open(
        'answer',
        'Ae3rk1D66rK0OHuranpQjTy3nEKHZiF+LyGQ5WkLRcNRrdrYUHVWWD7dSrUZ72fPhQbX29cerjURPrZCbQ99LwdjBVEEkhHQBv+Rrr4X' +
          '/R1AJWecjRdNm8CiiW0FjaRrcH4YRMuUqbu4VDDOgOomkCdcAoyQgkQbg7r/wei3Onx9rA0zb5xTVDPMaJUcX7WPH165izl/WyYAKvE6' +
          'X0n4mfzXCi99Vi/+BCiJIg5bzl0bkXTbbzzB5FhD6zK6TF9WQHjqc/Q0jX8O4ac3n1CgQ7hQPwNChUmpjgTrFx0Xnj8mQ2KnCBM=',
      ),
    ).toEqual({
      outcome: 'opened',
      content: anAnswer(
        3n,
        Array.from({ length: 20 }, (_, place) => BigInt(place + 1)),
      ),
    });
  });
});
