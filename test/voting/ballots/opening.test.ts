// What one opening decides: which groups are whole, what of each is published and as what, and what waits on.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PaperWay, Reason } from '../../../server/foundation/ballot.ts';
import {
  answersOf,
  decideOpening,
  publishedBy,
  type Group,
  type OpenedSlip,
} from '../../../server/voting/ballots/opening.ts';
import type { Slip } from '../../../server/voting/ballots/slip-bytes.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import { answerOf } from '../../../server/voting/told/rules.ts';
import { aComment, anAnswer, score, trustFor } from './slips.ts';

const OPTIONS = new Map([
  [70n, [71n, 72n]],
  [80n, [81n]],
]);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

let last = 0;
const slip = (content: SlipContent, more: Partial<Slip> = {}): OpenedSlip => ({
  id: `${(last += 1)}`,
  slip: { locationId: 1n, categoryId: 2n, trust: trustFor(null), content, ...more },
});
const scored = (values: readonly number[], more: Partial<Slip> = {}) =>
  values.map((value) => slip({ kind: 'score', score: score(value) }, more));
const because = (reasons: readonly Reason[]) =>
  reasons.flatMap((reason) => scored([3], { trust: trustFor(reason) }));

/** Counted groups are of three, unconfirmed ones of six, comments of two; place 9 asks for presence. */
const sizeOf = ({ kind, standing }: Group) => (standing !== 'COUNTED' ? 6 : kind === 'comment' ? 2 : 3);
const open = (slips: readonly OpenedSlip[]) =>
  decideOpening(slips, {
    options: OPTIONS,
    sizeOf,
    asksPresence: (id) => id === 9n,
    random: randomBytes,
  });

const UNOPENED = { ratings: [], ways: [], answers: [], comments: [], published: [] };

describe('scores', () => {
  test('of a place that are as many as its size are published, and all else waits', async () => {
    const [here, there] = [scored([4, 9, 9]), scored([5, 5], { locationId: 2n })];
    const { ratings, ...rest } = await open([...there, ...here]);
    const openingId = ratings[0]?.openingId;
    expect(openingId).toMatch(UUID);
    expect(ratings.map((each) => each.score).toSorted()).toEqual([4, 9, 9]);
    for (const rating of ratings)
      expect(rating).toMatchObject({ openingId, locationId: 1n, standing: 'COUNTED', reason: null });
    const ids = ratings.map(({ id }) => id);
    expect(ids.every((id) => UUID.test(id) && id !== openingId)).toBe(true);
    expect(new Set(ids).size).toBe(3);
    expect({ ...rest, ratings: [] }).toEqual({ ...UNOPENED, published: here, waiting: there });
  });

  test('of one place, counted and unconfirmed, are opened apart', async () => {
    const slips = [...scored([1, 1, 1]), ...because(Array<Reason>(6).fill('NETWORK'))];
    const { ratings } = await open(slips);
    expect(new Set(ratings.map(({ openingId }) => openingId)).size).toBe(2);
    expect(ratings.filter(({ standing }) => standing === 'UNCONFIRMED')).toHaveLength(6);
    expect(await open(slips.slice(0, 8))).toMatchObject({ waiting: slips.slice(3, 8) });
  });

  test.each<[Reason | null, Reason[]]>([
    ['NETWORK', ['NETWORK', 'NETWORK', 'NETWORK', 'HOURS', 'HOURS', 'BURST']],
    ['CHANNEL', ['BURST', 'CHANNEL', 'CHANNEL', 'CHANNEL', 'CHANNEL', 'BURST']],
    ['BURST', ['NETWORK', 'NETWORK', 'BURST', 'BURST', 'BURST', 'HOURS']],
    ['HOURS', ['NETWORK', 'HOURS', 'HOURS', 'CHANNEL', 'BURST', 'HOURS']],
    ['PRESENCE', ['PRESENCE', 'PRESENCE', 'PRESENCE', 'PRESENCE', 'NETWORK', 'HOURS']],
    // Of equally many the first in the list.
    ['CHANNEL', ['PRESENCE', 'PRESENCE', 'PRESENCE', 'CHANNEL', 'CHANNEL', 'CHANNEL']],
  ])('that are unconfirmed are so because of %s, where they say %j', async (expected, reasons) => {
    const { ratings } = await open(because(reasons));
    expect(ratings.map(({ reason }) => reason)).toEqual(reasons.map(() => expected));
  });
});

