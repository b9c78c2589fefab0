// A PostgreSQL, a server and a counter, each under an account of its own, as docs/two-hosts.md says; who is not root has one for all.
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
import { urlOf } from '../../bench/own-database.ts';
import { connectOwner } from '../../server/foundation/database/connect.ts';
import { startEmbedded } from '../../server/foundation/database/embedded.ts';
import { copyCluster } from '../../test/support/prepared-cluster.ts';
import { freePort } from '../../test/support/watched.ts';
import type { Account } from './evidence.ts';

/** Numbers that no account of a system has, other ones for each drill at work: the kernel asks for no name. Only root may give them. */
const isRoot = process.getuid?.() === 0;
const SERVER = isRoot ? 60_000 + 2 * (process.pid % 2_000) : (process.getuid?.() ?? 0);
const COUNTER = isRoot ? SERVER + 1 : SERVER;

type Settings = Readonly<Record<string, string>>;

/** An account, and the settings with which its program is started. */
export interface Host extends Account {
  readonly settings: Settings;
}

export interface Hosts {
  readonly url: string;
  readonly server: Host;
  readonly counter: Host;
  /** Where the private halves lie. */
  readonly keys: string;
  readonly owner: ReturnType<typeof connectOwner>;
  /** Starts the counter, beside a server that runs. `more`: settings that it should not have. */
  readonly startCounter: (more?: Settings) => Promise<void>;
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
  const [serverData, counterData, keys] = [
    join(base, 'server/var'),
    join(base, 'counter/var'),
    join(base, 'counter/keys'),
  ];
  const port = await freePort();
  const database = { DATABASE_URL: urlOf(connection) };
  const server = home(base, 'server', SERVER, {
    ...database,
    DATA_DIR: serverData,
    PORT: port,
    TRUST_PROXY: 'loopback',
    COUNTER: 'elsewhere',
  });
  const counter = home(base, 'counter', COUNTER, { ...database, DATA_DIR: counterData, KEYS_DIR: keys });
  for (const folder of [counterData, keys]) {
    mkdirSync(folder, { mode: 0o700 });
    give(folder, COUNTER);
  }
  let serving = await begin(server, ['dist/server/main.js'], 'the server runs');
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
        give(join(counterData, name), COUNTER);
      }
      counting = await begin(counter, ['dist/server/count.js', '--watch'], 'The counter watches', more);
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
      giveAll(copy, SERVER);
      const holding = `--import=${join(import.meta.dirname, 'holder.mjs')}`;
      const both = { COUNTER: 'here', KEYS_DIR: copy, NODE_OPTIONS: holding };
      serving = await begin(server, ['dist/server/main.js'], 'the server runs', both);
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

function home(base: string, name: string, uid: number, settings: Settings): Host {
  const folder = join(base, name);
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  giveAll(folder, uid);
  return { uid, folders: [folder], settings };
}

function give(path: string, uid: number): void {
  if (isRoot) chownSync(path, uid, uid);
}

function giveAll(folder: string, uid: number): void {
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    give(join(folder, name), uid);
}

/** Starts the program as the account, and waits until it says the words. Throws what it printed where it ends before. */
async function begin(
  { uid, folders: [folder = ''], settings }: Host,
  command: readonly string[],
  words: string,
  more: Settings = {},
): Promise<Running> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', ...command], {
    cwd: root,
    env: { PATH, HOME: folder, TMPDIR: join(folder, 'tmp'), NODE_ENV: 'production', ...settings, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(isRoot && { uid, gid: uid }),
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
