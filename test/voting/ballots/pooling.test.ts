// What of a portion is pooled: whole pools only, by question, without the groups that a place fills by itself.
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decidePooling } from '../../../server/voting/ballots/pooling.ts';
import type { Pooling } from '../../../server/voting/ballots/pooling.ts';
import { createOpener, createSealer, drawKeyPair } from '../../../server/voting/ballots/seal.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import type { WaitingSlip } from '../../../server/voting/ballots/store-waiting.ts';
import { anAnswer, ballotId, keyId, municipalityId, score } from './slips.ts';

const KEY = keyId(randomUUID());
const { privateKey, publicKey } = drawKeyPair(randomBytes);
const sealer = createSealer(KEY, publicKey, randomBytes);
const openers = new Map([[KEY, createOpener(KEY, privateKey)]]);
const QUESTION = 70n;
const RARE = 80n;
const options = new Map([
  [QUESTION, [71n, 72n]],
  [RARE, [81n]],
]);

/** Slips with the contents, at a place. */
function slipsAt(place: number, contents: readonly SlipContent[]): WaitingSlip[] {
  return contents.map((content) => {
    const envelope = {
      municipalityId: municipalityId(1n),
      locationId: BigInt(place),
      standing: 'COUNTED',
      ballotId: ballotId(randomUUID()),
    } as const;
    return { ...envelope, kind: content.kind, keyId: KEY, sealed: sealer.seal(envelope, content) };
  });
}

const scores = (...values: number[]): SlipContent[] =>
  values.map((value) => ({ kind: 'score', score: score(value), reason: null }));

/** Place 30 is the tablet at the desk of place 3. */
const desks = new Map([[30n, 3n]]);

function pool(slips: readonly WaitingSlip[], { size = 5, full = 6 } = {}): Promise<Pooling> {
  const portion = { categoryId: 9n, standing: 'COUNTED' } as const;
  return decidePooling(slips, { openers, options, desks, sizeOf: () => full, portion, size });
}

const nothing = { scores: null, answers: [], published: [], spoiled: [] };

describe('scores', () => {
  test('of three places that are enough together are one pool', async () => {
    const slips = [...slipsAt(1, scores(3, 3)), ...slipsAt(2, scores(10)), ...slipsAt(3, scores(1, 3))];
    expect(await pool(slips)).toEqual({
      ...nothing,
      scores: {
        categoryId: 9n,
        standing: 'COUNTED',
        places: 3,
        counts: [1, 0, 3, 0, 0, 0, 0, 0, 0, 1],
      },
      published: slips,
    });
  });

  test('one short of the pool’s size stay', async () => {
    const slips = [...slipsAt(1, scores(3, 3)), ...slipsAt(2, scores(10)), ...slipsAt(3, scores(1, 3))];
    expect(await pool(slips, { size: 6 })).toEqual(nothing);
  });

  test('of a place and of the tablet at its desk are those of one place', async () => {
    const both = [...slipsAt(3, scores(1, 2)), ...slipsAt(30, scores(1, 2))];
    const two = [...both, ...slipsAt(1, scores(3, 4))];
    expect(await pool(two)).toEqual(nothing);
    const three = [...two, ...slipsAt(2, scores(5))];
    expect(await pool(three)).toMatchObject({ scores: { places: 3 }, published: three });
  });

  test('of two places stay, however many', async () => {
    expect(await pool([...slipsAt(1, scores(1, 2, 3, 4, 5)), ...slipsAt(2, scores(1, 2, 3, 4, 5))])).toEqual(
      nothing,
    );
  });

  test('of a place that is full by itself are left to it, and make no third place', async () => {
    const quiet = [...slipsAt(1, scores(2, 2)), ...slipsAt(2, scores(2, 2)), ...slipsAt(3, scores(2))];
    const full = slipsAt(4, scores(9, 9, 9, 9, 9, 9));
    expect(await pool([...quiet, ...full])).toMatchObject({ scores: { places: 3 }, published: quiet });
    expect(await pool([...quiet.slice(0, 4), ...full])).toEqual(nothing);
    // With two more in its secret draw the place is not full, and quiet like the others.
    expect((await pool([...quiet, ...full], { full: 8 })).scores?.places).toBe(4);
  });

  test('that are spoiled make no third place and count for nothing', async () => {
    const two = [...slipsAt(1, scores(2, 2)), ...slipsAt(2, scores(2, 2))];
    const spoiled = slipsAt(3, scores(2)).map((slip) => ({ ...slip, sealed: randomBytes(62) }));
    expect(await pool([...two, ...spoiled])).toEqual({ ...nothing, spoiled });
  });
});

describe('answers', () => {
  const usual = (...chosen: bigint[]) => anAnswer(QUESTION, chosen);

  test('are a pool for each question, that counts its own places', async () => {
    const often = [1, 2, 3, 4].flatMap((place) => slipsAt(place, [usual(71n), usual(71n, 72n)]));
    const rare = [5, 6, 7].flatMap((place) => slipsAt(place, [anAnswer(RARE, [81n]), anAnswer(RARE, [81n])]));
    const pooling = await pool([...often, ...rare]);
    const row = { standing: 'COUNTED', respondents: 8, places: 4 };
    expect(pooling.answers).toEqual([
      { ...row, questionId: QUESTION, optionId: 71n, chosen: 8 },
      { ...row, questionId: QUESTION, optionId: 72n, chosen: 4 },
      { ...row, questionId: RARE, optionId: 81n, respondents: 6, places: 3, chosen: 6 },
    ]);
    expect(pooling.published).toHaveLength(14);
    expect(pooling.scores).toBeNull();
  });

  test('to a question that too few answered stay, also beside another', async () => {
    const often = [1, 2, 3].flatMap((place) => slipsAt(place, [usual(71n), usual(72n)]));
    const rare = [1, 2, 3].flatMap((place) => slipsAt(place, [anAnswer(RARE, [81n])]));
    expect((await pool([...often, ...rare])).published).toEqual(often);
  });

  test('to one question fill a place up by themselves, and leave those to another quiet', async () => {
    const full = slipsAt(
      1,
      Array.from({ length: 6 }, () => usual(71n)),
    );
    const quiet = [1, 2, 3].flatMap((place) =>
      slipsAt(place, [anAnswer(RARE, [81n]), anAnswer(RARE, [81n])]),
    );
    expect((await pool([...full, ...quiet])).published).toEqual(quiet);
  });
});
