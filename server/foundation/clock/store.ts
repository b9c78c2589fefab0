// What the database knows of the time: the last one that was seen to be right, and what its own clock says.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';

/** The mark, null before the first, and the database's clock. */
export interface StoredTimes {
  readonly mark: Date | null;
  readonly database: Date;
}

export async function findTimes(counter: Pool): Promise<StoredTimes> {
  const { rows } = await counter.query<StoredTimes>(
    Prisma.sql`SELECT clock_timestamp() AS database, (SELECT seen_at FROM clock_marks) AS mark`,
  );
  const [times] = rows;
  if (!times) throw new TypeError('The database does not say what time it is.');
  return times;
}

/** From now on the instant is the last one that was seen to be right, also where it is earlier than the one before. */
export async function recordMark(counter: Pool, at: Date): Promise<void> {
  await counter.query(
    Prisma.sql`INSERT INTO clock_marks (seen_at) VALUES (${at}::timestamptz)
      ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at`,
  );
}
