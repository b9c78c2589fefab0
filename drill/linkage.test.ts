// The linkage drill in short: the attackers name everybody in bad schemas, and no more than a group's mode in the product.
import { expect, it } from 'vitest';
import { run } from './linkage/program.ts';

it('150 votes at three places, k = 5', async () => {
  expect(await run(['--votes', '150', '--k', '5', '--places', '3', '--days', '28'])).toBe(true);
});
