// The outlook of a goal: what a trend says of a day, when nothing can be said, and that what is told as likely comes about.
import { describe, expect, it } from 'vitest';
import { NO_COUNTS, type Counts } from '../../../server/foundation/score-statistics.ts';
import { outlookOf, type Month } from '../../../server/action/goals/outlook.ts';
import { Random } from '../../../server/operator/demo/random.ts';

const TODAY = '2026-11-25';
const startOf = (at: number): string => new Date(Date.UTC(2025, at, 1)).toISOString().slice(0, 10);
/** So many ratings of 4, and so many of 8. */
const of = (low: number, high: number): Counts =>
  NO_COUNTS.map((_, at) => (at === 3 ? low : at === 7 ? high : 0));
/** 22 months until October 2026, each 200 ratings, `rise` of them more by month from 4 to 8; every other a little off, the same from both ends. */
const rising = (rise: number): Month[] =>
  Array.from({ length: 22 }, (_, at) => {
    const high = 60 + Math.round(rise * at) + (Math.min(at, 21 - at) % 2 === 0 ? 3 : -3);
    return { start: startOf(at), counts: of(200 - high, high) };
  });
const probability = (value: number, months: readonly Month[], dueOn = '2027-05-31') =>
  outlookOf({ value, dueOn }, months, TODAY).probability;

describe('a goal that lies ahead', () => {
  it('is even odds where the line meets it', () => {
    // 60 + 4 * 27 of 200 in April 2027, the middle of the months: 4 + 4 * 168 / 200.
    expect(probability(7.36, rising(4))).toBeCloseTo(0.5, 1);
  });

  it('is the likelier the lower it is, and the more months rise', () => {
    const chances = [6.8, 7.2, 7.36, 7.5, 8].map((value) => probability(value, rising(4)) ?? 0);
    expect(chances.toSorted((a, b) => b - a)).toEqual(chances);
    expect(chances[0]).toBeGreaterThan(0.95);
    expect(chances.at(-1)).toBeLessThan(0.05);
    expect(probability(6.5, rising(0))).toBeLessThan(0.05);
    expect(probability(6.5, rising(4))).toBeGreaterThan(0.95);
  });

  it('is less sure the farther off it is', () => {
    const near = probability(5.5, rising(0), '2026-12-31') ?? 0;
    const far = probability(5.5, rising(0), '2027-09-30') ?? 0;
    expect(far).toBeGreaterThan(near);
  });

  it.each([
    ['eleven months', rising(4).slice(11), '2026-12-31'],
    ['none', [], '2026-12-31'],
    ['a day in more than a year', rising(4), '2027-12-31'],
    ['a day farther off than half of the months', rising(4).slice(8), '2027-08-31'],
    [
      'months that are all alike',
      rising(4).map(({ start }) => ({ start, counts: of(100, 100) })),
      '2027-01-31',
    ],
  ])('cannot be told of %s', (_, months, dueOn) => {
    expect(outlookOf({ value: 7, dueOn }, months, TODAY)).toEqual({ kind: 'TOO_EARLY', probability: null });
  });

  it('does not look at the month of today, which is not over', () => {
    const month = { start: '2026-11-01', counts: of(500, 0) };
    expect(probability(7, [...rising(4), month])).toBe(probability(7, rising(4)));
  });
});

describe('a goal whose day is past', () => {
  const outlook = (value: number) => outlookOf({ value, dueOn: '2026-10-31' }, rising(4), TODAY);

  it('was met, or missed, by the three months up to it', () => {
    // 60 + 4 * 20 of 200 in September 2026, one off for the ends.
    expect(outlook(6.7)).toEqual({ kind: 'MET', probability: null });
    expect(outlook(6.9)).toEqual({ kind: 'MISSED', probability: null });
  });

  it('is not judged where nothing was published', () => {
    expect(outlookOf({ value: 5, dueOn: '2024-06-30' }, rising(4), TODAY).kind).toBe('TOO_EARLY');
  });
});

it('of what is told with more than nine in ten, at least eight in ten comes about', () => {
  const random = new Random('goals');
  let [told, met] = [0, 0];
  for (let round = 0; round < 1_500; round += 1) {
    const slope = random.normal() * 0.006;
    const months = Array.from({ length: 28 }, (_, at): Month => {
      const share = Math.min(0.95, Math.max(0.05, 0.5 + slope * at + random.normal() * 0.03));
      const high = Array.from({ length: 60 }, () => random.next()).filter((each) => each < share).length;
      return { start: startOf(at), counts: of(60 - high, high) };
    });
    const goal = { value: 5.6 + random.next(), dueOn: '2027-04-30' };
    const { kind, probability: chance } = outlookOf(goal, months.slice(0, 22), TODAY);
    if (kind !== 'OPEN' || chance < 0.9) continue;
    told += 1;
    if (outlookOf(goal, months, '2027-05-10').kind === 'MET') met += 1;
  }
  expect(told).toBeGreaterThan(200);
  expect(met / told).toBeGreaterThan(0.8);
});
