// The order of results.
import { expect, test } from 'vitest';
import { rank } from '../../../client/citizen/ranking.ts';

const of = (name: string, count: number, average: number | null, lower?: number) => ({
  name,
  summary: { count, average, interval: lower === undefined ? null : { lower } },
});

test('three happy answers do not beat three hundred, and silence is not a bad mark', () => {
  const { published, waiting } = rank([
    of('three', 3, 9.7, 6.1),
    of('none', 0, null),
    of('hundreds', 300, 9.2, 9.1),
    of('bad', 300, 2.1, 2),
  ]);
  expect(published.map(({ name }) => name)).toEqual(['hundreds', 'three', 'bad']);
  expect(waiting.map(({ name }) => name)).toEqual(['none']);
});
