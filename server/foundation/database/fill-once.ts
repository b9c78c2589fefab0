// Fills an empty database once, also where two processes start on it at the same moment.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Connection } from './connect.ts';
import { inTransaction } from './transaction.ts';

/** Runs the work while no other process does: the second one finds what the first one wrote. */
export function fillInTurn({ pool }: Pick<Connection, 'pool'>, work: () => Promise<void>): Promise<void> {
  return inTransaction(pool, async (transaction) => {
    await transaction.query(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended('first start', 0))`);
    await work();
  });
}
