// The bench of a country: 265 municipalities in one database, what a city and the whole of it cost to read, and what a server keeps of them.
import { parseArgs } from 'node:util';
import { grant } from '../../server/access/grants/grant.ts';
import { CITIZEN } from '../../server/access/grants/viewer.ts';
import { startProgress } from '../../server/foundation/progress.ts';
import { listAgreed, refreshBenchmark } from '../../server/results/benchmark/store.ts';
import { end } from '../../test/http/process/started.ts';
import type { SizedCity } from '../aggregates/city.ts';
import { lastYear } from '../aggregates/dashboard.ts';
import { BOUNDED_HEAP, HEAP_MB, startServer } from '../aggregates/over-http.ts';
import { ourSql } from '../aggregates/over-sql.ts';
import { atMost, median, printGoals, type Goal } from '../goals.ts';
import { openOwnDatabase, type OwnDatabase } from '../own-database.ts';
import { writeReport } from '../report.ts';
import { memoryOf } from '../resident-memory.ts';
import { makeFullCity } from './cities.ts';

export const help = `What a country costs: every municipality in one database, each with 600 places.

  K1  a city's year by day, in SQL: milliseconds
  K2  the same beside that of the first city while it was alone
  K3  every city compared by category, in SQL: milliseconds
  K4  the page of that, made anew: milliseconds
  K5  what the server holds once each city's results were read: MB, with a heap of ${HEAP_MB} MB
  K6  what is compared read anew, as every quarter of an hour: milliseconds

What was published is made as sums, without ratings: nothing here reads those.

  --cities NUMBER    municipalities (265)
  --ratings NUMBER   ratings of all of them, over two years (30000000): 5 GB of disk, some minutes`;

export const smoke = ['--cities', '3', '--ratings', '10800'];

const ASKED = 21;

/** Measures; answers whether every goal holds. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cities: { type: 'string', default: '265' },
      ratings: { type: 'string', default: '30000000' },
    },
  });
  const progress = startProgress();
  progress('Starting a PostgreSQL of its own');
  const database = await openOwnDatabase();
  try {
    const make = (at: number): Promise<SizedCity> =>
      makeFullCity(database.owner, Number(values.ratings) / Number(values.cities), `city-${at}`);
    const first = await make(0);
    await database.owner.query('VACUUM ANALYZE');
    const alone = await measureYear(database, first);
    const cities = [first];
    for (let at = 1; at < Number(values.cities); at += 1) {
      progress(`Making ${at + 1} of ${values.cities} municipalities`);
      cities.push(await make(at));
    }
    await database.owner.query('VACUUM ANALYZE');
    progress('Reading what is compared');
    const begun = performance.now();
    await refreshBenchmark(database.connections.jobs.pool);
    const refreshed = performance.now() - begun;
    progress('Asking');
    const year = await measureYear(database, first);
    const compared = await measureCompared(database, first);
    const { pages, megabytes } = await readPages(database, cities, progress);
    const figures = { alone, year, refreshed, compared, pages, megabytes };
    const ratings = cities.reduce((sum, city) => sum + city.ratings, 0);
    writeReport('country', { postgres: database.version }, { cities: cities.length, ratings, ...figures });
    console.log(`${cities.length} municipalities, ${ratings.toLocaleString('en')} ratings`);
    return printGoals(goalsOf(figures));
  } finally {
    await database.close();
  }
}

interface Figures {
  readonly alone: number;
  readonly year: number;
  readonly refreshed: number;
  readonly compared: number;
  readonly pages: number;
  readonly megabytes: number;
}

const goalsOf = ({ alone, year, refreshed, compared, pages, megabytes }: Figures): Goal[] => [
  atMost('K1', "milliseconds of a city's year by day", year, 5),
  atMost('K2', 'of it beside the city alone', year / alone, 1.5),
  atMost('K3', 'milliseconds of all cities compared', compared, 150),
  atMost('K4', 'milliseconds of the page of that', pages, 300),
  atMost('K5', 'MB that the server holds', megabytes, 500),
  atMost('K6', 'milliseconds to read anew what is compared', refreshed, 5_000),
];

/** The median of the times that it takes, in milliseconds, after three that warm up. */
async function medianOf(ask: () => Promise<unknown>): Promise<number> {
  const waits: number[] = [];
  for (let times = 0; times < 3 + ASKED; times += 1) {
    const start = performance.now();
    await ask();
    if (times >= 3) waits.push(performance.now() - start);
  }
  return median(waits);
}

const measureYear = ({ connections }: OwnDatabase, city: SizedCity): Promise<number> =>
  medianOf(() => ourSql(connections.citizen.pool).ask(city));

async function measureCompared({ connections }: OwnDatabase, { id }: SizedCity): Promise<number> {
  const read = grant(CITIZEN, 'benchmark.read', id);
  return medianOf(() =>
    listAgreed(connections.citizen.pool, read, { isDemo: false, since: lastYear().from }),
  );
}

/** Opens the comparison as some cities show it, then the results of each; answers the median of the first, and what is held after. */
async function readPages(
  database: OwnDatabase,
  cities: readonly SizedCity[],
  progress: (step: string) => void,
): Promise<Pick<Figures, 'pages' | 'megabytes'>> {
  const server = await startServer(database, BOUNDED_HEAP);
  const open = async (path: string): Promise<void> => {
    const response = await fetch(`${server.url}${path}`);
    await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  };
  try {
    // Each for the first time: none is kept from before.
    const left = cities.values();
    await open(`/results/${cities[0]?.slug}`);
    const pages = await medianOf(() => open(`/results/${(left.next().value ?? cities[0])?.slug}/benchmark`));
    for (const [at, { slug }] of cities.entries()) {
      if (at % 20 === 0) progress(`Reading the results of ${at + 1} of ${cities.length}`);
      await open(`/results/${slug}`);
    }
    return { pages, megabytes: memoryOf(server.process.pid ?? 0) };
  } finally {
    await end(server, 'SIGTERM');
  }
}
