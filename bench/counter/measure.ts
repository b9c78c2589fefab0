// Measures a night: fills the boxes, lets a process of its own hold it, and looks whether everything is right.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { countDifferences } from '../counts.ts';
import { cpuSecondsOf, postgresPid } from '../cpu.ts';
import type { CounterParts } from '../../server/voting/ballots/publish-run.ts';
import type { OwnDatabase } from '../own-database.ts';
import { emptyBox, noon, type BenchCity } from './cities.ts';
import { fillBox } from './fill.ts';
import type { Account, Order } from './opener.ts';

/** One night. Seconds; `cpuSeconds` null where no /proc tells. */
export interface Opened {
  readonly slips: number;
  /** How many of them are published; the others are sealed again. */
  readonly published: number;
  readonly places: number;
  readonly seconds: number;
  readonly nodeCpuSeconds: number;
  readonly postgresCpuSeconds: number | null;
  readonly memoryPeakMb: number;
  /** What is wrong afterwards; empty: nothing. */
  readonly faults: readonly string[];
}

/** What a night needs: the database, the counter's keys, and where they lie. */
export interface NightParts {
  readonly database: OwnDatabase;
  readonly counting: CounterParts;
  readonly keysDir: string;
}

/** A night of so many slips over all places of the cities, held at noon. */
export async function measureNight(
  { database, counting, keysDir }: NightParts,
  cities: readonly BenchCity[],
  slips: number,
): Promise<Opened> {
  await emptyBox(database.owner);
  await fillBox(database.connections.citizen.pool, counting, cities, slips);
  // As autovacuum has done by the night: a plan made for an empty table would be nobody's.
  await database.owner.query('VACUUM ANALYZE ballots, locations, municipalities');
  await database.owner.query('CHECKPOINT');
  const postgres = postgresPid(database.folder);
  const before = cpuSecondsOf(postgres);
  const account = await holdElsewhere({ login: database.loginOf('counter'), keysDir, now: noon().getTime() });
  const after = cpuSecondsOf(postgres);
  const { seconds, cpuSeconds, memory } = account;
  const peak = memory.reduce((high, look) => Math.max(high, look), 0);
  return {
    slips,
    published: account.ratings,
    places: cities.reduce((all, { places }) => all + places.length, 0),
    seconds,
    nodeCpuSeconds: cpuSeconds,
    postgresCpuSeconds: before === null || after === null ? null : after - before,
    memoryPeakMb: peak / 2 ** 20,
    faults: await listFaults(database.owner, slips, account),
  };
}

async function holdElsewhere(order: Order): Promise<Account> {
  const child = fork(join(import.meta.dirname, 'opener.ts'), { execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The night ended with ${String(code)}.`);
  });
  child.send(order);
  const [account] = (await Promise.race([once(child, 'message'), ended])) as [Account];
  ended.catch(() => undefined);
  return account;
}

async function listFaults(owner: Pool, slips: number, { ratings, spoiled }: Account): Promise<string[]> {
  const count = async (of: Prisma.Sql): Promise<number> => {
    const { rows } = await owner.query<{ count: string }>(Prisma.sql`SELECT count(*) FROM ${of}`);
    return Number(rows[0]?.count ?? NaN);
  };
  const published = await count(Prisma.sql`ratings`);
  const waiting = await count(Prisma.sql`ballots JOIN ballot_keys k ON k.id = key_id AND NOT is_closed`);
  const found = {
    'ratings published': [published, ratings],
    'slips published, or sealed again under a key that is open': [published + waiting, slips],
    'slips that wait': [await count(Prisma.sql`ballots`), waiting],
    'slips refused by their key': [spoiled, 0],
    'keys that should be gone': [await count(Prisma.sql`ballot_keys WHERE is_closed`), 0],
    'rows of tallies, rollups and totals that differ from the ratings': [await countDifferences(owner), 0],
  };
  return Object.entries(found)
    .filter(([, [is, shouldBe]]) => is !== shouldBe)
    .map(([what, [is, shouldBe]]) => `${what}: ${is}, not ${shouldBe}`);
}
