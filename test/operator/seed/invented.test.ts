// What is invented for a demo city keeps the group rule, is the same every time, and looks like a real city.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DemoGroup, DemoWish } from '../../../server/operator/demo/groups.ts';
import { inventGroups } from '../../../server/operator/demo/groups.ts';
import type { DemoPlace } from '../../../server/operator/demo/ratings-per-place.ts';
import { inventPool } from '../../../server/operator/demo/pools.ts';
import { shareOut, silentCount } from '../../../server/operator/demo/ratings-per-place.ts';
import { Random } from '../../../server/operator/demo/random.ts';
import { readFolder } from '../../../server/operator/seed/folder.ts';
import { cityFolder } from './folder-copy.ts';

const { locations, categories, questions, options } = readFolder(cityFolder('stara-zagora'));
const categoryId = (key: string) => BigInt(1 + categories.findIndex((category) => category.key === key));

const places: DemoPlace[] = locations.map(({ externalId, category, ekatte }, index) => ({
  key: externalId,
  locationId: BigInt(index + 1),
  settlementId: BigInt(Number(ekatte)),
  categoryId: categoryId(category),
  categoryKey: category,
  isVillage: ekatte !== '68850',
}));

const wish: DemoWish = {
  places,
  questions: questions.map(({ category, key, fromScore, toScore }, index) => ({
    questionId: BigInt(index + 1),
    categoryId: categoryId(category),
    fromScore,
    toScore,
    optionIds: options.flatMap((option, at) =>
      option.category === category && option.question === key ? [BigInt(at + 1)] : [],
    ),
    optionKeys: options.flatMap((option) =>
      option.category === category && option.question === key ? [option.key] : [],
    ),
  })),
  ratings: 20_000,
  threshold: 5,
  lastDay: '2026-11-23',
  city: 'stara-zagora',
  seed: 'test',
  before: 0,
};

const scoresOf = (groups: readonly DemoGroup[]) =>
  groups.flatMap(({ ratings }) => ratings.map(({ score }) => score));
const mean = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0) / numbers.length;

function countByPlace(groups: readonly DemoGroup[]): Map<DemoPlace, number> {
  const counts = new Map<DemoPlace, number>();
  for (const { place, ratings } of groups) counts.set(place, (counts.get(place) ?? 0) + ratings.length);
  return counts;
}

