// Seals what a citizen says on the phone, so that nobody but the counter reads it: HPKE (RFC 9180) in base mode by WebCrypto, with P-256,
// HKDF-SHA256 and AES-128-GCM.

/** A city's ballot key: its id, and the point to seal to, in base64. */
export type BallotKey = { readonly id: string; readonly point: string };

const HASH = 'SHA-256';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
/** The numbers of the KEM, and of all three (RFC 9180, 7); as numbers, since HTML has no control characters, and a bundler escapes none. */
const KEM = bytes('KEM', [0, 16]);
const SUITE = bytes('HPKE', [0, 16, 0, 1, 0, 1]);

/** Texts as bytes, one a character, and bytes as they are. */
function bytes(...parts: readonly (string | ArrayBuffer | ArrayLike<number>)[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : [...new Uint8Array(part)],
    ),
  );
}

/** LabeledExtract and LabeledExpand in one (RFC 9180, 4; RFC 5869 does both). */
async function derive(
  [suite, salt, extracted, ikm]: readonly [
    Uint8Array,
    ArrayBuffer | Uint8Array<ArrayBuffer>,
    string,
    ArrayBuffer | string,
  ],
  [label, info, length]: readonly [string, Uint8Array, number],
): Promise<ArrayBuffer> {
  const key = await crypto.subtle.importKey('raw', bytes('HPKE-v1', suite, extracted, ikm), 'HKDF', false, [
    'deriveBits',
  ]);
  const expanded = bytes([0, length], 'HPKE-v1', suite, label, info);
  return crypto.subtle.deriveBits({ name: 'HKDF', hash: HASH, salt, info: expanded }, key, 8 * length);
}

/** LabeledExtract without a salt, which HMAC fills up with zeros. */
async function extract(label: string, ikm: string): Promise<ArrayBuffer> {
  const zeros = { name: 'HMAC', hash: HASH };
  const key = await crypto.subtle.importKey('raw', new Uint8Array(32), zeros, false, ['sign']);
  return crypto.subtle.sign('HMAC', key, bytes('HPKE-v1', SUITE, label, ikm));
}

/**
 * Seals the text to the key, for `info`, as what belongs to `aad`. Answers the encapsulated key, the ciphertext and the tag; rejects where
 * the browser cannot: without WebCrypto, as on plain http, or without the curve. Each text has a key of its own.
 */
export async function seal(
  key: BallotKey,
  info: string,
  aad: string,
  text: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const { subtle } = crypto;
  const point = bytes(atob(key.point));
  const own = await subtle.generateKey(CURVE, false, ['deriveBits']);
  const enc = await subtle.exportKey('raw', own.publicKey);
  const recipient = await subtle.importKey('raw', point, CURVE, false, []);
  const dh = await subtle.deriveBits({ name: 'ECDH', public: recipient }, own.privateKey, 256);
  const shared = await derive([KEM, bytes(), 'eae_prk', dh], ['shared_secret', bytes(enc, point), 32]);
  const context = bytes([0], await extract('psk_id_hash', ''), await extract('info_hash', info));
  const secret = [SUITE, shared, 'secret', ''] as const;
  const raw = await derive(secret, ['key', context, 16]);
  const iv = await derive(secret, ['base_nonce', context, 12]);
  const cipher = await subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
  return bytes(enc, await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytes(aad) }, cipher, text));
}
