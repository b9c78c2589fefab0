// Those who take part themselves, in the linkage drill: a citizen who isolates others, and who keeps every published version.
import { describe, expect, it } from 'vitest';
import { Random } from '../server/operator/demo/random.ts';
import { createCitizen, fewestOthers, type Street } from './linkage/citizen/isolator.ts';
import { plantedStreet } from './linkage/citizen/planted-street.ts';
import { likeliest, setApart } from './linkage/restore/apart.ts';
import { takeApart } from './linkage/versions/differences.ts';
import type { Version } from './linkage/versions/cells.ts';
import { tryOneScore } from './linkage/one-score.ts';

const counts = (...scores: readonly number[]): number[] =>
  Array.from({ length: 10 }, (_, at) => scores.filter((score) => score === at + 1).length);

describe('a citizen', () => {
  it('reads off who was alone with his votes, also where that other gave the score that he gives', async () => {
    const citizen = createCitizen(plantedStreet(2, 5), 1);
    for (const scores of [
      [10, 3],
      [1, 7],
    ]) {
      await citizen.evening(scores);
      await citizen.morning();
    }
    expect(citizen.guesses()).toEqual([10, 3, 1, 7]);
  });

  it('names the most frequent score of those who had to be in one group, and nobody who still waits', async () => {
    const published: number[][][] = [[], [[3, 8, 8]], []];
    const street: Street = {
      ...plantedStreet(1, 5),
      allowance: 1,
      visit: () => Promise.resolve(),
      cast: () => Promise.resolve(),
      published: () => Promise.resolve([published.shift() ?? []]),
    };
    const citizen = createCitizen(street, 1);
    for (let evening = 0; evening < 3; evening += 1) {
      await citizen.evening([8]);
      await citizen.morning();
    }
    expect(citizen.guesses()).toEqual([8, 8, null]);
  });

  it('shares a group with others as far as his allowances do not fill it', () => {
    const street = { ...plantedStreet(1, 20), allowance: 9 };
    expect([1, 2, 3].map((addresses) => fewestOthers(street, addresses))).toEqual([8, 2, 1]);
  });
});

describe('who keeps every version', () => {
  const version = (day: number[], place: number[]): Version => [
    { table: 'totals', columns: ['day'], cells: [{ of: { day: '1' }, counts: day }] },
    {
      table: 'tallies',
      columns: ['day', 'place'],
      cells: [{ of: { day: '1', place: '7' }, counts: place }],
    },
  ];

  it('finds nothing where whole groups come', () => {
    const [first, second] = [counts(1, 1, 2, 5, 10), counts(1, 1, 2, 5, 10, 3, 3, 3, 3, 3)];
    const { small, fewest, worked } = takeApart([version(first, first), version(second, second)], 5);
    expect({ small, fewest }).toEqual({ small: [], fewest: 5 });
    expect(worked).toBeGreaterThan(2);
  });

  it('finds one who came between two versions, one who is in a sum and in none of its parts, and one who is gone', () => {
    const five = counts(1, 1, 2, 5, 10);
    const six = counts(1, 1, 2, 5, 10, 9);
    const since = takeApart([version(five, five), version(six, six)], 5);
    expect(since.small.map((found) => found.counts)).toEqual([counts(9), counts(9)]);
    const besides = takeApart([version(six, five)], 5);
    expect(besides.small).toMatchObject([
      { name: 'version 0, totals less tallies: day 1', counts: counts(9) },
    ]);
    const gone = takeApart([version(six, six), version(five, five)], 5);
    expect(gone.small).toHaveLength(2);
  });

  it('averages what was blurred anew', () => {
    const random = new Random('blurred');
    const blurred = Array.from({ length: 400 }, () => {
      const off = counts(4).map((count) => count + random.below(5) - 2);
      return [{ table: 'blurred', columns: ['place'], cells: [{ of: { place: '7' }, counts: off }] }];
    });
    const { small } = takeApart(blurred, 5);
    expect(small.find(({ name }) => name.startsWith('average of 400'))?.counts.map(Math.abs)).toEqual(
      counts(4),
    );
  });
});

describe('who noted what was published before a restore', () => {
  const published = (...scores: number[]): Version => [
    { table: 'tallies', columns: ['place'], cells: [{ of: { place: '7' }, counts: counts(...scores) }] },
  ];

  it('finds who came to the same group, and nobody where other people came', () => {
    const before = published(1, 1, 2, 5, 10);
    expect(setApart([before, published(1, 1, 2, 5, 10, 9)], 5).map((found) => found.counts)).toContainEqual(
      counts(9),
    );
    expect(setApart([before, []], 5)).toEqual([]);
    expect(setApart([before, published(1, 1, 2, 6, 9)], 5)).toEqual([]);
  });

  it('names the score that both groups have most often, where somebody is in both', () => {
    expect(likeliest([10, 10, 10, 3, 3], [3, 3, 10, 7])).toBe(3);
    expect(likeliest([1], [2])).toBeNull();
  });
});

it('groups of one score are counted in the demo city for each k', () => {
  expect(tryOneScore([5, 20])).toBe(true);
});
