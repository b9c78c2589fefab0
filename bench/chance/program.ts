// `npm run bench -- chance`: whether what the house draws is as even as chance, by chi-squared; and whether faults of each kind show.
import { parseArgs } from 'node:util';
import { drawBelow, shuffle } from '../../server/foundation/randomness.ts';
import { LARGEST_DRAW } from '../../server/foundation/ballot.ts';
import { printGoals, type Goal } from '../goals.ts';
import { writeReport } from '../report.ts';
import { countDraws, distanceOf } from './chi.ts';
import {
  byteBelow,
  CHOICES,
  favouring,
  groupDraw,
  itemsOf,
  lotOf,
  orderOf,
  seeded,
  swapWithAny,
  swapWithEarlier,
  type Shuffle,
} from './draws.ts';

export const help = `Whether what is drawn is as even as chance makes it, by chi-squared: its distance from its mean, in standard errors.

  C1  the 24 orders of four things that are shuffled
  C2  where each of 50 things lies once they are shuffled
  C3  numbers below 10 and below 1,000
  C4  the lot: which five of eight scores count
  C5  how much larger than the threshold a group must be
  C6  the least of the same of planted faults: swapping with any, or never with itself, a byte's
      remainder, a lot that favours who came early

Bytes come from AES under a fixed seed, so that a run says what the last one said; a server's come from the system.

  --draws NUMBER   how many of each (1000000)
  --seed TEXT      other bytes`;

export const smoke = ['--draws', '100000'];
export const isSmokeJudged = true;

const MOST = 3;
const SMALL = 4;
const ORDERS = 24;
const LARGE = 50;

/** Where each of 50 things lies: of each thing and each place the sum is known, so fewer cells are free. */
function placesOf(shuffled: Shuffle, rounds: number, seed: string): number {
  const [items, random] = [itemsOf(LARGE), seeded(seed)];
  const counts = Array.from({ length: LARGE * LARGE }, () => 0);
  for (let round = 0; round < rounds; round += 1)
    shuffled(items, random).forEach(({ place }, at) => {
      const cell = place * LARGE + at;
      counts[cell] = (counts[cell] ?? 0) + 1;
    });
  return distanceOf(counts, (LARGE - 1) ** 2);
}

function ordersOf(shuffled: Shuffle, rounds: number, seed: string): number {
  const [items, random] = [itemsOf(SMALL), seeded(seed)];
  return distanceOf(countDraws(rounds, ORDERS, () => orderOf(shuffled(items, random))));
}

/** Of each way to choose how often it came. */
async function lotsOf(rounds: number, lot: () => Promise<number> | number): Promise<number> {
  const counts = new Map<number, number>();
  for (let round = 0; round < rounds; round += 1) {
    const won = await lot();
    counts.set(won, (counts.get(won) ?? 0) + 1);
  }
  const never = Array.from({ length: CHOICES - counts.size }, () => 0);
  return distanceOf([...counts.values(), ...never]);
}

/** Measures; answers whether all is as even as chance, and every fault shows. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { draws: { type: 'string', default: '1000000' }, seed: { type: 'string', default: 'chance' } },
  });
  const [draws, { seed }] = [Number(values.draws), values];
  const randomOf = (name: string) => seeded(`${seed} ${name}`);
  const [ten, thousand, bytes] = [randomOf('ten'), randomOf('thousand'), randomOf('bytes')];
  const [lots, favoured] = [randomOf('lots'), randomOf('favoured')];
  let group = 0;
  const found = {
    C1: ['orders of four', ordersOf(shuffle, draws, `${seed} orders`)],
    C2: ['places of fifty', placesOf(shuffle, draws / LARGE, `${seed} places`)],
    'C3 10': ['numbers below 10', distanceOf(countDraws(draws, 10, () => drawBelow(10, ten)))],
    'C3 1000': ['below 1,000', distanceOf(countDraws(draws, 1000, () => drawBelow(1000, thousand)))],
    C4: ['who wins a lot', await lotsOf(draws, () => lotOf(lots))],
    C5: ['how much larger', distanceOf(countDraws(draws, LARGEST_DRAW + 1, () => groupDraw((group += 1))))],
  } as const;
  const planted = [
    ordersOf(swapWithAny, draws, `${seed} orders`),
    placesOf(swapWithEarlier, draws / LARGE, `${seed} places`),
    distanceOf(countDraws(draws, 10, () => byteBelow(10, bytes))),
    await lotsOf(draws, () => favouring(favoured)),
  ];
  const goals: Goal[] = Object.entries(found).map(([name, [what, distance]]) => ({
    name,
    what: `${what}: standard errors from chance`,
    value: Math.abs(distance),
    bound: MOST,
    is: 'at most',
  }));
  const least = Math.min(...planted);
  writeReport('chance', {}, { draws, seed, found, planted });
  return printGoals([
    ...goals,
    { name: 'C6', what: 'the same of planted faults, the least', value: least, bound: MOST, is: 'at least' },
  ]);
}
