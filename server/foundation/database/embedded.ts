// Runs the embedded PostgreSQL for as long as this process lives: no port, one owner, started again when it crashes.
import pg from 'pg';
import type { Login } from './connection-address.ts';
import { binaryFolder } from './binaries.ts';
import { ensureCluster, ownerName } from './cluster.ts';
import { FolderInUse, holdFolder } from './folder-lock.ts';
import { lastingHome, temporaryFolder, temporaryHome, type Home } from './cluster-folder.ts';
import { keepRunning, type Keeper } from './keep-running.ts';
import { postgresSettings } from './postgres-settings.ts';
import { startPostmaster } from './postmaster.ts';
import { startWatchdog } from './watchdog.ts';

/** A running embedded server. */
export interface EmbeddedDatabase {
  /** How its owner logs in to the database `kazva`; the same until `stop`. */
  readonly connection: Login;
  /** Where its files are. */
  readonly folder: string;
  /** Ends every session and the server; resolves when no process and no temporary file is left. May be called again. */
  stop(): Promise<void>;
  /** For drills: kills the server at once; it is started again. */
  kill(): void;
}

/** Where the files lie, and who is told what happens. */
export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly report: (sentence: string) => void;
  /** The npm package of another PostgreSQL than the one that comes along: files are read by their own major version only. */
  readonly package?: string | undefined;
}

/**
 * Starts the server on `dataDir`, which it makes at the first start. Throws a sentence for the operator: another process
 * runs on that folder, there is no PostgreSQL for this machine, or what PostgreSQL said itself.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, report } = options;
  return start(lastingHome(dataDir, report), true, report, options.package);
}

/** Starts an empty server in the temp folder, fast and not durable; its files go with it, even if this process is killed. */
export function startTemporary(report: (sentence: string) => void): Promise<EmbeddedDatabase> {
  return start(temporaryHome(), false, report);
}

async function start(
  home: Home,
  isLasting: boolean,
  report: (sentence: string) => void,
  packageFolder?: string,
): Promise<EmbeddedDatabase> {
  const release = await hold(home, report);
  const socketFolder = temporaryFolder(home.account, home.folder);
  const watchdog = startWatchdog(home, isLasting ? [socketFolder] : [socketFolder, home.folder]);
  let server: Keeper | undefined;
  const stop = once(async (): Promise<void> => {
    await server?.stop();
    release();
    await watchdog.end();
  });
  try {
    const binaries = binaryFolder(home, packageFolder);
    const password = await ensureCluster(home, binaries, isLasting);
    const settings = postgresSettings(socketFolder, isLasting);
    const kept = await keepRunning(() => startPostmaster(home, binaries, settings), watchdog, report);
    server = kept;
    const address = { host: socketFolder, port: 5432, database: 'kazva', ssl: false };
    const connection: Login = { ...address, user: ownerName, password };
    await ensureDatabase(connection);
    return { connection, folder: home.folder, stop, kill: kept.kill };
  } catch (error) {
    await stop();
    throw error;
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}

async function hold(home: Home, report: (sentence: string) => void): Promise<() => void> {
  try {
    return await holdFolder(home, { report });
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    const advice =
      'stop it, or let it end if it is a backup. With another DATA_DIR this is another, empty platform';
    throw new Error(`Another Kazva (process ${error.pid}) runs on ${home.folder}: ${advice}`, {
      cause: error,
    });
  }
}

async function ensureDatabase(owner: Login): Promise<void> {
  const client = new pg.Client({ ...owner, database: 'postgres' });
  await client.connect();
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [owner.database]);
    if (found.rowCount === 0)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(owner.database)}`);
  } finally {
    await client.end();
  }
}
