// A transaction of tagged SQL: all of it is kept, or nothing.
import type { ClientBase, Pool } from 'pg';

/** A connection on which a transaction is under way. */
export type Transaction = ClientBase;

/**
 * Runs the work in one transaction and commits; answers what the work answers. Where either throws, the connection is
 * dropped, which takes everything back.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let isDone = false;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    isDone = true;
    return result;
  } finally {
    client.release(!isDone);
  }
}
