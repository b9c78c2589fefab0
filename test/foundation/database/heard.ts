// A PostgreSQL whose log a test hears, with our settings or as it is installed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { asAccount } from '../../../server/foundation/database/system-account.ts';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import { binaryFolder } from '../../../server/foundation/database/binaries.ts';
import { ensureCluster, ownerName } from '../../../server/foundation/database/cluster.ts';
import {
  dataFolder,
  temporaryFolder,
  temporaryHome,
} from '../../../server/foundation/database/cluster-folder.ts';
import { postgresSettings } from '../../../server/foundation/database/postgres-settings.ts';
import { startWatchdog } from '../../../server/foundation/database/watchdog.ts';
import { until } from '../../support/watched.ts';

export interface Heard {
  /** A superuser's way in, to the database `kazva`. */
  readonly login: Login;
  /** All that it wrote so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts one. `settings` are more of `postgres -c`, as in "log_statement=all". */
export async function startHeard(
  kind: 'ours' | 'as installed',
  settings: readonly string[] = [],
): Promise<Heard> {
  const home = temporaryHome();
  const socketFolder = temporaryFolder(home.account);
  // Ends it and removes its files, however the test ends.
  const watchdog = startWatchdog(home, [socketFolder, home.folder]);
  const binaries = binaryFolder(home);
  const password = await ensureCluster(home, binaries, false);
  const bare = ['listen_addresses=', `unix_socket_directories=${socketFolder}`, 'fsync=off'];
  const own = kind === 'ours' ? postgresSettings(socketFolder, false) : bare.flatMap((each) => ['-c', each]);
  const more = settings.flatMap((each) => ['-c', each]);
  const server = spawn(join(binaries, 'postgres'), ['-D', dataFolder(home), ...own, ...more], {
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...asAccount(home.account),
  });
  watchdog.watch(server.pid);
  const closed = once(server, 'close');
  let log = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  await until(() => log.includes('ready to accept connections'));
  const login: Login = {
    host: socketFolder,
    port: 5432,
    database: 'kazva',
    ssl: false,
    user: ownerName,
    password,
  };
  const client = new pg.Client({ ...login, database: 'postgres' });
  await client.connect();
  await client.query('CREATE DATABASE kazva');
  await client.end();
  return {
    login,
    log: () => log,
    stop: async () => {
      server.kill('SIGINT');
      await closed;
      watchdog.watch(undefined);
      await watchdog.end();
    },
  };
}
