// Where a fault happens: a database, one or two servers on it as processes of their own, and a demo city, whose box opens at once.
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Login } from '../../server/foundation/database/connection-address.ts';
import { connectOwner } from '../../server/foundation/database/connect.ts';
import { startEmbedded } from '../../server/foundation/database/embedded.ts';
import { createCity, type City } from '../../test/support/city.ts';
import { copyCluster } from '../../test/support/prepared-cluster.ts';
import { ownerOf, run, type Environment } from '../../test/http/process/started.ts';
import { freePort } from '../../test/support/watched.ts';
import { readLedger, type Ledger } from './ledger.ts';

export interface Scene {
  readonly dataDir: string;
  /** PostgreSQL's folder. */
  readonly postgres: string;
  readonly city: City;
  readonly urls: () => readonly string[];
  /** Starts a server, the first without a number; with more settings, or as another command. */
  readonly start: (more?: StartOptions) => Promise<void>;
  /** Ends it, and answers its exit code. */
  readonly stop: (signal: NodeJS.Signals, which?: number) => Promise<number | null>;
  readonly ledger: () => Promise<Ledger>;
  readonly close: () => Promise<void>;
}

/** No start takes longer, on the slowest machine: it hangs. */
const STARTED_MS = 120_000;

export interface StartOptions {
  readonly which?: number;
  readonly environment?: Environment;
  /** What Node is told before the server's file. */
  readonly node?: readonly string[];
  /** The server's file, of this checkout or another one. */
  readonly main?: string;
}

/** A folder through which every account may pass, or root's database moves away. */
export function newBase(): string {
  const base = mkdtempSync(join(tmpdir(), 'faults-'));
  chmodSync(base, 0o711);
  return base;
}

/** A PostgreSQL of its own, for servers that are told where it is. */
export interface OwnPostgres {
  readonly owner: Login;
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Starts one; `isEmpty`: not one that was migrated before, as smokes have. */
export async function startPostgres(isEmpty = false): Promise<OwnPostgres> {
  const dataDir = join(newBase(), 'postgres');
  if (!isEmpty) copyCluster(dataDir);
  const postgres = await startEmbedded({ dataDir, report: () => undefined });
  return { owner: postgres.connection, folder: postgres.folder, close: () => postgres.stop() };
}

/**
 * Servers on a PostgreSQL that they reach by the port of this machine; or, without one, on the embedded one in the folder. `first`: how the
 * first of them is started, which makes the database.
 */
export async function openScene(
  base: string,
  outside: { readonly postgres: OwnPostgres; readonly port: string } | null = null,
  first: StartOptions = {},
): Promise<Scene> {
  const dataDir = join(base, 'var');
  const postgres = outside?.postgres.folder ?? join(dataDir, 'postgres');
  const ownerNow = (): Login => outside?.postgres.owner ?? ownerOf(dataDir);
  const settings: Environment = outside === null ? {} : { DATABASE_URL: urlOf(ownerNow(), outside.port) };
  const ports = [await freePort(), await freePort()];
  const running = new Map<number, ReturnType<typeof run>>();
  const start: Scene['start'] = async (options = {}) => {
    const { which = 0, environment = {}, node = [], main = 'dist/server/main.js' } = options;
    const own = { DATA_DIR: dataDir, PORT: ports[which] ?? '', TRUST_PROXY: 'loopback' };
    const server = run({ ...own, ...settings, ...environment }, [...node, main]);
    running.set(which, server);
    await Promise.race([server.says('API explorer'), sleep(STARTED_MS, 'late', { ref: false })]).then(
      (said) => {
        if (said === 'late') throw new Error(`no start within ${STARTED_MS / 1_000} s`);
      },
    );
  };
  const stop: Scene['stop'] = async (signal, which = 0) => {
    const server = running.get(which);
    running.delete(which);
    if (server === undefined) return null;
    // One that ended by itself tells nobody again.
    const { exitCode, signalCode } = server.process;
    if (exitCode !== null || signalCode !== null) return exitCode;
    // Not "close": what PostgreSQL still prints may keep that back.
    const exited = once(server.process, 'exit');
    server.process.kill(signal);
    const [code] = (await exited) as [number | null];
    return code;
  };
  const asOwner = async <T>(work: (owner: ReturnType<typeof connectOwner>) => Promise<T>): Promise<T> => {
    const owner = connectOwner(ownerNow());
    try {
      return await work(owner);
    } finally {
      await owner.close();
    }
  };
  const close = async (): Promise<void> => {
    for (const which of running.keys()) await stop('SIGKILL', which);
  };
  let city: City;
  try {
    await start(first);
    city = await asOwner(({ pool }) => createCity(pool, { places: 4 }));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    dataDir,
    postgres,
    city,
    start,
    stop,
    // Who votes knocks at the first one's door, also while nobody is in.
    urls: () =>
      [...(running.size > 0 ? running.keys() : [0])].map((which) => `http://localhost:${ports[which]}`),
    ledger: () => patiently(() => asOwner(({ pool }) => readLedger(pool, city))),
    close,
  };
}

/** As `DATABASE_URL` wants it, by the port of this machine. */
export const urlOf = ({ user, password, database }: Login, port: string): string =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

/** What the database says once it can be asked: after a kill it recovers first. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 60) throw error;
      await sleep(1_000);
    }
  }
}
