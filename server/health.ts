// Whether the server can do its work: the database answers.
import { Prisma } from '../prisma/generated/client.ts';
import type { Connections } from './database/connect.ts';
import { isOutage } from './database/outage.ts';

/** Whether a citizen's vote could be stored now. */
export async function isReady({ citizen }: Connections): Promise<boolean> {
  try {
    await citizen.pool.query(Prisma.sql`SELECT 1 FROM municipalities LIMIT 1`);
    return true;
  } catch (error) {
    if (isOutage(error)) return false;
    throw error;
  }
}
