// The bench that lasts: a demo city at half of what the server can do, for as long as a leak needs to be seen.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { startProgress } from '../../server/foundation/progress.ts';
import { addDemoRatings } from '../../server/operator/demo/ratings.ts';
import { loadMunicipality } from '../../server/operator/seed/load.ts';
import { end } from '../../test/http/process/started.ts';
import { BOUNDED_HEAP, HEAP_MB, startServer } from '../aggregates/over-http.ts';
import { countDifferences } from '../counts.ts';
import { cpuSecondsOf, postgresPid } from '../cpu.ts';
import { printGoals } from '../goals.ts';
import { findWrk, type Generator } from '../load/generator.ts';
import type { Load, Plan } from '../load/plan.ts';
import { openOwnDatabase, type OwnDatabase } from '../own-database.ts';
import { writeReport } from '../report.ts';
import { bodyOfVote } from '../votes/body.ts';
import { goalsOf, type Soaked } from './goals.ts';
import { cellOf, linesOf } from './lines.ts';
import { sendReaders } from './readers.ts';
import { watchProcess } from './watch.ts';

export const help = `A demo city for twenty minutes at half of the votes that the server can take; beside them people read its results.

Each vote comes from a network of its own; boxes open as soon as five are there. A tenth of the time, two minutes at the most, is a warm-up
that nothing is measured of. Memory is looked at after the first quarter of the time.

  L1  how much memory grows in a minute: MB
  L2  the most that the server holds: MB, with a heap of ${HEAP_MB} MB
  L3  99 of 100 votes are acknowledged within: milliseconds
  L4  99 of 100 pages and questions are answered within: milliseconds
  L5  how many more files are open in the end than after the first quarter
  L6  acknowledged votes that are in no box and not published
  L7  votes that were refused, and pages that failed

and, without a bound, the bytes of a vote in tables and in PostgreSQL's log, CPU a vote with all that is read beside it, and what each kind of
page took. The last line is what docs/figures.md says of it. It needs wrk (Debian: apt-get install wrk).

  --minutes NUMBER   how long (20)`;

export const smoke = ['--minutes', '0.1'];

const SLUG = 'stara-zagora';
const FOLDER = join(import.meta.dirname, '..', '..', 'prisma', 'cities', SLUG);
const CONNECTIONS = 32;
const EVERY_MS = 5_000;
/** Seconds. */
const MOST_WARM_UP = 120;

/** Measures; answers whether every goal holds, null where there is no wrk. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { minutes: { type: 'string', default: '20' } },
  });
  const generator = findWrk();
  if (generator === null) return null;
  const progress = startProgress();
  progress('Starting a PostgreSQL of its own');
  const database = await openOwnDatabase();
  try {
    const codes = await makeCity(database);
    const soaked = await soak(database, generator, codes, Number(values.minutes) * 60, progress);
    const differences = await countDifferences(database.owner);
    writeReport('soak', { postgres: database.version }, { ...values, ...soaked, differences });
    for (const line of linesOf(soaked)) console.log(line);
    if (differences > 0)
      console.log(`Wrong: ${differences} rows of counts differ from what the ratings say.`);
    const goals = goalsOf(soaked);
    const held = printGoals(goals, differences === 0);
    console.log(cellOf(soaked, goals));
    return held;
  } finally {
    await database.close();
  }
}

/** Answers the codes of its signs. */
async function makeCity({ connections, owner }: OwnDatabase): Promise<readonly string[]> {
  await loadMunicipality(connections.operator.prisma, FOLDER);
  await addDemoRatings(connections.operator.pool, SLUG, { ratings: 20_000, seed: 'soak', now: new Date() });
  await owner.query('VACUUM ANALYZE');
  const { rows } = await owner.query<{ code: string }>(
    Prisma.sql`SELECT code FROM sign_codes JOIN municipalities USING (municipality_id) WHERE slug = ${SLUG} ORDER BY code`,
  );
  return rows.map(({ code }) => code);
}

async function soak(
  database: OwnDatabase,
  generator: Generator,
  codes: readonly string[],
  seconds: number,
  progress: (step: string) => void,
): Promise<Soaked> {
  const { owner, folder } = database;
  const server = await startServer(database, BOUNDED_HEAP, { TRUST_PROXY: 'loopback', DEMO: '1' });
  const send = (more: Pick<Plan, 'seconds' | 'seed' | 'pauseMs'>): Promise<Load> =>
    generator.send({
      port: new URL(server.url).port,
      path: '/graphql',
      body: bodyOfVote(),
      marker: '"RatingReceived"',
      places: codes,
      hot: 0,
      connections: CONNECTIONS,
      ...more,
    });
  const pid = server.process.pid ?? 0;
  const cpuNow = () => ({ node: cpuSecondsOf(pid), postgres: cpuSecondsOf(postgresPid(folder)) });
  try {
    progress('Looking how many votes a second it can take');
    const most = await send({ seconds: Math.max(1, Math.min(20, seconds / 6)), seed: 1 });
    const half = most.votesPerSecond / 2;
    const pauseMs = Math.round((1_000 * CONNECTIONS) / half);
    progress('Warming up');
    const early = sendReaders(server.url, SLUG, codes);
    await send({ seconds: Math.max(1, Math.min(MOST_WARM_UP, Math.round(seconds / 10))), seed: 2, pauseMs });
    await early.stop();
    progress(`Voting, ${half.toFixed(0)} a second`);
    const before = await sizeOf(owner);
    const [votesBefore, readers] = [await countVotes(owner), sendReaders(server.url, SLUG, codes)];
    const cpuBefore = cpuNow();
    const watch = watchProcess(pid, Math.min(EVERY_MS, seconds * 50));
    const load = await send({ seconds, seed: 3, pauseMs });
    const cpuAfter = cpuNow();
    watch.stop();
    await readers.stop();
    const after = await sizeOf(owner);
    const stored = (await countVotes(owner)) - votesBefore;
    return {
      minutes: seconds / 60,
      half,
      votes: load.acknowledged,
      voteP99: load.p99,
      waits: readers.waits,
      samples: watch.samples,
      missing: Math.max(0, load.acknowledged - stored),
      faults: load.errors + readers.failed(),
      tableBytes: (after.tables - before.tables) / load.acknowledged,
      logBytes: (after.log - before.log) / load.acknowledged,
      nodeSeconds: (cpuAfter.node ?? NaN) - (cpuBefore.node ?? NaN),
      postgresSeconds: (cpuAfter.postgres ?? NaN) - (cpuBefore.postgres ?? NaN),
    };
  } finally {
    await end(server, 'SIGTERM');
  }
}

/** In the boxes and published. */
async function countVotes(owner: Pool): Promise<number> {
  const { rows } = await owner.query<{ votes: string }>(
    `SELECT (SELECT count(*) FROM ballots WHERE kind = 'score') + (SELECT count(*) FROM ratings) AS votes`,
  );
  return Number(rows[0]?.votes);
}

/** Bytes of the database's tables and indexes, and of all that was ever written to the log. */
async function sizeOf(owner: Pool): Promise<{ readonly tables: number; readonly log: number }> {
  const { rows } = await owner.query<{ tables: string; log: string }>(
    `SELECT pg_database_size(current_database()) AS tables, pg_current_wal_lsn() - '0/0'::pg_lsn AS log`,
  );
  return { tables: Number(rows[0]?.tables), log: Number(rows[0]?.log) };
}
