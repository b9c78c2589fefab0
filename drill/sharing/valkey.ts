// A Valkey of the drill's own, behind a socket, that keeps nothing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { until } from '../../test/support/watched.ts';

export interface RunningValkey {
  /** What VALKEY_URL is. */
  readonly url: string;
  /** Ends it at once; what it counted is gone. */
  readonly kill: () => Promise<void>;
}

/** What docs/several-processes.md says. */
const SETTINGS = [
  '--save',
  '',
  '--appendonly',
  'no',
  '--maxmemory',
  '256mb',
  '--maxmemory-policy',
  'noeviction',
];
const SILENT = ['--slowlog-max-len', '0', '--unixsocketperm', '777'];

/** Whether it is installed here. */
export async function isThereValkey(): Promise<boolean> {
  const child = spawn('valkey-server', ['--version'], { stdio: 'ignore' });
  const code = await Promise.race([
    once(child, 'close').then(([code]) => Number(code)),
    once(child, 'error'),
  ]);
  return code === 0;
}

/** Starts one on the socket, with what is `more` said after its usual settings. */
export async function startValkey(socket: string, more: readonly string[] = []): Promise<RunningValkey> {
  const words = ['--port', '0', '--unixsocket', socket, ...SETTINGS, ...SILENT, ...more];
  const child = spawn('valkey-server', words, { stdio: 'ignore' });
  const ended = once(child, 'close');
  await until(() => answers(socket));
  return {
    url: `unix:${socket}`,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      rmSync(socket, { force: true });
    },
  };
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const trying = connect(socket);
    trying.once('connect', () => {
      trying.destroy();
      resolve(true);
    });
    trying.once('error', () => resolve(false));
  });
}
