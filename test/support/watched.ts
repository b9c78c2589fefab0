// What a test waits for, and what it looks for on the machine: processes by what they were started with, a port.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** The processes whose command names that text. */
export function processesNaming(text: string): string[] {
  const { stdout } = spawnSync('ps', ['-ww', '-e', '-o', 'pid=,command='], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(text) && !line.includes('launcher.ts'));
}

/** Ports below those that Linux gives to whoever connects: one of these nobody takes between its choice and its use. */
const FIRST_PORT = 20_000;
const PORTS = 12_000;

/** A port that nobody listens on, by chance, so that tests beside each other have their own. */
export async function freePort(): Promise<string> {
  for (;;) {
    const port = FIRST_PORT + randomInt(PORTS);
    const server = createServer().listen(port);
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return String(port);
  }
}

/** So long anything may take, however busy the machine. */
const PATIENCE_MS = 120_000;

/** Waits until the condition holds; throws after two minutes. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await sleep(50))
    if (await condition()) return;
  throw new Error(`It did not happen within ${PATIENCE_MS / 1_000} s`);
}
