// `npm run bench -- standing`: how standing judges the stuffed and the honest, with the real judge, the real lot and a fixed seed.
import { parseArgs } from 'node:util';
import { allowanceOf } from '../../server/voting/standing/rules.ts';
import { printGoals, type Goal } from '../goals.ts';
import { isTooBusy, writeReport } from '../report.ts';
import { flaggedDays, leftForTen } from './bursts.ts';
import { judgingCost } from './cost.ts';
import { countedShare, countOf } from './court.ts';
import { city, home, LISTED_CARRIERS, LISTED_WIFI, proxies, stuffed, wifi } from './networks.ts';

export const help = `How standing judges the stuffed and the honest, with the real judge, the real lot and a fixed seed.

A home with a thousand tries, 500 phones behind one Wi-Fi, a thousand proxies, four weeks of a city with nothing and
with something listed, a phone that votes all day, honest days at places of all sizes, and people who come after others. No HTTP, no database.

  --only LIST   some of homes, phones, cities, stuffers, crowds, bursts, costs`;

/** Only one of its figures is a time, and is left out on a busy machine. */
export const isForAnyLoad = true;

export const smoke = ['--only', 'homes'];

/** Votes a day of a place at which the two votes of an allowance are few. */
const LARGE = 80;
/** How many days are simulated where so many votes a day are usual. */
const DAYS: readonly (readonly [volume: number, days: number])[] = [
  [0.2, 10_000],
  [0.27, 10_000],
  [1, 10_000],
  [5, 5_000],
  [10, 5_000],
  [40, 4_000],
  [100, 2_000],
  [400, 700],
  [2_000, 200],
];

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const line = (what: string, figure: string): void =>
  console.log(`  ${what.padEnd(74)}${figure.padStart(12)}`);

async function homes(): Promise<Goal[]> {
  console.log('\nOne home network, 1,000 tries at three places in one period');
  let worst = 0;
  let refused = 0;
  for (const threshold of [5, 7, 10]) {
    for (const seconds of [60, 1]) {
      const { mostAtAPlace, refused: floods } = await home(threshold, seconds);
      line(
        `groups of ${threshold}, one every ${seconds} s: counted at a place (${allowanceOf(threshold)} allowed)`,
        String(mostAtAPlace),
      );
      worst = Math.max(worst, mostAtAPlace / allowanceOf(threshold));
      refused += floods;
    }
  }
  line('refused', String(refused));
  return [
    {
      name: 'S1',
      what: 'counted of one home network, by what is allowed',
      value: worst,
      bound: 1,
      is: 'at most',
    },
    { name: 'S2', what: 'refused below the flood limit', value: refused, bound: 0, is: 'at most' },
  ];
}

async function phones(): Promise<Goal[]> {
  console.log('\n500 honest phones a day behind one address that is listed, 100 days');
  const counted = await wifi(60, 100);
  line('listed with 60 votes an hour: counted', percent(counted));
  line('listed without a volume: counted', percent(await wifi(0, 100)));
  return [
    {
      name: 'S3',
      what: '500 phones behind one listed address: counted',
      value: counted,
      bound: 0.99,
      is: 'at least',
    },
  ];
}

async function cities(): Promise<Goal[]> {
  console.log(
    '\nA city of honest people, four weeks: half by carriers, a fifth by one Wi-Fi, the rest from homes',
  );
  const settings = [
    ['nothing listed', {}],
    ['the Wi-Fi listed', LISTED_WIFI],
    ['the carriers listed', LISTED_CARRIERS],
    ['both listed', { ...LISTED_WIFI, ...LISTED_CARRIERS }],
  ] as const;
  const shares: number[] = [];
  for (const [what, listed] of settings) {
    const judged = await city(listed);
    const share = 1 - countedShare(judged);
    shares.push(share);
    line(`${what}: unconfirmed of ${judged.length}`, percent(share));
    const quiet = judged.filter(({ place = 0n }) => place >= 19n);
    line(`${' '.repeat(what.length)}  at places with seven a month`, percent(1 - countedShare(quiet)));
    const reasons = ['NETWORK', 'CHANNEL', 'BURST'].map((reason) => `${reason} ${countOf(judged, reason)}`);
    console.log(`  ${' '.repeat(what.length)}  by reason: ${reasons.join(', ')}`);
  }
  return [
    {
      name: 'S4',
      what: 'unconfirmed of honest mixed traffic, whatever is listed',
      value: Math.max(...shares),
      bound: 0.1,
      is: 'at most',
    },
  ];
}

