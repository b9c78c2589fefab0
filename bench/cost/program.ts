// `npm run bench -- cost`: whether what a query is said to cost is what it takes.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addDemoRatings } from '../../server/operator/demo/ratings.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import { loadMunicipality } from '../../server/operator/seed/load.ts';
import { costOf } from '../../server/api/operation-cost.ts';
import { writtenCost } from '../../server/api/document-cost.ts';
import { startProgress } from '../../server/foundation/progress.ts';
import { cpuSecondsOf, ownCpuSeconds, postgresPid } from '../cpu.ts';
import { median, printGoals } from '../goals.ts';
import { openOwnDatabase, type OwnDatabase } from '../own-database.ts';
import { writeReport } from '../report.ts';
import { rotate } from '../rounds.ts';
import { listQueries, type RealQuery, type Values } from './queries.ts';
import { rankCorrelation } from './rank.ts';
import { createRun, type Run } from './run.ts';
import { listUnseen } from './unseen.ts';

export const help = `Whether the estimated cost of a query is what it takes: 30 real queries, in Stara Zagora, and 60 that no weight was fitted to.

Each is run as a stranger's is, in process, until it took a while; its CPU time is that of the server and of PostgreSQL.

  C1  rank correlation (Spearman) of the estimates with the CPU milliseconds, medians of the rounds, at least 0.8
  C2  the same of the 60 others, at least 0.9

  --rounds NUMBER    how often each is measured, each round in another order (5)
  --ratings NUMBER   how many ratings the city has (100000)
  --ms NUMBER        milliseconds of CPU that a measurement takes at least (300)
  --runs NUMBER      how often a measurement runs a query at least (5)`;

export const smoke = ['--rounds', '1', '--ratings', '1000', '--ms', '1', '--runs', '1'];

const SLUG = 'stara-zagora';
const FOLDER = join(import.meta.dirname, '..', '..', 'prisma', 'cities', SLUG);
const WARM_UPS = 3;
const BOUND = 0.8;
const UNSEEN_BOUND = 0.9;

/** Measures; answers whether the estimates hold. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      ratings: { type: 'string', default: '100000' },
      ms: { type: 'string', default: '300' },
      runs: { type: 'string', default: '5' },
    },
  });
  const progress = startProgress();
  progress('Starting a PostgreSQL of its own');
  const database = await openOwnDatabase();
  try {
    const city = await makeCity(database, Number(values.ratings), progress);
    const [real, unseen] = [listQueries(city), listUnseen(city)];
    const queries = [...real, ...unseen];
    const estimates = queries.map((query) => costOf(query).complexity + writtenCost(query.document));
    const ask = createRun(database.connections);
    const pid = postgresPid(database.folder);
    const measured = new Map(queries.map(({ name }) => [name, [] as (number | null)[]]));
    for (let round = 0; round < Number(values.rounds); round += 1) {
      progress(`Round ${round + 1} of ${values.rounds}`);
      for (const query of rotate(queries, round))
        measured
          .get(query.name)
          ?.push(await measure(ask, query, pid, { ms: Number(values.ms), runs: Number(values.runs) }));
    }
    const medians = queries.map(({ name }) =>
      median((measured.get(name) ?? []).map((milliseconds) => milliseconds ?? NaN)),
    );
    printTable(queries, estimates, medians);
    const correlationOf = (from: number, to: number): number | null =>
      medians.some(Number.isNaN) ? null : rankCorrelation(estimates.slice(from, to), medians.slice(from, to));
    const [known, others] = [correlationOf(0, real.length), correlationOf(real.length, queries.length)];
    const figures = queries.map(({ name }, at) => ({
      name,
      cost: estimates[at],
      milliseconds: measured.get(name),
    }));
    writeReport('cost', { postgres: database.version }, { ...values, figures, known, others });
    const what = 'rank correlation of estimated cost and CPU milliseconds';
    return printGoals([
      { name: 'C1', what, value: known, bound: BOUND, is: 'at least' },
      {
        name: 'C2',
        what: `${what}, of queries that none was fitted to`,
        value: others,
        bound: UNSEEN_BOUND,
        is: 'at least',
      },
    ]);
  } finally {
    await database.close();
  }
}

async function makeCity(
  { connections, owner }: OwnDatabase,
  ratings: number,
  progress: (step: string) => void,
): Promise<Values> {
  const { prisma, pool } = connections.operator;
  await loadMunicipality(prisma, FOLDER);
  progress(`Inventing ${ratings.toLocaleString('en')} ratings`);
  await addDemoRatings(pool, SLUG, { ratings, seed: 'bench', now: new Date() });
  await owner.query('VACUUM ANALYZE');
  const { rows } = await owner.query<{ id: string; code: string }>(
    Prisma.sql`SELECT location_id AS id, min(code) AS code FROM tallies JOIN sign_codes USING (municipality_id, location_id)
      GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
  );
  const [busiest] = rows;
  if (!busiest) throw new Error('No place has a rating.');
  return { slug: SLUG, ...busiest };
}

/** CPU milliseconds of one run, of the server and of PostgreSQL together; null where nobody tells CPU time. */
async function measure(
  ask: Run,
  query: RealQuery,
  pid: number,
  least: { readonly ms: number; readonly runs: number },
): Promise<number | null> {
  for (let times = 0; times < WARM_UPS; times += 1) await ask(query);
  let [runs, seconds] = [0, 0];
  for (let batch = least.runs; 1_000 * seconds < least.ms; batch *= 2) {
    // Ours last, and first: what it takes to look at PostgreSQL's is no query's.
    const [postgresBefore, ownBefore] = [cpuSecondsOf(pid), ownCpuSeconds()];
    for (let time = 0; time < batch; time += 1) await ask(query);
    const [ownAfter, postgresAfter] = [ownCpuSeconds(), cpuSecondsOf(pid)];
    if (postgresBefore === null || postgresAfter === null) return null;
    seconds += ownAfter - ownBefore + postgresAfter - postgresBefore;
    runs += batch;
  }
  return (1_000 * seconds) / runs;
}

function printTable(
  queries: readonly RealQuery[],
  estimates: readonly number[],
  medians: readonly number[],
): void {
  const rows = queries
    .map(({ name }, at) => ({ name, cost: estimates[at] ?? NaN, ms: medians[at] ?? NaN }))
    .toSorted((a, b) => a.ms - b.ms)
    .map(({ name, cost, ms }) => [
      name,
      { cost, 'CPU ms': Number(ms.toFixed(2)), 'cost a ms': Math.round(cost / ms) },
    ]);
  console.table(Object.fromEntries(rows));
}
