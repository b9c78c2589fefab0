// Control limits: how wide they are, which months signal, and that chance alone seldom does.
import { describe, expect, it } from 'vitest';
import { NO_COUNTS, type Counts } from '../../../server/foundation/score-statistics.ts';
import { controlled, type Month } from '../../../server/action/control/control-limits.ts';
import { Random } from '../../../server/operator/demo/random.ts';

const START = '2025-01-01';
const startOf = (at: number): string => new Date(Date.UTC(2025, at, 1)).toISOString().slice(0, 10);
/** `times` ratings of 4 and as many of 8, and so many moved from the one to the other. */
const around6 = (times: number, moved = 0): Counts =>
  NO_COUNTS.map((_, at) => (at === 3 ? times - moved : at === 7 ? times + moved : 0));
const monthsOf = (...counts: Counts[]): Month[] =>
  counts.map((each, at) => ({ start: startOf(at), counts: each }));
const signalsOf = (moved: readonly number[], since: string | null = null) =>
  controlled(monthsOf(...moved.map((by) => around6(200, by))), since)?.map(({ signal }) => signal);
// Neighbours that lie a deviation apart, as chance puts them: 400 ratings of deviation 2 make an average of deviation 0.1.
const CALM = [5, -5, 5, -5, 5, -5, 5, -5, 5, -5];

describe('control limits', () => {
  it('are three deviations of an average of so many ratings around that of all', () => {
    const [first, second] =
      controlled(monthsOf(...CALM.map((by, at) => around6(at === 1 ? 50 : 200, at === 1 ? 0 : by))), null) ??
      [];
    expect(first?.start).toBe(START);
    expect((first?.upper ?? 0) - (first?.centre ?? 0)).toBeCloseTo(0.3, 1);
    expect((second?.upper ?? 0) - (second?.centre ?? 0)).toBeCloseTo(0.6, 1);
  });

  it('need eight months, leave out those without ratings, and say nothing where all scores are alike', () => {
    expect(controlled(monthsOf(...CALM.slice(0, 7).map((by) => around6(200, by))), null)).toBeNull();
    expect(controlled(monthsOf(...CALM.map((by) => around6(200, by)), NO_COUNTS), null)).toHaveLength(10);
    expect(
      controlled(monthsOf(...CALM.map(() => NO_COUNTS.map((_, at) => (at === 6 ? 9 : 0)))), null),
    ).toBeNull();
  });

  it('are wider where months differ more than who came by chance', () => {
    const wide = controlled(monthsOf(...CALM.map((by) => around6(200, 8 * by))), null);
    expect((wide?.[0]?.upper ?? 0) - (wide?.[0]?.centre ?? 0)).toBeGreaterThan(1);
    expect(wide?.every(({ signal }) => signal === null)).toBe(true);
  });
});

describe('signals', () => {
  it('are none where months are calm', () => expect(signalsOf(CALM)).toEqual(CALM.map(() => null)));

  // A point moved by 10 ratings is one deviation; each list is calm but for its end.
  it.each([
    ['BEYOND', [...CALM, ...CALM, 36]],
    ['TWO_OF_THREE', [...CALM, ...CALM, 27, 4, 27]],
    ['FOUR_OF_FIVE', [...CALM, ...CALM, 17, 17, 4, 17, 17]],
    ['EIGHT', [...CALM, ...CALM, 7, 7, 7, 7, 7, 7, 7, 7]],
  ])('tell of %s', (signal, moved) => {
    const signals = signalsOf(moved) ?? [];
    expect(signals.at(-1)).toBe(signal);
    expect(signals.slice(0, -1).every((each) => each === null)).toBe(true);
  });

  it('tell of the other side too', () => {
    expect(signalsOf([...CALM, ...CALM, -36])?.at(-1)).toBe('BEYOND');
  });

  it('are gone where the change is known, and each side has its centre', () => {
    const moved = [...CALM, ...CALM.map((by) => by + 60)];
    expect(signalsOf(moved)?.some((signal) => signal !== null)).toBe(true);
    expect(signalsOf(moved, '2025-11-20')?.every((signal) => signal === null)).toBe(true);
    const months = controlled(monthsOf(...moved.map((by) => around6(200, by))), '2025-11-20');
    expect(months?.[0]?.centre).toBeCloseTo(6, 6);
    expect(months?.[10]?.centre).toBeCloseTo(6.6, 6);
  });

  it('come by chance no more often than once in four years', () => {
    const random = new Random('control');
    let [months, signals] = [0, 0];
    for (let chart = 0; chart < 400; chart += 1) {
      const drawn = Array.from({ length: 24 }, () => {
        const counts = [...NO_COUNTS];
        for (let time = 0; time < 40; time += 1) {
          const at = random.weighted([6, 2, 2, 2, 4, 5, 9, 16, 20, 34]);
          counts[at] = (counts[at] ?? 0) + 1;
        }
        return counts;
      });
      const found = controlled(monthsOf(...drawn), null) ?? [];
      months += found.length;
      signals += found.filter(({ signal }) => signal !== null).length;
    }
    expect(months).toBe(400 * 24);
    expect(months / signals).toBeGreaterThan(48);
  });
});
