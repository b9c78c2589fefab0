// What the guard makes of its rounds, and of a profile.
import { describe, expect, it } from 'vitest';
import { isWithin, medianOf, overBudget, readBudget, wrongSigns, type Budget } from './guard/budget.ts';
import { slowerHalf } from './guard/profile.ts';
import { beginWork } from './guard/work.ts';

const budget: Budget = {
  cpu: { vote: 0.5, votePage: 0.01, placeResults: 0.02, signs: 4 },
  bytes: { votePage: 30_000, votePagePacked: 11_000, voteAnswer: 70, signs: 840_000 },
  packedBy: 'zlib 1 on x64',
  statements: { firstVote: 7, vote: 1, batch: 1, votePage: 10, placeResults: 20 },
};

describe('the budget', () => {
  it('is over where the median of the rounds of every start is more than three tenths above it', () => {
    const medians = { vote: [0.66, 0.7, 0.68], votePage: [0.014, 0.0129], placeResults: [], signs: [4.7] };
    expect(overBudget(medians, budget)).toEqual(['vote']);
    expect(isWithin(medians, budget)).toBe(false);
  });

  it('takes the median of a start’s rounds, each by what stood beside it', () => {
    const sides = [
      { ours: 4.7, beside: 1 },
      { ours: 9, beside: 2 },
      { ours: 20, beside: 4 },
    ];
    expect(medianOf(sides)).toBe(4.7);
    expect(medianOf([])).toBeNull();
  });

  it('neither holds nor misses where something could not be measured', () => {
    const medians = { vote: [0.5], votePage: [0.01], placeResults: [0.01], signs: [4] };
    expect(isWithin(medians, budget)).toBe(true);
    expect(isWithin({ ...medians, votePage: [] }, budget)).toBeNull();
  });

  it('says of the signs what they are and should be', () => {
    expect(wrongSigns(840_000, budget)).toBeNull();
    expect(wrongSigns(840_001, budget)).toBe('signs are 840001 bytes, and 840000 in the budget.');
  });

  it('that is kept has every figure', () => {
    const { cpu, bytes, statements } = readBudget();
    const figures = [cpu, bytes, statements].flatMap((each) => Object.values(each));
    expect(figures).toHaveLength(13);
    expect(figures.filter((figure) => !(figure > 0))).toEqual([]);
  });
});

it('the slower half of a profile names functions by their own time, the dearest first, and nothing that is idle', () => {
  const nodes = ['(idle)', 'dayIn', 'seal', ''].map((functionName, id) => ({
    id,
    callFrame: {
      functionName,
      url: functionName === 'dayIn' ? 'file:///x/dist/server/rules.js' : '',
      lineNumber: 6,
    },
  }));
  const profile = { nodes, samples: [0, 1, 2, 1, 3, 2], timeDeltas: [900, 200, 100, 250, 50, 150] };
  expect(slowerHalf(profile)).toEqual([' 60.0 %  dayIn dist/server/rules.js:7']);
});

it('the piece of work takes CPU, as much a piece however many parts of it are done', () => {
  const work = beginWork();
  work.part();
  const first = work.ms();
  for (let parts = 1; parts < 40; parts += 1) work.part();
  expect(work.ms()).toBeGreaterThan(1);
  expect(first / work.ms()).toBeGreaterThan(0.1);
  expect(first / work.ms()).toBeLessThan(10);
});
