// Generates the Prisma client where it is missing or older than the schema: `tsx server/foundation/database/generate.ts`, or as a function.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ROOT } from '../project-root.ts';
import { FolderInUse, holdFolder } from './folder-lock.ts';

const SCHEMA = join(ROOT, 'prisma', 'schema');
const stamp = join(ROOT, 'prisma', 'generated', 'stamp');
// Not in the output: Prisma refuses a folder that holds anything but a client.
const turn = join(ROOT, 'node_modules/.kazva-generate');

/**
 * Brings prisma/generated up to date; takes 1 to 2 s where there is something to do, else some ms. Processes that come
 * at once wait for each other. Throws what Prisma says where the schema is wrong.
 */
async function generateClient(): Promise<void> {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const schema = readdirSync(SCHEMA).toSorted();
  const files = schema.map((name) => join(SCHEMA, name));
  const wanted = hashOf([...files, join(dirname(cli), '../package.json')]);
  if (isFresh(wanted)) return;
  mkdirSync(turn, { recursive: true });
  const release = await holdWhenFree();
  try {
    if (isFresh(wanted)) return;
    // An environment of its own: no news from Prisma's servers, no word to them, no engine of the developer's.
    await promisify(execFile)(process.execPath, [cli, 'generate'], {
      cwd: ROOT,
      env: { CHECKPOINT_DISABLE: '1' },
    });
    writeFileSync(stamp, wanted);
  } finally {
    release();
  }
}

function isFresh(wanted: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

async function holdWhenFree(): Promise<() => void> {
  for (;;) {
    try {
      return await holdFolder({ folder: turn, account: 'ours' }, { report: console.error });
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error;
      await sleep(100);
    }
  }
}

if (process.argv[1] === import.meta.filename) await generateClient();
