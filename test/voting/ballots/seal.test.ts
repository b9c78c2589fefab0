// The seal: what goes in comes out, nothing else does, and the length tells nothing.
import { createPrivateKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOpener, createSealer, drawKeyPair, publicHalf } from '../../../server/voting/ballots/seal.ts';
import type { Envelope, SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import { aComment, anAnswer, anEnvelope, CONTENT_BYTES, contents, envelopes, keyId } from './slips.ts';

const KEY = keyId('5d1f7a52-6f8f-4b9e-9a54-0c2f6e6b7a10');
const pair = drawKeyPair(randomBytes);
const sealer = createSealer(KEY, pair.publicKey, randomBytes);
const opener = createOpener(KEY, pair.privateKey);

function sealed(envelope: Envelope, content: SlipContent): { envelope: Envelope; slip: Buffer } {
  return { envelope: { ...envelope, kind: content.kind, keyId: KEY }, slip: sealer.seal(envelope, content) };
}

test('a sealed slip opens to exactly what was sealed', () => {
  fc.assert(
    fc.property(envelopes, contents, (anyEnvelope, content) => {
      const { envelope, slip } = sealed(anyEnvelope, content);
      expect(opener.open(envelope, slip)).toEqual({ outcome: 'opened', content });
    }),
  );
});

test('a change of any byte is refused', () => {
  fc.assert(
    fc.property(contents, fc.nat(), fc.integer({ min: 1, max: 255 }), (content, at, mask) => {
      const { envelope, slip } = sealed(anEnvelope, content);
      const place = at % slip.length;
      slip.writeUInt8(slip.readUInt8(place) ^ mask, place);
      expect(opener.open(envelope, slip).outcome).toBe('refused');
    }),
  );
});

test('every single byte of a slip of each kind is guarded', () => {
  for (const content of [
    { kind: 'score', score: 7, reason: 'HOURS' },
    anAnswer(3n, [1n]),
    aComment('Благодаря'),
  ]) {
    const { envelope, slip } = sealed(anEnvelope, content as SlipContent);
    for (let place = 0; place < slip.length; place += 1) {
      const changed = Buffer.from(slip);
      changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
      expect(opener.open(envelope, changed).outcome).toBe('refused');
    }
  }
});

test('a change of any field on the envelope is refused', () => {
  fc.assert(
    fc.property(envelopes, envelopes, contents, (one, other, content) => {
      const { envelope, slip } = sealed(one, content);
      for (const field of ['municipalityId', 'locationId', 'ballotId', 'keyId'] as const) {
        if (envelope[field] === other[field]) continue;
        expect(opener.open({ ...envelope, [field]: other[field] }, slip).outcome).toBe('refused');
      }
      const standing = envelope.standing === 'COUNTED' ? 'UNCONFIRMED' : 'COUNTED';
      expect(opener.open({ ...envelope, standing }, slip).outcome).toBe('refused');
      const kind = envelope.kind === 'score' ? 'answer' : 'score';
      expect(opener.open({ ...envelope, kind }, slip).outcome).toBe('refused');
    }),
  );
});

test('bytes that nobody sealed are refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, isVersioned) => {
      const slip = Buffer.from(isVersioned ? [1, ...bytes] : bytes);
      expect(opener.open({ ...anEnvelope, keyId: KEY }, slip).outcome).toBe('refused');
    }),
  );
});

test('a slip cut short or grown is refused', () => {
  const { envelope, slip } = sealed(anEnvelope, anAnswer(1n, [2n, 3n]));
  for (let size = 0; size < slip.length; size += 1) {
    expect(opener.open(envelope, slip.subarray(0, size)).outcome).toBe('refused');
  }
  expect(opener.open(envelope, Buffer.concat([slip, Buffer.alloc(1)])).outcome).toBe('refused');
});

test('an ephemeral key of low order is refused (RFC 7748, section 6.1)', () => {
  const { envelope, slip } = sealed(anEnvelope, anAnswer(1n, [2n]));
  slip.fill(0, 1, 33);
  expect(opener.open(envelope, slip)).toEqual({ outcome: 'refused', reason: 'seal' });
});

test('all slips of a kind are of one length', () => {
  fc.assert(
    fc.property(envelopes, contents, (envelope, content) => {
      expect(sealer.seal(envelope, content).length).toBe(61 + CONTENT_BYTES[content.kind]);
    }),
  );
});

test('the same content is sealed differently each time', () => {
  const { slip } = sealed(anEnvelope, anAnswer(1n, [2n]));
  const again = sealed(anEnvelope, anAnswer(1n, [2n])).slip;
  expect(again.subarray(33)).not.toEqual(slip.subarray(33));
});

test('another key does not open it', () => {
  const { envelope, slip } = sealed(anEnvelope, anAnswer(1n, [2n]));
  const stranger = createOpener(KEY, drawKeyPair(randomBytes).privateKey);
  expect(stranger.open(envelope, slip)).toEqual({ outcome: 'refused', reason: 'seal' });
});

test('a private key survives its PEM form', () => {
  const pem = pair.privateKey.export({ format: 'pem', type: 'pkcs8' });
  expect(publicHalf(createPrivateKey(pem))).toEqual(pair.publicKey);
});
