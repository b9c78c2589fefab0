// A transaction of tagged SQL: all of it is kept, or nothing.
import type { ClientBase, Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';

/** A connection on which a transaction is under way. */
export type Transaction = ClientBase;

/**
 * Runs the work in one transaction and commits; answers what the work answers. Where either throws, the connection is
 * dropped, which takes everything back. `begin`: of another isolation than the usual.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (transaction: Transaction) => Promise<T>,
  begin = Prisma.sql`BEGIN`,
): Promise<T> {
  const client = await pool.connect();
  let isDone = false;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    isDone = true;
    return result;
  } finally {
    client.release(!isDone);
  }
}
