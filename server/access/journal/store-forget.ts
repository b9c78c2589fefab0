// The one way out of the journal, which only the counter may go.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';

/** Takes away every line that is older than its municipality keeps at the instant; answers how many. */
export async function forgetAudit(counter: Pool, now: Date): Promise<number> {
  const { rows } = await counter.query<{ gone: string }>(
    Prisma.sql`SELECT forget_audit(${now}::timestamptz) AS gone`,
  );
  return Number(rows[0]?.gone ?? 0);
}
