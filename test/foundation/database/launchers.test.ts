// Launchers in two containers on one folder: each is seen from the other, and what one left behind is waited for.
import { closeSync, existsSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPipe } from '../../../sign-generator/alive.ts';
import { end, launch } from '../../support/launched.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { processesNaming, until } from '../../support/watched.ts';
import { anotherNumber, seenFromElsewhere } from './other-container.ts';

test('a launcher is seen from another container, and gone once it is killed', async () => {
  const dataDir = newFolder('postgres');
  const first = await launch(dataDir);
  seenFromElsewhere(dataDir, anotherNumber);
  await expect(launch(dataDir)).rejects.toThrow(/^Another Kazva \(process \d+\) runs on /);
  await end(first, 'SIGKILL');
  const second = await launch(dataDir);
  await end(second, 'SIGTERM');
});

test('a server left by a launcher in another container, with no number here, is waited for', async () => {
  const dataDir = newFolder('postgres');
  await end(await launch(dataDir), 'SIGTERM');
  unlinkSync(join(dataDir, 'server-at-work'));
  const left = openPipe(join(dataDir, 'server-at-work'));
  const starting = launch(dataDir);
  await until(() => processesNaming('kazva-watchdog').some((line) => line.includes(dataDir)));
  expect(existsSync(join(dataDir, 'data/postmaster.pid'))).toBe(false);
  closeSync(left);
  await end(await starting, 'SIGTERM');
});
