// The first protocol's seal: what it sealed is read as it was, and nothing else is.
import { createPrivateKey, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grant } from '../../../server/access/grants/grant.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import type { Ballot } from '../../../server/voting/ballots/store.ts';
import { openWeekly, WEEKLY_REASONS, type WeeklySlip } from '../../../server/voting/ballots/weekly-slips.ts';
import {
  aComment,
  anAnswer,
  ballotId,
  keyId,
  municipalityId,
  score,
  slips as today,
  trustFor,
} from './slips.ts';
import { drawWeeklyKey, encodeWeekly, sealWeekly } from './weekly.ts';

const key = drawWeeklyKey();
/** Slips that there were then. */
const slips = today.filter(({ trust }) => WEEKLY_REASONS.includes(trust.reason));
const aBallot = (slip: Ballot['slip']): Ballot => ({
  grant: grant({ kind: 'citizen' }, 'ballots.cast', municipalityId(1n)),
  id: ballotId(randomUUID()),
  isDemo: false,
  slip,
});
const ballotWith = (content: SlipContent): Ballot =>
  aBallot({ locationId: 7n, categoryId: 2n, trust: trustFor(null), content });

test('a slip opens to exactly what was sealed', () => {
  fc.assert(
    fc.property(slips, ({ trust, content, ...place }) => {
      const slip = sealWeekly(key, aBallot({ trust, content, ...place }));
      expect(openWeekly(key.privateKey, slip)).toEqual({ trust, content });
    }),
  );
});

test('a change of any byte, of any field on the envelope, or of the key is refused', () => {
  fc.assert(
    fc.property(slips, fc.nat(), fc.integer({ min: 1, max: 255 }), (slip, at, mask) => {
      const good = sealWeekly(key, aBallot(slip));
      const sealed = Buffer.from(good.sealed);
      sealed.writeUInt8(sealed.readUInt8(at % sealed.length) ^ mask, at % sealed.length);
      const others: Partial<WeeklySlip>[] = [
        { sealed },
        { sealed: good.sealed.subarray(0, at % good.sealed.length) },
        { municipalityId: municipalityId(2n) },
        { locationId: good.locationId + 1n },
        { standing: good.standing === 'COUNTED' ? 'UNCONFIRMED' : 'COUNTED' },
        { kind: good.kind === 'score' ? 'answer' : 'score' },
        { ballotId: ballotId(randomUUID()) },
        { keyId: keyId(randomUUID()) },
      ];
      for (const other of others) expect(openWeekly(key.privateKey, { ...good, ...other })).toBeNull();
      expect(openWeekly(drawWeeklyKey().privateKey, good)).toBeNull();
    }),
  );
});

test('any bytes inside a valid seal are refused that nobody wrote, and none is thrown at', () => {
  const kinds = fc.constantFrom<SlipContent>(
    { kind: 'score', score: score(1) },
    anAnswer(3n, [1n]),
    aComment('да'),
  );
  const bytes = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 3 }),
    ...[1, 169, 902].map((length) => fc.uint8Array({ minLength: length, maxLength: length })),
  );
  fc.assert(
    fc.property(kinds, bytes, (content, inside) => {
      const said = openWeekly(key.privateKey, sealWeekly(key, ballotWith(content), Buffer.from(inside)));
      if (said !== null) expect(said.content.kind).toBe(content.kind);
    }),
  );
  const nobodyWrote: [SlipContent, Buffer][] = [
    [{ kind: 'score', score: score(1) }, Buffer.of(0)],
    [{ kind: 'score', score: score(1) }, Buffer.of(11)],
    [{ kind: 'score', score: score(1) }, Buffer.of(0x51)],
    [{ kind: 'score', score: score(1) }, Buffer.of(1, 1)],
    [anAnswer(3n, [1n]), withByte(encodeWeekly(anAnswer(3n, [1n]), null), 0, 21)],
    // Something behind the last option, or behind the text.
    [anAnswer(3n, [1n]), withByte(encodeWeekly(anAnswer(3n, [1n]), null), 168, 1)],
    [aComment('да'), withByte(encodeWeekly(aComment('да'), null), 901, 1)],
    // Longer than its room; half a letter; a length alone.
    [aComment('да'), Buffer.alloc(902, Buffer.from([0x03, 0x85]))],
    [aComment('да'), withByte(encodeWeekly(aComment('да'), null), 1, 3)],
    [aComment('да'), Buffer.of(0)],
  ];
  for (const [content, inside] of nobodyWrote)
    expect(openWeekly(key.privateKey, sealWeekly(key, ballotWith(content), inside))).toBeNull();
});

function withByte(bytes: Buffer, at: number, byte: number): Buffer {
  bytes.writeUInt8(byte, at);
  return bytes;
}

describe('slips that were sealed before there were reasons', () => {
  // Sealed by the commit before, under this key.
  const privateKey = createPrivateKey({
    key: Buffer.from('MC4CAQAwBQYDK2VuBCIEIDo5YY2mnEDBy+oPosEY+1A+q8bFulko6dS1GSKwpnaM', 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const open = (kind: 'score' | 'answer', sealed: string) =>
    openWeekly(privateKey, {
      municipalityId: municipalityId(1n),
      locationId: 7n,
      standing: 'UNCONFIRMED',
      kind,
      ballotId: ballotId('9b2c1a57-3f0e-4c66-8c0e-1f2d3c4b5a69'),
      keyId: keyId('5d1f7a52-6f8f-4b9e-9a54-0c2f6e6b7a10'),
      sealed: Buffer.from(sealed, 'base64'),
    });

  test('are opened as they were; that they are unconfirmed is laid to their network, as it nearly always was', () => {
    const trust = trustFor('NETWORK');
    expect(
      open('score', 'Ae3rk1D66rK0OHuranpQjTy3nEKHZiF+LyGQ5WkLRcNRnDIZFrJSwnRolyRFD70LQh+Elp7B2+XvfBQpdTc='),
    ).toEqual({ trust, content: { kind: 'score', score: 10 } });
    expect(
      open(
        'answer',
        'Ae3rk1D66rK0OHuranpQjTy3nEKHZiF+LyGQ5WkLRcNRrdrYUHVWWD7dSrUZ72fPhQbX29cerjURPrZCbQ99LwdjBVEEkhHQBv+Rrr4X' +
          '/R1AJWecjRdNm8CiiW0FjaRrcH4YRMuUqbu4VDDOgOomkCdcAoyQgkQbg7r/wei3Onx9rA0zb5xTVDPMaJUcX7WPH165izl/WyYAKvE6' +
          'X0n4mfzXCi99Vi/+BCiJIg5bzl0bkXTbbzzB5FhD6zK6TF9WQHjqc/Q0jX8O4ac3n1CgQ7hQPwNChUmpjgTrFx0Xnj8mQ2KnCBM=',
      ),
    ).toEqual({
      trust,
      content: anAnswer(
        3n,
        Array.from({ length: 20 }, (_, place) => BigInt(place + 1)),
      ),
    });
  });
});
