// The product's own PostgreSQL, with all its settings, except that what it says is kept in files, for the thief to read.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { asAccount } from '../../server/foundation/database/system-account.ts';
import type { Login } from '../../server/foundation/database/connection-address.ts';
import { binaryFolder } from '../../server/foundation/database/binaries.ts';
import { ensureCluster, ownerName } from '../../server/foundation/database/cluster.ts';
import { dataFolder, lastingHome, temporaryFolder } from '../../server/foundation/database/cluster-folder.ts';
import { postgresSettings } from '../../server/foundation/database/postgres-settings.ts';
import { startWatchdog } from '../../server/foundation/database/watchdog.ts';
import { copyCluster } from '../../test/support/prepared-cluster.ts';

export interface LoggedPostgres {
  /** The owner's way into a new, empty database. */
  readonly owner: Login;
  /** Where the server's files and its log lie. */
  readonly folder: string;
  /** A folder that the server's account can write to. */
  readonly outbox: string;
  readonly close: () => Promise<void>;
}

const DATABASE = 'kazva';

/** Starts it on a folder of its own in the temp folder; all of it goes at the end. */
export async function startLoggedPostgres(): Promise<LoggedPostgres> {
  const base = mkdtempSync(join(tmpdir(), 'kazva-drill-'));
  chmodSync(base, 0o711);
  copyCluster(join(base, 'postgres'));
  const home = lastingHome(join(base, 'postgres'), console.log);
  const socketFolder = temporaryFolder(home.account);
  const folders = [socketFolder, home.folder];
  const watchdog = startWatchdog(home, folders);
  const binaries = binaryFolder(home);
  const password = await ensureCluster(home, binaries, true);
  const kept = {
    logging_collector: 'on',
    log_directory: 'log',
    // A thief may have taken the WAL all along, as a backup does.
    wal_keep_size: '8GB',
  };
  const settings = Object.entries(kept).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', dataFolder(home), ...postgresSettings(socketFolder, true), ...settings],
    {
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: 'ignore',
      detached: true,
      ...asAccount(home.account),
    },
  );
  watchdog.watch(server.pid);
  const ended = once(server, 'exit');
  const close = async (): Promise<void> => {
    server.kill('SIGINT');
    await ended;
    watchdog.watch(undefined);
    await watchdog.end();
    for (const folder of [base, home.folder]) rmSync(folder, { recursive: true, force: true });
  };
  const address = { host: socketFolder, port: 5432, ssl: false, user: ownerName, password };
  const owner: Login = { ...address, database: DATABASE };
  try {
    await createDatabase({ ...address, database: 'postgres' }, () => server.exitCode !== null);
    return { owner, folder: home.folder, outbox: socketFolder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function createDatabase(login: Login, isOver: () => boolean): Promise<void> {
  for (;;) {
    const client = new pg.Client(login);
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch (error) {
      // Still starting; there is no line on standard error to wait for.
      if (isOver()) throw error;
      await sleep(50);
      continue;
    }
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    await client.end();
    return;
  }
}
