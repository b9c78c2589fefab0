// How long anybody waits for a lock that somebody else holds in the database.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';

const EVERY_MS = 20;

/** Who does the work of a migration waits for others, by design; they must not wait for it. */
const LONGEST = Prisma.sql`
  SELECT coalesce(max(extract(epoch FROM clock_timestamp() - waitstart)), 0) * 1000 AS waited
  FROM pg_locks JOIN pg_stat_activity USING (pid)
  WHERE NOT granted AND locktype <> 'advisory' AND usename <> current_user AND datname = current_database()`;

/** Looks until it is stopped; then answers the longest wait of anybody but the owner, in milliseconds, to within 20. */
export function watchLocks(owner: Pool): () => Promise<number> {
  let longest = 0;
  let isWatching = true;
  const watching = (async () => {
    for (; isWatching; await sleep(EVERY_MS)) {
      const { rows } = await owner.query<{ waited: string }>(LONGEST);
      longest = Math.max(longest, Number(rows[0]?.waited ?? 0));
    }
  })();
  return async () => {
    isWatching = false;
    await watching;
    return longest;
  };
}
