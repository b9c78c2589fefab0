// What a page of results shows as its address says it: any address is read, and what was read is written again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, PERIODS, type Period } from '../../../client/members/results/parts/periods.ts';
import { isDay } from '../../../client/text/days.ts';
import { readFilter, writeFilter } from '../../../client/members/results/parts/useResultsAddress.ts';
import { gapOf } from '../../../client/members/results/parts/HowLong.tsx';

const TODAY = '2026-01-15';
const read = (address: string) => readFilter(new URLSearchParams(address), TODAY);

describe('a period', () => {
  it.each<[Exclude<Period, 'OWN'>, string, string]>([
    ['THIS_MONTH', '2026-01-01', TODAY],
    ['LAST_MONTH', '2025-12-01', '2025-12-31'],
    ['MONTHS_3', '2025-11-01', TODAY],
    ['MONTHS_12', '2025-02-01', TODAY],
    ['THIS_YEAR', '2026-01-01', TODAY],
    ['LAST_YEAR', '2025-01-01', '2025-12-31'],
  ])('%s is whole months', (period, from, to) => {
    expect(daysOf(period, TODAY)).toEqual({ from, to });
  });

  it('ends a leap February', () => {
    expect(daysOf('LAST_MONTH', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });
});

describe('an address', () => {
  it.each([
    ['', 'MONTHS_12', '2025-02-01', TODAY],
    ['period=nonsense&from=2026-01-01', 'MONTHS_12', '2025-02-01', TODAY],
    ['period=last-year', 'LAST_YEAR', '2025-01-01', '2025-12-31'],
    ['period=own&from=2025-03-02', 'OWN', '2025-03-02', null],
    ['period=own&from=2026-02-31&to=x', 'OWN', null, null],
    // The API would refuse a period that ends before it begins.
    ['period=own&from=2025-03-02&to=2025-01-01', 'OWN', '2025-01-01', '2025-03-02'],
  ])('„%s“ is %s', (address, period, from, to) => {
    expect(read(address)).toMatchObject({ period, from, to });
  });

  it('names only what can be an id, and says "with" or nothing', () => {
    expect(read('category=12&settlement=x%27--&unconfirmed=with')).toMatchObject({
      category: '12',
      settlement: null,
      withUnconfirmed: true,
    });
    expect(read('unconfirmed=yes').withUnconfirmed).toBe(false);
  });

  it('is written as it was read, whatever it said, and has only days that exist', () => {
    const value = fc.oneof(
      fc.constantFrom('with', 'own', '2026-02-28', '2026-02-30', '7', ...PERIODS, 'last-month'),
      fc.string(),
    );
    const names = fc.constantFrom('period', 'from', 'to', 'category', 'settlement', 'unconfirmed', 'sort');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, value)), (pairs) => {
        const filter = readFilter(new URLSearchParams(pairs), TODAY);
        const again = readFilter(new URLSearchParams(writeFilter(filter)), TODAY);
        expect(again).toEqual(filter);
        for (const day of [filter.from, filter.to]) expect(day === null || isDay(day)).toBe(true);
      }),
    );
  });
});

it.each([
  [1, 'DAYS'],
  [7, 'WEEK'],
  [14, 'WEEKS_2'],
  [31, 'MONTH'],
  [92, 'QUARTER'],
  [200, 'LONGER'],
])('%i days are %s', (days, gap) => {
  expect(gapOf(days)).toBe(gap);
});
