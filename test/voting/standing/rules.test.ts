// The rules of standing, by tables and by what must hold for all numbers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowanceOf,
  burstLimits,
  busyHour,
  ceilingOf,
  isOpen,
  isOver,
  poissonQuantile,
  usualVolume,
} from '../../../server/voting/standing/rules.ts';

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
    ['nothing is known', undefined, 40],
    ['it has a long history', { ratings: 56, days: 56 }, 1],
    ['it is quiet', { ratings: 14, days: 56 }, 0.25],
    ['it is new and quiet', { ratings: 5, days: 3 }, 40],
    ['it is new and busy', { ratings: 1400, days: 7 }, 100],
    ['it is not new any more', { ratings: 28, days: 14 }, 2],
  ])('where %s', (_what, published, volume) => {
    expect(usualVolume(published)).toBeCloseTo(volume, 10);
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

describe('the limits of a burst', () => {
  it('find ten more votes in ten minutes where forty a day are usual, and let six pass at a quiet place', () => {
    expect(burstLimits(40).tenMinutes).toBeLessThan(10);
    expect(burstLimits(0.23)).toEqual({ tenMinutes: 5, hour: 8, day: 12 });
  });

  it('grow with the volume, and with the window', () => {
    const volume = fc.double({ min: 0, max: 20_000, noNaN: true });
    fc.assert(
      fc.property(volume, volume, (one, other) => {
        const [less, more] = [burstLimits(Math.min(one, other)), burstLimits(Math.max(one, other))];
        expect(less.tenMinutes).toBeLessThanOrEqual(more.tenMinutes);
        expect(less.hour).toBeLessThanOrEqual(more.hour);
        expect(less.day).toBeLessThanOrEqual(more.day);
        expect(more.tenMinutes).toBeLessThanOrEqual(more.hour);
        expect(more.hour).toBeLessThanOrEqual(more.day);
        expect(more.hour).toBeGreaterThan(busyHour(Math.max(one, other)));
      }),
    );
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
    ['is over when the clock is set back', { ...live, at: born.bornAt - 1 }, true],
    ['of a demo city is over at its midnight', { ...live, isDemo: true, day: '2026-11-25' }, true],
    ['and goes on until then', { ...live, isDemo: true }, false],
  ])('%s', (_what, now, expected) => {
    expect(isOver(born, now)).toBe(expected);
  });
});
