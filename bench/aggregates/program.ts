// The bench of aggregates: how long a city's dashboard takes, however much was published, and beside others.
import { statfs } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startProgress } from '../../server/foundation/progress.ts';
import { countDifferences } from '../counts.ts';
import { printGoals } from '../goals.ts';
import { openOwnDatabase, type OwnDatabase } from '../own-database.ts';
import { writeReport } from '../report.ts';
import { rotate } from '../rounds.ts';
import { makeCity, type SizedCity } from './city.ts';
import type { Contender } from './dashboard.ts';
import { goalsOf, printFigures } from './figures.ts';
import { listDisagreeing, measure, type Figure } from './measure.ts';
import { ourServer } from './over-http.ts';
import { groupBy, ourSql } from './over-sql.ts';
import { postgraphileAggregates } from './postgraphile.ts';
import { indexAll, makeRatings } from './ratings.ts';

export const help = `How long a city's dashboard takes (12 months by day with histogram), however much was published.

Cities with 600 places, 14 categories, 52 settlements and so many ratings over 24 months are asked through our SQL,
through our GraphQL over HTTP, by GROUP BY over ratings, and through PostGraphile's aggregates.

  A1  our SQL is flat: the largest city beside the smallest
  A2  GROUP BY takes so many times as long at 1,000,000 ratings
  A3  and at 10,000,000 (--large)
  A4  PostGraphile's aggregates take so many times as long at 1,000,000 ratings
  A5  and at 10,000,000 (--large)

Ratings have the index that the product has for them; at the end both are asked again with one made for this question.

Afterwards tallies, rollups and totals are compared with the ratings, row by row: a difference is an exit code 1.

  --rounds NUMBER   how often each is measured (5); what counts is the median of the p50s
  --sizes LIST      ratings of the cities (100000,1000000)
  --large           10,000,000 and 100,000,000 too: 20 GB of disk, and half an hour
  --only-ours       without PostGraphile, which needs an installation of 500 MB`;

export const smoke = ['--rounds', '1', '--sizes', '1000', '--only-ours'];

const SIZES = '100000,1000000';
const LARGE_SIZES = '100000,1000000,10000000,100000000';
/** Table, index, what sorting needs, and PostgreSQL's log. */
const BYTES_A_RATING = 200;

/** Measures; answers whether every goal that was measured holds and every count is right. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      sizes: { type: 'string' },
      large: { type: 'boolean', default: false },
      'only-ours': { type: 'boolean', default: false },
    },
  });
  const sizes = (values.sizes ?? (values.large ? LARGE_SIZES : SIZES)).split(',').map(Number);
  await requireDisk(sizes);
  const progress = startProgress();
  progress('Starting a PostgreSQL of its own');
  const database = await openOwnDatabase();
  const contenders: Contender[] = [];
  try {
    const cities: SizedCity[] = [];
    for (const size of sizes) cities.push(await makeCity(database.owner, size));
    await makeRatings(database.owner, cities, progress);
    progress('Starting the servers');
    contenders.push(...(await listContenders(database, values['only-ours'])));
    const disagreeing: string[] = [];
    for (const city of cities) disagreeing.push(...(await listDisagreeing(contenders, city)));
    const rounds = Number(values.rounds);
    const figures = await measureAll(contenders, cities, rounds, progress);
    progress('Making a covering index for those who ask ratings');
    await indexAll(database.owner);
    const helped = contenders
      .filter(({ name }) => name === 'GROUP BY' || name === 'PostGraphile')
      .map((contender) => ({ ...contender, name: `${contender.name}, covering` }));
    figures.push(...(await measureAll(helped, cities, rounds, progress)));
    progress('Comparing tallies, rollups and totals with the ratings');
    const differences = await countDifferences(database.owner);
    const about = contenders.map(({ name, about: what }) => ({ name, about: what }));
    printFigures(figures, sizes);
    writeReport(
      'aggregates',
      { postgres: database.version },
      { sizes, contenders: about, differences, figures },
    );
    for (const name of new Set(disagreeing)) console.log(`Wrong: ${name} says something else than our SQL.`);
    if (differences > 0) console.log(`Wrong: ${differences} rows differ from what the ratings say.`);
    return printGoals(goalsOf(figures, sizes), differences === 0 && disagreeing.length === 0);
  } finally {
    for (const { close } of contenders) await close();
    await database.close();
  }
}

async function listContenders(database: OwnDatabase, isOursOnly: boolean): Promise<Contender[]> {
  const { pool } = database.connections.citizen;
  const servers = await ourServer(database);
  const peers = isOursOnly ? [] : [await postgraphileAggregates(database)];
  return [ourSql(pool), groupBy(database.owner), ...servers, ...peers];
}

/** Each round starts with another contender; each is asked for every city. */
async function measureAll(
  contenders: readonly Contender[],
  cities: readonly SizedCity[],
  rounds: number,
  progress: (step: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (let round = 0; round < rounds; round++) {
    progress(`Round ${round + 1} of ${rounds}`);
    for (const contender of rotate(contenders, round)) {
      for (const city of rotate(cities, round)) figures.push(await measure(contender, city));
    }
  }
  return figures;
}

/** Says how much disk is needed, and throws where there is less. */
async function requireDisk(sizes: readonly number[]): Promise<void> {
  const { bavail, bsize } = await statfs(import.meta.dirname);
  const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
  const needed = sizes.reduce((all, size) => all + size, 0) * BYTES_A_RATING;
  const says = `It needs ${gigabytes(needed)} of disk, of which ${gigabytes(bavail * bsize)} are free.`;
  if (needed > bavail * bsize) throw new Error(says);
  console.log(says);
}
