// Which parts are rated differently: the interval of a difference, what both have in common, and chance.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalOf, NO_COUNTS, type Counts } from '../../../server/foundation/score-statistics.ts';
import { differencesOf } from '../../../server/results/aggregates/difference.ts';

const counts = (...scores: readonly number[]): Counts =>
  NO_COUNTS.map((_, at) => scores.filter((score) => score === at + 1).length);
const times = (score: number, count: number) => Array.from({ length: count }, () => score);
const pair = (one: Counts, other: Counts, common: Counts = NO_COUNTS) => ({ one, other, common });

describe('a difference', () => {
  it('is that of the averages, and its interval is put together of theirs', () => {
    const [one, other] = [counts(...times(8, 20), ...times(6, 20)), counts(...times(5, 20), ...times(3, 20))];
    const [found] = differencesOf([pair(one, other)]);
    expect(found?.amount).toBeCloseTo(3, 10);
    // By Zou and Donner: the sides of both intervals, at right angles.
    const [high, low] = [intervalOf(one), intervalOf(other)];
    if (!high || !low) throw new Error('Both have ratings.');
    expect(found?.interval.lower).toBeCloseTo(3 - Math.hypot(7 - high.lower, low.upper - 4), 9);
    expect(found?.interval.upper).toBeCloseTo(3 + Math.hypot(high.upper - 7, 4 - low.lower), 9);
    expect(found?.isUnlikely).toBe(true);
  });

  it('is certain where intervals of the averages overlap, and says so', () => {
    // 7.0 ± 0.32 beside 7.5 ± 0.32: the intervals overlap, the difference of 0.5 ± 0.45 does not reach 0.
    const [low, high] = [counts(...times(6, 20), ...times(8, 20)), counts(...times(7, 20), ...times(8, 20))];
    const [found] = differencesOf([pair(high, low)]);
    expect(found?.interval.lower).toBeGreaterThan(0);
    expect(found?.isUnlikely).toBe(true);
  });

  it('of few, and of two that are alike, may be chance; where one has nothing, there is none', () => {
    const few = differencesOf([
      pair(counts(9, 4, 7, 8, 6), counts(5, 8, 6, 7, 4)),
      pair(counts(...times(7, 9)), counts(...times(7, 9))),
    ]);
    expect(few.map((found) => found?.isUnlikely)).toEqual([false, false]);
    expect(differencesOf([pair(counts(9, 4, 7), NO_COUNTS), pair(NO_COUNTS, counts(9, 4, 7))])).toEqual([
      null,
      null,
    ]);
  });

  it('among all pairs asked about fewer are told than of each alone', () => {
    const slight = pair(counts(...times(8, 12), ...times(5, 10)), counts(...times(8, 7), ...times(5, 17)));
    const same = pair(counts(...times(7, 20), ...times(5, 20)), counts(...times(7, 20), ...times(5, 20)));
    const alone = differencesOf([slight])[0];
    const among = differencesOf([slight, ...Array.from({ length: 14 }, () => same)])[0];
    expect(among?.probability).toBe(alone?.probability);
    expect(among?.isUnlikely).toBe(false);
  });

  it('of a place from its category is told from the others of it, and has an amount between both', () => {
    const place = counts(...times(9, 30), ...times(8, 10));
    const category = counts(...times(9, 30), ...times(8, 10), ...times(4, 40));
    const [found] = differencesOf([pair(place, category, place)]);
    expect(found?.amount).toBeCloseTo(8.75 - 6.375, 10);
    expect(found?.isUnlikely).toBe(true);
    // A part beside itself is no difference.
    expect(differencesOf([pair(place, place, place)])[0]).toMatchObject({ amount: 0, isUnlikely: false });
  });

  it('ends where the scale does', () => {
    const [all, none] = [counts(...times(10, 3)), counts(...times(1, 3))];
    const [up, down] = differencesOf([pair(all, none), pair(none, all)]);
    expect([up?.amount, up?.interval.upper, down?.amount, down?.interval.lower]).toEqual([9, 9, -9, -9]);
  });

  it('that nobody sees in averages with one decimal is not told, however certain it is', () => {
    const many = (tens: number) => counts(...times(10, tens), ...times(9, 40_000 - tens));
    const [slight, seen] = [
      differencesOf([pair(many(23_000), many(20_000))])[0],
      differencesOf([pair(many(25_000), many(20_000))])[0],
    ];
    expect([slight?.amount, seen?.amount].map((amount) => amount?.toFixed(3))).toEqual(['0.075', '0.125']);
    expect([slight?.isUnlikely, seen?.isUnlikely]).toEqual([false, true]);
    expect(slight?.probability).toBeLessThan(0.001);
  });

  it('of one’s own ratings that is seen, and hardly of all, is not told', () => {
    const common = counts(...times(9, 4_000));
    const [one, other] = [
      counts(...times(9, 4_000), ...times(10, 100)),
      counts(...times(9, 4_000), ...times(8, 100)),
    ];
    const [found] = differencesOf([pair(one, other, common)]);
    expect(found?.amount).toBeCloseTo(200 / 4_100, 10);
    expect(found?.isUnlikely).toBe(false);
  });

  const some = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 10, maxLength: 10 });
  it('lies within its interval, turned round it is the same, and it never leaves what can be', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [there, back] = differencesOf([pair(one, other), pair(other, one)]);
        if (!there || !back) return;
        expect(there.amount).toBeCloseTo(-back.amount, 10);
        expect(there.interval.lower).toBeLessThanOrEqual(there.amount);
        expect(there.interval.upper).toBeGreaterThanOrEqual(there.amount);
        expect(there.interval.lower).toBeCloseTo(-back.interval.upper, 10);
        expect(Math.max(-there.interval.lower, there.interval.upper)).toBeLessThanOrEqual(9);
      }),
    );
  });
});
