// When a counted score came lies under its seal until its night, in the byte that says the form; slips of before have none, and open.
import { createPrivateKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Arrival } from '../../../server/foundation/ballot.ts';
import type { SignCode } from '../../../server/foundation/sign-code.ts';
import { createOpener, createSealer, drawKeyPair } from '../../../server/voting/ballots/seal.ts';
import {
  decodeSlip,
  encodeSlip,
  phoneBytes,
  type PhoneSlip,
  type Slip,
} from '../../../server/voting/ballots/slip-bytes.ts';
import { anAnswer, anEnvelope, ballotId, score, trustFor } from './slips.ts';

const arrivals: fc.Arbitrary<Arrival> = fc.record({
  quarter: fc.integer({ min: 0, max: 3 }),
  isFirst: fc.boolean(),
});

const scoreSlip: Slip = {
  locationId: 7n,
  categoryId: 2n,
  trust: trustFor(null),
  content: { kind: 'score', score: score(9) },
};

const phoneSlip: PhoneSlip = {
  locationId: 7n,
  categoryId: 2n,
  trust: trustFor(null),
  phone: {
    kind: 'score',
    code: '123456789' as SignCode,
    ballotId: ballotId('0c2f6e6b-7a10-4b9e-9a54-5d1f7a526f8f'),
    sealed: randomBytes(phoneBytes('score')),
  },
};

test('it opens to what was sealed, of a phone’s slip too, and is no longer than without', () => {
  fc.assert(
    fc.property(arrivals, fc.constantFrom(scoreSlip, phoneSlip), (arrival, slip) => {
      const bytes = encodeSlip({ ...slip, arrival });
      expect(decodeSlip('score', bytes)).toEqual({ ...slip, arrival });
      expect(bytes).toHaveLength(encodeSlip(slip).length);
    }),
  );
  const surplus = { ...scoreSlip, trust: trustFor('BURST'), isSurplus: true } as const;
  expect(decodeSlip('score', encodeSlip(surplus))).toEqual(surplus);
  const { privateKey, publicKey } = drawKeyPair(randomBytes);
  const envelope = { ...anEnvelope, kind: 'score' } as const;
  const sealer = createSealer(envelope.municipalityId, { id: envelope.keyId, publicKey }, randomBytes);
  const slip = { ...scoreSlip, arrival: { quarter: 3, isFirst: false } };
  const opened = createOpener(envelope.keyId, privateKey).open(envelope, sealer.seal(slip));
  expect(opened).toEqual({ outcome: 'opened', slip });
});

test('forms that nobody writes say nothing', () => {
  const bytes = encodeSlip(scoreSlip);
  const written = Array.from({ length: 256 }, (_, form) => {
    bytes.writeUInt8(form, 0);
    return decodeSlip('score', bytes);
  });
  // What is known, without an arrival, with each of eight, as a surplus, of a team, and by two ways of paper. A phone's form has no bytes of a phone here, but any are a seal.
  const known = written.filter((slip) => slip !== null && 'content' in slip);
  expect(known).toHaveLength(13);
  expect(written.filter((slip) => slip !== null)).toHaveLength(26);
});

/** Sealed by the version before phones sealed. */
const KEY = 'MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCDnZYlRxoMR8zgLa0I5iuUIEFina0KbkTXugUQJFxRCcg==';
const SCORE =
  'AgQr9vZZnNaX1Pl5YllIFL1X5bpdgHhEmxnAJBfGGM2rLMXeh10mX5t8T9vAi0vZ90Cai0cFB63ZlbzS+vyaEMn+FdW0HrhpyMwTiVOTRaSt7KwfuBvfYhcuryFZjcbR' +
  'lwGhVLZegFobgop7pNP9SQ==';
const ANSWER =
  'AgQr9vZZnNaX1Pl5YllIFL1X5bpdgHhEmxnAJBfGGM2rLMXeh10mX5t8T9vAi0vZ90Cai0cFB63ZlbzS+vyaEMn+EuOBjeufGeBwXJq7kSXhjbbeQVu4kHOeGnHlRCTR' +
  '0u56BHuiDYhfmE9rhDgEAK25wZDs8F0IWjG1Qwa0KUIflmI+i1WE7LFbcQrPj54hvDO0Sxra0iyU7ykxnyRKoauEjD8ljjnlhq5q7uiv9zJWYSZrqzXd/PbFwRU6Kcv8' +
  'o98nFCrncE15iEQ1R4dJOMCZZMgMyXuzT6GGVLQFyJ+KwVr1bs17ZCUxHFk40EP3/dJNTbHkKmKUA/YXcm9oSh+bdhxGvJoUIzNOap2H1oT/moWOxzUMFg==';

test.each([
  ['score', SCORE, scoreSlip],
  ['answer', ANSWER, { ...scoreSlip, trust: trustFor('BURST'), content: anAnswer(3n, [4n, 5n]) }],
] as const)('a %s that an earlier version sealed opens, without an arrival', (kind, sealed, slip) => {
  const privateKey = createPrivateKey({ key: Buffer.from(KEY, 'base64'), format: 'der', type: 'pkcs8' });
  const opener = createOpener(anEnvelope.keyId, privateKey);
  const opened = opener.open({ ...anEnvelope, kind }, Buffer.from(sealed, 'base64'));
  expect(opened).toEqual({ outcome: 'opened', slip });
});
