// Machines with Citus, and on each of them a database of the drill's own, gone afterwards.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { ownerFromUrl, type Login } from '../../server/foundation/database/connection-address.ts';
import { roles, silentRoles } from '../../server/foundation/database/login-roles.ts';

/** How a superuser gets into the new database, of the machine that is asked and of the others. */
export interface Nodes {
  readonly login: Login;
  readonly close: () => Promise<void>;
}

/** Runs statements one after another on a connection of their own; answers the rows of the last. */
export async function runAll<Row extends object>(
  login: Login,
  statements: readonly string[],
): Promise<readonly Row[]> {
  const client = new pg.Client({ ...login, options: '-c client_min_messages=warning' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) ({ rows } = await client.query<Row>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** Why the drill cannot be done on the server, in a sentence; null: it can. */
export async function findObstacle(url: string | undefined): Promise<string | null> {
  if (url === undefined) return 'DATABASE_URL names no PostgreSQL with Citus, and none comes with Kazva.';
  const [found] = await runAll<{ citus: string | null; is_loaded: boolean; is_superuser: boolean }>(
    ownerFromUrl(url),
    [
      `SELECT (SELECT default_version FROM pg_available_extensions WHERE name = 'citus') AS citus,
         'citus' = ANY (regexp_split_to_array(current_setting('shared_preload_libraries'), '[ ,"]+')) AS is_loaded,
         (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS is_superuser`,
    ],
  );
  if (!found?.is_superuser)
    return 'Whoever DATABASE_URL names is no superuser, who alone makes the extension.';
  if (found.citus === null) return 'That PostgreSQL has no extension citus.';
  return found.is_loaded
    ? null
    : 'That PostgreSQL does not load citus: it stands not in shared_preload_libraries.';
}

/** Makes the database on each; `workers`: addresses as host:port, for the same superuser. */
export async function openNodes(url: string, workers: readonly string[]): Promise<Nodes> {
  const first = ownerFromUrl(url);
  const database = `kazva_citus_${randomBytes(4).toString('hex')}`;
  const machines = [
    first,
    ...workers.map((each) => ({ ...first, host: hostOf(each), port: Number(portOf(each)) })),
  ];
  const close = async (): Promise<void> => {
    // A role owns nothing and may nothing any more where the database is gone.
    const names = [...roles, ...silentRoles].map((role) => `DROP ROLE IF EXISTS ${database}_${role}`);
    for (const machine of machines)
      await runAll(machine, [`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`, ...names]);
  };
  try {
    for (const machine of machines) {
      await runAll(machine, [`CREATE DATABASE ${database}`]);
      await runAll({ ...machine, database }, ['CREATE EXTENSION citus']);
    }
    const login = { ...first, database };
    await joinNodes(login, machines);
    return { login, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function joinNodes(login: Login, [first, ...others]: readonly Login[]): Promise<void> {
  const client = new pg.Client(login);
  await client.connect();
  try {
    await client.query(Prisma.sql`SELECT citus_set_coordinator_host(${first?.host}, ${first?.port}::int)`);
    for (const { host, port } of others)
      await client.query(Prisma.sql`SELECT citus_add_node(${host}, ${port}::int)`);
    // One that stands alone has to hold pieces of tables itself.
    if (others.length === 0)
      await client.query(
        Prisma.sql`SELECT citus_set_node_property(${first?.host}, ${first?.port}::int, 'shouldhaveshards', true)`,
      );
  } finally {
    await client.end();
  }
}

const hostOf = (address: string): string => address.slice(0, address.lastIndexOf(':'));
const portOf = (address: string): string => address.slice(address.lastIndexOf(':') + 1);
