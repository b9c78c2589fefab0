// Measures how often the intervals of averages and of ranks hold the truth, and how long a ranking takes.
import { Random } from '../../server/operator/demo/random.ts';
import { rankingOf } from '../../server/results/ranking/ranking.ts';
import { atMost, median, type Goal } from '../goals.ts';
import { coverageOf, rankCoverage } from './coverage.ts';
import { drawList } from './lists.ts';
import { farthest, oneDecimal } from './percent.ts';

/** How many ratings places of the demo have, from the fewest on. */
const SIZES = [5, 6, 7, 8, 10, 15, 20, 30, 50, 100, 1_000];
/** Where the scale ends, and in the middle of it, people who nearly agree: other than the demo's. */
const ENDS: readonly (readonly [name: string, weights: readonly number[]])[] = [
  ['9 of 10 give a 10', [0, 0, 0, 0, 0, 0, 0, 2, 8, 90]],
  ['all around 8', [0, 0, 0, 0, 0, 10, 20, 40, 20, 10]],
];
/** Places and ratings: the demo's city as it is loaded, ten times as many, its services, its settlements. */
const LISTS = [
  [636, 20_000],
  [636, 200_000],
] as const;
/** A list of as many as settlements: ranks are few whole numbers there, and their intervals hold more often. */
const SHORT = [52, 2_000] as const;
const LARGEST = [636, 5_000] as const;

/** Milliseconds of CPU for a ranking of so many places. */
function cost(places: number, random: Random): number {
  const list = drawList(places, places * 30, random);
  return median(
    Array.from({ length: 9 }, () => {
      const before = process.cpuUsage();
      rankingOf(list);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

/** Measures and prints, over so many intervals of each number of ratings. */
export function measureIntervals(rounds: number): { readonly report: object; readonly goals: Goal[] } {
  console.log('ratings   held %  width   t: held %  width');
  const sizes = SIZES.map((count) => ({
    count,
    ...coverageOf(count, rounds, new Random(`coverage ${count}`)),
  }));
  for (const { count, ours, t } of sizes)
    console.log(
      `${String(count).padStart(7)} ${oneDecimal(ours.held)} ${oneDecimal(ours.width)}   ${oneDecimal(t.held)} ${oneDecimal(t.width)}`,
    );
  for (const [name, weights] of ENDS)
    for (const count of [5, 30, 100]) {
      const { ours, t } = coverageOf(count, rounds, new Random(name), weights);
      console.log(`  ${name}, ${count} ratings: ${oneDecimal(ours.held)} %, t: ${oneDecimal(t.held)} %`);
    }
  const ranks = [...LISTS, SHORT].map(([places, ratings]) => {
    const lists = Math.max(2, Math.round((rounds * 3) / (2 * places)));
    return { places, ratings, ...rankCoverage(lists, places, ratings, new Random(`ranks ${ratings}`)) };
  });
  for (const { places, ratings, held, ends, width, reliability } of ranks)
    console.log(
      `ranks of ${places} places, ${ratings} ratings: ${oneDecimal(held)} % (at the ends ${oneDecimal(ends)} %), ${(100 * width).toFixed(0)} % of the list wide, reliability ${reliability.toFixed(2)}`,
    );
  const costs = LARGEST.map((places) => ({ places, milliseconds: cost(places, new Random('cost')) }));
  for (const { places, milliseconds } of costs)
    console.log(`${oneDecimal(milliseconds)} ms CPU for ${places} places`);
  const goals: Goal[] = [
    atMost(
      'ST1',
      'points from 95 %, of intervals of averages',
      farthest(
        sizes.map(({ ours }) => ours.held),
        95,
      ),
      1,
    ),
    atMost(
      'ST2',
      'points from 95 %, of intervals of ranks of all places',
      farthest(
        ranks.slice(0, -1).map(({ held }) => held),
        95,
      ),
      1,
    ),
    {
      name: 'ST3',
      what: '%, of intervals of ranks of a short list',
      value: ranks.at(-1)?.held ?? null,
      bound: 94,
      is: 'at least',
    },
    atMost('ST4', 'ms CPU for a ranking of 5,000 places', costs.at(-1)?.milliseconds ?? null, 50),
  ];
  return { report: { sizes, ranks, costs }, goals };
}
