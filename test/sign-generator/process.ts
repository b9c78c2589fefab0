// The command as a process of its own, to be interrupted, killed and starved.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

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
