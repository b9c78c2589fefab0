// What a slip says, in bytes of fixed length, and what stands on its envelope, as authenticated bytes.
import type { MunicipalityId } from '../municipalities/rules.ts';
import { findScore, MOST_OPTIONS } from './rules.ts';
import type { BallotId, Reason, Score, SlipKind, Standing } from './rules.ts';

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
    };

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
// A reason is the place in this list, so its order never changes. 0 is none, as in slips from before there were reasons.
const REASONS: readonly (Reason | null)[] = [null, 'NETWORK', 'CHANNEL', 'BURST', 'HOURS'];
// So many low bits a score (to 10), and the number of options (to 20), need of their byte.
const SCORE_BITS = 4;
const COUNT_BITS = 5;

/**
 * The content as bytes: a score is 1 byte; an answer is always 169 (how many options, the question, room for 20
 * options), so that its length does not tell how many were chosen. The two kinds differ in length, since the kind is
 * a column anyway: what is due is found by it, and hiding it here would only make every score 168 bytes longer.
 * The reason lies in the spare bits of the first byte, so that no slip is longer for having one.
 */
export function encodeContent(content: SlipContent): Uint8Array {
  const reason = REASONS.indexOf(content.reason);
  if (content.kind === 'score') return Uint8Array.of(content.score | (reason << SCORE_BITS));
  if (content.options.length > MOST_OPTIONS)
    throw new RangeError('An answer has room for 20 options, no more.');
  const bytes = Buffer.alloc(ANSWER_BYTES);
  bytes.writeUInt8(content.options.length | (reason << COUNT_BITS), 0);
  [content.question, ...content.options].forEach((id, place) =>
    bytes.writeBigInt64BE(id, 1 + ID_BYTES * place),
  );
  return bytes;
}

/** The content that the bytes say, or null where they are not exactly what `encodeContent` writes for the kind. */
export function decodeContent(kind: SlipKind, bytes: Buffer): SlipContent | null {
  if (kind === 'score') {
    const { low, reason } = split(bytes[0] ?? 0, SCORE_BITS);
    const score = bytes.length === 1 ? findScore(low) : null;
    return score === null || reason === undefined ? null : { kind, score, reason };
  }
  const { low: count, reason } = split(bytes[0] ?? 0, COUNT_BITS);
  if (bytes.length !== ANSWER_BYTES || count > MOST_OPTIONS || reason === undefined) return null;
  const [question = 0n, ...options] = Array.from({ length: 1 + count }, (_, place) =>
    bytes.readBigInt64BE(1 + ID_BYTES * place),
  );
  const isPadded = bytes.subarray(1 + ID_BYTES * (1 + count)).every((byte) => byte === 0);
  return isPadded ? { kind, question, options, reason } : null;
}

/** The number in the low bits of a byte, and the reason in the others; undefined where there is no such reason. */
function split(byte: number, bits: number): { low: number; reason: Reason | null | undefined } {
  return { low: byte & (2 ** bits - 1), reason: REASONS[byte >> bits] };
}

/** The envelope as bytes, each field (all ASCII) behind its length, so that no two envelopes give the same bytes. */
export function encodeEnvelope(envelope: Envelope): Buffer {
  const { municipalityId, locationId, standing, kind, ballotId, keyId } = envelope;
  const fields = ['kazva ballot 1', `${municipalityId}`, `${locationId}`, standing, kind, ballotId, keyId];
  return Buffer.from(fields.map((field) => String.fromCharCode(field.length) + field).join(''), 'latin1');
}
