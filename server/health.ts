// Whether the server can do its work: the database answers, and soon.
import { setTimeout as sleep } from 'node:timers/promises';
import { Prisma } from '../prisma/generated/client.ts';
import type { Connections } from './database/connect.ts';
import { isOutage } from './database/outage.ts';

// Whoever asks waits some seconds at most, and a database that hangs says nothing at all.
const PATIENCE_MS = 3_000;

/** Whether a citizen's vote could be stored now. */
export async function isReady({ citizen }: Connections): Promise<boolean> {
  const answer = citizen.pool.query(Prisma.sql`SELECT 1 FROM municipalities LIMIT 1`).then(() => true);
  try {
    return await Promise.race([answer, sleep(PATIENCE_MS, false, { ref: false })]);
  } catch (error) {
    if (isOutage(error)) return false;
    throw error;
  }
}
