// Opens slips of the box's first protocol: one key a week for all municipalities, the place and the standing in columns. They are taken
// over in the first night of their city; nothing seals them any more.
import { createDecipheriv, createPublicKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto';
import type { BallotId, Reason, SlipKind, Standing, Trust } from '../../foundation/ballot.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { KeyId } from './slip-bytes.ts';
import { CONTENT_BYTES, decodeContent, type SlipContent } from './slip-content.ts';

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

/** None since. */
export const WEEKLY_REASONS: readonly (Reason | null)[] = [null, 'NETWORK', 'CHANNEL', 'BURST', 'HOURS'];
const VERSION = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + KEY_BYTES + NONCE_BYTES;
// RFC 8410: the fixed bytes before a raw X25519 key in SubjectPublicKeyInfo.
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex');
/** So many low bits the score, the number of options, and that of bytes have of what a content begins with; the reason has those above. */
const LOW_BITS: Readonly<Record<SlipKind, number>> = { score: 4, answer: 5, comment: 10 };

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
  if (bytes.length !== CONTENT_BYTES[kind]) return null;
  const head = kind === 'comment' ? 2 : 1;
  const number = bytes.readUIntBE(0, head);
  const reason = WEEKLY_REASONS[number >> LOW_BITS[kind]];
  if (reason === undefined) return null;
  bytes.writeUIntBE(number & (2 ** LOW_BITS[kind] - 1), 0, head);
  const content = decodeContent(kind, bytes);
  return content && { content, reason };
}
