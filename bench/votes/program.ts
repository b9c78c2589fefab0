// `npm run bench -- votes`: votes over HTTP beside pgbench, Apollo Server on Express, PostGraphile, and the floor.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printGoals } from '../goals.ts';
import { findGenerator } from '../load/generator.ts';
import { openOwnDatabase } from '../own-database.ts';
import { writeReport } from '../report.ts';
import { rotate } from '../rounds.ts';
import { readOptions, type Options } from './args.ts';
import type { Contender } from './contender.ts';
import { createContenders } from './contenders.ts';
import { installPeers, PEERS, versionOf } from './install.ts';
import { isComplete, measure } from './measure.ts';
import { printTable } from './table.ts';
import { goalsOf, type Run } from './verdict.ts';

export const help = `Votes over HTTP: how many a second, how long each waits, and how much CPU it takes, beside peers.

Starts a PostgreSQL of its own, durable as in production, with a database for each contender. Every round runs all of
them, each round in another order: votes for 600 places alike, votes of which 80 % go to one place, and one client alone.
Afterwards the votes in each database are compared with those that were acknowledged.

  product            server/main.ts with all checks on, the client's own operation
  pgbench            the product's tables, one row a statement and the tally with it, without HTTP
  apollo-express     Apollo Server, Express, pg; an insert and a tally update a vote
  floor              node:http, the product's batched statement, and nothing else
  postgraphile       PostGraphile 5 on Node 24; the same statement as a function of the database
  postgraphile-role  the same, and each request in a role of its own; only where it is named

  --rounds N        how many rounds (5)
  --seconds N       how long each load is measured (8)
  --warmup N        how long each load warms up before (3)
  --connections N   clients, each with one vote under way (64)
  --only NAMES      some contenders, with commas between
  --loads NAMES     some of uniform, skewed and alone (all)`;

export const smoke =
  '--rounds 1 --seconds 1 --warmup 1 --connections 2 --only product,pgbench,floor --loads uniform'.split(' ');

async function measureRound(
  { start, name }: Contender,
  round: number,
  postgresFolder: string,
  options: Options,
): Promise<readonly Run[]> {
  const runs: Run[] = [];
  const isAlone = name === 'product' || name === 'apollo-express';
  const loads = options.loads.filter((each) => each !== 'alone');
  const alone = options.loads.filter((each) => each === 'alone' && isAlone);
  const running = await start();
  try {
    for (const scenario of [...rotate(loads, round), ...alone]) {
      // Ids are random, but from a seed: no two loads of a run may share one.
      const seed = 1 + 10 * round + { uniform: 0, skewed: 2, alone: 4 }[scenario];
      const figures = await measure(running, postgresFolder, scenario, options, seed);
      runs.push({ round, name, scenario, figures });
      console.log(
        `round ${round + 1}  ${name.padEnd(18)}${scenario.padEnd(8)}${figures.votesPerSecond.toFixed(0).padStart(7)} votes/s`,
      );
      if (figures.refusal !== null) console.log(`  ${figures.errors} errors, the first: ${figures.refusal}`);
    }
  } finally {
    await running.stop();
  }
  return runs;
}

/** Whether every run's votes are all there; says so. */
function printCounts(runs: readonly Run[]): boolean {
  const wrong = runs.filter(({ figures }) => !isComplete(figures));
  const unanswered = runs.reduce((sum, { figures }) => sum + figures.allUnanswered, 0);
  const sum = (of: (run: Run) => number) => runs.reduce((all, run) => all + of(run), 0).toLocaleString('en');
  console.log(
    `acknowledged ${sum(({ figures }) => figures.allAcknowledged)}, accepted ${sum(({ figures }) => figures.accepted)}, ` +
      `never answered ${unanswered}: ${wrong.length === 0 ? 'equal in every run' : `wrong in ${wrong.length} runs`}`,
  );
  for (const { round, name, scenario, figures } of wrong) {
    const { allAcknowledged, accepted, allUnanswered } = figures;
    console.log(
      `  round ${round + 1} ${name} ${scenario}: ${allAcknowledged}, ${accepted}, ${allUnanswered}`,
    );
  }
  return wrong.length === 0;
}

/** Measures; answers whether every goal that was measured holds, every vote is there, and the product refused none. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const options = readOptions(args);
  installPeers();
  const database = await openOwnDatabase();
  try {
    const generator = findGenerator({
      program: join(PEERS, 'autocannon.mjs'),
      version: versionOf('autocannon'),
    });
    const dataDir = mkdtempSync(join(tmpdir(), 'var-'));
    const { contenders, close } = await createContenders(options.only, database, dataDir, generator);
    for (const { name, about } of contenders) console.log(`${name.padEnd(18)}${about}`);
    console.log(`PostgreSQL ${database.version}, ${generator.name}, ${options.connections} connections`);
    const runs: Run[] = [];
    for (let round = 0; round < options.rounds; round += 1) {
      for (const contender of rotate(contenders, round))
        runs.push(...(await measureRound(contender, round, database.folder, options)));
    }
    await close();
    console.log(`\n${printTable(runs)}\n`);
    const isAllThere = printCounts(runs);
    const errors = runs.reduce(
      (sum, { name, figures }) => sum + (name === 'product' ? figures.errors : 0),
      0,
    );
    const versions = Object.fromEntries(contenders.map(({ name, about }) => [name, about]));
    writeReport(
      'votes',
      { postgres: database.version, generator: generator.name, ...versions },
      { options, runs },
    );
    return printGoals(goalsOf(runs), isAllThere && errors === 0);
  } finally {
    await database.close();
  }
}
