// What lies under a slip's seal, in bytes of one length a kind, and what stands on its envelope, as authenticated bytes.
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { findScore, LONGEST_COMMENT, MOST_OPTIONS } from '../../foundation/ballot.ts';
import type { Reason, Score, SlipKind, Trust } from '../../foundation/ballot.ts';
import { findComment, type CommentText } from '../masking/rules.ts';

/** The id of a ballot key: a UUID. */
export type KeyId = string & { readonly brand: 'KeyId' };

/** What somebody said. */
export type SlipContent =
  | { readonly kind: 'score'; readonly score: Score }
  | { readonly kind: 'answer'; readonly question: bigint; readonly options: readonly bigint[] }
  | { readonly kind: 'comment'; readonly text: CommentText };

/** A slip: of what place, how far it is trusted, and what it says. Nobody may read any of it before it is opened. */
export interface Slip {
  readonly locationId: bigint;
  /** The place's category when the slip came: what is pooled is pooled with this one. */
  readonly categoryId: bigint;
  readonly trust: Trust;
  readonly content: SlipContent;
}

/** What stands on the envelope: readable columns, but a changed one makes the seal break. */
export interface Envelope {
  readonly municipalityId: MunicipalityId;
  readonly kind: SlipKind;
  readonly keyId: KeyId;
}

const ID_BYTES = 8;
const REASON_AT = 2 * ID_BYTES;
const CONTENT_AT = REASON_AT + 1;
const ANSWER_BYTES = 1 + ID_BYTES * (1 + MOST_OPTIONS);
// In UTF-8 none of the units that a comment's length is counted in takes more.
const TEXT_BYTES = 3 * LONGEST_COMMENT;
const LENGTH_BYTES = 2;
/** How many bytes the content of each kind has. */
export const CONTENT_BYTES: Readonly<Record<SlipKind, number>> = {
  score: 1,
  answer: ANSWER_BYTES,
  comment: LENGTH_BYTES + TEXT_BYTES,
};
/** A reason is the place in this list, so its order never changes. 0: the slip is counted. */
export const REASONS: readonly (Reason | null)[] = [null, 'NETWORK', 'CHANNEL', 'BURST', 'HOURS'];
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The slip as bytes: its place, the category and why it is unconfirmed, then what it says. A score is 1 byte; an answer is always 169
 * (how many options, the question, room for 20 options), so that its length does not tell how many were chosen; a comment is always 902
 * (how many bytes, room for 900). The kinds differ in length, since the kind is a column anyway: hiding it here would only make every
 * score 901 bytes longer.
 */
export function encodeSlip({ locationId, categoryId, trust, content }: Slip): Buffer {
  const bytes = Buffer.alloc(CONTENT_AT + CONTENT_BYTES[content.kind]);
  bytes.writeBigInt64BE(locationId, 0);
  bytes.writeBigInt64BE(categoryId, ID_BYTES);
  bytes.writeUInt8(REASONS.indexOf(trust.reason), REASON_AT);
  if (content.kind === 'score') bytes.writeUInt8(content.score, CONTENT_AT);
  else if (content.kind === 'comment') writeText(bytes, content.text);
  else writeAnswer(bytes, content);
  return bytes;
}

function writeAnswer(
  bytes: Buffer,
  { question, options }: { readonly question: bigint; readonly options: readonly bigint[] },
): void {
  if (options.length > MOST_OPTIONS) throw new RangeError('An answer has room for 20 options, no more.');
  bytes.writeUInt8(options.length, CONTENT_AT);
  [question, ...options].forEach((id, place) => bytes.writeBigInt64BE(id, CONTENT_AT + 1 + ID_BYTES * place));
}

function writeText(bytes: Buffer, text: string): void {
  const written = Buffer.from(text, 'utf8');
  if (written.length > TEXT_BYTES) throw new RangeError('A comment has room for 900 bytes, no more.');
  bytes.writeUInt16BE(written.length, CONTENT_AT);
  bytes.set(written, CONTENT_AT + LENGTH_BYTES);
}

/** The slip that the bytes say, or null where they are not exactly what `encodeSlip` writes for the kind. */
export function decodeSlip(kind: SlipKind, bytes: Buffer): Slip | null {
  if (bytes.length !== CONTENT_AT + CONTENT_BYTES[kind]) return null;
  const reason = REASONS[bytes.readUInt8(REASON_AT)];
  if (reason === undefined) return null;
  const content = decodeContent(kind, bytes.subarray(CONTENT_AT));
  if (content === null) return null;
  return {
    locationId: bytes.readBigInt64BE(0),
    categoryId: bytes.readBigInt64BE(ID_BYTES),
    trust: reason === null ? { standing: 'COUNTED', reason } : { standing: 'UNCONFIRMED', reason },
    content,
  };
}

/** The content that the bytes say, which are as many as its kind has; null where they are not exactly what was written. */
export function decodeContent(kind: SlipKind, bytes: Buffer): SlipContent | null {
  if (kind === 'score') {
    const score = findScore(bytes[0]);
    return score === null ? null : { kind, score };
  }
  if (kind === 'comment') return decodeText(bytes);
  const count = bytes.readUInt8(0);
  if (count > MOST_OPTIONS) return null;
  const [question = 0n, ...options] = Array.from({ length: 1 + count }, (_, place) =>
    bytes.readBigInt64BE(1 + ID_BYTES * place),
  );
  return isEmpty(bytes.subarray(1 + ID_BYTES * (1 + count))) ? { kind, question, options } : null;
}

function decodeText(bytes: Buffer): SlipContent | null {
  const length = bytes.readUInt16BE(0);
  const end = LENGTH_BYTES + length;
  if (length > TEXT_BYTES || !isEmpty(bytes.subarray(end))) return null;
  try {
    // Masked again: it may have been sealed by an older version, which knew fewer masks.
    const text = findComment(UTF_8.decode(bytes.subarray(LENGTH_BYTES, end)));
    return text === null ? null : { kind: 'comment', text };
  } catch {
    // The decoder says by throwing that it is no UTF-8; nothing else can fail here.
    return null;
  }
}

function isEmpty(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}

/** The envelope as bytes, for the seal to protect: no other kind, key or municipality can be written on it. */
export function encodeEnvelope({ municipalityId, kind, keyId }: Envelope): Buffer {
  return Buffer.from(`kazva slip 2 ${municipalityId} ${kind} ${keyId}`, 'utf8');
}
