// The rules of standing, by tables and by what must hold for all numbers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowanceOf,
  busyHour,
  ceilingOf,
  grownVolume,
  isOpen,
  isOver,
  plausibleNumber,
  poissonQuantile,
  quarterOf,
  usualVolume,
} from '../../../server/voting/standing/rules.ts';
import { everyDay } from './courtroom.ts';

const DAY_MS = 86_400_000;

describe('an allowance', () => {
  it.each([
    [5, 2],
    [6, 2],
    [7, 3],
    [10, 4],
    [11, 5],
    [100, 49],
    // Never smaller groups than the floor, so never a smaller allowance either.
    [1, 2],
    [0, 2],
  ])('where groups have %i is %i', (threshold, allowance) => {
    expect(allowanceOf(threshold)).toBe(allowance);
  });

  it('of one network is always less than half of any group', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), (k) => 2 * allowanceOf(k) < Math.max(k, 5)));
  });

  it('of a /48 is two of them, which no group is made of; of a /56 one and a half', () => {
    const of = (share: 1 | 2 | 4) => [5, 7, 10].map((k) => allowanceOf(k, share));
    expect([of(1), of(2), of(4)]).toEqual([
      [2, 3, 4],
      [3, 4, 6],
      [4, 6, 8],
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (k) => {
        expect(allowanceOf(k, 1)).toBeLessThan(allowanceOf(k, 2));
        expect(allowanceOf(k, 2)).toBeLessThan(allowanceOf(k, 4));
        expect(allowanceOf(k, 4)).toBeLessThan(Math.max(k, 5));
      }),
    );
  });
});

describe('a ceiling', () => {
  it.each([
    [0, 40],
    [1, 41],
    [10, 56],
    [60, 136],
    [1000, 1640],
  ])('for %d votes in a usual hour is %i', (usual, ceiling) => {
    expect(ceilingOf(usual)).toBe(ceiling);
  });
});

describe('the usual volume', () => {
  it.each([
    ['it is what it was', everyDay(1), 1],
    ['it was not there a year ago', { perDay: 1000, days: 56, perDayAYearAgo: null }, 160],
    ['it grew within a year', { perDay: 79, days: 500, perDayAYearAgo: 20 }, 79],
    ['it grew more than fourfold', { perDay: 81, days: 500, perDayAYearAgo: 20 }, 80],
    ['it was quiet a year ago', { perDay: 50, days: 500, perDayAYearAgo: 0.1 }, 12],
  ])('where %s', (_what, published, volume) => {
    expect(grownVolume(published)).toBe(volume);
    expect(usualVolume(published)).toBe(volume);
  });

  it('is known from a fortnight on', () => {
    expect(usualVolume({ perDay: 5, days: 13, perDayAYearAgo: null })).toBe(40);
    expect(usualVolume({ perDay: 5, days: 14, perDayAYearAgo: null })).toBe(5);
  });

  it('comes in its busiest hour to a quarter', () => {
    expect([busyHour(40), busyHour(0)]).toEqual([10, 0]);
  });

  it('of a place of which too little is known is that of one that is well used', () => {
    expect(usualVolume(undefined)).toBe(40);
    expect(usualVolume({ ...everyDay(1), days: 13 })).toBe(40);
  });
});

