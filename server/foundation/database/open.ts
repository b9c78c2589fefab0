// The database of a server or a command: embedded, or the one of DATABASE_URL; migrated, with a way in for each role.
import { join } from 'node:path';
import type { Client } from 'pg';
import { because } from '../failure.ts';
import { isElsewhere, ownerFromUrl, type DatabaseClock, type Login } from './connection-address.ts';
import { connect, type Connections } from './connect.ts';
import { startEmbedded } from './embedded.ts';
import { claim, refuseOthers } from './installation.ts';
import { migrate, migrateInTurn } from './migrate.ts';
import { findSynchronousCommit, listBrokenPromises } from './required-settings.ts';
import { ensurePasswords, setPasswords, type Passwords } from './login-roles.ts';
import { asOwner, inTurn, USUAL_WAITING } from './migration-lock.ts';
import { markArriving, refuseTransferred } from './transfer-marks.ts';
import { ROOT } from '../project-root.ts';
import type pg from 'pg';

/** What of the settings says which database it is, and how it is reached. */
export interface DatabaseSettings {
  /** The owner of an external database, for migrations; null: the embedded one is used. */
  readonly databaseUrl: string | null;
  /** How many connections to the database this process may hold. */
  readonly databaseConnections: number;
  /** Where everything that must survive lies. */
  readonly dataDir: string;
}

export interface OpenDatabase {
  readonly connections: Connections;
  /** Whether it is the embedded database, whose data are nobody else's. */
  readonly isEmbedded: boolean;
  readonly clock: DatabaseClock;
  /** Where the embedded database's files lie; null: elsewhere. */
  readonly folder: string | null;
  /** Closes the connections, and stops the embedded database. */
  readonly close: () => Promise<void>;
}

const MIGRATIONS = join(ROOT, 'prisma', 'migrations');

type Opening = Omit<DatabaseSettings, 'databaseUrl'>;

async function prepare(
  owner: Login,
  { dataDir, databaseConnections: total }: Opening,
  report: (sentence: string) => void,
): Promise<Connections> {
  const { host, port, ssl, database } = owner;
  const waiting = { ...USUAL_WAITING, report };
  return asOwner(owner, async (client) => {
    await refuseTransferred(client);
    await bringUpToDate(client, dataDir, report);
    const ours = async (): Promise<Passwords> => {
      // It may have been taken elsewhere while this start waited.
      await refuseTransferred(client);
      return makeOurs(client, owner, dataDir);
    };
    const passwords = await inTurn(client, ours, waiting);
    await tellTooFew(client, total, report);
    const synchronousCommit = await findSynchronousCommit(client);
    return connect({ host, port, ssl, database, rolePrefix: database, passwords, synchronousCommit, total });
  });
}

/** Applies the migrations to a database of this installation. Throws a sentence where it is another's, or too old a PostgreSQL. */
export async function bringUpToDate(
  client: Client,
  dataDir: string,
  report: (sentence: string) => void,
): Promise<void> {
  await refuseOlder(client);
  await refuseOthers(client, dataDir);
  await migrate(client, MIGRATIONS, { ...USUAL_WAITING, report });
}

/** Makes an empty database this installation's, with roles and passwords; all of it or nothing, and nobody starts on it yet. */
export async function prepareArrival(
  client: Client,
  owner: Login,
  { dataDir, from }: { readonly dataDir: string; readonly from: string },
  report: (sentence: string) => void,
): Promise<void> {
  const waiting = { ...USUAL_WAITING, report };
  await refuseOlder(client);
  await refuseOthers(client, dataDir);
  const prepareAll = async (): Promise<void> => {
    await migrateInTurn(client, MIGRATIONS, waiting);
    await makeOurs(client, owner, dataDir);
    await markArriving(client, from);
  };
  await inTurn(client, prepareAll, waiting);
}

/** Claims the database for the folder, in the caller's turn, and gives the roles their passwords. */
async function makeOurs(client: Client, owner: Login, dataDir: string): Promise<Passwords> {
  await claim(client, dataDir);
  const passwords = ensurePasswords(join(dataDir, 'roles.json'), owner.database);
  await setPasswords(client, owner, passwords);
  return passwords;
}

/** The oldest PostgreSQL on which Kazva is known to run. */
const OLDEST = 15;

async function refuseOlder(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version`,
  );
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST) throw new Error(`PostgreSQL ${version} is too old: Kazva needs ${OLDEST} or later`);
}

/** Starts or reaches the database and brings it up to date. `report` hears what a person should know. */
export async function openDatabase(
  { databaseUrl, ...opening }: DatabaseSettings,
  report: (sentence: string) => void,
): Promise<OpenDatabase> {
  if (databaseUrl !== null) {
    const owner = ownerFromUrl(databaseUrl);
    const where = `The database at ${owner.host}:${owner.port} could not be opened`;
    const connections = await prepare(owner, opening, report).catch(because(where));
    for (const sentence of await listBrokenPromises(connections)) report(sentence);
    const clock = isElsewhere(owner) ? 'ELSEWHERE' : 'HERE';
    return { connections, isEmbedded: false, clock, folder: null, close: () => connections.close() };
  }
  const embedded = await startEmbedded({ dataDir: join(opening.dataDir, 'postgres'), report });
  try {
    const connections = await prepare(embedded.connection, opening, report);
    const close = async () => {
      await connections.close();
      await embedded.stop();
    };
    return { connections, isEmbedded: true, clock: 'EMBEDDED', folder: embedded.folder, close };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** Reports it where the server, or the database's own limit, lets fewer in than `wanted`, without those kept for superusers. */
async function tellTooFew(
  owner: pg.Client,
  wanted: number,
  report: (sentence: string) => void,
): Promise<void> {
  const { rows } = await owner.query<{ room: number }>(
    `SELECT least(
       current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
         - coalesce(current_setting('reserved_connections', true), '0')::int,
       (SELECT nullif(datconnlimit, -1) FROM pg_database WHERE datname = current_database())) AS room`,
  );
  const room = rows[0]?.room ?? wanted;
  if (room >= wanted) return;
  report(
    `PostgreSQL has room for ${room} connections, and this process may want ${wanted}: what finds none waits, and is refused after 4 s. ` +
      'Set max_connections of PostgreSQL higher, or DATABASE_CONNECTIONS lower',
  );
}
