// The database of a server or a command: embedded, or the one of DATABASE_URL; migrated, with a way in for each role.
import { join } from 'node:path';
import type { Settings } from '../env.ts';
import { ownerFromUrl, type Login } from './address.ts';
import { connect, type Connections } from './connect.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { findSynchronousCommit, listBrokenPromises } from './promise.ts';
import { ensurePasswords, setPasswords } from './roles.ts';
import { ROOT } from '../root.ts';

export interface OpenDatabase {
  readonly connections: Connections;
  /** Whether it is the embedded database, whose data are nobody else's. */
  readonly isEmbedded: boolean;
  /** Where the embedded database's files lie; null: elsewhere. */
  readonly folder: string | null;
  /** Closes the connections, and stops the embedded database. */
  readonly close: () => Promise<void>;
}

const MIGRATIONS = join(ROOT, 'prisma', 'migrations');

async function prepare(owner: Login, dataDir: string): Promise<Connections> {
  await migrate(owner, MIGRATIONS);
  const passwords = ensurePasswords(join(dataDir, 'roles.json'), owner.database);
  await setPasswords(owner, owner.database, passwords);
  const { host, port, ssl, database } = owner;
  const synchronousCommit = await findSynchronousCommit(owner);
  return connect({ host, port, ssl, database, rolePrefix: database, passwords, synchronousCommit });
}

/** Starts or reaches the database and brings it up to date. `report` hears what a person should know. */
export async function openDatabase(
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  report: (sentence: string) => void,
): Promise<OpenDatabase> {
  if (databaseUrl !== null) {
    const connections = await prepare(ownerFromUrl(databaseUrl), dataDir);
    for (const sentence of await listBrokenPromises(connections)) report(sentence);
    return { connections, isEmbedded: false, folder: null, close: () => connections.close() };
  }
  const embedded = await startEmbedded({ dataDir: join(dataDir, 'postgres'), report });
  try {
    const connections = await prepare(embedded.connection, dataDir);
    const close = async () => {
      await connections.close();
      await embedded.stop();
    };
    return { connections, isEmbedded: true, folder: embedded.folder, close };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
