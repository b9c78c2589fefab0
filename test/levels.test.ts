// What `npm test` leaves to `npm run test:all`: what opens a browser, but for one trip of each who uses it, and what is long.
import { expect, it } from 'vitest';
import { leftToAll, levelOf, LONG, readSource, TRIPS } from './levels.ts';

const left = leftToAll();

it.each(Object.entries(TRIPS))('not the trip of %s, which is one in a browser', (_, file) => {
  expect(levelOf(file, readSource)).toBe('browser');
  expect(left).not.toContain(file);
});

it.each(LONG)('%s, which is there, and opens none', (file) => {
  expect(left).toContain(file);
  expect(levelOf(file, readSource)).not.toBe('browser');
});

it('and all that open one', () => {
  const opens = left.filter((file) => !LONG.includes(file));
  expect(opens.length).toBeGreaterThan(40);
  expect(opens.filter((file) => levelOf(file, readSource) !== 'browser')).toEqual([]);
});
