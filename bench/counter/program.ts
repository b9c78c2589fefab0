// The counter's bench: how fast slips are opened, a city's night and a country's, and what votes notice of it.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openKeyFolder } from '../../server/voting/ballots/private-keys.ts';
import { startProgress } from '../../server/foundation/progress.ts';
import { inBulk } from '../../server/foundation/randomness.ts';
import { printGoals } from '../goals.ts';
import { openOwnDatabase, type OwnDatabase } from '../own-database.ts';
import { writeReport } from '../report.ts';
import { makeCities } from './cities.ts';
import { goalsOf, printNights, printSlowdowns } from './figures.ts';
import { measureNight, type Opened } from './measure.ts';
import { measureSlowdown, type Slowdown } from './slowdown.ts';

export const help = `How fast the box is opened, and what votes notice of it.

  C1  slips opened for each second of CPU that Node and PostgreSQL need together: one core's worth
  C2  seconds of a night: 100,000 slips of one city with 600 places, whose groups are all full
  C3  seconds of a country's nights: 1,000,000 slips of 265 cities with 160,060 places, where half of them find no full
      group and are sealed again; and the memory at the most (--large)
  C4  votes a second through the box while the night of their city is held in the same process, of those without one
  C5  milliseconds for which one of them waited for a lock

After each night the ratings are counted, and compared with tallies, rollups and the box: a fault is an exit code 1.

  --rounds NUMBER   how often each is measured (5); what counts is the median
  --slips NUMBER    slips of a night (100000)
  --places NUMBER   places of the city (600)
  --clients NUMBER  who vote at the same time (64)
  --seconds NUMBER  how long votes are counted (10)
  --large           the country too, once: some minutes`;

export const smoke = '--rounds 1 --slips 500 --places 20 --clients 4 --seconds 1'.split(' ');

const COUNTRY = { cities: 265, places: 604, slips: 1_000_000 };
/** Enough for a night of some seconds; fewer only where a night has fewer. */
const SLIPS_BESIDE_VOTES = 50_000;

/** Measures; answers whether every goal that was measured holds and every count is right. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      slips: { type: 'string', default: '100000' },
      places: { type: 'string', default: '600' },
      clients: { type: 'string', default: '64' },
      seconds: { type: 'string', default: '10' },
      large: { type: 'boolean', default: false },
    },
  });
  const sizes = {
    rounds: Number(values.rounds),
    slips: Number(values.slips),
    places: Number(values.places),
    clients: Number(values.clients),
    seconds: Number(values.seconds),
    isLarge: values.large,
  };
  const progress = startProgress();
  progress('Starting a PostgreSQL of its own');
  const database = await openOwnDatabase();
  try {
    const figures = await measure(database, sizes, progress);
    printNights([...figures.nights, ...(figures.country === null ? [] : [figures.country])]);
    printSlowdowns(figures.slowdowns);
    writeReport('counter', { postgres: database.version }, { options: values, ...figures });
    const faults = [...figures.nights, ...(figures.country ? [figures.country] : [])].flatMap(
      (one) => one.faults,
    );
    for (const fault of faults) console.log(`Wrong: ${fault}`);
    return printGoals(goalsOf(figures), faults.length === 0);
  } finally {
    await database.close();
  }
}

interface Sizes {
  readonly rounds: number;
  readonly slips: number;
  readonly places: number;
  readonly clients: number;
  readonly seconds: number;
  readonly isLarge: boolean;
}

async function measure(
  database: OwnDatabase,
  { rounds, slips, places, clients, seconds, isLarge }: Sizes,
  progress: (step: string) => void,
): Promise<{ nights: Opened[]; country: Opened | null; slowdowns: Slowdown[] }> {
  const keysDir = join(process.env['TMPDIR'] ?? '', 'keys');
  const keys = await openKeyFolder(keysDir, database.folder);
  const counting = { pool: database.connections.counter.pool, keys, random: inBulk(randomBytes) };
  const parts = { database, counting, keysDir };
  const cities = await makeCities(database.owner, { cities: 1, places });
  const nights: Opened[] = [];
  for (let round = 1; round <= rounds; round++) {
    progress(`A night, round ${round} of ${rounds}`);
    nights.push(await measureNight(parts, cities, slips));
  }
  const [city] = cities;
  const besides = Math.min(SLIPS_BESIDE_VOTES, slips);
  const slowdowns: Slowdown[] = [];
  for (let round = 1; round <= rounds && city; round++) {
    progress(`Votes with and without a night, round ${round} of ${rounds}`);
    slowdowns.push(await measureSlowdown({ ...parts, city, clients, seconds, slips: besides }, round));
  }
  if (!isLarge) return { nights, country: null, slowdowns };
  progress("A country's nights: sealing a million slips first");
  const country = await makeCities(database.owner, COUNTRY);
  return { nights, country: await measureNight(parts, country, COUNTRY.slips), slowdowns };
}
