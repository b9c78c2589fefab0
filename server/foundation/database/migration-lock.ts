// One process at a time prepares the database: each step is a transaction under the lock of migrations, which ends with it.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Login } from './connection-address.ts';

/** How a step waits for its turn, and who is told. */
export interface Waiting {
  readonly report: (sentence: string) => void;
  /** Milliseconds between two tries, and between two reports of one wait. */
  readonly pause: number;
  readonly reportEvery: number;
  /** Milliseconds after which it gives up. */
  readonly patience: number;
}

export const USUAL_WAITING: Omit<Waiting, 'report'> = { pause: 300, reportEvery: 5_000, patience: 600_000 };

/** The number that Prisma's schema engine locks, so that the two exclude each other. */
const LOCK = 72_707_369;
/** So long a step may wait for a table, and make every vote wait behind it: a vote waits 4 s to be stored. */
const LONGEST_LOCK_MS = 2_000;
const LOCK_NOT_AVAILABLE = '55P03';

/** Runs the work on a connection of the owner's own. */
export async function asOwner<T>(owner: Login, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    ...owner,
    options: '-c TimeZone=UTC',
    application_name: 'kazva migrate',
    // A host that never answers must not make the start hang in silence.
    connectionTimeoutMillis: 10_000,
    // Nor one that goes away while it works.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  client.on('error', () => undefined); // The query that was under way rejects as well.
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Runs the work in a transaction of the client, while no other process is in such a one, and commits. Neither a pooler nor
 * a process that is gone can keep the lock. Where another has the turn, or holds a table for longer than votes may wait,
 * everything is taken back and tried again. Throws what the work throws, and a sentence when the patience is over.
 */
export async function inTurn<T>(client: pg.Client, work: () => Promise<T>, waiting: Waiting): Promise<T> {
  const since = performance.now();
  let reported = since;
  for (;;) {
    const outcome = await tryTurn(client, work);
    if ('result' in outcome) return outcome.result;
    const now = performance.now();
    if (now - since >= waiting.patience) throw new Error(`${outcome.obstacle}, and was waited for in vain`);
    if (now - reported >= waiting.reportEvery) {
      reported = now;
      waiting.report(`${outcome.obstacle}: waiting for it`);
    }
    await sleep(waiting.pause);
  }
}

/** Whether the error says that a lock was waited for in vain. */
export function isHeldUp(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE;
}

type Outcome<T> = { readonly result: T } | { readonly obstacle: string };

async function tryTurn<T>(client: pg.Client, work: () => Promise<T>): Promise<Outcome<T>> {
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL lock_timeout = ${LONGEST_LOCK_MS}`);
    const { rows } = await client.query<{ isMine: boolean }>(
      `SELECT pg_try_advisory_xact_lock(${LOCK}) AS "isMine"`,
    );
    if (rows[0]?.isMine !== true) {
      const obstacle = await tellHolder(client);
      await client.query('ROLLBACK');
      return { obstacle };
    }
    const result = await work();
    await client.query('COMMIT');
    return { result };
  } catch (error) {
    // Where that fails the connection is gone, and the transaction with it.
    await client.query('ROLLBACK').catch(() => undefined);
    if (isHeldUp(error)) return { obstacle: 'A table that a migration changes is in use' };
    throw error;
  }
}

/** Who has the turn: a number by which the database's owner can end it, should it be nobody's any more. */
async function tellHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ pid: number }>(
    `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = ${LOCK} AND classid = 0
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  const [holder] = rows;
  const whose = holder === undefined ? '' : ` (PostgreSQL's process ${holder.pid})`;
  return `Another process${whose} migrates the database`;
}
