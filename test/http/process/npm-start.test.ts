// `npm start` as a service manager or a container runs it: the signal comes to npm alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { newFolder } from '../../support/temp-folder.ts';
import { until, freePort } from '../../support/watched.ts';
import { processesIn } from './started.ts';

it('SIGTERM to npm stops the server, npm exits with 0, and nothing is left', async () => {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
  const dataDir = newFolder('var');
  const npm = spawn('npm', ['start'], {
    cwd: join(import.meta.dirname, '..', '..', '..'),
    env: { PATH, HOME, TMPDIR, DEMO: '0', DATA_DIR: dataDir, PORT: await freePort() },
    // So that what is left after a failure can be ended with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let isOver = false;
  onTestFinished(() => void (isOver || process.kill(-(npm.pid ?? NaN), 'SIGKILL')));
  let printed = '';
  for (const stream of [npm.stdout, npm.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await until(() => printed.includes('API explorer'));
  npm.kill('SIGTERM');
  expect(await once(npm, 'exit')).toEqual([0, null]);
  await until(() => processesIn(dataDir).length === 0);
  isOver = true;
});
