// One at a time: a transaction of the counter, under a lock that no second counter gets before it ends.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { inTransaction, type Transaction } from '../../foundation/database/transaction.ts';
import { givingWay } from './cpu-throttle.ts';

/** Connections with the counter's rights. */
export type CounterPool = Pool;

/**
 * Takes the lock until the end of the transaction. It is "kazva" in ASCII: advisory locks are numbers of a database's
 * own. Whatever changes what the counter publishes takes it first.
 */
export const LOCK_BOX = Prisma.sql`SELECT pg_advisory_xact_lock(${0x6b617a7661n})`;

/**
 * Runs the work in one transaction that holds the box's lock, and commits. Where the work or the commit throws, the
 * connection is dropped, which rolls back. Whether a commit that failed has happened, the next turn sees.
 */
export function takeTurn<T>(pool: CounterPool, work: (counter: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(pool, async (counter) => {
    await counter.query(LOCK_BOX);
    return work(counter);
  });
}

/** The same, for one of many turns in a row: gives way to votes before it answers. */
export function takeTurnOfMany<T>(pool: CounterPool, work: (counter: Transaction) => Promise<T>): Promise<T> {
  return givingWay(() => takeTurn(pool, work));
}
