// What the database says of itself.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';

export interface DatabaseFacts {
  readonly version: string;
  /** Of all municipalities together, with indexes. */
  readonly bytes: number;
}

export async function measureDatabase(
  operator: Pool,
  _grant: Grant<'platform.read'>,
): Promise<DatabaseFacts> {
  const { rows } = await operator.query<{ version: string; bytes: string }>(
    Prisma.sql`SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes`,
  );
  const [facts] = rows;
  if (!facts) throw new TypeError('The database says nothing of itself.');
  return { version: facts.version, bytes: Number(facts.bytes) };
}