describe('a wish of 20,000 ratings', () => {
  const groups = [...inventGroups(wish)];
  const ids = groups.flatMap(({ openingId, ratings }) => [openingId, ...ratings.map(({ id }) => id)]);

  test('is fulfilled exactly, with an id each', () => {
    expect(scoresOf(groups)).toHaveLength(20_000);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  test('publishes nothing in a group below the threshold, and a place once a day and standing', () => {
    for (const { ratings, standing } of groups) {
      expect(ratings.length).toBeGreaterThanOrEqual(standing === 'COUNTED' ? 5 : 20);
    }
    const names = groups.map(({ place, day, standing }) => `${place.locationId} ${day} ${standing}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('says why a group is unconfirmed, and of no other', () => {
    const reasons = (standing: string) =>
      new Set(groups.filter((group) => group.standing === standing).map(({ reason }) => reason));
    expect([...reasons('COUNTED')]).toEqual([null]);
    expect([...reasons('UNCONFIRMED')].toSorted()).toEqual(['BURST', 'HOURS', 'NETWORK']);
  });

  test('stays within the two years', () => {
    const days = groups.map(({ day }) => day).toSorted();
    expect(days[0]).toSatisfy((day: string) => day >= '2024-11-24');
    expect(days.at(-1)).toSatisfy((day: string) => day <= '2026-11-23');
  });

  test('leaves at least 50 places silent, of many kinds, and gives most of the others 5 to 9', () => {
    const counts = countByPlace(groups);
    const silent = places.filter((place) => !counts.has(place));
    expect(silent.length).toBeGreaterThanOrEqual(50);
    expect(new Set(silent.map(({ categoryKey }) => categoryKey)).size).toBeGreaterThanOrEqual(5);
    const few = [...counts.values()].filter((count) => count <= 9);
    expect(few.length / counts.size).toBeGreaterThan(0.6);
    expect(few.filter((count) => count >= 6 && count <= 8).length / few.length).toBeGreaterThan(0.6);
    expect(Math.max(...counts.values())).toBeGreaterThan(1_000);
  });

  test('has J-shaped scores: tens lead, ones are more than any other low score', () => {
    const counts = Array.from(
      { length: 10 },
      (_, index) => scoresOf(groups).filter((s) => s === index + 1).length,
    );
    const [ones = 0, ...others] = counts;
    expect(others.at(-1)).toBe(Math.max(...counts));
    expect(ones).toBeGreaterThan(2 * Math.max(...others.slice(0, 4)));
  });

  test('is kinder to museums than to stops', () => {
    const of = (key: string) => mean(scoresOf(groups.filter(({ place }) => place.categoryKey === key)));
    expect(of('culture-tourism')).toBeGreaterThan(of('stops-stations') + 0.5);
  });

  test('answers only questions that were asked, five at least', () => {
    const answers = groups.flatMap((group) => group.answers.map((answer) => ({ ...answer, group })));
    expect(answers).not.toEqual([]);
    for (const { group, question, respondents, chosen } of answers) {
      const asked = group.ratings.filter(
        ({ score }) => question.fromScore <= score && score <= question.toScore,
      );
      expect(question.categoryId).toBe(group.place.categoryId);
      expect(respondents).toBeGreaterThanOrEqual(5);
      expect(respondents).toBeLessThanOrEqual(asked.length);
      expect(chosen).toHaveLength(question.optionIds.length);
      expect(Math.max(...chosen)).toBeLessThanOrEqual(respondents);
    }
  });

  test('is the same for the same wish, another for another seed', () => {
    expect([...inventGroups(wish)]).toEqual(groups);
    expect([...inventGroups({ ...wish, seed: 'other' })]).not.toEqual(groups);
  });

  test('can be followed by more: new ids, and the silent places stay silent', () => {
    const more = [...inventGroups({ ...wish, seed: 'other', ratings: 30_000, before: 20_000 })];
    const known = new Set(ids);
    expect(more.flatMap(({ ratings }) => ratings).some(({ id }) => known.has(id))).toBe(false);
    const all = countByPlace([...groups, ...more]);
    expect(places.length - all.size).toBeGreaterThanOrEqual(50);
  });
});

test('shares are 0 or at least the threshold and add up, for any city and number', () => {
  const city = fc.array(fc.constantFrom(...places), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(
      city,
      fc.integer({ min: 5, max: 20 }),
      fc.nat(3_000),
      fc.string(),
      (some, threshold, more, seed) => {
        const shares = shareOut(some, threshold + more, threshold, new Random(seed));
        expect(shares.reduce((all, { count }) => all + count, 0)).toBe(threshold + more);
        for (const { count } of shares) expect(count).toBeGreaterThanOrEqual(threshold);
        expect(shares.length).toBeLessThanOrEqual(some.length - silentCount(some.length));
      },
    ),
    { numRuns: 200 },
  );
});

describe('a pool of quiet places', () => {
  const quiet = (key: string, many: number) =>
    places.filter(({ categoryKey }) => categoryKey === key).slice(0, many);
  const wishPool = (silent: readonly DemoPlace[]) =>
    inventPool({ silent, threshold: 5, lastDay: '2026-11-23', city: 'stara-zagora' });

  test('is of the category with the most of them, on the first day of the quarter', () => {
    const pool = wishPool([...quiet('schools', 4), ...quiet('kindergartens', 6), ...quiet('parks', 3)]);
    expect(pool).toMatchObject({ categoryId: categoryId('kindergartens'), day: '2026-10-01', places: 6 });
    expect(wishPool([...quiet('kindergartens', 6)])).toEqual(pool);
  });

  test('is as large as a group, and no place would fill one', () => {
    for (let many = 3; many < 12; many += 1) {
      const { scores = [], places: at } = wishPool(quiet('kindergartens', many)) ?? {};
      expect(at).toBe(many);
      expect(scores.length).toBeGreaterThanOrEqual(5);
      expect(scores.length).toBeLessThanOrEqual(4 * many);
      for (const score of scores) expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(score);
    }
  });

  test('is not there where no category has three', () => {
    expect(wishPool([])).toBeNull();
    expect(wishPool([...quiet('schools', 2), ...quiet('parks', 2)])).toBeNull();
  });
});

test('the drawn numbers are spread evenly, and different ones are different', () => {
  const random = new Random('spread');
  const draws = Array.from({ length: 20_000 }, () => random.next());
  expect(mean(draws)).toBeCloseTo(0.5, 1);
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...draws)).toBeLessThan(1);
  expect(new Set(random.distinct(500, 730)).size).toBe(500);
});
