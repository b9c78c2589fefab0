// Reaches the embedded PostgreSQL for a command: the one that runs on the folder, or one that is started for it alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Throws a sentence where the database neither runs nor starts. */
export async function reachEmbedded(home: Home, report: (sentence: string) => void): Promise<Reached> {
  try {
    return await startEmbedded({ dataDir: home.folder, report });
  } catch (error) {
    if (!(error instanceof Error && error.cause instanceof FolderInUse)) throw error;
    return { connection: runningOn(home), stop: () => Promise.resolve() };
  }
}

/** PostgreSQL writes into its folder where it listens. */
function runningOn(home: Home): Login {
  const [, , , port, host = ''] = readFileSync(join(dataFolder(home), 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(passwordFile(home), 'utf8').trim();
  return { host, port: Number(port), database: 'kazva', ssl: false, user: ownerName, password };
}
