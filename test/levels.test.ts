// What `npm test` leaves to `npm run test:all`: what opens a browser, starts a process or prints much, but for one trip of each.
import { describe, expect, it } from 'vitest';
import { isFull, leftToAll, levelOf, listTests, readSource, TRIPS } from './levels.ts';

const left = leftToAll();
const levelled = listTests().map((file) => [file, levelOf(file, readSource)] as const);
const of = (...levels: readonly string[]) =>
  levelled.flatMap(([file, level]) => (levels.includes(level) ? [file] : []));

describe.each(Object.entries(TRIPS))('of the level %s', (level, named) => {
  const trips: Readonly<Record<string, string>> = named;
  it.each(Object.entries(trips))('not the trip of %s, which is one of it', (_, file) => {
    expect(of(level)).toContain(file);
    expect(left).not.toContain(file);
  });

  it('and all others', () => {
    const others = of(level).filter((file) => !Object.values(trips).includes(file));
    expect(others.length).toBeGreaterThan(1);
    expect(others.filter((file) => !left.includes(file))).toEqual([]);
  });
});

it('nothing that is pure, has rows or asks a server, but for what its name leaves', () => {
  const kept = of('pure', 'database', 'server').filter((file) => !isFull(file));
  expect(kept.length).toBeGreaterThan(300);
  expect(kept.filter((file) => left.includes(file))).toEqual([]);
});
