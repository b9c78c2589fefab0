// The rules of a pool: at which look it is due, and when it is whole.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getPoolPeriod, isPoolDue, isWholePool, sumCategories } from '../../../server/voting/pools/rules.ts';

const SOFIA = 'Europe/Sofia';

describe('what waits is pooled', () => {
  test.each([
    ['the first look at a new city only remembers', 3, null, '2027-01-01T01:00:00Z', false],
    ['within its quarter', 3, '2026-10-01', '2026-12-31T12:00:00Z', false],
    ['on the first day after its quarter', 3, '2026-10-01', '2027-01-01T01:00:00Z', true],
    ['weeks late, where nobody looked', 3, '2026-10-01', '2027-02-20T12:00:00Z', true],
    ['years late', 3, '2024-10-01', '2027-02-20T12:00:00Z', true],
    ['once', 3, '2027-01-01', '2027-01-01T02:00:00Z', false],
    ['once a quarter', 3, '2027-01-01', '2027-03-31T20:59:59Z', false],
    ['when the municipality’s day has begun, not Greenwich’s', 3, '2027-01-01', '2027-03-31T21:00:00Z', true],
    ['when its day has begun in winter', 3, '2026-10-01', '2026-12-31T22:00:00Z', true],
    ['not a minute before', 3, '2026-10-01', '2026-12-31T21:59:00Z', false],
    ['never again by a clock set back over the new year', 3, '2027-01-01', '2026-12-31T12:00:00Z', false],
    ['never again by a clock set back by years', 3, '2027-01-01', '2020-05-05T12:00:00Z', false],
    ['every month', 1, '2026-11-30', '2026-12-01T12:00:00Z', true],
    ['every month, not within it', 1, '2026-12-01', '2026-12-31T12:00:00Z', false],
    ['every half-year', 6, '2027-01-04', '2027-06-30T12:00:00Z', false],
    ['every half-year, in July', 6, '2027-01-04', '2027-07-01T12:00:00Z', true],
    ['every year', 12, '2027-01-04', '2027-12-31T12:00:00Z', false],
    ['every year, in January', 12, '2027-01-04', '2028-01-01T12:00:00Z', true],
    ['soon, where a year was cut into months', 1, '2027-01-04', '2027-02-01T12:00:00Z', true],
  ])('%s', (_, poolMonths, pooledOn, now, expected) => {
    expect(isPoolDue({ poolMonths, pooledOn, timeZone: SOFIA, now: new Date(now) })).toBe(expected);
  });

  test('as often as its year has periods, whenever somebody looks each day', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 3, 6, 12), fc.integer({ min: 0, max: 23 }), (poolMonths, hour) => {
        let pooledOn = '2026-12-31';
        let times = 0;
        for (let day = 0; day < 365; day += 1) {
          const now = new Date(Date.UTC(2027, 0, 1 + day, hour));
          if (!isPoolDue({ poolMonths, pooledOn, timeZone: 'UTC', now })) continue;
          pooledOn = now.toISOString().slice(0, 10);
          times += 1;
        }
        expect(times).toBe(12 / poolMonths);
      }),
      { numRuns: 8 },
    );
  });
});

test.each([
  [3, 5, 5, true],
  [3, 6, 8, false],
  [2, 100, 5, false],
  [0, 0, 5, false],
  [40, 8, 8, true],
])('%s places with %s slips, of %s: whole is %s', (places, slips, size, expected) => {
  expect(isWholePool({ places, slips, size })).toBe(expected);
});

test.each([
  [1, 'MONTH'],
  [3, 'QUARTER'],
  [6, 'HALF_YEAR'],
  [12, 'YEAR'],
])('%s months are a %s', (months, period) => {
  expect(getPoolPeriod(months)).toBe(period);
});

test.each([0, 2, 24, NaN])('%s months are no part of the year', (months) => {
  expect(() => getPoolPeriod(months)).toThrow(new RangeError(`No part of the year has ${months} months.`));
});

test('categories together have the sums of all, and the days from the first to the last', () => {
  const categories = [
    { counts: [5, 0, 0, 0, 0, 0, 0, 0, 0, 1], places: 3, firstDay: '2026-10-01', lastDay: '2027-01-01' },
    { counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 6], places: 4, firstDay: '2027-01-02', lastDay: '2027-01-02' },
    { counts: [1, 0, 0, 0, 0, 0, 0, 0, 0, 4], places: 3, firstDay: '2026-10-04', lastDay: '2027-04-01' },
  ];
  expect(sumCategories(categories)).toEqual({
    counts: [6, 0, 0, 0, 0, 0, 0, 0, 0, 11],
    places: 10,
    firstDay: '2026-10-01',
    lastDay: '2027-04-01',
  });
  expect(sumCategories([])).toMatchObject({ places: 0, firstDay: null, lastDay: null });
});
