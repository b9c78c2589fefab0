// What visits come to, and what of it may be read by everybody.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../../server/action/mystery-visits/checklist.ts';
import {
  isPublishable,
  meanOf,
  publishableParts,
  sectionScore,
  visitScore,
  type Mean,
} from '../../../server/action/mystery-visits/results.ts';

const criterion = (id: string, section: Criterion['section'], kind: Criterion['kind']): Criterion => ({
  id,
  section,
  kind,
  channels: ['DESK'],
  text: { bg: id },
});
const CRITERIA = [
  criterion('1', 'WAIT', 'MINUTES'),
  criterion('2', 'WAIT', 'SCORE'),
  criterion('3', 'OUTCOME', 'YES_NO'),
  criterion('4', 'OUTCOME', 'YES_NO'),
  criterion('5', 'OUTCOME', 'SCORE'),
];

describe('the score of a visit', () => {
  it.each([
    [{ 1: 90, 2: 4, 3: 'YES', 4: 'NO', 5: 7 }, 4, 6, 5],
    // Minutes alone are neither good nor bad.
    [{ 1: 90, 3: 'YES' }, null, 10, 10],
    [{ 3: 'NOT_APPLICABLE', 4: 'NO' }, null, 1, 1],
    [{ 1: 3, 3: 'NOT_APPLICABLE' }, null, null, null],
  ] as const)('of %j', (answers, waiting, outcome, whole) => {
    expect(sectionScore(CRITERIA, 'WAIT', answers)).toBe(waiting);
    expect(sectionScore(CRITERIA, 'OUTCOME', answers)).toBe(outcome);
    expect(visitScore(CRITERIA, answers)).toBe(whole);
  });

  it('every visit weighs the same in an average, which says of how many places it is', () => {
    const visits = [1n, 1n, 2n].map((locationId, at) => ({
      locationId,
      categoryId: 1n,
      answers: { 2: [2, 4, 9][at] ?? 1 },
    }));
    expect(meanOf(visits, ({ answers }) => visitScore(CRITERIA, answers))).toEqual({
      mean: 5,
      visits: 3,
      places: 2,
    });
    expect(meanOf(visits, () => null)).toBeNull();
  });
});

const part = fc.record({
  mean: fc.constant(5),
  visits: fc.integer({ min: 1, max: 12 }),
  places: fc.integer({ min: 1, max: 4 }),
});
const sum = (parts: readonly Mean[], of: 'visits' | 'places') =>
  parts.reduce((all, each) => all + each[of], 0);

describe('parts that everybody reads beside their whole', () => {
  it('are large enough, and so is what whoever subtracts them learns', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const shown = publishableParts(parts);
        expect(shown.every(isPublishable)).toBe(true);
        const rest = parts.filter((each) => !shown.includes(each));
        const left = { visits: sum(rest, 'visits'), places: sum(rest, 'places') };
        if (shown.length > 0 && rest.length > 0) expect(isPublishable(left)).toBe(true);
      }),
    );
  });

  it.each([
    // Nothing is kept back where all are large enough.
    [
      [
        [9, 3],
        [8, 2],
      ],
      2,
    ],
    // The smallest goes with the one that may not be shown.
    [
      [
        [9, 3],
        [8, 2],
        [2, 1],
      ],
      1,
    ],
    // Two that may not be shown hide each other.
    [
      [
        [9, 3],
        [3, 1],
        [4, 1],
      ],
      1,
    ],
    [[[12, 1]], 0],
    [[[4, 4]], 0],
  ] as const)('%j', (sizes, count) => {
    const parts = sizes.map(([visits, places]) => ({ mean: 5, visits, places }));
    expect(publishableParts(parts)).toHaveLength(count);
  });
});
