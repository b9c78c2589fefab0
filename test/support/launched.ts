// Starts launchers of the embedded database as processes of their own, and looks at what they leave behind.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
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

/** A path in a new folder that is gone after the tests' run; every account may pass through, or root's database moves. */
export function newFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  chmodSync(folder, 0o711);
  return join(folder, name);
}

/** Runs one statement as the owner. */
export async function ask(login: Login, statement: string): Promise<unknown[]> {
  const client = new pg.Client(login);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** The server's main process. */
export function serverPid(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8'), 10);
}

/** The processes whose command names that text. */
export function processesNaming(text: string): string[] {
  const { stdout } = spawnSync('ps', ['-ww', '-e', '-o', 'pid=,command='], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(text) && !line.includes('launcher.ts'));
}

/** So long anything may take, however busy the machine. */
const PATIENCE_MS = 120_000;

/** Waits until the condition holds; throws after two minutes. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await sleep(50))
    if (await condition()) return;
  throw new Error(`It did not happen within ${PATIENCE_MS / 1_000} s`);
}
