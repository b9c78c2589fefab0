// What charts are drawn by: the part of the scale, the steps of a heat map, months above weeks, quotation marks; by tables and properties.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatOf } from '../../../client/charts/heat.ts';
import { fittingScale, ticksOf } from '../../../client/charts/scale.ts';
import { blocksOfYears, monthsAbove } from '../../../client/members/calendar/grid.ts';
import { sortedBy } from '../../../client/members/tables/sorted.ts';
import { say } from '../../../client/text/say.ts';

const score = fc.double({ min: 1, max: 10, noNaN: true });

describe('the part of the scale', () => {
  it.each([
    [[6.2, 6.4, 6.3], 5, 7],
    [[6.2, 8.9], 6, 9],
    [[9.8, 10], 8, 10],
    [[1, 1.2], 1, 3],
    [[], 1, 10],
  ])('of %j is from %i to %i', (values, from, to) => expect(fittingScale(values)).toEqual({ from, to }));

  it('has every value in it, at least two steps, and its ends among what its axis names', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), (values) => {
        const scale = fittingScale(values);
        const ticks = ticksOf(scale);
        expect(values.every((value) => value >= scale.from && value <= scale.to)).toBe(true);
        expect(scale.from >= 1 && scale.to <= 10 && scale.to - scale.from >= 2).toBe(true);
        expect([ticks[0], ticks.at(-1)]).toEqual([scale.from, scale.to]);
        expect(ticks.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('a heat map', () => {
  it('tells apart what lies close together, in steps of about as many', () => {
    const values = Array.from({ length: 50 }, (_, at) => 6 + at / 50);
    const heat = heatOf(values);
    expect(heat.ranges.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5]);
    const sizes = heat.ranges.map(({ step }) => values.filter((value) => heat.stepOf(value) === step).length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
  });

  it('gives what reads alike one step, a higher average no lower one, and what is all alike the middle', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), (values) => {
        const { stepOf } = heatOf(values);
        const steps = values.toSorted((a, b) => a - b).map(stepOf);
        expect(steps).toEqual(steps.toSorted((a, b) => a - b));
      }),
    );
    expect(heatOf([3, 3, 7, 7, 7, 9, 9]).ranges.map(({ step }) => step)).toEqual([1, 3, 5]);
    expect(heatOf([6.51, 6.49]).ranges).toEqual([{ step: 3, from: 6.5, to: 6.5 }]);
  });
});

it('months stand above the weeks that mostly lie in them', () => {
  const [first, , , last] = blocksOfYears({
    starts: ['2026-01-05', '2025-12-01'],
    counts: [5, 5],
    averages: [6, 7],
    lowers: [5, 6],
    uppers: [7, 8],
  });
  expect(first && monthsAbove(first)).toEqual([
    { start: '2026-01-01', weeks: 5 },
    { start: '2026-02-01', weeks: 4 },
    { start: '2026-03-01', weeks: 4 },
  ]);
  expect(last && monthsAbove(last).reduce((sum, { weeks }) => sum + weeks, 0)).toBe(last?.numbers.length);
});

it.each([
  ['average', 'NAME', 'none', 'WORST'],
  ['average', 'WORST', 'ascending', 'BEST'],
  ['average', 'BEST', 'descending', 'WORST'],
  ['change', 'DROP', 'ascending', 'RISE'],
  ['count', 'COUNT', 'descending', 'COUNT'],
] as const)('the head of %s in the order %s is %s and leads to %s', (column, present, is, next) => {
  expect(sortedBy(column, present, (sort) => `?${sort}`)).toEqual({ is, href: `?${next}` });
});

it.each([
  ['„{name}“', 'V ОУ „М. Станев“', '„V ОУ ‚М. Станев‘“'],
  ['“{name}”', 'The “Rose”', '“The ‘Rose’”'],
  ['За „{name}“.', 'Община „Роза“', 'За „Община ‚Роза‘“.'],
  ['{name}', 'ДГ „Калина“', 'ДГ „Калина“'],
  ['До {name}.', '2026 г.', 'До 2026 г.'],
  ['„{name}“.', '2026 г.', '„2026 г.“.'],
])('%s of %s is %s', (text, name, said) => expect(say(text, { name })).toBe(said));