async function stuffers(): Promise<Goal[]> {
  console.log('\nFour weeks of somebody who votes every ten minutes: which share of what counts is his');
  let largest = 0;
  for (const volume of [1, 5, 20, 80, 300]) {
    const shares = [await stuffed(volume, 1), await stuffed(volume, 4)];
    line(`${volume} a day of others; from one address, from four`, shares.map(percent).join(', '));
    if (volume >= LARGE) largest = Math.max(largest, shares[0] ?? 0);
  }
  return [
    {
      name: 'S9',
      what: 'of what counts at a large place: of one address that votes every ten minutes',
      value: largest,
      bound: 0.15,
      is: 'at most',
    },
  ];
}

async function crowds(): Promise<Goal[]> {
  console.log('\n1,000 proxies within an hour, at a place where 40 a day are usual');
  const { counted, plausible } = await proxies();
  line(`counted (${plausible} are plausible in a quarter of a day)`, String(counted));
  console.log('\nTen people of ten networks, after votes by two of an address: how many of them count');
  let least = 10;
  for (const [volume, before] of [
    [0.2, 12],
    [3, 18],
    [10, 40],
  ] as const) {
    const left = await leftForTen(volume, before, 2_000);
    line(`${volume} a day, after ${before} votes`, left.toFixed(1));
    least = Math.min(least, left);
  }
  return [
    {
      name: 'S5',
      what: 'counted of 1,000 proxies in an hour, by what is plausible',
      value: counted / plausible,
      bound: 1,
      is: 'at most',
    },
    {
      name: 'S7',
      what: 'of ten who come after votes by two of an address: counted',
      value: least,
      bound: 6,
      is: 'at least',
    },
  ];
}

async function bursts(): Promise<Goal[]> {
  console.log('\nHonest days with a vote that is flagged, by votes a day');
  let worst = 0;
  for (const [volume, days] of DAYS) {
    const flagged = await flaggedDays(volume, days);
    line(`${volume} a day, ${days.toLocaleString('en')} days`, percent(flagged));
    worst = Math.max(worst, flagged);
  }
  return [
    {
      name: 'S6',
      what: 'honest days that are flagged, at the worst of these volumes',
      value: worst,
      bound: 0.01,
      is: 'at most',
    },
  ];
}

async function costs(): Promise<Goal[]> {
  console.log('\nProcessor time of the judge, microseconds a vote');
  const v4 = isTooBusy() ? null : await judgingCost(4);
  if (v4 !== null) {
    line('IPv4', v4.toFixed(1));
    line('IPv6', (await judgingCost(6)).toFixed(1));
  }
  return [
    {
      name: 'S8',
      what: 'microseconds to judge a vote by IPv4',
      value: v4,
      bound: 10,
      is: 'at most',
    },
  ];
}

const PARTS: Readonly<Record<string, () => Promise<Goal[]>>> = {
  homes,
  phones,
  cities,
  stuffers,
  crowds,
  bursts,
  costs,
};

/** Simulates; answers whether every goal that could be measured holds. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const options = { only: { type: 'string', default: Object.keys(PARTS).join(',') } } as const;
  const { only } = parseArgs({ args: [...args], options }).values;
  const goals: Goal[] = [];
  for (const name of only.split(',')) {
    const part = PARTS[name];
    if (part === undefined)
      throw new Error(`--only names some of ${Object.keys(PARTS).join(', ')}, not ${name}.`);
    goals.push(...(await part()));
  }
  console.log('');
  writeReport('standing', {}, { goals });
  return printGoals(goals);
}
