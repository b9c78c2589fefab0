// What of a night's leavings is pooled: whole pools only, by category and question, without the groups that a place fills by itself.
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decideOpening, type OpenedSlip } from '../../../server/voting/ballots/opening.ts';
import { decidePooling, type Pooling } from '../../../server/voting/ballots/pooling.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import { aComment, anAnswer, score, trustFor } from './slips.ts';

const QUESTION = 70n;
const RARE = 80n;
const options = new Map([
  [QUESTION, [71n, 72n]],
  [RARE, [81n]],
]);

/** Slips with the contents, at a place. */
function slipsAt(place: number, contents: readonly SlipContent[], categoryId = 9n): OpenedSlip[] {
  return contents.map((content) => ({
    id: randomUUID(),
    slip: { locationId: BigInt(place), categoryId, trust: trustFor(null), content },
  }));
}

const scores = (...values: number[]): SlipContent[] =>
  values.map((value) => ({ kind: 'score', score: score(value) }));

/** Place 30 is the tablet at the desk of place 3. */
const desks = new Map([[30n, 3n]]);

/** What a night pools once it has opened places that are full. */
async function pool(
  slips: readonly OpenedSlip[],
  { size = 5, full = 6, changed = [] as readonly bigint[] } = {},
): Promise<Pooling> {
  const { waiting } = await decideOpening(slips, {
    options,
    sizeOf: () => full,
    asksPresence: () => false,
    random: randomBytes,
  });
  return decidePooling(waiting, {
    options,
    desks,
    sizeOf: () => size,
    isChanged: (id) => changed.includes(id),
  });
}

const nothing = { scores: [], answers: [], published: [] };

const counted = { categoryId: 9n, standing: 'COUNTED' } as const;

describe('scores', () => {
  test('of three places that are enough together are one pool', async () => {
    const slips = [...slipsAt(1, scores(3, 3)), ...slipsAt(2, scores(10)), ...slipsAt(3, scores(1, 3))];
    expect(await pool(slips)).toEqual({
      scores: [{ ...counted, places: 3, counts: [1, 0, 3, 0, 0, 0, 0, 0, 0, 1] }],
      answers: [],
      published: slips,
      waiting: [],
    });
  });

  test('one short of the pool’s size stay', async () => {
    const slips = [...slipsAt(1, scores(3, 3)), ...slipsAt(2, scores(10)), ...slipsAt(3, scores(1, 3))];
    expect(await pool(slips, { size: 6 })).toEqual({ ...nothing, waiting: slips });
  });

  test('of places that were changed go with a pool, and make none', async () => {
    const steady = [...slipsAt(1, scores(3, 3)), ...slipsAt(2, scores(10)), ...slipsAt(3, scores(1))];
    const added = [...slipsAt(4, scores(9, 9, 9)), ...slipsAt(5, scores(9, 9))];
    const both = [...steady, ...added];
    expect(await pool(both, { changed: [4n, 5n] })).toEqual({ ...nothing, waiting: both });
    expect(await pool(added, { changed: [4n] })).toEqual({ ...nothing, waiting: added });
    const one = slipsAt(3, scores(2));
    expect(await pool([...both, ...one], { changed: [4n, 5n] })).toMatchObject({
      scores: [{ places: 5, counts: [1, 1, 2, 0, 0, 0, 0, 0, 5, 1] }],
      waiting: [],
    });
  });

  test('of a place and of the tablet at its desk are those of one place', async () => {
    const both = [...slipsAt(3, scores(1, 2)), ...slipsAt(30, scores(1, 2))];
    const two = [...both, ...slipsAt(1, scores(3, 4))];
    expect(await pool(two)).toEqual({ ...nothing, waiting: two });
    const three = [...two, ...slipsAt(2, scores(5))];
    expect(await pool(three)).toMatchObject({ scores: [{ places: 3 }], published: three });
  });

  test('of two places stay, however many', async () => {
    const slips = [...slipsAt(1, scores(1, 2, 3, 4, 5)), ...slipsAt(2, scores(1, 2, 3, 4, 5))];
    expect(await pool(slips)).toEqual({ ...nothing, waiting: slips });
  });

  test('of a place that is full by itself are left to it, and make no third place', async () => {
    const quiet = [...slipsAt(1, scores(2, 2)), ...slipsAt(2, scores(2, 2)), ...slipsAt(3, scores(2))];
    const full = slipsAt(4, scores(9, 9, 9, 9, 9, 9));
    expect(await pool([...quiet, ...full])).toMatchObject({ scores: [{ places: 3 }], published: quiet });
    expect(await pool([...quiet.slice(0, 4), ...full])).toEqual({ ...nothing, waiting: quiet.slice(0, 4) });
    // With two more in its secret draw the place is not full, and quiet like the others.
    expect((await pool([...quiet, ...full], { full: 8 })).scores).toMatchObject([{ places: 4 }]);
  });

  test('are pooled with the category that their place had when they came', async () => {
    const moved = slipsAt(1, scores(7), 8n);
    const own = [1, 2, 3].flatMap((place) => slipsAt(place, scores(2, 3)));
    expect(await pool([...moved, ...own])).toMatchObject({
      scores: [{ ...counted, counts: [0, 3, 3, 0, 0, 0, 0, 0, 0, 0] }],
      waiting: moved,
    });
    const both = [1, 2, 3].flatMap((place) => slipsAt(place, scores(5, 5), 8n));
    expect((await pool([...both, ...own])).scores.map(({ categoryId }) => categoryId)).toEqual([8n, 9n]);
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
    expect(pooling.scores).toEqual([]);
  });

  test('to a question that too few answered stay, also beside another', async () => {
    const often = [1, 2, 3].flatMap((place) => slipsAt(place, [usual(71n), usual(72n)]));
    const rare = [1, 2, 3].flatMap((place) => slipsAt(place, [anAnswer(RARE, [81n])]));
    expect(await pool([...often, ...rare])).toMatchObject({ published: often, waiting: rare });
  });

  test('that would be enough at one place wait for its scores, and are pooled while those do not come', async () => {
    const full = slipsAt(
      1,
      Array.from({ length: 6 }, () => usual(71n)),
    );
    const quiet = [1, 2, 3].flatMap((place) =>
      slipsAt(place, [anAnswer(RARE, [81n]), anAnswer(RARE, [81n])]),
    );
    expect(await pool([...full, ...quiet])).toMatchObject({ published: quiet, waiting: full });
    const others = [2, 3].flatMap((place) => slipsAt(place, [usual(72n)]));
    expect((await pool([...full, ...others])).answers).toMatchObject([
      { places: 3, respondents: 8, chosen: 6 },
      { places: 3, respondents: 8, chosen: 2 },
    ]);
  });
});

test('comments are never pooled', async () => {
  const comments = [1, 2, 3].flatMap((place) => slipsAt(place, [aComment('Чисто е.'), aComment('Да.')]));
  expect(await pool(comments)).toEqual({ ...nothing, waiting: comments });
});
