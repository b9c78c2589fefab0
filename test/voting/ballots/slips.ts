// Slips for tests: ids, envelopes and contents, fixed and arbitrary.
import fc from 'fast-check';
import { findComment } from '../../../server/voting/masking/rules.ts';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import type { BallotId, Reason, Score, Standing } from '../../../server/foundation/ballot.ts';
import type { Envelope, KeyId, SlipContent } from '../../../server/voting/ballots/slip-content.ts';

export const municipalityId = (id: bigint): MunicipalityId => id as MunicipalityId;
export const ballotId = (id: string): BallotId => id as BallotId;
export const keyId = (id: string): KeyId => id as KeyId;
export const score = (value: number): Score => value as Score;

/** An answer as it lies in a slip. */
export const anAnswer = (
  question: bigint,
  options: readonly bigint[],
  reason: Reason | null = null,
): SlipContent => ({ kind: 'answer', question, options, reason });

/** A comment as it lies in a slip. */
export function aComment(written: string, reason: Reason | null = null): SlipContent {
  const text = findComment(written);
  if (text === null) throw new Error(`Nobody can write ${JSON.stringify(written)}.`);
  return { kind: 'comment', text, reason };
}

export const anEnvelope: Envelope = {
  municipalityId: municipalityId(1n),
  locationId: 7n,
  standing: 'COUNTED',
  kind: 'answer',
  ballotId: ballotId('9b2c1a57-3f0e-4c66-8c0e-1f2d3c4b5a69'),
  keyId: keyId('5d1f7a52-6f8f-4b9e-9a54-0c2f6e6b7a10'),
};

const ids = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n });

export const scores = fc.integer({ min: 1, max: 10 }).map(score);

const reasons = fc.constantFrom<Reason | null>(null, 'NETWORK', 'CHANNEL', 'BURST', 'HOURS');

export const contents: fc.Arbitrary<SlipContent> = fc.oneof(
  fc.record({ kind: fc.constant('score' as const), score: scores, reason: reasons }),
  fc.record({
    kind: fc.constant('answer' as const),
    question: ids,
    options: fc.uniqueArray(ids, { minLength: 1, maxLength: 20 }),
    reason: reasons,
  }),
  fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), reasons)
    .filter(([written]) => findComment(written) !== null)
    .map(([written, reason]) => aComment(written, reason)),
);

/** How many bytes each kind of content has. */
export const CONTENT_BYTES = { score: 1, answer: 169, comment: 902 } as const;

export const envelopes: fc.Arbitrary<Envelope> = fc.record({
  municipalityId: ids.map(municipalityId),
  locationId: ids,
  standing: fc.constantFrom<Standing>('COUNTED', 'UNCONFIRMED'),
  kind: fc.constantFrom('score' as const, 'answer' as const, 'comment' as const),
  ballotId: fc.uuid({ version: 4 }).map(ballotId),
  keyId: fc.uuid({ version: 4 }).map(keyId),
});
