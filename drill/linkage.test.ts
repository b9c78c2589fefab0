// The linkage drill in short: the attackers name everybody in bad schemas, and no more than a group's mode in the product.
import { expect, it } from 'vitest';
import { run } from './linkage/program.ts';

it('150 votes at three places, k = 5', async () => {
  const small = [
    '--votes',
    '150',
    '--k',
    '5',
    '--places',
    '3',
    '--days',
    '28',
    '--street',
    '3',
    '--year',
    '24',
  ];
  expect(await run(small)).toBe(true);
});
