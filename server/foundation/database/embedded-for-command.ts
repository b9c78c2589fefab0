// Reaches the embedded PostgreSQL for a command: the one that runs on the folder, or one that is started for it alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Login } from './connection-address.ts';
import { ownerName, passwordFile } from './cluster.ts';
import { startEmbedded } from './embedded.ts';
import { FolderInUse } from './folder-lock.ts';
import { dataFolder, type Home } from './cluster-folder.ts';

/** The owner's way in, and how to let go of it. */
export interface Reached {
  readonly connection: Login;
  readonly stop: () => Promise<void>;
}

const PATIENCE_MS = 60_000;
const PAUSE_MS = 500;

/**
 * Throws a sentence where the database neither runs nor starts. A server that is starting or stopping has the folder and
 * no database that answers: it is waited for, a minute at most.
 */
export async function reachEmbedded(home: Home, report: (sentence: string) => void): Promise<Reached> {
  const tooLate = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await startEmbedded({ dataDir: home.folder, report });
    } catch (error) {
      if (!(error instanceof Error && error.cause instanceof FolderInUse)) throw error;
    }
    try {
      return { connection: await findRunning(home), stop: () => Promise.resolve() };
    } catch (error) {
      if (performance.now() > tooLate) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** The way into the one that runs, tried once. PostgreSQL writes into its folder where it listens. */
async function findRunning(home: Home): Promise<Login> {
  const [, , , port, host = ''] = readFileSync(join(dataFolder(home), 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(passwordFile(home), 'utf8').trim();
  const login = { host, port: Number(port), database: 'kazva', ssl: false, user: ownerName, password };
  const client = new pg.Client({ ...login, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } finally {
    await client.end();
  }
  return login;
}
