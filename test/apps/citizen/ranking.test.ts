// The order of results.
import { expect, test } from 'vitest';
import { BEST_PLACES } from '../../../client/citizen/BestPlaces.tsx';
import { LEAST_RANKED, rank } from '../../../client/citizen/ranking.ts';

const of = (name: string, count: number, average: number | null, lower?: number) => ({
  name,
  summary: { count, average, interval: lower === undefined ? null : { lower } },
});

const ITEMS = [
  of('three', 3, 9.7, 6.1),
  of('none', 0, null),
  of('hundreds', 300, 9.2, 9.1),
  of('bad', 300, 2.1, 2),
  of('just enough', 30, 9.9, 9.6),
  of('one less', 29, 10, 10),
];

test('three happy answers do not beat three hundred, and silence is not a bad mark', () => {
  const { ranked, few, waiting } = rank(ITEMS, true);
  expect(ranked.map(({ name }) => name)).toEqual(['just enough', 'hundreds', 'bad']);
  expect(few.map(({ name }) => name)).toEqual(['three', 'one less']);
  expect(waiting.map(({ name }) => name)).toEqual(['none']);
});

test('where chance would order them they stand as they came', () => {
  expect(rank(ITEMS, false).ranked.map(({ name }) => name)).toEqual(['hundreds', 'bad', 'just enough']);
});

test('the best places are asked for by the same rule', () => {
  expect(BEST_PLACES).toContain(`atLeast: ${LEAST_RANKED})`);
});
