// What the database says of itself, and what this process takes of it.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Connections } from '../../foundation/database/connect.ts';
import { roles } from '../../foundation/database/login-roles.ts';

export interface DatabaseFacts {
  readonly version: string;
  /** How many connections this process holds at most, all roles together. */
  readonly connections: number;
  /** How many the database takes in all (max_connections). */
  readonly mostConnections: number;
}

export async function describeDatabase(
  database: Connections,
  _grant: Grant<'platform.read'>,
): Promise<DatabaseFacts> {
  const { rows } = await database.operator.pool.query<Omit<DatabaseFacts, 'connections'>>(
    Prisma.sql`SELECT current_setting('server_version') AS version,
      current_setting('max_connections')::int AS "mostConnections"`,
  );
  const [facts] = rows;
  if (!facts) throw new TypeError('The database says nothing of itself.');
  const connections = roles.reduce((sum, role) => sum + database[role].pool.options.max, 0);
  return { ...facts, connections };
}
