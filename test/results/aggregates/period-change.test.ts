// Which changes are told as unlikely to be chance: by hand, as properties, and how often it is told where nothing changed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, type Pair } from '../../../server/results/aggregates/significance.ts';
import { changesOf } from '../../../server/results/aggregates/period-change.ts';

/** The counts of some scores. */
function of(...scores: number[]): number[] {
  return Array.from({ length: 10 }, (_, index) => scores.filter((score) => score === index + 1).length);
}

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How places are rated: mostly tens with a tail, two heaps, and around the middle. Shares of the scores, 1 first. */
const SHAPES = {
  'J-shaped': [0.06, 0.02, 0.02, 0.02, 0.03, 0.03, 0.05, 0.1, 0.17, 0.5],
  'nearly all tens': [0.01, 0, 0, 0.01, 0.01, 0.02, 0.03, 0.05, 0.07, 0.8],
  'tens and ones': [0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0.9],
  'U-shaped': [0.3, 0.05, 0.03, 0.03, 0.05, 0.04, 0.05, 0.1, 0.1, 0.25],
  'in the middle': [0.03, 0.05, 0.08, 0.1, 0.14, 0.15, 0.15, 0.14, 0.1, 0.06],
} as const;

function draw(next: () => number, shares: readonly number[], size: number): number[] {
  const counts = of();
  for (let drawn = 0; drawn < size; drawn += 1) {
    let rest = next();
    const found = shares.findIndex((share) => (rest -= share) < 0);
    const at = found === -1 ? 9 : found;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

const counts = fc.array(fc.nat(60), { minLength: 10, maxLength: 10 });
const pairs = fc.array(fc.record({ before: counts, now: counts }), { minLength: 1, maxLength: 6 });

describe('chance', () => {
  it('is about that of the draws, where they can be counted', () => {
    // Of C(10, 5) = 252 ways to deal out ten different scores, one puts the five highest into the later half, one all lowest.
    const found = chanceOf([{ before: of(1, 2, 3, 4, 5), now: of(6, 7, 8, 9, 10) }]);
    expect(found?.excess).toBeCloseTo(12.5);
    expect(found?.probability).toBeGreaterThan(1.5 / 252);
    expect(found?.probability).toBeLessThan(4 / 252);
  });

  it('knows nothing where no place was published twice, or all scores are the same', () => {
    expect(chanceOf([])).toBeNull();
    expect(
      chanceOf([
        { before: of(1, 1, 1, 1, 1), now: of() },
        { before: of(), now: of(9, 9, 9, 9, 9) },
      ]),
    ).toBeNull();
    expect(chanceOf([{ before: of(8, 8, 8, 8, 8), now: of(8, 8, 8, 8, 8) }])).toBeNull();
  });

  it('compares places with themselves: which of them were rated does not matter', () => {
    const good = (size: number) => of(...Array.from({ length: size }, (_, at) => 9 + (at % 2)));
    const poor = (size: number) => of(...Array.from({ length: size }, (_, at) => 2 + (at % 2)));
    const found = chanceOf([
      { before: good(90), now: good(10) },
      { before: poor(10), now: poor(90) },
    ]);
    expect(found?.probability).toBeGreaterThan(0.9);
  });

  it('is the same for a rise as for the fall', () => {
    fc.assert(
      fc.property(pairs, (places) => {
        const there = chanceOf(places);
        const back = chanceOf(places.map(({ before, now }) => ({ before: now, now: before })));
        expect(back === null).toBe(there === null);
        if (!there || !back) return;
        expect(back.probability).toBeCloseTo(there.probability, 6);
        expect(back.excess).toBeCloseTo(-there.excess, 6);
        expect(there.probability).toBeLessThanOrEqual(1);
        expect(there.probability).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a place of which nothing changed', () => {
  // Welch's t test calls 15 to 40 of a hundred of the unequal ones a change: five tens have no scatter of their own.
  const SIZES = [
    [5, 5],
    [6, 9],
    [5, 40],
    [8, 300],
    [300, 8],
    [30, 30],
    [60, 200],
  ] as const;
  const RUNS = 2_000;

  it.each(Object.entries(SHAPES))('is told to have at most as often as it should be: %s', (_, shares) => {
    for (const [before, now] of SIZES) {
      const next = chance(before * 1_000 + now);
      const found = Array.from(
        { length: RUNS },
        () =>
          chanceOf([{ before: draw(next, shares, before), now: draw(next, shares, now) }])?.probability ?? 1,
      );
      const told = (at: number) => found.filter((probability) => probability <= at).length / RUNS;
      // Three standard errors above 5 % and 0.5 % of so many runs.
      expect(told(0.05), `${before} and ${now}`).toBeLessThan(0.065);
      expect(told(0.005), `${before} and ${now}`).toBeLessThan(0.01);
    }
  });
});

describe('many parts', () => {
  /** A category of quiet places, each good or poor in its own way, of which other ones are published each month. */
  function quietMonth(next: () => number): Pair[] {
    return Array.from({ length: 20 }, () => {
      const goodness = next();
      const shares = SHAPES['J-shaped'].map((share, at) => {
        return goodness * share + (1 - goodness) * (SHAPES['U-shaped'][at] ?? 0);
      });
      const month = () => draw(next, shares, next() < 0.5 ? 5 + Math.floor(next() * 5) : 0);
      return { before: month(), now: month() };
    });
  }

  it('of which none changed are mostly not told, whatever mix of places was published', () => {
    const next = chance(7);
    const months = Array.from({ length: 300 }, () =>
      changesOf(Array.from({ length: 14 }, () => quietMonth(next))),
    );
    const alarmed = months.filter((changes) => changes.some((change) => change?.isUnlikely)).length;
    expect(alarmed / months.length).toBeLessThan(0.07);
  });

  it('are told where they changed, down and up', () => {
    const next = chance(11);
    const month = (before: readonly number[], now: readonly number[]): Pair[] =>
      Array.from({ length: 10 }, () => ({ before: draw(next, before, 30), now: draw(next, now, 30) }));
    const good = SHAPES['J-shaped'];
    const poor = SHAPES['U-shaped'];
    const changes = changesOf([month(good, poor), month(good, good), month(poor, good), month(poor, poor)]);
    expect(changes.map((change) => change?.isUnlikely)).toEqual([true, false, true, false]);
    expect(changes[0]?.amount).toBeLessThan(-1);
    expect(changes[2]?.amount).toBeGreaterThan(1);
  });

  it('need more the more of them are asked about', () => {
    const one: Pair = { before: of(9, 9, 9, 9, 10, 10), now: of(3, 9, 8, 8, 7, 6) };
    const same: Pair = { before: of(7, 8, 9, 10, 6), now: of(7, 8, 9, 10, 6) };
    expect(changesOf([[one]])[0]?.isUnlikely).toBe(true);
    const among = changesOf([[one], ...Array.from({ length: 30 }, () => [same])]);
    expect(among[0]).toMatchObject({ isUnlikely: false, probability: changesOf([[one]])[0]?.probability });
  });

  it('have no change where a period has no answers, and an unknown one where only the places differ', () => {
    const [empty, apart] = changesOf([
      [{ before: of(), now: of(1, 2, 3, 4, 5) }],
      [
        { before: of(), now: of(1, 2, 3, 4, 5) },
        { before: of(9, 9, 9, 9, 9), now: of() },
      ],
    ]);
    expect(empty).toBeNull();
    expect(apart).toEqual({ amount: -6, probability: null, isUnlikely: false, isOfMix: true });
  });

  it('are not told where less than a tenth changed, or the same places say the opposite', () => {
    const many = (score: number, other: number, size: number) =>
      of(...Array.from({ length: size }, (_, at) => (at % 2 === 0 ? score : other)));
    const [small] = changesOf([
      [{ before: many(8, 8, 4_000), now: of(...Array(3_800).fill(8), ...Array(200).fill(9)) }],
    ]);
    expect(small).toMatchObject({ isUnlikely: false });
    expect(small?.probability).toBeLessThan(0.001);
    // Each place rose, and far more was published of the poor one: together they fell.
    const [mixed] = changesOf([
      [
        { before: many(8, 9, 100), now: many(9, 10, 20) },
        { before: many(2, 3, 20), now: many(3, 4, 100) },
      ],
    ]);
    expect(mixed?.amount).toBeLessThan(-1);
    expect(mixed?.probability).toBeLessThan(0.001);
    expect(mixed).toMatchObject({ isUnlikely: false, isOfMix: true });
  });

  it('are of the mix only where the averages differ beyond chance, and the places neither do nor may', () => {
    const steady = { before: of(8, 9, 8, 9), now: of(8, 9, 8, 9) };
    const [alone] = changesOf([[{ before: of(2, 3, 2, 3, 2), now: of(9, 8, 9, 8, 9) }]]);
    const [few, chanceOnly, doubtful] = changesOf([
      [steady, { before: of(), now: of(3) }],
      [steady, { before: of(7, 9, 8, 8), now: of(9, 7, 9, 8) }],
      // The same places say so too, not surely enough among so many.
      [
        { before: of(5, 6, 5, 6), now: of(6, 7, 7, 7) },
        { before: of(), now: of(9, 9, 9, 9) },
      ],
      ...Array.from({ length: 20 }, () => [steady]),
    ]);
    expect(alone).toMatchObject({ isUnlikely: true, isOfMix: false });
    for (const change of [few, chanceOnly, doubtful])
      expect(change).toMatchObject({ isUnlikely: false, isOfMix: false });
    expect(doubtful?.probability).toBeLessThan(0.05);
  });

  it.each(Object.entries(SHAPES))(
    'are seldom said to be of the mix where nothing changed: %s',
    (_, shares) => {
      const next = chance(7);
      const places = () =>
        Array.from({ length: 8 }, () => ({
          before: draw(next, shares, 5 + Math.floor(next() * 20)),
          now: draw(next, shares, 5 + Math.floor(next() * 20)),
        }));
      const said = changesOf(Array.from({ length: 1_000 }, places)).filter((change) => change?.isOfMix);
      expect(said.length).toBeLessThan(50);
    },
  );
});
