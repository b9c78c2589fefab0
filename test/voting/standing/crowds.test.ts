// Who comes first crowds nobody out: the tables of what a dozen votes, a flood and an honest crowd leave of each other, by the real judge
// and the real lot.
import { expect, it } from 'vitest';
import type { Published } from '../../../server/voting/standing/rules.ts';
import { arrivals, seeded, someAddress } from '../../../bench/standing/chance.ts';
import { everyDay, PLACE } from './courtroom.ts';
import { judgeAll, type Timed } from './lots.ts';

const HOUR = 3_600_000;
const MONDAY = Date.parse('2026-06-01T00:00:00Z');
const DAYS = 200;

interface Crowd {
  /** How many votes, how many of each network, and the hour from which they come, within an hour. */
  readonly votes: number;
  readonly each: number;
  readonly hour: number;
}

interface Scene {
  readonly published: Published | undefined;
  readonly attackers: Crowd;
  readonly honest: Crowd;
}

/** Each network of its own, each day others. */
const votesOf = ({ votes, each, hour }: Crowd, first: number, day: number): Timed[] =>
  Array.from({ length: votes }, (_, n) => ({
    at: MONDAY + day * 24 * HOUR + hour * HOUR + n * 1000,
    from: `${first + (Math.floor(n / each) >> 8)}.${Math.floor(n / each) & 255}.7.1`,
  }));

/** How many of both count in the mean of many such days. */
async function countedIn({ published, attackers, honest }: Scene) {
  const chance = seeded(9);
  const random = (size: number) =>
    Buffer.from(Array.from({ length: size }, () => Math.floor(chance() * 256)));
  const votes = Array.from({ length: DAYS }, (_, day) => [
    ...votesOf(attackers, 20, day),
    ...votesOf(honest, 100, day),
  ]).flat();
  const known = new Map(published && [[PLACE, published]]);
  const counted = (await judgeAll(votes, { published: known, random })).filter(
    ({ trust }) => trust === 'COUNTED',
  );
  const isHonest = ({ from = '' }: Timed): boolean => from.startsWith('10');
  const ofHonest = counted.filter(isHonest).length;
  return { attackers: (counted.length - ofHonest) / DAYS, honest: ofHonest / DAYS };
}

const ten = (hour: number): Crowd => ({ votes: 10, each: 1, hour });

it.each([
  // What came before counted, and all ten were unconfirmed.
  ['six addresses at a quiet place', everyDay(0.2), { votes: 12, each: 2, hour: 13 }, ten(15), 4.5, 7.5],
  ['nine at one with three a day', everyDay(3), { votes: 18, each: 2, hour: 13 }, ten(15), 5.7, 6.3],
  ['twenty at one with ten a day', everyDay(10), { votes: 40, each: 2, hour: 13 }, ten(15), 16, 8],
  ['the same, after the ten', everyDay(10), { votes: 40, each: 2, hour: 15 }, ten(13), 16, 8],
  ['six in another quarter', everyDay(0.2), { votes: 12, each: 2, hour: 7 }, ten(15), 12, 10],
  ['200 at a quiet place', everyDay(0.2), { votes: 400, each: 2, hour: 13 }, ten(15), 11.4, 0.6],
  ['200 in another quarter', everyDay(0.2), { votes: 400, each: 2, hour: 7 }, ten(15), 12, 10],
  ['200 at a new place', undefined, { votes: 400, each: 2, hour: 13 }, ten(15), 22.9, 1.1],
  [
    'four at a place with one a day',
    everyDay(1),
    { votes: 8, each: 2, hour: 13 },
    { votes: 5, each: 1, hour: 15 },
    7,
    5,
  ],
] as const)('%s leave room', async (_who, published, attackers, honest, ofThem, ofHonest) => {
  const counted = await countedIn({ published, attackers, honest });
  expect(Math.abs(counted.attackers - ofThem)).toBeLessThan(0.4);
  expect(Math.abs(counted.honest - ofHonest)).toBeLessThan(0.4);
});

it.each([
  // Before: 16, 31 and 21 % of such a day were counted.
  [3, 0.75],
  [10, 0.5],
  [40, 0.35],
] as const)(
  'an honest day with ten times as many as the usual %i is counted by so much',
  async (volume, atLeast) => {
    const chance = seeded(11);
    const random = (size: number) =>
      Buffer.from(Array.from({ length: size }, () => Math.floor(chance() * 256)));
    const votes = Array.from({ length: 60 }, (_, day) =>
      arrivals(day, day % 7 < 5 ? 8 * volume : 0, chance).map((at): Timed => ({
        at,
        from: someAddress(chance),
      })),
    ).flat();
    const judged = await judgeAll(votes, { published: new Map([[PLACE, everyDay(volume)]]), random });
    const counted = judged.filter(({ trust }) => trust === 'COUNTED').length;
    expect(counted / judged.length).toBeGreaterThan(atLeast);
    expect(judged.every(({ trust }) => trust === 'COUNTED' || trust === 'BURST')).toBe(true);
  },
);
