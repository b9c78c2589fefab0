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
import type { SlipKind } from '../../foundation/ballot.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { RandomBytes } from '../../foundation/randomness.ts';
import type { TeamCode } from '../pulses/rules.ts';
import { openSealed, type Recipient } from './hpke.ts';
import {
  contextOf,
  decodePhone,
  decodeSlip,
  encodeEnvelope,
  encodeSlip,
  kindOf,
  type Envelope,
  type KeyId,
  type PhoneSlip,
  type Slip,
} from './slip-bytes.ts';

/** Either what the slip says, or why it cannot be opened: its form, its seal, or what lay inside. */
export type Opened =
  | { readonly outcome: 'opened'; readonly slip: Slip }
  /** Of a team whose pulse was called back: what was answered stays unopened where a phone sealed it, and is told to nobody. */
  | { readonly outcome: 'revoked' }
  | { readonly outcome: 'refused'; readonly reason: 'form' | 'seal' | 'content' };

/** Seals slips of one municipality under one ballot key. */
export interface Sealer {
  readonly keyId: KeyId;
  readonly publicKey: Buffer;
  /** What a phone sealed must be sealed to the same key. */
  readonly seal: (slip: Slip | PhoneSlip) => Buffer;
}

/** Opens slips that were sealed under one ballot key. Bad input is an outcome, never an exception. */
export interface Opener {
  readonly keyId: KeyId;
  readonly open: (envelope: Envelope, sealed: Buffer) => Opened;
}

const VERSION = 2;
const SECRET_BYTES = 32;
/** A point of the curve as SEC 1 writes it whole: 4, and both coordinates. */
const POINT_BYTES = 65;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + POINT_BYTES + NONCE_BYTES;
const CIPHER = 'aes-256-gcm';
// RFC 5915 and RFC 5480: the fixed bytes before a number and a point of P-256 in PKCS#8 and in SubjectPublicKeyInfo.
const PRIVATE_PREFIX = Buffer.from(
  '3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420',
  'hex',
);
const PUBLIC_PREFIX = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');
// How many points the curve has (FIPS 186-4, D.1.2.3): a private key is a number from 1 to under it.
const ORDER = Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551', 'hex');
// An opener remembers the secrets it shares with sealers (one for ten minutes of an API process), up to so many.
const MOST_SECRETS = 1_000;

/** A new pair of P-256: the private key and the 65 bytes of the public half. */
export function drawKeyPair(random: RandomBytes): { privateKey: KeyObject; publicKey: Buffer } {
  const secret = drawSecret(random);
  const der = Buffer.concat([PRIVATE_PREFIX, secret]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  wipe(secret, der);
  return { privateKey, publicKey: publicHalf(privateKey) };
}

/** One in 2^32 draws is no private key, and is drawn again. */
function drawSecret(random: RandomBytes): Buffer {
  for (;;) {
    const secret = random(SECRET_BYTES);
    if (secret.compare(ORDER) < 0 && secret.some((byte) => byte > 0)) return secret;
  }
}

/** The public half of a private key: of P-256 65 bytes. */
export function publicHalf(privateKey: KeyObject): Buffer {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return spki.subarray(PUBLIC_PREFIX.length);
}

/**
 * A sealer for a ballot key of the municipality (`publicKey`: 65 bytes). It draws one ephemeral pair for its whole life (an agreement
 * costs 0.1 ms, a seal 0.01 ms) and a fresh nonce for each slip; NIST SP 800-38D allows 2^32 of those under a secret.
 * A sealed slip is: version (1 byte), ephemeral public key (65), nonce (12), ciphertext (121, 289 or 1,022), tag (16).
 */
export function createSealer(
  municipalityId: MunicipalityId,
  { id: keyId, publicKey }: { readonly id: KeyId; readonly publicKey: Buffer },
  random: RandomBytes,
): Sealer {
  const ephemeral = drawKeyPair(random);
  const secret = agree(ephemeral.privateKey, publicKey, ephemeral.publicKey, publicKey);
  const head = Buffer.concat([Uint8Array.of(VERSION), ephemeral.publicKey]);
  const envelopeOf = (kind: SlipKind): Buffer => encodeEnvelope({ municipalityId, kind, keyId });
  // The same for every slip of a kind.
  const envelopes = {
    score: envelopeOf('score'),
    answer: envelopeOf('answer'),
    comment: envelopeOf('comment'),
  };
  return {
    keyId,
    publicKey,
    seal: (slip) => {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, secret, nonce);
      cipher.setAAD(envelopes[kindOf(slip)]);
      const text = cipher.update(encodeSlip(slip));
      // A stream cipher: nothing is left for the end but the tag.
      cipher.final();
      return Buffer.concat([head, nonce, text, cipher.getAuthTag()]);
    },
  };
}

