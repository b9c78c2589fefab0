// Measures an opening: fills the box, lets a process of its own open it, and looks whether everything is right.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { countDifferences } from '../counts.ts';
import { cpuSecondsOf, postgresPid } from '../cpu.ts';
import type { OwnDatabase } from '../own-database.ts';
import type { BenchCity } from './cities.ts';
import { emptyBox } from './cities.ts';
import { fillBox } from './fill.ts';
import type { Account, Order } from './opener.ts';

/** One opening. Seconds; `cpuSeconds` null where no /proc tells. */
export interface Opened {
  readonly slips: number;
  readonly places: number;
  readonly seconds: number;
  readonly nodeCpuSeconds: number;
  readonly postgresCpuSeconds: number | null;
  /** Peak of resident memory in the second half of the time, of that in the first half. */
  readonly memoryGrowth: number;
  readonly memoryPeakMb: number;
  /** What is wrong afterwards; empty: nothing. */
  readonly faults: readonly string[];
}

/** Slips of one night over all places of the cities, opened at noon of the next day. */
export async function measureOpening(
  database: OwnDatabase,
  keysDir: string,
  cities: readonly BenchCity[],
  slips: number,
): Promise<Opened> {
  await emptyBox(database.owner);
  await fillBox(database.connections.citizen.pool, cities, slips);
  // As autovacuum has done by the night: a plan made for an empty table would be nobody's.
  await database.owner.query('VACUUM ANALYZE ballots, locations, municipalities');
  await database.owner.query('CHECKPOINT');
  const postgres = postgresPid(database.folder);
  const before = cpuSecondsOf(postgres);
  const account = await openElsewhere({ login: database.loginOf('counter'), keysDir, now: noon() });
  const after = cpuSecondsOf(postgres);
  const { seconds, cpuSeconds, memory } = account;
  const half = Math.ceil(memory.length / 2);
  const peak = (looks: readonly number[]): number => looks.reduce((high, look) => Math.max(high, look), 0);
  return {
    slips,
    places: cities.reduce((all, { places }) => all + places.length, 0),
    seconds,
    nodeCpuSeconds: cpuSeconds,
    postgresCpuSeconds: before === null || after === null ? null : after - before,
    memoryGrowth: peak(memory.slice(half)) / peak(memory.slice(0, half)),
    memoryPeakMb: peak(memory) / 2 ** 20,
    faults: await listFaults(database.owner, slips, account.ratings),
  };
}

/** Today's noon in UTC: after every city's hour. */
function noon(): number {
  return new Date().setUTCHours(12, 0, 0, 0);
}

async function openElsewhere(order: Order): Promise<Account> {
  const child = fork(join(import.meta.dirname, 'opener.ts'), { execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The opening ended with ${String(code)}.`);
  });
  child.send(order);
  const [account] = (await Promise.race([once(child, 'message'), ended])) as [Account];
  ended.catch(() => undefined);
  return account;
}

async function listFaults(owner: Pool, slips: number, reported: number): Promise<string[]> {
  const count = async (table: string): Promise<number> => {
    const { rows } = await owner.query<{ count: string }>(
      Prisma.sql`SELECT count(*) FROM ${Prisma.raw(table)}`,
    );
    return Number(rows[0]?.count ?? NaN);
  };
  const found = {
    'ratings published': [await count('ratings'), slips],
    'ratings reported': [reported, slips],
    'slips left in the box, all of them due': [await count('ballots'), 0],
    'slips laid aside': [await count('spoiled'), 0],
    'rows of tallies, rollups and totals that differ from the ratings': [await countDifferences(owner), 0],
  };
  return Object.entries(found)
    .filter(([, [is, shouldBe]]) => is !== shouldBe)
    .map(([what, [is, shouldBe]]) => `${what}: ${is}, not ${shouldBe}`);
}
