// A PostgreSQL, a server and a counter, each under an account of its own, as docs/two-hosts.md says.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectOwner } from '../../server/foundation/database/connect.ts';
import type { Login } from '../../server/foundation/database/connection-address.ts';
import { startEmbedded } from '../../server/foundation/database/embedded.ts';
import { copyCluster } from '../../test/support/prepared-cluster.ts';
import { freePort } from '../../test/support/watched.ts';
import type { Account } from './evidence.ts';

/** Numbers that no account of a system has, other ones for each drill at work: the kernel asks for no name. */
const SERVER = 60_000 + 2 * (process.pid % 2_000);
const COUNTER = SERVER + 1;

export interface Hosts {
  readonly url: string;
  readonly server: Account;
  readonly counter: Account;
  /** Where the private halves lie. */
  readonly keys: string;
  readonly owner: ReturnType<typeof connectOwner>;
  /** Starts the counter, beside a server that runs. `more`: settings that it should not have. */
  readonly startCounter: (more?: Readonly<Record<string, string>>) => Promise<void>;
  /** Ends it as a service manager does; answers with what. */
  readonly stopCounter: () => Promise<number | null>;
  /** Starts the server anew, with a counter and a copy of the keys, which it keeps in memory, as it should not be. */
  readonly startBothInServer: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const root = join(import.meta.dirname, '../..');

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
}

/** Starts the database and the server; no counter yet. */
export async function openHosts(): Promise<Hosts> {
  const base = mkdtempSync(join(tmpdir(), 'kazva-h-'));
  chmodSync(base, 0o711);
  copyCluster(join(base, 'postgres'));
  const postgres = await startEmbedded({ dataDir: join(base, 'postgres'), report: () => undefined });
  const { connection } = postgres;
  // Its socket is its account's alone; here others have the password.
  chmodSync(connection.host, 0o711);
  chmodSync(join(connection.host, `.s.PGSQL.${connection.port}`), 0o777);
  const server = home(base, 'server', SERVER);
  const counter = home(base, 'counter', COUNTER);
  const [serverData, counterData, keys] = [
    join(base, 'server/var'),
    join(base, 'counter/var'),
    join(base, 'counter/keys'),
  ];
  mkdirSync(counterData, { mode: 0o700 });
  mkdirSync(keys, { mode: 0o700 });
  for (const folder of [counterData, keys]) chownSync(folder, COUNTER, COUNTER);
  const port = await freePort();
  const database = { DATABASE_URL: urlOf(connection) };
  const common = { ...database, DATA_DIR: serverData, PORT: port, TRUST_PROXY: 'loopback' };
  let serving = await begin(
    server,
    ['dist/server/main.js'],
    { ...common, COUNTER: 'elsewhere' },
    'the server runs',
  );
  let counting: Running | null = null;
  const owner = connectOwner(connection);
  const end = async ({ child, ended }: Running): Promise<number | null> => {
    child.kill('SIGTERM');
    await ended;
    return child.exitCode;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    counter,
    keys,
    owner,
    startCounter: async (more = {}) => {
      for (const name of ['installation.id', 'roles.json']) {
        copyFileSync(join(serverData, name), join(counterData, name));
        chownSync(join(counterData, name), COUNTER, COUNTER);
      }
      const own = { ...database, DATA_DIR: counterData, KEYS_DIR: keys, ...more };
      counting = await begin(counter, ['dist/server/count.js', '--watch'], own, 'The counter watches');
    },
    stopCounter: async () => {
      const code = counting === null ? null : await end(counting);
      counting = null;
      return code;
    },
    startBothInServer: async () => {
      await end(serving);
      const copy = join(base, 'server/keys');
      cpSync(keys, copy, { recursive: true });
      give(copy, SERVER);
      const holding = `--import=${join(import.meta.dirname, 'holder.mjs')}`;
      const both = { ...common, KEYS_DIR: copy, NODE_OPTIONS: holding };
      serving = await begin(server, ['dist/server/main.js'], both, 'the server runs');
    },
    close: async () => {
      await owner.close();
      if (counting !== null) await end(counting);
      await end(serving);
      await postgres.stop();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

function home(base: string, name: string, uid: number): Account {
  const folder = join(base, name);
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  give(folder, uid);
  return { uid, folders: [folder] };
}

function give(folder: string, uid: number): void {
  const paths = [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ];
  for (const path of paths) chownSync(path, uid, uid);
}

const urlOf = ({ host, user, password, database }: Login): string =>
  `postgresql://${user}:${password}@localhost/${database}?host=${encodeURIComponent(host)}`;

/** Starts the program as the account, and waits until it says the words. Throws what it printed where it ends before. */
async function begin(
  { uid, folders: [folder = ''] }: Account,
  command: readonly string[],
  settings: Readonly<Record<string, string>>,
  words: string,
): Promise<Running> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', ...command], {
    cwd: root,
    env: { PATH, HOME: folder, TMPDIR: join(folder, 'tmp'), NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    uid,
    gid: uid,
  });
  const ended = once(child, 'close');
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        if (printed.includes(words)) resolve();
      });
    void ended.then(() => reject(new Error(`It never said "${words}", but:\n${printed}`)));
  });
  return { child, ended };
}
