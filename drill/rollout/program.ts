// `npm run drill -- rollout`: brings a new version to a database while the old one serves it, and people vote all the while.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connectOwner } from '../../server/foundation/database/connect.ts';
import { run as runNode } from '../../test/http/process/started.ts';
import { HEAD, isGood, lineOf, runFault, type Fault, type Size } from '../faults/fault.ts';
import { newBase, openScene, startPostgres, urlOf, type OwnPostgres, type Scene } from '../faults/scene.ts';
import { startSwallower } from '../faults/swallower.ts';
import { buildAt, builtOnce, commitBefore, commitOf } from './before.ts';
import { watchLocks } from './locks.ts';

export const help = `Brings a new version to a database while the old one serves it, and people vote all the while.

npm run drill -- rollout [--from COMMIT] [--ratings 10000000]

Another commit is built beside this checkout and serves a PostgreSQL of its own, with a demo city of so many invented ratings. While sixteen
people vote, this version starts on the same database and brings it along; both serve for a while; the old one is stopped; and started once
more, which it must refuse. No acknowledged vote may be lost or doubled, nobody may wait longer than a second for a lock (--smoke does not judge that).

  --from COMMIT   what it begins with (the last release; without one the commit before the newest migration)
  --ratings N     how many ratings there are (0)

Exit codes: 0 all held, 1 something did not, 3 the other commit is not to be had here.`;

export const smoke = ['--smoke'];
export const isSmokeJudged = true;
export const isForAnyLoad = true;

const FULL: Size = { times: 1, ms: 0, people: 16, votes: 400 };
const SMOKE: Size = { times: 1, ms: 0, people: 4, votes: 20 };

/** On a machine that has nothing else to do: a smoke's is never that. */
const MOST_WAIT_MS = 1_000;
const PATIENCE_MS = 60_000;
const MOST_INVENTED = 5_000_000;
/** What a start says on a database that a later version has brought along. */
const OLDER = 'it is older than the database';

/** Whether everything held; null where there is no other commit. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const options = {
    from: { type: 'string' },
    ratings: { type: 'string', default: '0' },
    smoke: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const ratings = Number(values.ratings);
  if (!Number.isSafeInteger(ratings)) throw new RangeError('--ratings takes a whole number.');
  const commit = values.from === undefined ? commitBefore() : commitOf(values.from);
  if (commit === null) {
    console.log('Not tried: the other commit is not to be had here.');
    return null;
  }
  console.log(`Building ${commit.slice(0, 12)}`);
  const main = values.from === undefined ? builtOnce(commit) : buildAt(commit, join(newBase(), 'before'));
  const postgres = await startPostgres(true);
  const line = await startSwallower(join(postgres.owner.host, '.s.PGSQL.5432'));
  try {
    const scene = await openScene(
      newBase(),
      { postgres, port: line.port },
      { main, environment: { DEMO: '1' } },
    );
    try {
      await invent(ratings, { scene, postgres, port: line.port, main });
      console.log(HEAD);
      const outcome = await runFault(rollOut(main, postgres), scene, values.smoke ? SMOKE : FULL, []);
      console.log(lineOf('rollout', outcome));
      return isGood(outcome);
    } finally {
      await scene.close();
    }
  } finally {
    await line.close();
    await postgres.close();
  }
}

interface Before {
  readonly scene: Scene;
  readonly postgres: OwnPostgres;
  readonly port: string;
  readonly main: string;
}

/** By the old version's own command, which adds so many at a time. */
async function invent(ratings: number, { scene, postgres, port, main }: Before): Promise<void> {
  const environment = { DATA_DIR: scene.dataDir, DATABASE_URL: urlOf(postgres.owner, port) };
  const command = join(main, '..', 'operator', 'demo', 'main.js');
  for (let left = ratings; left > 0; left -= MOST_INVENTED) {
    const args = ['--municipality', 'stara-zagora', '--ratings', String(Math.min(left, MOST_INVENTED))];
    console.log(`Inventing ratings: ${left.toLocaleString('en')} to go`);
    const { code, output } = await runNode(environment, [command, ...args]).ended;
    if (code !== 0) throw new Error(output);
  }
}

/** As an administrator does it behind a balancer, and then goes back by mistake. */
const rollOut = (main: string, { owner: login }: OwnPostgres): Fault => ({
  name: 'rollout',
  what: 'a new version starts beside the old one, which ends then',
  strike: async (scene, voters, size) => {
    const { votes } = size;
    const owner = connectOwner(login);
    const complaints: string[] = [];
    try {
      const longestWait = watchLocks(owner.pool);
      const begun = performance.now();
      await scene.start({ which: 1 });
      const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
      if (!(await voters.more(votes, PATIENCE_MS))) complaints.push('nobody could vote beside the old one');
      await scene.stop('SIGTERM');
      if (!(await voters.more(votes, PATIENCE_MS))) complaints.push('nobody could vote without the old one');
      const waited = await longestWait();
      console.log(
        `The new one took ${seconds} s to start; somebody waited ${waited.toFixed(0)} ms for a lock.`,
      );
      if (size === FULL && waited > MOST_WAIT_MS) complaints.push('somebody waited for longer than a second');
    } finally {
      await owner.close();
    }
    const said = await scene.start({ main }).then(
      () => 'it started',
      (error: unknown) => String(error),
    );
    await scene.stop('SIGTERM');
    if (!said.includes(OLDER)) complaints.push(`the old one did not refuse the new database: ${said}`);
    return complaints;
  },
});
