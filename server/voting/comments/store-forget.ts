// The one way out of what members read of comments, which only the counter may go.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';

/** Takes away every comment that is older than its municipality keeps at the instant; answers how many. */
export async function forgetComments(counter: Pool, now: Date): Promise<number> {
  const { rows } = await counter.query<{ gone: string }>(
    Prisma.sql`SELECT forget_comments(${now}::timestamptz) AS gone`,
  );
  return Number(rows[0]?.gone ?? 0);
}
