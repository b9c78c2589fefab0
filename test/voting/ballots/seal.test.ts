// The seal: what goes in comes out, nothing else does, and the length tells nothing.
import { createPrivateKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOpener, createSealer, drawKeyPair, publicHalf } from '../../../server/voting/ballots/seal.ts';
import type { Envelope, Slip } from '../../../server/voting/ballots/slip-bytes.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import {
  aComment,
  anAnswer,
  anEnvelope,
  envelopes,
  keyId,
  score,
  SLIP_BYTES,
  slips,
  trustFor,
} from './slips.ts';

const KEY = keyId('5d1f7a52-6f8f-4b9e-9a54-0c2f6e6b7a10');
const pair = drawKeyPair(randomBytes);
const sealerOf = ({ municipalityId }: Pick<Envelope, 'municipalityId'>) =>
  createSealer(municipalityId, { id: KEY, publicKey: pair.publicKey }, randomBytes);
const sealer = sealerOf(anEnvelope);
const opener = createOpener(KEY, pair.privateKey);

const aSlip = (content: SlipContent): Slip => ({
  locationId: 7n,
  categoryId: 2n,
  trust: trustFor('HOURS'),
  content,
});

function sealed(slip: Slip): { envelope: Envelope; bytes: Buffer } {
  return { envelope: { ...anEnvelope, kind: slip.content.kind, keyId: KEY }, bytes: sealer.seal(slip) };
}

test('a sealed slip opens to exactly what was sealed, its place and its standing too', () => {
  fc.assert(
    fc.property(envelopes, slips, (anyEnvelope, slip) => {
      const envelope = { ...anyEnvelope, kind: slip.content.kind, keyId: KEY };
      expect(opener.open(envelope, sealerOf(envelope).seal(slip))).toEqual({ outcome: 'opened', slip });
    }),
  );
});

test('a change of any byte is refused', () => {
  fc.assert(
    fc.property(slips, fc.nat(), fc.integer({ min: 1, max: 255 }), (slip, at, mask) => {
      const { envelope, bytes } = sealed(slip);
      const place = at % bytes.length;
      bytes.writeUInt8(bytes.readUInt8(place) ^ mask, place);
      expect(opener.open(envelope, bytes).outcome).toBe('refused');
    }),
  );
});

test('every single byte of a slip of each kind is guarded', () => {
  for (const content of [
    { kind: 'score', score: score(7) } as const,
    anAnswer(3n, [1n]),
    aComment('Благодаря'),
  ]) {
    const { envelope, bytes } = sealed(aSlip(content));
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
      expect(opener.open(envelope, changed).outcome).toBe('refused');
    }
  }
});

test('a change of any field on the envelope is refused', () => {
  fc.assert(
    fc.property(envelopes, slips, (other, slip) => {
      const { envelope, bytes } = sealed(slip);
      for (const field of ['municipalityId', 'keyId', 'kind'] as const) {
        if (envelope[field] === other[field]) continue;
        expect(opener.open({ ...envelope, [field]: other[field] }, bytes).outcome).toBe('refused');
      }
    }),
  );
});

test('bytes that nobody sealed are refused, never thrown at, with an ephemeral key that is a point and without', () => {
  const { publicKey } = drawKeyPair(randomBytes);
  const beginnings = [[], [2], [2, ...publicKey]];
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(...beginnings),
      envelopes,
      (bytes, beginning, envelope) => {
        const slip = Buffer.from([...beginning, ...bytes]);
        expect(opener.open({ ...envelope, keyId: KEY }, slip).outcome).toBe('refused');
      },
    ),
  );
});

test('it says what is wrong: another key on the envelope, or a slip that says nothing', () => {
  const { envelope, bytes } = sealed(aSlip({ kind: 'score', score: score(11) }));
  expect(opener.open(envelope, bytes)).toEqual({ outcome: 'refused', reason: 'content' });
  const other = keyId('0c2f6e6b-7a10-4b9e-9a54-5d1f7a526f8f');
  expect(opener.open({ ...envelope, keyId: other }, bytes)).toEqual({ outcome: 'refused', reason: 'form' });
});

