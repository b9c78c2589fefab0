// The order of tables of results: by bounds, so that luck does not lead, and what is not known yet always last.
import { expect, it } from 'vitest';
import { changesOf } from '../../../server/results/aggregates/period-change.ts';
import type { Counts } from '../../../server/foundation/score-statistics.ts';
import { inOrder, RESULT_SORTS, type Result } from '../../../server/results/results/rules.ts';

const counts = (scores: Readonly<Record<number, number>>) =>
  Array.from({ length: 10 }, (_, at) => scores[at + 1] ?? 0);

const of = ({ name, ...periods }: { name: string; counts: Counts; before: Counts }): Result => ({
  name,
  ...periods,
  change: changesOf([[{ before: periods.before, now: periods.counts }]])[0] ?? null,
});

const results: readonly Result[] = [
  { name: 'Few and happy', counts: counts({ 8: 1, 9: 1, 10: 4 }), before: counts({ 9: 6 }) },
  { name: 'Many and good', counts: counts({ 8: 50, 9: 150, 10: 100 }), before: counts({ 10: 100 }) },
  { name: 'Many and poor', counts: counts({ 2: 150, 3: 150 }), before: counts({ 1: 50 }) },
  { name: 'Few and angry', counts: counts({ 1: 3, 4: 2 }), before: counts({}) },
  { name: 'Silent', counts: counts({}), before: counts({ 5: 5 }) },
].map(of);

it.each([
  ['BEST', ['Many and good', 'Few and happy', 'Many and poor', 'Few and angry']],
  ['WORST', ['Many and poor', 'Few and angry', 'Many and good', 'Few and happy']],
  ['NAME', ['Few and angry', 'Few and happy', 'Many and good', 'Many and poor']],
  ['COUNT', ['Many and good', 'Many and poor', 'Few and happy', 'Few and angry']],
  ['RISE', ['Many and poor', 'Few and happy', 'Many and good', 'Few and angry']],
  ['DROP', ['Many and good', 'Few and happy', 'Many and poor', 'Few and angry']],
] as const)('%s', (sort, names) => {
  expect(inOrder(results, sort, 'en').map(({ name }) => name)).toEqual([...names, 'Silent']);
});

it('what is alike stands by name, numbers by what they are', () => {
  const lines = ['26', '3', '1'].map((name) => ({
    name,
    counts: counts({ 7: 5 }),
    before: null,
    change: null,
  }));
  for (const sort of RESULT_SORTS)
    expect(inOrder(lines, sort, 'bg').map(({ name }) => name)).toEqual(['1', '3', '26']);
});
