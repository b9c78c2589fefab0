// Weeks of a calendar: pure rules of the pages of results.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOfCategories, blocksOfYears } from '../../../client/members/calendar/grid.ts';
import {
  mondayBefore,
  mondayOf,
  quartersOf,
  weekOf,
  weeksIn,
} from '../../../client/members/calendar/weeks.ts';

const seriesOf = (starts: readonly string[]) => ({
  starts,
  counts: starts.map(() => 5),
  averages: starts.map(() => 8),
  lowers: starts.map(() => 7),
  uppers: starts.map(() => 9),
});

describe('a week', () => {
  // From the tables of ISO 8601.
  it.each([
    ['2020-12-28', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2024-12-30', 2025, 1],
    ['2026-12-28', 2026, 53],
    ['2027-12-27', 2027, 52],
  ])('from %s is of %i, number %i', (monday, year, number) => {
    expect(weekOf(monday)).toEqual({ year, number });
    expect(mondayOf({ year, number })).toBe(monday);
  });

  it('is found again from its Monday, and every year is four quarters of all its weeks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 52 }), (year, number) => {
        const monday = mondayOf({ year, number });
        expect(weekOf(monday)).toEqual({ year, number });
        expect(mondayBefore(monday)).toBe(monday);
        const numbers = quartersOf(year).flatMap((quarter) => quarter.numbers);
        expect(numbers).toEqual(Array.from({ length: weeksIn(year) }, (_, at) => at + 1));
      }),
    );
  });
});

describe('a calendar', () => {
  it('of years has the same weeks under each other, the latest year first, and room for a 53rd', () => {
    const blocks = blocksOfYears(seriesOf(['2025-09-01', '2026-08-31', '2026-12-28']));
    expect(blocks.map(({ numbers }) => numbers.length)).toEqual([13, 13, 13, 14]);
    expect(blocks[2]?.lines.map(({ name, cells }) => [name, cells.has(36)])).toEqual([
      ['2026', true],
      ['2025', true],
    ]);
    expect(blocksOfYears(seriesOf([]))).toEqual([]);
  });

  it('of services has a block for each quarter with anything in it, and a line even for a quiet service', () => {
    const [kindergartens, parks] = [
      { id: '1', name: 'Kindergartens' },
      { id: '2', name: 'Parks' },
    ];
    const blocks = blocksOfCategories(
      [kindergartens, parks],
      [{ category: kindergartens, series: seriesOf(['2025-12-22', '2026-08-31']) }],
    );
    expect(blocks.map(({ key }) => key)).toEqual(['2026-3', '2025-4']);
    expect(blocks[0]?.lines.map(({ name, cells }) => [name, cells.size])).toEqual([
      ['Kindergartens', 1],
      ['Parks', 0],
    ]);
  });
});
