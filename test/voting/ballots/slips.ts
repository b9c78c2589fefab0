// Slips for tests: ids, envelopes and contents, fixed and arbitrary.
import fc from 'fast-check';
import { findComment } from '../../../server/voting/masking/rules.ts';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import type { BallotId, Reason, Score, Trust } from '../../../server/foundation/ballot.ts';
import type { Envelope, KeyId, Slip } from '../../../server/voting/ballots/slip-bytes.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';

export const municipalityId = (id: bigint): MunicipalityId => id as MunicipalityId;
export const ballotId = (id: string): BallotId => id as BallotId;
export const keyId = (id: string): KeyId => id as KeyId;
export const score = (value: number): Score => value as Score;

/** An answer as it lies in a slip. */
export const anAnswer = (question: bigint, options: readonly bigint[]): SlipContent => ({
  kind: 'answer',
  question,
  options,
});

/** A comment as it lies in a slip. */
export function aComment(written: string): SlipContent {
  const text = findComment(written);
  if (text === null) throw new Error(`Nobody can write ${JSON.stringify(written)}.`);
  return { kind: 'comment', text };
}

export const anEnvelope: Envelope = {
  municipalityId: municipalityId(1n),
  kind: 'answer',
  keyId: keyId('5d1f7a52-6f8f-4b9e-9a54-0c2f6e6b7a10'),
};

const ids = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n });

export const scores = fc.integer({ min: 1, max: 10 }).map(score);

/** How far a vote is trusted for this reason. */
export const trustFor = (reason: Reason | null): Trust =>
  reason === null ? { standing: 'COUNTED', reason } : { standing: 'UNCONFIRMED', reason };

export const trusts = fc
  .constantFrom<Reason | null>(null, 'NETWORK', 'CHANNEL', 'BURST', 'HOURS', 'PRESENCE')
  .map(trustFor);

export const contents: fc.Arbitrary<SlipContent> = fc.oneof(
  fc.record({ kind: fc.constant('score' as const), score: scores }),
  fc.record({
    kind: fc.constant('answer' as const),
    question: ids,
    options: fc.uniqueArray(ids, { minLength: 1, maxLength: 20 }),
  }),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    .filter((written) => findComment(written) !== null)
    .map(aComment),
);

export const slips: fc.Arbitrary<Slip> = fc.record({
  locationId: ids,
  categoryId: ids,
  trust: trusts,
  content: contents,
});

/** How many bytes a slip of each kind has. */
export const SLIP_BYTES = { score: 121, answer: 289, comment: 1_022 } as const;

export const envelopes: fc.Arbitrary<Envelope> = fc.record({
  municipalityId: ids.map(municipalityId),
  kind: fc.constantFrom('score' as const, 'answer' as const, 'comment' as const),
  keyId: fc.uuid({ version: 4 }).map(keyId),
});
