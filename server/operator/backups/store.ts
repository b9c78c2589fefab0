// What a backup that is tried holds, in numbers that a person can compare with what the pages say.
import type { ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';

export interface Held {
  readonly municipalities: number;
  readonly ratings: number;
}

/** How many municipalities and published ratings there are. */
export async function countRows(client: ClientBase): Promise<Held> {
  const { rows } = await client.query<Held>(
    Prisma.sql`SELECT (SELECT count(*) FROM municipalities)::int AS municipalities, (SELECT count(*) FROM ratings)::int AS ratings`,
  );
  return rows[0] ?? { municipalities: 0, ratings: 0 };
}
