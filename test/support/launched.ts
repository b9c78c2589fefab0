// Starts launchers of the embedded database as processes of their own, and looks at what they leave behind.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { Account } from '../../server/foundation/database/system-account.ts';
import type { Login } from '../../server/foundation/database/connection-address.ts';

const root = join(import.meta.dirname, '../..');

/** A launcher that is running, with the database it printed and how long that took. */
export interface Launched {
  readonly process: ChildProcess;
  readonly connection: Login;
  readonly folder: string;
  readonly milliseconds: number;
  readonly said: readonly string[];
}

/** Starts a launcher and waits for its database (undefined: a temporary one); throws what it said where it gave up. */
export async function launch(dataDir: string | undefined, account: Account = 'ours'): Promise<Launched> {
  const before = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/foundation/database/launcher.ts', ...(dataDir === undefined ? [] : [dataDir])],
    {
      cwd: root,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(account === 'ours' ? {} : account),
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = once(child, 'close');
  const said: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
  const { value } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  if (value === undefined) {
    await closed;
    throw new Error(said.join('\n'));
  }
  const { connection, folder } = JSON.parse(value) as Pick<Launched, 'connection' | 'folder'>;
  return { process: child, connection, folder, milliseconds: performance.now() - before, said };
}

/** Ends a launcher with that signal and waits for its end. */
export async function end(launched: Launched, signal: NodeJS.Signals): Promise<void> {
  const exit = once(launched.process, 'exit');
  launched.process.kill(signal);
  await exit;
}

/** The server's main process. */
export function serverPid(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8'), 10);
}