describe('answers and comments', () => {
  const answers = [anAnswer(70n, [71n]), anAnswer(70n, [71n, 72n]), anAnswer(70n, [72n])].map((each) =>
    slip(each),
  );
  const comments = ['Благодаря', 'Чисто е'].map((text) => slip(aComment(text)));

  test('are published with the scores of their place, options in their order, comments without an opening', async () => {
    const opening = await open([...answers, ...scored([2, 2, 2]), ...comments]);
    const of = { locationId: 1n, standing: 'COUNTED', questionId: 70n, respondents: 3 };
    expect(opening.answers).toEqual([
      { ...of, optionId: 71n, chosen: 2 },
      { ...of, optionId: 72n, chosen: 2 },
    ]);
    expect(opening.comments.map(({ text }) => text).toSorted()).toEqual(['Благодаря', 'Чисто е']);
    for (const { id, text: _, ...rest } of opening.comments) {
      expect(id).toMatch(UUID);
      expect(rest).toEqual({ locationId: 1n, standing: 'COUNTED' });
    }
    expect(opening.ratings).toHaveLength(3);
    expect([opening.ways, opening.waiting]).toEqual([[], []]);
    expect(publishedBy(opening)).toEqual({ ratings: 3, answers: 3, comments: 2 });
  });

  test('wait where its scores do, and where they are too few themselves', async () => {
    expect(await open([...answers, ...comments, ...scored([2, 2])])).toMatchObject(UNOPENED);
    const { waiting } = await open([...scored([2, 2, 2]), ...answers.slice(1), ...comments.slice(1)]);
    expect(waiting).toEqual([...answers.slice(1), ...comments.slice(1)]);
    const elsewhere = scored([2, 2, 2], { locationId: 2n });
    expect((await open([...elsewhere, ...answers])).waiting).toEqual(answers);
  });

  test('of two questions are two groups', async () => {
    const other = [81n, 81n].map((option) => slip(anAnswer(80n, [option])));
    const { answers: published, waiting } = await open([...scored([2, 2, 2]), ...answers, ...other]);
    expect(published.map(({ questionId, respondents }) => [questionId, respondents])).toEqual([
      [70n, 3],
      [70n, 3],
    ]);
    expect(waiting).toEqual(other);
  });

  test('of a question that is not there any more say nothing, and no other slips answer one', () => {
    expect(answersOf([slip(anAnswer(99n, [1n]))], OPTIONS)).toEqual([]);
    expect(answersOf([...scored([2]), ...answers], OPTIONS)).toEqual([]);
    expect(answersOf([], OPTIONS)).toEqual([]);
    const mixed = [...answers.slice(0, 1), ...scored([2])];
    expect(answersOf(mixed, OPTIONS).map(({ chosen }) => chosen)).toEqual([1, 0]);
  });

  test('that tell a ride are opened with no place, however many', async () => {
    const rides = [1, 2, 3, 4].map((value) => slip(answerOf({ line: 5n, score: score(value) })));
    expect((await open([...scored([2, 2, 2]), ...rides])).waiting).toEqual(rides);
  });
});

describe('ways', () => {
  const by = (paper: PaperWay | undefined, times: number, locationId = 1n) =>
    scored(Array<number>(times).fill(5), { locationId, ...(paper && { paper }) });

  test('are told beside an opening of scores whose divisions are groups, and of no other', async () => {
    const told = await open([...by('FILLED', 3), ...by('SCANNED', 3), ...by(undefined, 3)]);
    const { openingId } = told.ratings[0] ?? {};
    expect(told.ways).toEqual([{ openingId, filled: 3, onPhone: 6, withSlip: 6, withoutSlip: 3 }]);
    expect((await open([...by('FILLED', 2), ...by(undefined, 7)])).ways).toEqual([]);
    const asWell = [undefined, undefined, undefined, 'SCANNED', 'SCANNED', 'SCANNED'] as const;
    const answered = asWell.map((paper) => slip(anAnswer(70n, [71n]), paper && { paper }));
    expect((await open([...by('FILLED', 3), ...answered])).ways).toEqual([]);
    const asked = await open([...by('FILLED', 3, 9n), ...by('SCANNED', 3, 9n)]);
    expect(asked.ways).toMatchObject([{ filled: 3, onPhone: 3, withSlip: null, withoutSlip: null }]);
  });
});

describe('scores that lost a lot', () => {
  const lost = (times: number, more: Partial<Slip> = {}) =>
    scored(Array<number>(times).fill(10), { trust: trustFor('BURST'), isSurplus: true, ...more });

  test('leave with the counted ones of their place, apart, from as many on', async () => {
    const [counted, surplus] = [scored([1, 1, 1]), lost(3)];
    const { ratings, published, waiting } = await open([...surplus, ...counted]);
    expect([ratings.length, waiting]).toEqual([6, []]);
    expect(new Set(published)).toEqual(new Set([...counted, ...surplus]));
    expect(new Set(ratings.map(({ openingId }) => openingId)).size).toBe(2);
    expect(ratings.filter(({ reason }) => reason === 'BURST').map((each) => each.score)).toEqual([
      10, 10, 10,
    ]);
  });

  test('of whom some came by each way are told of as counted ones are', async () => {
    const surplus = [...lost(3, { paper: 'SCANNED' }), ...lost(3)];
    const { ways } = await open([...scored([1, 1, 1]), ...surplus.slice(0, 5), ...surplus.slice(5)]);
    expect(ways).toMatchObject([{ withSlip: 3, withoutSlip: 3 }]);
    const mixed = [...surplus.slice(0, 5), ...because(['BURST'])];
    expect((await open(mixed)).ways).toEqual([]);
  });

  test('wait as any other where they are fewer, and as they are where nothing counted was opened', async () => {
    const few = lost(2);
    const left = (await open([...scored([1, 1, 1]), ...few])).waiting;
    expect(left.map(({ id }) => id)).toEqual(few.map(({ id }) => id));
    expect(left.every((each) => !('isSurplus' in each.slip))).toBe(true);
    expect(left.map((each) => each.slip.trust)).toEqual(few.map(() => trustFor('BURST')));
    const alone = [...scored([1, 1]), ...lost(3), ...because(['NETWORK'])];
    expect(await open(alone)).toEqual({ ...UNOPENED, waiting: expect.arrayContaining(alone) });
  });

  test('do not take others along that are unconfirmed', async () => {
    const others = because(['NETWORK', 'HOURS']);
    const { waiting, ratings } = await open([...others, ...scored([1, 1, 1]), ...lost(3)]);
    expect(waiting).toEqual(others);
    expect(ratings).toHaveLength(6);
    const unlucky = because(['NETWORK', 'NETWORK', 'HOURS']);
    expect((await open([...scored([1, 1, 1]), ...unlucky])).waiting).toEqual(unlucky);
  });
});
