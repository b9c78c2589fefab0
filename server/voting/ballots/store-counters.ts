// What the database knows of its counter: the id that lies in the folders of keys too.
import type { ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';

/** The id of the counter; null: none came yet. */
export async function findCounterId(counter: ClientBase): Promise<string | null> {
  const { rows } = await counter.query<{ id: string }>(Prisma.sql`SELECT counter_id AS id FROM counters`);
  return rows[0]?.id ?? null;
}

/** From now on the counter with the id is the database's. */
export async function recordCounterId(counter: ClientBase, id: string): Promise<void> {
  await counter.query(
    Prisma.sql`INSERT INTO counters (counter_id) VALUES (${id}::uuid)
      ON CONFLICT (id) DO UPDATE SET counter_id = excluded.counter_id`,
  );
}
