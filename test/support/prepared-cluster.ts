// The files of a PostgreSQL that was made and migrated once: a smoke's benches and drills copy them, in place of 20 times of both.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startEmbedded } from '../../server/foundation/database/embedded.ts';
import { migrateTo } from './migrated.ts';

/** Names the files to every process that is started from now on. */
const PREPARED = 'PREPARED_CLUSTER';

/** Makes them, in the temp folder. */
export async function prepareCluster(): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'prepared-'));
  chmodSync(base, 0o711);
  const database = await startEmbedded({ dataDir: join(base, 'postgres'), report: () => undefined });
  try {
    await migrateTo(database.connection);
  } finally {
    await database.stop();
  }
  process.env[PREPARED] = database.folder;
}

/** Copies them into PostgreSQL's folder, where they were made and nothing is there yet. */
export function copyCluster(folder: string): void {
  const prepared = process.env[PREPARED];
  if (prepared === undefined || existsSync(folder)) return;
  // As the embedded database makes it: open to pass through, or PostgreSQL's account could not come to its folder.
  if (mkdirSync(dirname(folder), { recursive: true }) !== undefined) chmodSync(dirname(folder), 0o711);
  // Not Node's own copy: they keep their owner, or PostgreSQL refuses them.
  const { status, stderr } = spawnSync('cp', ['-a', prepared, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