test('a slip cut short or grown is refused', () => {
  const { envelope, bytes } = sealed(aSlip(anAnswer(1n, [2n, 3n])));
  for (let size = 0; size < bytes.length; size += 1) {
    // Head and tag, and nothing between them.
    const reason = size <= 94 ? 'form' : 'seal';
    expect(opener.open(envelope, bytes.subarray(0, size))).toEqual({ outcome: 'refused', reason });
  }
  expect(opener.open(envelope, Buffer.concat([bytes, Buffer.alloc(1)])).outcome).toBe('refused');
});

test.each([
  ['nothing', (point: Buffer) => point.fill(0)],
  ['the point at infinity', (point: Buffer) => point.fill(0).writeUInt8(4)],
  ['beside the curve', (point: Buffer) => point.writeUInt8(point.readUInt8(64) ^ 1, 64)],
  ['a coordinate that is larger than the field', (point: Buffer) => point.fill(255, 1, 33)],
  ['a compressed point', (point: Buffer) => point.writeUInt8(2)],
])('an ephemeral key that is %s is refused (SEC 1, 3.2.2)', (_, change) => {
  const { envelope, bytes } = sealed(aSlip(anAnswer(1n, [2n])));
  change(bytes.subarray(1, 66));
  expect(opener.open(envelope, bytes)).toEqual({ outcome: 'refused', reason: 'seal' });
});

test('a slip of the first protocol is none of the second', () => {
  const { envelope, bytes } = sealed(aSlip(anAnswer(1n, [2n])));
  bytes.writeUInt8(1);
  expect(opener.open(envelope, bytes)).toEqual({ outcome: 'refused', reason: 'form' });
});

test('all slips of a kind are of one length', () => {
  fc.assert(
    fc.property(slips, (slip) => {
      expect(sealer.seal(slip).length).toBe(94 + SLIP_BYTES[slip.content.kind]);
    }),
  );
});

test('the same content is sealed differently each time', () => {
  const { bytes } = sealed(aSlip(anAnswer(1n, [2n])));
  const again = sealed(aSlip(anAnswer(1n, [2n]))).bytes;
  expect(again.subarray(66)).not.toEqual(bytes.subarray(66));
});

test('another key does not open it', () => {
  const { envelope, bytes } = sealed(aSlip(anAnswer(1n, [2n])));
  const stranger = createOpener(KEY, drawKeyPair(randomBytes).privateKey);
  expect(stranger.open(envelope, bytes)).toEqual({ outcome: 'refused', reason: 'seal' });
});

test('a private key survives its PEM form', () => {
  const pem = pair.privateKey.export({ format: 'pem', type: 'pkcs8' });
  expect(publicHalf(createPrivateKey(pem))).toEqual(pair.publicKey);
});

test('what a key pair was drawn from is overwritten', () => {
  const drawn: Buffer[] = [];
  drawKeyPair((size) => {
    const bytes = randomBytes(size);
    drawn.push(bytes);
    return bytes;
  });
  expect(drawn).toEqual([Buffer.alloc(32)]);
});

test('a draw that is no private key of P-256 is drawn again', () => {
  const order = Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551', 'hex');
  const one = Buffer.from(`${'0'.repeat(63)}1`, 'hex');
  const draws = [Buffer.alloc(32), Buffer.alloc(32, 255), order, one];
  const { publicKey } = drawKeyPair(() => draws.shift() ?? Buffer.alloc(32));
  expect(draws).toEqual([]);
  // Of the number 1 it is the curve's own generator (FIPS 186-4, D.1.2.3).
  expect(publicKey.toString('hex', 0, 9)).toBe('046b17d1f2e12c4247');
});
