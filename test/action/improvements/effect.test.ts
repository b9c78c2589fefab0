// Ratings before and after: which days are compared, and what may be said of the two.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalOf } from '../../../server/foundation/score-statistics.ts';
import {
  differenceOf,
  ENOUGH,
  monthsAfter,
  spansOf,
  verdictOf,
} from '../../../server/action/improvements/effect.ts';

/** So many ratings of each of two scores. */
const counts = (low: number, high: number) => [0, 0, 0, 0, low, 0, 0, 0, high, 0];

describe('the days', () => {
  it.each([
    ['2026-05-31', -3, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-15', -3, '2025-10-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(monthsAfter(day, months)).toBe(expected);
  });

  it('are three months up to it, and three that begin a month after it', () => {
    expect(spansOf('2026-04-14')).toEqual({
      before: { from: '2026-01-14', to: '2026-04-13' },
      after: { from: '2026-05-14', to: '2026-08-13' },
    });
  });

  it('never meet, whatever the day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const { before, after } = spansOf(day);
          expect([before.from < before.to, before.to < day, day < after.from, after.from < after.to]).toEqual(
            Array(4).fill(true),
          );
        },
      ),
    );
  });
});

describe('what may be said', () => {
  it.each([
    ['TOO_EARLY', counts(40, 0), counts(0, 40), false],
    ['NOT_ENOUGH', counts(ENOUGH - 1, 0), counts(0, 40), true],
    ['NOT_ENOUGH', counts(40, 0), counts(0, ENOUGH - 1), true],
    ['HIGHER', counts(30, 10), counts(10, 30), true],
    ['LOWER', counts(10, 30), counts(30, 10), true],
    ['UNCLEAR', counts(20, 20), counts(18, 22), true],
  ] as const)('%s', (verdict, before, after, isOver) => {
    expect(verdictOf(before, after, isOver)).toBe(verdict);
  });

  it('has an interval put together of those of both averages', () => {
    const difference = differenceOf(counts(20, 20), counts(5, 35));
    const [before, after] = [intervalOf(counts(20, 20)), intervalOf(counts(5, 35))];
    if (!before || !after) throw new Error('Both have ratings.');
    expect(difference?.value).toBeCloseTo(1.5, 10);
    expect(difference?.lower).toBeCloseTo(1.5 - Math.hypot(8.5 - after.lower, before.upper - 7), 9);
    expect(difference?.upper).toBeCloseTo(1.5 + Math.hypot(after.upper - 8.5, 7 - before.lower), 9);
  });

  it('turns round with the two sides', () => {
    const side = fc.array(fc.nat(30), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(side, side, (one, other) => {
        const [there, back] = [differenceOf(one, other), differenceOf(other, one)];
        expect(there === null).toBe(back === null);
        if (there && back) expect(there.lower).toBeCloseTo(-back.upper, 9);
      }),
    );
  });

  it('finds a difference where there is none in about one of twenty, and no oftener', () => {
    // A seeded draw: 2,000 pairs of 60 ratings of one distribution.
    let seed = 7;
    const draw = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const sample = () => {
      const made = Array.from({ length: 10 }, () => 0);
      for (let each = 0; each < 60; each++) {
        const score = Math.min(9, Math.floor(10 * Math.sqrt(draw())));
        made[score] = (made[score] ?? 0) + 1;
      }
      return made;
    };
    const found = Array.from({ length: 2_000 }, () => verdictOf(sample(), sample(), true)).filter(
      (verdict) => verdict !== 'UNCLEAR',
    ).length;
    expect(found / 2_000).toBeGreaterThan(0.03);
    expect(found / 2_000).toBeLessThan(0.07);
  });
});
