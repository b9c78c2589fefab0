// Who comes first crowds nobody out: the tables of what a dozen votes, a flood and an honest crowd leave of each other, by the real judge
// and the real lot.
import { expect, it } from 'vitest';
import type { Published } from '../../../server/voting/standing/rules.ts';
import { arrivals, bytesOf, seeded, someAddress } from '../../../bench/standing/chance.ts';
import { everyDay, PLACE } from './courtroom.ts';
import { judgeAll, type Timed } from './lots.ts';

const HOUR = 3_600_000;
const MONDAY = Date.parse('2026-06-01T00:00:00Z');
const DAYS = 60;

interface Crowd {
  /** How many votes, how many of each network, and from which hour on for how many hours they come. */
  readonly votes: number;
  readonly each: number;
  readonly from: number;
  readonly hours: number;
}

interface Scene {
  readonly published: Published | undefined;
  readonly attackers: Crowd;
  readonly honest: Crowd;
}

/** The same networks each day: allowances come anew with the night. */
const votesOf = ({ votes, each, from, hours }: Crowd, first: number, day: number): Timed[] =>
  Array.from({ length: votes }, (_, n) => ({
    at: MONDAY + (24 * day + from + (hours * n) / votes) * HOUR,
    from: `${first + (Math.floor(n / each) >> 8)}.${Math.floor(n / each) & 255}.7.1`,
  }));

/** How many of both count in the mean of many such days. */
async function countedIn({ published, attackers, honest }: Scene) {
  const chance = seeded(9);
  const random = bytesOf(chance);
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

const NOON = { from: 12, hours: 4 };
const MORNING = { from: 7, hours: 4 };
const twoOf = (addresses: number, when = NOON): Crowd => ({ votes: 2 * addresses, each: 2, ...when });
const honest = (votes: number, from = 16): Crowd => ({ votes, each: 1, from, hours: 1.6 });

// While volume was judged on arrival, of the ten and the five 0, 0, 2, 10, 0, 0, 0, 9 and 4 were counted.
it.each([
  ['six addresses at a quiet place', everyDay(0.2), twoOf(6), honest(10), 4.5, 7.5],
  ['nine at one with three a day', everyDay(3), twoOf(9), honest(10), 5.7, 6.3],
  ['twenty at one with ten a day', everyDay(10), twoOf(20), honest(10), 16, 8],
  ['the same, after the ten', everyDay(10), twoOf(20, { from: 14, hours: 4 }), honest(10, 12), 16, 8],
  ['six in another quarter', everyDay(0.2), twoOf(6, MORNING), honest(10), 12, 10],
  ['200 at a quiet place', everyDay(0.2), twoOf(200), honest(10), 11.4, 0.6],
  ['200 in another quarter', everyDay(0.2), twoOf(200, MORNING), honest(10), 12, 10],
  ['200 at a new place', undefined, twoOf(200), honest(10), 22.9, 1.1],
  ['four at a place with one a day', everyDay(1), twoOf(4), honest(5), 7, 5],
] as const)('%s leave room', async (_who, published, attackers, others, ofThem, ofHonest) => {
  const counted = await countedIn({ published, attackers, honest: others });
  expect(Math.abs(counted.attackers - ofThem)).toBeLessThan(0.4);
  expect(Math.abs(counted.honest - ofHonest)).toBeLessThan(0.4);
});

it.each([
  // While volume was judged on arrival: 54, 37 and 27 %.
  [3, 0.75],
  [10, 0.5],
  [40, 0.35],
] as const)(
  'an honest day with ten times as many as the usual %i is counted by so much',
  async (volume, atLeast) => {
    const chance = seeded(11);
    const random = bytesOf(chance);
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
