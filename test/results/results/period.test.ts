// The days of a table of results: the period before, whole months and what is left of them, the months of a sparkline.
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { monthsOfSpan, sparkMonths, spanBefore, splitSpan } from '../../../server/results/results/period.ts';
import type { OpenSpan } from '../../../server/results/aggregates/spans.ts';

const TODAY = '2026-11-25';

it.each([
  ['2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30'],
  ['2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
  ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
  ['2024-02-01', '2024-02-29', '2024-01-01', '2024-01-31'],
  ['2026-11-10', '2026-11-16', '2026-11-03', '2026-11-09'],
  ['2026-11-01', null, '2026-10-01', '2026-10-31'],
  ['2025-12-01', TODAY, '2024-12-01', '2025-11-30'],
  ['2026-11-20', null, '2026-11-14', '2026-11-19'],
  ['2000-01-01', '2100-12-31', '1899-01-01', '1999-12-31'],
])('before %s to %s was %s to %s', (from, to, before, until) => {
  expect(spanBefore({ from, to }, TODAY)).toEqual({ from: before, to: until });
});

it('the period before is found as soon for a century as for a month', () => {
  const dates = vi.spyOn(Date, 'UTC');
  const madeFor = (to: string) => {
    dates.mockClear();
    spanBefore({ from: '2000-01-01', to }, TODAY);
    return dates.mock.calls.length;
  };
  expect(madeFor('2100-12-31')).toBe(madeFor('2000-01-31'));
  dates.mockRestore();
});

it('there is nothing before a period without a beginning, or one that has not begun', () => {
  expect(spanBefore({ from: null, to: '2026-10-31' }, TODAY)).toBeNull();
  expect(spanBefore({ from: '2027-01-01', to: null }, TODAY)).toBeNull();
});

it.each([
  [null, null, { from: null, to: null }, []],
  ['2026-10-01', '2026-10-31', { from: '2026-10-01', to: '2026-10-01' }, []],
  ['2026-10-02', '2026-10-31', null, [['2026-10-02', '2026-10-31']]],
  ['2026-10-02', '2026-11-10', null, [['2026-10-02', '2026-11-10']]],
  [
    ...(['2025-11-25', '2026-10-07'] as const),
    { from: '2025-12-01', to: '2026-09-01' },
    [
      ['2025-11-25', '2025-11-30'],
      ['2026-10-01', '2026-10-07'],
    ],
  ],
  ['2026-11-01', TODAY, { from: '2026-11-01', to: null }, []],
  [null, '2026-10-07', { from: null, to: '2026-09-01' }, [['2026-10-01', '2026-10-07']]],
] as const)('%s to %s: whole months %j and %j', (from, to, months, days) => {
  expect(splitSpan({ from, to }, TODAY)).toEqual({
    months,
    days: days.map(([a, b]) => ({ from: a, to: b })),
  });
});

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it('a day of the period lies in one of its pieces, once; any other lies in none', () => {
  const isWithin = (each: string, { from, to }: OpenSpan) =>
    (from === null || each >= from) && (to === null || each <= to);
  fc.assert(
    fc.property(day, day, day, (one, other, each) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const { months, days } = splitSpan({ from, to }, TODAY);
      const pieces = days.filter((span) => isWithin(each, span)).length;
      const inMonths = months !== null && isWithin(`${each.slice(0, 7)}-01`, months) ? 1 : 0;
      expect(pieces + inMonths).toBe(isWithin(each, { from, to }) ? 1 : 0);
    }),
  );
});

it.each([
  ['a quarter', '2026-08-15', '2026-10-31', ['2026-08-01', '2026-09-01', '2026-10-01']],
  ['a period that is not over', '2026-11-01', '2026-12-31', ['2026-11-01']],
  ['a day', '2026-02-10', '2026-02-10', ['2026-02-01']],
])('the months of %s are all of it, none after today', (_name, from, to, months) => {
  expect(monthsOfSpan({ from, to }, TODAY)).toEqual(months);
});

it('of a long period the latest sixty months are shown, of one without a beginning its last twelve', () => {
  expect(monthsOfSpan({ from: '2000-01-01', to: null }, TODAY)).toMatchObject({
    0: '2021-12-01',
    length: 60,
  });
  expect(monthsOfSpan({ from: null, to: null }, TODAY)).toHaveLength(12);
});

it('a sparkline ends with the period, and never after today', () => {
  expect(sparkMonths({ from: null, to: '2026-02-10' }, TODAY)).toMatchObject({
    0: '2025-03-01',
    11: '2026-02-01',
    length: 12,
  });
  expect(sparkMonths({ from: null, to: '2026-12-31' }, TODAY).at(-1)).toBe('2026-11-01');
});
