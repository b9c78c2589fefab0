// PgBouncer in transaction mode between the servers and the database: Debian's, installed or taken out of its package.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Login } from '../../server/foundation/database/connection-address.ts';
import { freePort } from '../../test/support/watched.ts';
import { waitFor, type Fault } from './fault.ts';

export interface Bouncer {
  readonly port: string;
  readonly close: () => Promise<void>;
}

const PACKAGES = ['pgbouncer', 'libevent-2.1-7t64', 'libcares2'];

/** Where the program is, and its libraries; null: neither here nor to be had. */
function findProgram(): { readonly program: string; readonly libraries: string } | null {
  for (const folder of (process.env['PATH'] ?? '').split(':').concat('/usr/sbin')) {
    const program = join(folder, 'pgbouncer');
    if (existsSync(program)) return { program, libraries: '' };
  }
  const cwd = mkdtempSync(join(tmpdir(), 'pgbouncer-'));
  chmodSync(cwd, 0o755);
  const quiet = { cwd, stdio: 'ignore', timeout: 60_000 } as const;
  try {
    for (const name of PACKAGES) execFileSync('apt-get', ['download', name], quiet);
    for (const file of readdirSync(cwd).filter((name) => name.endsWith('.deb')))
      execFileSync('dpkg-deb', ['-x', file, cwd], quiet);
    const [library = ''] = execFileSync('find', [cwd, '-name', 'libevent-2*.so*'], { cwd })
      .toString()
      .split('\n');
    return { program: join(cwd, 'usr/sbin/pgbouncer'), libraries: join(library, '..') };
  } catch {
    return null;
  }
}

/** Starts it in front of the owner's database; null where it cannot be had. */
export async function startBouncer({ host, user, password, database }: Login): Promise<Bouncer | null> {
  const found = findProgram();
  if (found === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'pgbouncer-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const users = join(folder, 'users.txt');
  writeFileSync(users, `"${user}" "${password}"\n`, { mode: 0o644 });
  const settings = join(folder, 'pgbouncer.ini');
  writeFileSync(
    settings,
    `[databases]
${database} = host=${host} port=5432 auth_user=${user}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
pool_mode = transaction
auth_type = scram-sha-256
auth_file = ${users}
max_prepared_statements = 500
default_pool_size = 10
ignore_startup_parameters = extra_float_digits,options,statement_timeout,lock_timeout,idle_in_transaction_session_timeout
`,
    { mode: 0o644 },
  );
  // It refuses root. PostgreSQL's own account may open the folder of its socket.
  const { uid, gid } = statSync(host);
  const child = spawn(found.program, ['-q', settings], {
    ...(process.getuid?.() === 0 ? { uid, gid } : {}),
    env: { LD_LIBRARY_PATH: found.libraries },
    stdio: 'ignore',
  });
  const isUp = await waitFor(async () => {
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    socket.destroy();
    return true;
  }, 10_000);
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
  };
  if (isUp) return { port, close };
  await close();
  return null;
}

/** Of a scene whose servers reach the database through it. */
export const BOUNCED: Fault = {
  name: 'pgbouncer',
  what: 'PgBouncer in transaction mode: the server is killed and started again through it',
  strike: async ({ start, stop }, voters, { times, votes }) => {
    for (let kill = 0; kill < times; kill += 1) {
      await voters.more(votes, 20_000);
      await stop(kill % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
      await start();
    }
    return [];
  },
};
