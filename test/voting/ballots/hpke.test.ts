// HPKE as phones seal and the counter opens: the vectors of RFC 9180, and @hpke/core, which others wrote, as a judge of both sides.
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { createPrivateKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seal } from '../../../client/parts/offline/seal.ts';
import { openSealed } from '../../../server/voting/ballots/hpke.ts';
import { drawKeyPair } from '../../../server/voting/ballots/seal.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** RFC 9180, A.3.1: base mode of DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM; the first encryption. */
const VECTOR = {
  privateKey: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
  publicKey:
    '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
  enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  info: '4f6465206f6e2061204772656369616e2055726e',
  aad: '436f756e742d30',
  sealed: '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
  text: '4265617574792069732074727574682c20747275746820626561757479',
};
const PKCS8 = '3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420';

test('what the RFC sealed is opened', () => {
  const privateKey = createPrivateKey({ key: hex(PKCS8 + VECTOR.privateKey), format: 'der', type: 'pkcs8' });
  const recipient = { privateKey, publicKey: hex(VECTOR.publicKey) };
  const sealed = hex(VECTOR.enc + VECTOR.sealed);
  const opened = openSealed(recipient, { info: hex(VECTOR.info), aad: hex(VECTOR.aad), sealed });
  expect(opened?.toString('hex')).toBe(VECTOR.text);
});

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});
const pair = drawKeyPair(randomBytes);
const key = { id: 'a', point: pair.publicKey.toString('base64') };
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const texts = fc.uint8Array({ maxLength: 1_000 });
const words = fc.stringMatching(/^[ -~]{0,80}$/);

describe('another library', () => {
  test('opens what the phone seals, and so do we', async () => {
    const { d, x, y } = pair.privateKey.export({ format: 'jwk' });
    const recipientKey = await suite.kem.importKey(
      'jwk',
      { kty: 'EC', crv: 'P-256', d, x, y } as JsonWebKey,
      false,
    );
    await fc.assert(
      fc.asyncProperty(texts, words, words, async (text, info, aad) => {
        const sealed = Buffer.from(await seal(key, info, aad, new Uint8Array(text)));
        const given = { info: Buffer.from(info), aad: Buffer.from(aad) };
        expect(openSealed(pair, { ...given, sealed })).toEqual(Buffer.from(text));
        const recipient = await suite.createRecipientContext({
          recipientKey,
          enc: buffer(sealed.subarray(0, 65)),
          info: buffer(given.info),
        });
        const opened = await recipient.open(buffer(sealed.subarray(65)), buffer(given.aad));
        expect(Buffer.from(opened)).toEqual(Buffer.from(text));
      }),
      { numRuns: 30 },
    );
  });

  test('seals what we open', async () => {
    const recipientPublicKey = await suite.kem.importKey('raw', buffer(pair.publicKey), true);
    await fc.assert(
      fc.asyncProperty(texts, words, words, async (text, info, aad) => {
        const given = { info: Buffer.from(info), aad: Buffer.from(aad) };
        const sender = await suite.createSenderContext({ recipientPublicKey, info: buffer(given.info) });
        const ciphertext = await sender.seal(buffer(text), buffer(given.aad));
        const sealed = Buffer.concat([Buffer.from(sender.enc), Buffer.from(ciphertext)]);
        expect(openSealed(pair, { ...given, sealed })).toEqual(Buffer.from(text));
      }),
      { numRuns: 30 },
    );
  });
});

test('nothing else opens: another byte anywhere, another key, another context, too few bytes', async () => {
  const sealed = Buffer.from(await seal(key, 'for us', 'belongs here', Uint8Array.of(1, 7)));
  const given = { info: Buffer.from('for us'), aad: Buffer.from('belongs here') };
  expect(openSealed(pair, { ...given, sealed })).toEqual(Buffer.of(1, 7));
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(openSealed(pair, { ...given, sealed: changed }), `${at}`).toBeNull();
  }
  for (let length = 0; length < sealed.length; length += 1)
    expect(openSealed(pair, { ...given, sealed: sealed.subarray(0, length) }), `${length}`).toBeNull();
  expect(openSealed(drawKeyPair(randomBytes), { ...given, sealed })).toBeNull();
  expect(openSealed(pair, { ...given, info: Buffer.from('for others'), sealed })).toBeNull();
  expect(openSealed(pair, { ...given, aad: Buffer.from('belongs there'), sealed })).toBeNull();
});

test('no two seals are alike, nor do two texts share a key: under one nonce they would be open', async () => {
  const sealed = await Promise.all([1, 1, 2].map((byte) => seal(key, 'for us', 'a', Uint8Array.of(byte))));
  expect(new Set(sealed.map((bytes) => Buffer.from(bytes).toString('hex', 0, 65))).size).toBe(3);
});
