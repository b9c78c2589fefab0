// Opens slips of the box's first protocol: one key a week for all municipalities, the place and the standing in columns. They are taken
// over in the first night of their city; nothing seals them any more.
import { createDecipheriv, createPublicKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto';
import type { BallotId, SlipKind, Standing, Trust } from '../../foundation/ballot.ts';
import { findScore, LONGEST_COMMENT, MOST_OPTIONS, type Reason } from '../../foundation/ballot.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { findComment } from '../masking/rules.ts';
import type { KeyId } from './slip-bytes.ts';
import type { SlipContent } from './slip-content.ts';

/** A slip as it lies in the table, sealed. */
export interface WeeklySlip {
  readonly municipalityId: MunicipalityId;
  readonly ballotId: BallotId;
  readonly locationId: bigint;
  readonly kind: SlipKind;
  readonly standing: Standing;
  readonly keyId: KeyId;
  readonly sealed: Buffer;
}

/** What a slip says, and how far it is trusted. */
export interface WeeklyContent {
  readonly trust: Trust;
  readonly content: SlipContent;
}

const VERSION = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + KEY_BYTES + NONCE_BYTES;
// RFC 8410: the fixed bytes before a raw X25519 key in SubjectPublicKeyInfo.
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex');
const ID_BYTES = 8;
const ANSWER_BYTES = 1 + ID_BYTES * (1 + MOST_OPTIONS);
const LENGTH_BYTES = 2;
const TEXT_BYTES = 3 * LONGEST_COMMENT;
// So many low bits the score, the number of options, and that of bytes have; the reason has those above.
const SCORE_BITS = 4;
const COUNT_BITS = 5;
const LENGTH_BITS = 10;
const REASONS: readonly (Reason | null)[] = [null, 'NETWORK', 'CHANNEL', 'BURST', 'HOURS'];

/** The slip as its week's private key opens it; null where it does not, or what lies inside is nothing that was sealed. */
export function openWeekly(privateKey: KeyObject, slip: WeeklySlip): WeeklyContent | null {
  const text = findText(privateKey, slip);
  const said = text && decode(slip.kind, text);
  if (!said) return null;
  const { content, reason } = said;
  if (slip.standing === 'COUNTED') return { trust: { standing: 'COUNTED', reason: null }, content };
  // Before reasons were kept, a network's allowance was what it nearly always was.
  return { trust: { standing: 'UNCONFIRMED', reason: reason ?? 'NETWORK' }, content };
}

function findText(privateKey: KeyObject, slip: WeeklySlip): Buffer | null {
  const { sealed } = slip;
  if (sealed.length <= HEAD_BYTES + TAG_BYTES || sealed[0] !== VERSION) return null;
  try {
    const secret = agree(privateKey, sealed.subarray(1, 1 + KEY_BYTES));
    const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(1 + KEY_BYTES, HEAD_BYTES));
    decipher.setAAD(encodeEnvelope(slip));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const text = decipher.update(sealed.subarray(HEAD_BYTES, -TAG_BYTES));
    decipher.final();
    return text;
  } catch {
    // Node says a broken seal, and a public key of low order, by throwing; nothing else can fail here.
    return null;
  }
}

/** X25519 (RFC 7748), then HKDF-SHA-256 (RFC 5869) over both public halves. */
function agree(privateKey: KeyObject, ephemeral: Buffer): Buffer {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const der = Buffer.concat([PUBLIC_PREFIX, ephemeral]);
  const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const shared = diffieHellman({ privateKey, publicKey });
  const salt = Buffer.concat([ephemeral, spki.subarray(PUBLIC_PREFIX.length)]);
  return Buffer.from(hkdfSync('sha256', shared, salt, 'kazva ballot 1', KEY_BYTES));
}

/** Each field (all ASCII) behind its length. */
function encodeEnvelope({ municipalityId, locationId, standing, kind, ballotId, keyId }: WeeklySlip): Buffer {
  const fields = ['kazva ballot 1', `${municipalityId}`, `${locationId}`, standing, kind, ballotId, keyId];
  return Buffer.from(fields.map((field) => String.fromCharCode(field.length) + field).join(''), 'latin1');
}

interface Said {
  readonly content: SlipContent;
  readonly reason: Reason | null;
}

function decode(kind: SlipKind, bytes: Buffer): Said | null {
  const head = kind === 'comment' ? bytes.readUInt16BE() : (bytes[0] ?? 0);
  const bits = { score: SCORE_BITS, answer: COUNT_BITS, comment: LENGTH_BITS }[kind];
  const [low, reason] = [head & (2 ** bits - 1), REASONS[head >> bits]];
  const content = reason === undefined ? null : decodeContent(kind, low, bytes);
  return content === null ? null : { content, reason: reason ?? null };
}

/** `head`: the score, the number of options, or that of bytes. */
function decodeContent(kind: SlipKind, head: number, bytes: Buffer): SlipContent | null {
  if (kind === 'score') {
    const score = bytes.length === 1 ? findScore(head) : null;
    return score === null ? null : { kind, score };
  }
  if (kind === 'comment') {
    if (bytes.length !== LENGTH_BYTES + TEXT_BYTES || head > TEXT_BYTES) return null;
    const text = findComment(bytes.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + head));
    return text === null ? null : { kind, text };
  }
  if (bytes.length !== ANSWER_BYTES || head > MOST_OPTIONS) return null;
  const [question = 0n, ...options] = Array.from({ length: 1 + head }, (_, place) =>
    bytes.readBigInt64BE(1 + ID_BYTES * place),
  );
  return { kind, question, options };
}
