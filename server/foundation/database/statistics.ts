// What PostgreSQL's planner knows of places and signs, counted anew.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Connection } from './connect.ts';

/**
 * To be called after thousands of places were added at once: until the planner knows of them, a list of a city's signs takes
 * minutes. A role that may not (before PostgreSQL 17) is warned by the database, and nothing happens.
 */
export async function countPlacesAnew({ pool }: Pick<Connection, 'pool'>): Promise<void> {
  await pool.query(Prisma.sql`ANALYZE settlements, locations, sign_codes, signs`);
}