/** The code of each team; null: its pulse was called back. */
type Teams = ReadonlyMap<bigint, TeamCode | null>;
const NO_TEAMS: Teams = new Map();

/** An opener for a ballot key. `teams`: the code of each team, for which a phone sealed its answers. */
export function createOpener(keyId: KeyId, privateKey: KeyObject, teams = NO_TEAMS): Opener {
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
      const secret = secretWith(sealed.subarray(1, 1 + POINT_BYTES));
      const text = secret === null ? null : findText(secret, envelope, sealed);
      if (text === null) return { outcome: 'refused', reason: 'seal' };
      const slip = decodeSlip(envelope.kind, text);
      if (slip === null) return { outcome: 'refused', reason: 'content' };
      if (slip.isOfTeam && teams.get(slip.locationId) === null) return { outcome: 'revoked' };
      if (!('phone' in slip)) return { outcome: 'opened', slip };
      return openPhone({ privateKey, publicKey }, keyId, withCode(slip, teams));
    },
  };
}

/** A team's code is longer than a sign's: the slip has room for none, but says whose it is. */
function withCode(slip: PhoneSlip, teams: Teams): PhoneSlip {
  const code = slip.isOfTeam && teams.get(slip.locationId);
  return code ? { ...slip, phone: { ...slip.phone, code } } : slip;
}

/** What the phone sealed, opened: the slip from now on, as if it had come without a seal. */
function openPhone(recipient: Recipient, keyId: KeyId, { phone, ...placed }: PhoneSlip): Opened {
  const text = openSealed(recipient, { ...contextOf(keyId, phone), sealed: phone.sealed });
  if (text === null) return { outcome: 'refused', reason: 'seal' };
  const content = decodePhone(phone.kind, text);
  if (content === null) return { outcome: 'refused', reason: 'content' };
  const spends = placed.paper ? { spends: phone.ballotId } : {};
  return { outcome: 'opened', slip: { ...placed, ...spends, content } };
}

function findText(secret: KeyObject, envelope: Envelope, sealed: Buffer): Buffer | null {
  const decipher = createDecipheriv(CIPHER, secret, sealed.subarray(1 + POINT_BYTES, HEAD_BYTES));
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
    // OpenSSL refuses what is no point of the curve: such a slip was not sealed by a sealer.
    return null;
  }
}

/** The AES key that both sides agree on: ECDH on P-256 (NIST SP 800-56A), then HKDF-SHA-256 (RFC 5869) over both public halves. */
function agree(own: KeyObject, other: Uint8Array, ephemeral: Uint8Array, ballotKey: Uint8Array): KeyObject {
  const der = Buffer.concat([PUBLIC_PREFIX, other]);
  const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const shared = diffieHellman({ privateKey: own, publicKey });
  const salt = Buffer.concat([ephemeral, ballotKey]);
  const derived = Buffer.from(hkdfSync('sha256', shared, salt, 'kazva slip 2', SECRET_BYTES));
  const secret = createSecretKey(derived);
  wipe(shared, derived);
  return secret;
}

/** Node overwrites a KeyObject's own memory when it is collected; what it was made from it leaves to us. */
function wipe(...buffers: readonly Buffer[]): void {
  for (const buffer of buffers) buffer.fill(0);
}