describe('the quantile of a Poisson count', () => {
  // Summed in logarithms, from the other end: another way than the rule's.
  const tail = (mean: number, above: number): number => {
    let logOf = -mean;
    let sum = 0;
    const chances: number[] = [];
    for (let count = 0; count < mean + 60 * Math.sqrt(mean) + 60; count += 1) {
      if (count > 0) logOf += Math.log(mean) - Math.log(count);
      if (count > above) chances.push(Math.exp(logOf));
    }
    for (const chance of chances.toReversed()) sum += chance;
    return sum;
  };

  it.each([
    [0, 0],
    [0.01, 1],
    [1, 6],
    [1.6, 8],
    [10, 24],
  ])('of mean %d is %i', (mean, quantile) => {
    expect(poissonQuantile(mean)).toBe(quantile);
  });

  it('is the smallest number that is exceeded in one of ten thousand cases at most', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 500, noNaN: true }), (mean) => {
        const quantile = poissonQuantile(mean);
        expect(tail(mean, quantile)).toBeLessThanOrEqual(1e-4 * (1 + 1e-6));
        if (quantile > 0) expect(tail(mean, quantile - 1)).toBeGreaterThan(1e-4 * (1 - 1e-6));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [500, 585],
    [501, 587],
    [1000, 1120],
    [1001, 1121],
  ])('of mean %d is %i, on either side of where it is summed no longer', (mean, quantile) => {
    expect(poissonQuantile(mean)).toBe(quantile);
  });

  it('is at most one off where it is not summed', () => {
    fc.assert(
      fc.property(fc.double({ min: 500.001, max: 20_000, noNaN: true }), (mean) => {
        const quantile = poissonQuantile(mean);
        expect(tail(mean, quantile + 1)).toBeLessThanOrEqual(1e-4 * (1 + 1e-6));
        expect(tail(mean, quantile - 2)).toBeGreaterThan(1e-4 * (1 - 1e-6));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the plausible number of a quarter of a day', () => {
  it.each([
    ['nothing is known', undefined, 24],
    ['it is new and busy', { perDay: 100, days: 13, perDayAYearAgo: null }, 24],
    ['it is not new any more', { perDay: 2, days: 14, perDayAYearAgo: null }, 12],
    ['it is quiet', everyDay(0.23), 12],
    ['three a day are usual', everyDay(3), 12],
    ['ten are', everyDay(10), 24],
    ['forty are', everyDay(40), 66],
    ['a flood lasted for eight weeks', { perDay: 48, days: 500, perDayAYearAgo: 0.2 }, 27],
  ])('where %s', (_what, published, most) => {
    expect(plausibleNumber(published)).toBe(most);
  });

  it('grows with the volume, and leaves room for a usual day', () => {
    const volume = fc.double({ min: 0, max: 20_000, noNaN: true });
    fc.assert(
      fc.property(volume, volume, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(plausibleNumber(everyDay(less))).toBeLessThanOrEqual(plausibleNumber(everyDay(more)));
        expect(plausibleNumber(everyDay(more))).toBeGreaterThan(more);
      }),
    );
  });

  it.each([
    [0, 0],
    [359, 0],
    [360, 1],
    [720, 2],
    [1439, 3],
  ])('at minute %i is that of quarter %i', (minute, quarter) => {
    expect(quarterOf({ day: '', weekday: 1, minute })).toBe(quarter);
  });
});

describe('opening hours', () => {
  const hours = [
    { weekday: 1, opensMinute: 540, closesMinute: 720 },
    { weekday: 1, opensMinute: 780, closesMinute: 1020 },
    { weekday: 7, opensMinute: 0, closesMinute: 1440 },
  ];
  it.each([
    [1, 539, false],
    [1, 540, true],
    [1, 719, true],
    [1, 720, false],
    [1, 779, false],
    [1, 780, true],
    [1, 1020, false],
    [2, 600, false],
    [7, 0, true],
    [7, 1439, true],
  ])('on weekday %i at minute %i', (weekday, minute, expected) => {
    expect(isOpen(hours, { day: '', weekday, minute })).toBe(expected);
  });

  it('that are not set are all hours', () => {
    expect(isOpen([], { day: '', weekday: 3, minute: 200 })).toBe(true);
  });
});

describe('a period', () => {
  const WEEK = 7 * DAY_MS;
  const born = { bornAt: Date.parse('2026-11-24T10:00:00Z'), day: '2026-11-24' };
  const live = { at: born.bornAt + 1, day: '2026-11-24', isDemo: false };
  it.each([
    ['of a live city goes on past its midnight', { ...live, day: '2026-11-25' }, false],
    ['for a week', { ...live, at: born.bornAt + WEEK - 1 }, false],
    ['and no longer', { ...live, at: born.bornAt + WEEK }, true],
    ['from the instant on', { ...live, at: born.bornAt }, false],
    ['is over when the clock is set back', { ...live, at: born.bornAt - 1 }, true],
    ['of a demo city is over at its midnight', { ...live, isDemo: true, day: '2026-11-25' }, true],
    ['and goes on until then', { ...live, isDemo: true }, false],
  ])('%s', (_what, now, expected) => {
    expect(isOver(born, now)).toBe(expected);
  });
});
