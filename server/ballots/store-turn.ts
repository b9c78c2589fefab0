// One at a time: a transaction of the counter, under a lock that no second counter gets before it ends.
import type { ClientBase, Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';

/** Connections with the counter's rights. */
export type CounterPool = Pool;

// "kazva" in ASCII. Advisory locks are numbers of a database's own.
const BOX_LOCK = 0x6b617a7661n;

/**
 * Runs the work in one transaction that holds the box's lock, and commits. Where the work or the commit throws, the
 * connection is dropped, which rolls back. Whether a commit that failed has happened, the next turn sees.
 */
export async function takeTurn<T>(pool: CounterPool, work: (counter: ClientBase) => Promise<T>): Promise<T> {
  const counter = await pool.connect();
  let isDone = false;
  try {
    await counter.query('BEGIN');
    await counter.query(Prisma.sql`SELECT pg_advisory_xact_lock(${BOX_LOCK})`);
    const result = await work(counter);
    await counter.query('COMMIT');
    isDone = true;
    return result;
  } finally {
    counter.release(!isDone);
  }
}
