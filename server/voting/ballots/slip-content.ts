// What a slip says, in bytes of fixed length, and what stands on its envelope, as authenticated bytes.
import { findComment, type CommentText } from '../masking/rules.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { findScore, LONGEST_COMMENT, MOST_OPTIONS } from '../../foundation/ballot.ts';
import type { BallotId, Reason, Score, SlipKind, Standing } from '../../foundation/ballot.ts';

/** The id of a ballot key: a UUID. */
export type KeyId = string & { readonly brand: 'KeyId' };

/** What nobody may read before the slip is opened; `reason`: why the vote is unconfirmed, null where it is counted. */
export type SlipContent =
  | { readonly kind: 'score'; readonly score: Score; readonly reason: Reason | null }
  | {
      readonly kind: 'answer';
      readonly question: bigint;
      readonly options: readonly bigint[];
      readonly reason: Reason | null;
    }
  | { readonly kind: 'comment'; readonly text: CommentText; readonly reason: Reason | null };

/** What stands on the envelope: readable columns, but a changed one makes the seal break. */
export interface Envelope {
  readonly municipalityId: MunicipalityId;
  readonly locationId: bigint;
  readonly standing: Standing;
  readonly kind: SlipKind;
  readonly ballotId: BallotId;
  readonly keyId: KeyId;
}

const ID_BYTES = 8;
const ANSWER_BYTES = 1 + ID_BYTES * (1 + MOST_OPTIONS);
// In UTF-8 none of the units that a comment's length is counted in takes more.
const TEXT_BYTES = 3 * LONGEST_COMMENT;
const HEAD_BYTES = 2;
// A reason is the place in this list, so its order never changes. 0 is none, as in slips from before there were reasons.
const REASONS: readonly (Reason | null)[] = [null, 'NETWORK', 'CHANNEL', 'BURST', 'HOURS'];
// So many low bits a score (to 10), the number of options (to 20), and that of bytes (to 900) need of what holds them.
const SCORE_BITS = 4;
const COUNT_BITS = 5;
const LENGTH_BITS = 10;
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The content as bytes: a score is 1 byte; an answer is always 169 (how many options, the question, room for 20
 * options), so that its length does not tell how many were chosen; a comment is always 902 (how many bytes, room for
 * 900), so that its length does not tell how much was written. The kinds differ in length, since the kind is
 * a column anyway: what is due is found by it, and hiding it here would only make every score 901 bytes longer.
 * The reason lies in the spare bits at the start, so that no slip is longer for having one.
 */
export function encodeContent(content: SlipContent): Uint8Array {
  const reason = REASONS.indexOf(content.reason);
  if (content.kind === 'score') return Uint8Array.of(content.score | (reason << SCORE_BITS));
  if (content.kind === 'comment') return encodeText(content.text, reason);
  if (content.options.length > MOST_OPTIONS)
    throw new RangeError('An answer has room for 20 options, no more.');
  const bytes = Buffer.alloc(ANSWER_BYTES);
  bytes.writeUInt8(content.options.length | (reason << COUNT_BITS), 0);
  [content.question, ...content.options].forEach((id, place) =>
    bytes.writeBigInt64BE(id, 1 + ID_BYTES * place),
  );
  return bytes;
}

function encodeText(text: string, reason: number): Uint8Array {
  const written = Buffer.from(text, 'utf8');
  if (written.length > TEXT_BYTES) throw new RangeError('A comment has room for 900 bytes, no more.');
  const bytes = Buffer.alloc(HEAD_BYTES + TEXT_BYTES);
  bytes.writeUInt16BE(written.length | (reason << LENGTH_BITS));
  bytes.set(written, HEAD_BYTES);
  return bytes;
}

/** The content that the bytes say, or null where they are not exactly what `encodeContent` writes for the kind. */
export function decodeContent(kind: SlipKind, bytes: Buffer): SlipContent | null {
  if (kind === 'score') {
    const { low, reason } = split(bytes[0] ?? 0, SCORE_BITS);
    const score = bytes.length === 1 ? findScore(low) : null;
    return score === null || reason === undefined ? null : { kind, score, reason };
  }
  if (kind === 'comment') return decodeText(bytes);
  const { low: count, reason } = split(bytes[0] ?? 0, COUNT_BITS);
  if (bytes.length !== ANSWER_BYTES || count > MOST_OPTIONS || reason === undefined) return null;
  const [question = 0n, ...options] = Array.from({ length: 1 + count }, (_, place) =>
    bytes.readBigInt64BE(1 + ID_BYTES * place),
  );
  return isEmpty(bytes.subarray(1 + ID_BYTES * (1 + count))) ? { kind, question, options, reason } : null;
}

function decodeText(bytes: Buffer): SlipContent | null {
  if (bytes.length !== HEAD_BYTES + TEXT_BYTES) return null;
  const { low: length, reason } = split(bytes.readUInt16BE(), LENGTH_BITS);
  const end = HEAD_BYTES + length;
  if (length > TEXT_BYTES || reason === undefined || !isEmpty(bytes.subarray(end))) return null;
  try {
    // Masked again: it may have been sealed by an older version, which knew fewer masks.
    const text = findComment(UTF_8.decode(bytes.subarray(HEAD_BYTES, end)));
    return text === null ? null : { kind: 'comment', text, reason };
  } catch {
    // The decoder says by throwing that it is no UTF-8; nothing else can fail here.
    return null;
  }
}

function isEmpty(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}

/** The number in the low bits of another, and the reason in the others; undefined where there is no such reason. */
function split(number: number, bits: number): { low: number; reason: Reason | null | undefined } {
  return { low: number & (2 ** bits - 1), reason: REASONS[number >> bits] };
}

/** The envelope as bytes, each field (all ASCII) behind its length, so that no two envelopes give the same bytes. */
export function encodeEnvelope(envelope: Envelope): Buffer {
  const { municipalityId, locationId, standing, kind, ballotId, keyId } = envelope;
  const fields = ['kazva ballot 1', `${municipalityId}`, `${locationId}`, standing, kind, ballotId, keyId];
  return Buffer.from(fields.map((field) => String.fromCharCode(field.length) + field).join(''), 'latin1');
}
