// What somebody said, in bytes of one length a kind: as it lies in a slip, and as a phone seals it.
import { findScore, LONGEST_COMMENT, MOST_OPTIONS } from '../../foundation/ballot.ts';
import type { Score, SlipKind } from '../../foundation/ballot.ts';
import { findComment, type CommentText } from '../masking/rules.ts';

/** What somebody said. */
export type SlipContent =
  | { readonly kind: 'score'; readonly score: Score }
  | { readonly kind: 'answer'; readonly question: bigint; readonly options: readonly bigint[] }
  | { readonly kind: 'comment'; readonly text: CommentText };

const ID_BYTES = 8;
// In UTF-8 none of the units that a comment's length is counted in takes more.
const TEXT_BYTES = 3 * LONGEST_COMMENT;
const LENGTH_BYTES = 2;
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** How many bytes what was said has, of each kind. */
export const CONTENT_BYTES: Readonly<Record<SlipKind, number>> = {
  score: 1,
  answer: 1 + ID_BYTES * (1 + MOST_OPTIONS),
  comment: LENGTH_BYTES + TEXT_BYTES,
};

/**
 * The content as bytes. A score is 1 byte; an answer is always 169 (how many options, the question, room for 20 options), so that its
 * length does not tell how many were chosen; a comment is always 902 (how many bytes, room for 900). The kinds differ in length, since
 * the kind is a column anyway: hiding it here would only make every score 901 bytes longer.
 */
export function encodeContent(content: SlipContent): Buffer {
  const bytes = Buffer.alloc(CONTENT_BYTES[content.kind]);
  if (content.kind === 'score') bytes.writeUInt8(content.score);
  else if (content.kind === 'comment') writeText(bytes, content.text);
  else writeAnswer(bytes, content);
  return bytes;
}

function writeAnswer(
  bytes: Buffer,
  { question, options }: { readonly question: bigint; readonly options: readonly bigint[] },
): void {
  if (options.length > MOST_OPTIONS) throw new RangeError('An answer has room for 20 options, no more.');
  bytes.writeUInt8(options.length);
  [question, ...options].forEach((id, place) => bytes.writeBigInt64BE(id, 1 + ID_BYTES * place));
}

function writeText(bytes: Buffer, text: string): void {
  const written = Buffer.from(text);
  if (written.length > TEXT_BYTES) throw new RangeError('A comment has room for 900 bytes, no more.');
  bytes.writeUInt16BE(written.length);
  bytes.set(written, LENGTH_BYTES);
}

/** The content that the bytes say, or null where they are not exactly what `encodeContent` writes for the kind. */
export function decodeContent(kind: SlipKind, bytes: Buffer): SlipContent | null {
  if (bytes.length !== CONTENT_BYTES[kind]) return null;
  if (kind === 'score') {
    const score = findScore(bytes[0]);
    return score === null ? null : { kind, score };
  }
  if (kind === 'comment') return decodeText(bytes);
  const count = bytes.readUInt8();
  if (count < 1 || count > MOST_OPTIONS) return null;
  const [question = 0n, ...options] = Array.from({ length: 1 + count }, (_, place) =>
    bytes.readBigInt64BE(1 + ID_BYTES * place),
  );
  // A phone may say what it likes: an option counts once.
  if (new Set(options).size < count) return null;
  return isEmpty(bytes.subarray(1 + ID_BYTES * (1 + count))) ? { kind, question, options } : null;
}

function decodeText(bytes: Buffer): SlipContent | null {
  const length = bytes.readUInt16BE();
  const end = LENGTH_BYTES + length;
  if (length > TEXT_BYTES || !isEmpty(bytes.subarray(end))) return null;
  try {
    // Masked here: a phone sealed it as it was typed, or an older version that knew fewer masks.
    const text = findComment(UTF_8.decode(bytes.subarray(LENGTH_BYTES, end)));
    return text === null ? null : { kind: 'comment', text };
  } catch {
    // The decoder says by throwing that it is no UTF-8; nothing else can fail here.
    return null;
  }
}

export function isEmpty(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}
