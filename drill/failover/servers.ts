// Kazva's own programs on the machines: two servers, the counter, and the files that they share.
import { copyFileSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readEnvironment } from './configuration.ts';
import { give, OUTSIDE, type Machine } from './machine.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const node = (file: string, ...args: readonly string[]): [string, ...string[]] => [
  process.execPath,
  '--enable-source-maps',
  '--max-old-space-size=300',
  join(ROOT, file),
  ...args,
];

/** What a program of Kazva is told on the machine. */
function environmentOf({ folder }: Machine, file: string): Record<string, string> {
  const settings = readEnvironment(join(folder, file));
  return { ...settings, NODE_ENV: 'production', TMPDIR: join(folder, 'run'), DATA_DIR: dataOf(folder) };
}

const dataOf = (folder: string): string => join(folder, 'state', 'var');

export function startServer(machine: Machine): void {
  const settings = environmentOf(machine, 'kazva.env');
  // Voters of the drill stand behind a proxy, which says of each vote that it comes from another network.
  const environment = { ...settings, TRUST_PROXY: `${settings['TRUST_PROXY']},${OUTSIDE}` };
  machine.start('server', { command: node('dist/server/main.js'), environment });
}

/** Whether HAProxy of the machine sends votes to its server. */
export async function takesVotes({ name, folder }: Machine): Promise<boolean> {
  const socket = connect(join(folder, 'run', 'haproxy', 'admin.sock'));
  socket.end('show stat\n');
  return (await text(socket))
    .split('\n')
    .some((line) => line.startsWith(`api,${name},`) && line.includes(',UP,'));
}

/** Starts the counter, which has keys of its own. */
export function startCounter(machine: Machine): void {
  const keys = { KEYS_DIR: join(machine.folder, 'state', 'keys') };
  const environment = { ...environmentOf(machine, 'counter.env'), ...keys };
  machine.start('counter', { command: node('dist/server/count.js', '--watch'), environment });
}

/** Copies the files of DATA_DIR to another machine's. */
export function copyData(from: Machine, to: Machine, names: readonly string[]): void {
  const [source, target] = [dataOf(from.folder), dataOf(to.folder)];
  mkdirSync(target, { recursive: true, mode: 0o700 });
  give(target);
  for (const name of names) {
    copyFileSync(join(source, name), join(target, name));
    give(join(target, name));
  }
}
