// The bench of open data: how much memory it takes to make the files of a city of a million ratings, and to send them.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Prisma } from '../../prisma/generated/client.ts';
import { addDemoRatings } from '../../server/operator/demo/ratings.ts';
import { loadMunicipality } from '../../server/operator/seed/load.ts';
import { roles, type Passwords } from '../../server/foundation/database/login-roles.ts';
import { startProgress } from '../../server/foundation/progress.ts';
import { atMost, printGoals, type Goal } from '../goals.ts';
import { openOwnDatabase, type OwnDatabase } from '../own-database.ts';
import { writeReport } from '../report.ts';
import type { Account, Order } from './publisher.ts';

export const help = `How much memory open data take, in Stara Zagora with a tenth of 1,000,000 invented ratings, then with all.

Each time a process of its own makes a version, and another one sends ratings.csv to eight readers at once.

  O1  MB that are added while the version of all is made, at most 200
  O2  MB of the process that makes its files meanwhile, at most 200
  O3  MB that are added while ratings.csv of all is sent to eight, at most 100
  O4  the same beside ratings.csv of a tenth: at most 1.5

  --ratings NUMBER   how many ratings the city has in the end (1000000)
  --at-once          all of them without a tenth before, and so without O4`;

export const smoke = ['--ratings', '1000', '--at-once'];

const SLUG = 'stara-zagora';
const FOLDER = join(import.meta.dirname, '..', '..', 'prisma', 'cities', SLUG);
const READERS = 8;
const MB = 1e6;

interface Measured {
  readonly ratings: number;
  readonly made: Account;
  readonly sent: Account;
}

/** Measures; answers whether every goal that was measured holds. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ratings: { type: 'string', default: '1000000' },
      'at-once': { type: 'boolean', default: false },
    },
  });
  const progress = startProgress();
  const ratings = Number(values.ratings);
  progress('Starting a PostgreSQL of its own');
  const database = await openOwnDatabase();
  try {
    const { prisma, pool } = database.connections.operator;
    await loadMunicipality(prisma, FOLDER);
    const measured: Measured[] = [];
    const tenth = values['at-once'] ? 0 : ratings / 10;
    for (const [seed, more] of [
      ['a tenth', tenth],
      ['the rest', ratings - tenth],
    ] as const) {
      if (more === 0) continue;
      progress(`Inventing ${more.toLocaleString('en')} ratings`);
      await addDemoRatings(pool, SLUG, { ratings: more, seed, now: new Date() });
      await database.owner.query('VACUUM ANALYZE');
      progress('Making and sending');
      measured.push(await measure(database));
    }
    printTable(measured);
    writeReport('opendata', { postgres: database.version }, { readers: READERS, measured });
    return printGoals(goalsOf(measured));
  } finally {
    await database.close();
  }
}

async function measure(database: OwnDatabase): Promise<Measured> {
  const { owner, login, loginOf } = database;
  const { host, port, ssl, database: rolePrefix } = login;
  await owner.query('UPDATE municipalities SET open_data_on = NULL');
  const passwords = Object.fromEntries(roles.map((role) => [role, loginOf(role).password])) as Passwords;
  const order = {
    database: { host, port, ssl, database: rolePrefix, rolePrefix, passwords },
    readers: READERS,
  };
  const made = await obeyElsewhere({ ...order, path: null });
  if (made.done !== 1) throw new Error('No version was made.');
  const { rows } = await owner.query<{ version: string; ratings: number }>(
    Prisma.sql`SELECT day::text || CASE WHEN edition = 1 THEN '' ELSE '-' || edition END AS version, rows AS ratings
      FROM open_data_files WHERE name = 'ratings.csv' ORDER BY day DESC, edition DESC LIMIT 1`,
  );
  const { version, ratings } = rows[0] ?? { version: '', ratings: 0 };
  const sent = await obeyElsewhere({ ...order, path: `/results/${SLUG}/data/${version}/ratings.csv` });
  return { ratings, made, sent };
}

async function obeyElsewhere(order: Order): Promise<Account> {
  const execArgv = ['--import', 'tsx'];
  const child = fork(join(import.meta.dirname, 'publisher.ts'), { execArgv });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process ended with ${String(code)}.`);
  });
  child.send(order);
  const [account] = (await Promise.race([once(child, 'message'), ended])) as [Account];
  ended.catch(() => undefined);
  return account;
}

function goalsOf(measured: readonly Measured[]): Goal[] {
  const all = measured.at(-1);
  const tenth = measured.at(-2);
  if (!all) return [];
  return [
    atMost('O1', 'MB added while a version is made', all.made.added / MB, 200),
    atMost(
      'O2',
      'MB of the process that makes its files',
      all.made.aside > 0 ? all.made.aside / MB : null,
      200,
    ),
    atMost('O3', `MB added while ratings.csv is sent to ${READERS}`, all.sent.added / MB, 100),
    atMost(
      'O4',
      'the same beside a tenth of the ratings',
      tenth ? all.sent.added / tenth.sent.added : null,
      1.5,
    ),
  ];
}

function printTable(measured: readonly Measured[]): void {
  const rows = measured.map(({ ratings, made, sent }) => [
    `${ratings.toLocaleString('en')} ratings`,
    {
      'made: MB added': Math.round(made.added / MB),
      'aside: MB': Math.round(made.aside / MB),
      'CPU s': Number(made.cpuSeconds.toFixed(1)),
      'aside: CPU s': Number(made.asideSeconds.toFixed(1)),
      'sent: MB added': Math.round(sent.added / MB),
      'MB of the file': Number((sent.done / MB).toFixed(1)),
    },
  ]);
  console.table(Object.fromEntries(rows));
}
