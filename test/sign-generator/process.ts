// The command as a process of its own, to be interrupted, killed and starved, and what it leaves in its folder.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

const BIN = join(import.meta.dirname, '../../sign-generator/dist/bin.js');
const DIE_AT = join(import.meta.dirname, 'die-at.mjs');

export interface Fate {
  /** Before which change to the file system it is killed; the first is 1. */
  readonly dieAt?: number;
  /** How large a file may get: 1,024 bytes each. */
  readonly kibibytes?: number;
}

/** Starts the command. */
export function start(words: readonly string[], { dieAt, kibibytes }: Fate = {}) {
  const preload = dieAt === undefined ? [] : ['--import', DIE_AT];
  const node = [process.execPath, ...preload, BIN, ...words];
  const limit = kibibytes === undefined ? '' : `ulimit -f ${kibibytes}; `;
  const child = spawn('bash', ['-c', `${limit}exec "$@"`, 'bash', ...node], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DIE_AT: String(dieAt) },
  });
  const closed = new Promise<{ status: number | null; signal: string | null }>((resolve) =>
    child.on('close', (status, signal) => resolve({ status, signal })),
  );
  const said = text(child.stderr);
  const hears = (words: string): Promise<void> =>
    new Promise((resolve) => {
      let heard = '';
      child.stderr.on('data', (chunk) => (heard += String(chunk)).includes(words) && resolve());
    });
  const end = async () => ({ ...(await closed), error: await said });
  return { child, hears, end };
}

const isDraft = (name: string): boolean => name.startsWith('.signs-');

/** The names of the drafts in a folder. */
export async function draftsIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter(isDraft);
}

/** Waits until there is a draft in a folder, with a file of that name if one is given. */
export async function draftAppears(folder: string, file?: string): Promise<void> {
  for (;;) {
    const [draft] = await draftsIn(folder);
    const files = draft === undefined ? [] : await readdir(join(folder, draft)).catch(() => []);
    if (draft !== undefined && (file === undefined || files.includes(file))) return;
    await setTimeout(2);
  }
}

/** The SHA-256 of every file in a folder but of those in drafts, by name. */
export async function hashesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => !isDraft(name)).toSorted();
  const hash = async (name: string): Promise<[string, string]> => {
    const bytes = await readFile(join(folder, name));
    return [name, createHash('sha256').update(bytes).digest('hex')];
  };
  return Object.fromEntries(await Promise.all(names.map(hash)));
}
