// Watches for how long votes wait for locks of PostgreSQL: what holds them longest is the night that closes their key.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';

/** A wait is seen to so many milliseconds less. */
const LOOK_MS = 10;

/** Looks until it is told to stop; answers the longest wait that was seen, in milliseconds. */
export function watchLocks(owner: Pool): { readonly stop: () => Promise<number> } {
  let isOver = false;
  const watch = async (): Promise<number> => {
    let longest = 0;
    while (!isOver) {
      const { rows } = await owner.query<{ ms: number }>(
        Prisma.sql`SELECT coalesce(max(extract(epoch FROM clock_timestamp() - waitstart)), 0)::float8 * 1000 AS ms
          FROM pg_locks JOIN pg_stat_activity USING (pid)
          WHERE NOT granted AND usename = current_database() || '_citizen'`,
      );
      longest = Math.max(longest, rows[0]?.ms ?? 0);
      await sleep(LOOK_MS);
    }
    return longest;
  };
  const watching = watch();
  return {
    stop: () => {
      isOver = true;
      return watching;
    },
  };
}
