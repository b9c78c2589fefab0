// Seals a slip to the public half of a ballot key; only the private half opens it again.
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import type { RandomBytes } from '../../foundation/randomness.ts';
import {
  decodeContent,
  encodeContent,
  encodeEnvelope,
  type Envelope,
  type KeyId,
  type SlipContent,
} from './slip-content.ts';

/** Either what the slip says, or why it cannot be opened: its form, its seal, or what lay inside. */
export type Opened =
  | { readonly outcome: 'opened'; readonly content: SlipContent }
  | { readonly outcome: 'refused'; readonly reason: 'form' | 'seal' | 'content' };

/** Seals slips under one ballot key. */
export interface Sealer {
  readonly keyId: KeyId;
  readonly seal: (envelope: Omit<Envelope, 'keyId' | 'kind'>, content: SlipContent) => Buffer;
}

/** Opens slips that were sealed under one ballot key. Bad input is an outcome, never an exception. */
export interface Opener {
  readonly keyId: KeyId;
  readonly open: (envelope: Envelope, sealed: Buffer) => Opened;
}

const VERSION = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + KEY_BYTES + NONCE_BYTES;
const CIPHER = 'aes-256-gcm';
// RFC 8410: the fixed bytes before a raw X25519 key in PKCS#8 and in SubjectPublicKeyInfo.
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex');
// An opener remembers the secrets it shares with sealers (one for each life of an API process), up to so many.
const MOST_SECRETS = 1_000;

/** A new X25519 pair: the private key and the 32 bytes of the public half. */
export function drawKeyPair(random: RandomBytes): { privateKey: KeyObject; publicKey: Buffer } {
  const secret = random(KEY_BYTES);
  const der = Buffer.concat([PRIVATE_PREFIX, secret]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  wipe(secret, der);
  return { privateKey, publicKey: publicHalf(privateKey) };
}

/** The 32 bytes of the public half of an X25519 private key. */
export function publicHalf(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length);
}

/**
 * A sealer for a ballot key (`publicKey`: 32 bytes). It draws one ephemeral pair for its whole life (an agreement
 * costs 0.15 ms, a seal 0.01 ms) and a fresh nonce for each slip; NIST SP 800-38D allows 2^32 of those under a secret.
 * A sealed slip is: version (1 byte), ephemeral public key (32), nonce (12), ciphertext (1, 169 or 902), tag (16).
 */
export function createSealer(keyId: KeyId, publicKey: Uint8Array, random: RandomBytes): Sealer {
  const ephemeral = drawKeyPair(random);
  const secret = agree(ephemeral.privateKey, publicKey, ephemeral.publicKey, publicKey);
  const head = Buffer.concat([Uint8Array.of(VERSION), ephemeral.publicKey]);
  return {
    keyId,
    seal: ({ municipalityId, locationId, standing, ballotId }, content) => {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, secret, nonce);
      cipher.setAAD(
        encodeEnvelope({ municipalityId, locationId, standing, kind: content.kind, ballotId, keyId }),
      );
      const text = Buffer.concat([cipher.update(encodeContent(content)), cipher.final()]);
      return Buffer.concat([head, nonce, text, cipher.getAuthTag()]);
    },
  };
}

/** An opener for a ballot key. */
export function createOpener(keyId: KeyId, privateKey: KeyObject): Opener {
  const publicKey = publicHalf(privateKey);
  const secrets = new Map<string, KeyObject | null>();
  const secretWith = (ephemeral: Buffer): KeyObject | null => {
    const name = ephemeral.toString('base64');
    const known = secrets.get(name);
    if (known !== undefined) return known;
    if (secrets.size >= MOST_SECRETS) secrets.clear();
    const secret = findAgreement(privateKey, ephemeral, publicKey);
    secrets.set(name, secret);
    return secret;
  };
  return {
    keyId,
    open: (envelope, sealed) => {
      if (sealed.length <= HEAD_BYTES + TAG_BYTES || sealed[0] !== VERSION || envelope.keyId !== keyId) {
        return { outcome: 'refused', reason: 'form' };
      }
      const secret = secretWith(sealed.subarray(1, 1 + KEY_BYTES));
      const text = secret === null ? null : findText(secret, envelope, sealed);
      if (text === null) return { outcome: 'refused', reason: 'seal' };
      const content = decodeContent(envelope.kind, text);
      return content === null ? { outcome: 'refused', reason: 'content' } : { outcome: 'opened', content };
    },
  };
}

function findText(secret: KeyObject, envelope: Envelope, sealed: Buffer): Buffer | null {
  const decipher = createDecipheriv(CIPHER, secret, sealed.subarray(1 + KEY_BYTES, HEAD_BYTES));
  decipher.setAAD(encodeEnvelope(envelope));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const text = decipher.update(sealed.subarray(HEAD_BYTES, -TAG_BYTES));
  try {
    decipher.final();
    return text;
  } catch {
    // Node says a broken seal by throwing; nothing else can fail here.
    return null;
  }
}

function findAgreement(privateKey: KeyObject, ephemeral: Buffer, publicKey: Buffer): KeyObject | null {
  try {
    return agree(privateKey, ephemeral, ephemeral, publicKey);
  } catch {
    // OpenSSL refuses a public key of low order (RFC 7748, section 6.1): such a slip was not sealed by a sealer.
    return null;
  }
}

/** The AES key that both sides agree on: X25519 (RFC 7748), then HKDF-SHA-256 (RFC 5869) over both public halves. */
function agree(own: KeyObject, other: Uint8Array, ephemeral: Uint8Array, ballotKey: Uint8Array): KeyObject {
  const der = Buffer.concat([PUBLIC_PREFIX, other]);
  const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const shared = diffieHellman({ privateKey: own, publicKey });
  const salt = Buffer.concat([ephemeral, ballotKey]);
  const derived = Buffer.from(hkdfSync('sha256', shared, salt, 'kazva ballot 1', KEY_BYTES));
  const secret = createSecretKey(derived);
  wipe(shared, derived);
  return secret;
}

/** Node overwrites a KeyObject's own memory when it is collected; what it was made from it leaves to us. */
function wipe(...buffers: readonly Buffer[]): void {
  for (const buffer of buffers) buffer.fill(0);
}
