// Opens what a phone sealed: HPKE (RFC 9180) in base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, one message a context.
import { createDecipheriv, createHmac, createPublicKey, diffieHellman, type KeyObject } from 'node:crypto';

/** A point of the curve, as the KEM sends it. */
export const ENC_BYTES = 65;
export const TAG_BYTES = 16;
const KEY_BYTES = 16;
const NONCE_BYTES = 12;
const HASH_BYTES = 32;
const PUBLIC_PREFIX = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');
const NOTHING = Buffer.alloc(0);
// RFC 9180, 7.1 to 7.3: the numbers of KEM, KDF and AEAD.
const KEM = Buffer.from('4b454d0010', 'hex');
const SUITE = Buffer.from('48504b45001000010001', 'hex');
const BASE_MODE = Buffer.of(0);

const hmac = (key: Buffer, text: Buffer): Buffer => createHmac('sha256', key).update(text).digest();

/** RFC 9180, 4: LabeledExtract. */
function extract(suite: Buffer, salt: Buffer, label: string, ikm: Buffer): Buffer {
  return hmac(salt, Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), ikm]));
}

/** RFC 9180, 4: LabeledExpand, of at most one block. */
function expand(suite: Buffer, prk: Buffer, label: string, info: Buffer, bytes: number): Buffer {
  const text = Buffer.concat([
    Buffer.of(0, bytes),
    Buffer.from('HPKE-v1'),
    suite,
    Buffer.from(label),
    info,
    Buffer.of(1),
  ]);
  return hmac(prk, text).subarray(0, bytes);
}

const PSK_ID_HASH = extract(SUITE, NOTHING, 'psk_id_hash', NOTHING);

/** The half of the recipient: `publicKey` is the point that senders seal to. */
export interface Recipient {
  readonly privateKey: KeyObject;
  readonly publicKey: Buffer;
}

/**
 * What was sealed to the recipient for `info`; null where it was not, or for other associated data. `sealed`: the encapsulated key (65
 * bytes), the ciphertext, the tag (16).
 */
export function openSealed(
  { privateKey, publicKey }: Recipient,
  { info, aad, sealed }: { readonly info: Buffer; readonly aad: Buffer; readonly sealed: Buffer },
): Buffer | null {
  if (sealed.length < ENC_BYTES + TAG_BYTES) return null;
  const enc = sealed.subarray(0, ENC_BYTES);
  try {
    const secret = extract(SUITE, decapsulate(privateKey, enc, publicKey), 'secret', NOTHING);
    const context = Buffer.concat([BASE_MODE, PSK_ID_HASH, extract(SUITE, NOTHING, 'info_hash', info)]);
    const key = expand(SUITE, secret, 'key', context, KEY_BYTES);
    const nonce = expand(SUITE, secret, 'base_nonce', context, NONCE_BYTES);
    const decipher = createDecipheriv('aes-128-gcm', key, nonce);
    decipher.setAAD(aad);
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const text = decipher.update(sealed.subarray(ENC_BYTES, -TAG_BYTES));
    decipher.final();
    return text;
  } catch {
    // OpenSSL says by throwing that it is no point of the curve, or no seal of ours; nothing else can fail here.
    return null;
  }
}

/** RFC 9180, 4.1: Decap. */
function decapsulate(privateKey: KeyObject, enc: Buffer, publicKey: Buffer): Buffer {
  const sender = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, enc]), format: 'der', type: 'spki' });
  const prk = extract(KEM, NOTHING, 'eae_prk', diffieHellman({ privateKey, publicKey: sender }));
  return expand(KEM, prk, 'shared_secret', Buffer.concat([enc, publicKey]), HASH_BYTES);
}
