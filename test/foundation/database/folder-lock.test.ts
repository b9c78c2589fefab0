// One process holds a folder, whatever number it has where it is looked at from: another container, another machine, or none any more.
import {
  closeSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FolderInUse, holdFolder } from '../../../server/foundation/database/folder-lock.ts';
import { isMountedHereAlone } from '../../../server/foundation/database/disk-mounts.ts';
import { machineId } from '../../../server/foundation/database/processes.ts';
import { openPipe } from '../../../sign-generator/alive.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { anotherNumber, lastOf, seenFromElsewhere } from './other-container.ts';

function aHome(): { folder: string; account: 'ours' } {
  const folder = newFolder('home');
  mkdirSync(folder);
  return { folder, account: 'ours' };
}

/** One on a disk of this system, or in its memory where the tests run on a layer over one; without a server, for tests on Linux. */
function aHomeHereAlone(): { folder: string; account: 'ours' } {
  const home = aHome();
  if (isMountedHereAlone(home.folder)) return home;
  const folder = mkdtempSync('/dev/shm/home-');
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return { folder, account: 'ours' };
}

const silent = { report: () => undefined, pause: () => Promise.resolve() };

test('a holder whose number is another’s, as in another container, holds; when it ends it does not', async () => {
  const home = aHome();
  const release = await holdFolder(home, silent);
  seenFromElsewhere(home.folder, anotherNumber);
  await expect(holdFolder(home, silent)).rejects.toThrow(FolderInUse);
  release();
  (await holdFolder(home, silent))();
  // What is left says that it is free, and nothing gathers.
  expect(readdirSync(home.folder)).toHaveLength(1);
});

test('one of another machine holds while it beats; its silence is an end', async () => {
  const { folder, account } = aHome();
  const mark = join(folder, 'holder.7');
  symlinkSync(`${process.pid}:of-another another-machine holder.7.0123456789abcdef`, mark);
  const said: string[] = [];
  const report = (sentence: string): void => void said.push(sentence);
  let beats = 0;
  const pause = (): Promise<void> => {
    beats += 1;
    if (beats === 4) lutimesSync(mark, new Date(beats), new Date(beats));
    return Promise.resolve();
  };
  await expect(holdFolder({ folder, account }, { report, pause })).rejects.toThrow(FolderInUse);
  expect(said).toEqual([expect.stringMatching(/^Another machine/)]);
  const release = await holdFolder({ folder, account }, silent);
  onTestFinished(release);
  expect(lastOf(folder)).toBe('holder.8');
});

const isLinux = process.platform === 'linux';
const PIPE = 'holder.7.0123456789abcdef';
const OF_EARLIER_START = `${process.pid}:of-another-start another-start ${PIPE}`;
const impatient = {
  report: (sentence: string) => expect.unreachable(sentence),
  pause: () => expect.unreachable('It paused'),
};

/** What a holder left that was gone with its system. */
function leaveMark(folder: string, target: string, pipe: string | null): void {
  if (pipe !== null) closeSync(openPipe(join(folder, pipe)));
  symlinkSync(target, join(folder, 'holder.7'));
}

test.runIf(isLinux)(
  'one that went with its machine is followed at once, on a disk that both alone had',
  async () => {
    const home = aHomeHereAlone();
    leaveMark(home.folder, `${OF_EARLIER_START} alone`, PIPE);
    (await holdFolder(home, impatient))();
    expect(lastOf(home.folder)).toBe('holder.9');
  },
);

test.runIf(isLinux)('a holder says that it has the disk alone: after a new start none waits', async () => {
  const home = aHomeHereAlone();
  const release = await holdFolder(home, silent);
  const [, machine, pipe = ''] = readlinkSync(join(home.folder, 'holder.1')).split(' ');
  expect(machine).toBe(machineId());
  seenFromElsewhere(home.folder, (target) => anotherNumber(target).replace(machineId(), 'another-start'));
  await expect(holdFolder(home, impatient)).rejects.toThrow(FolderInUse);
  // As a machine leaves it that was switched off.
  const target = readlinkSync(join(home.folder, 'holder.1'));
  release();
  for (const name of readdirSync(home.folder)) unlinkSync(join(home.folder, name));
  closeSync(openPipe(join(home.folder, pipe)));
  symlinkSync(target, join(home.folder, 'holder.1'));
  (await holdFolder(home, impatient))();
});

test.runIf(isLinux).each([
  ['whose own disk was a network’s, though it is ours alone', OF_EARLIER_START, PIPE],
  ['whose pipe somebody removed', `${OF_EARLIER_START} alone`, null],
  ['that had no pipe', OF_EARLIER_START.replace(/ \S+$/, ''), null],
])('one of another machine is waited for %s', async (_, target, pipe) => {
  const home = aHomeHereAlone();
  leaveMark(home.folder, target, pipe);
  let pauses = 0;
  const pause = (): Promise<void> => {
    pauses += 1;
    return Promise.resolve();
  };
  (await holdFolder(home, { ...silent, pause }))();
  expect(pauses).toBe(4);
});

test.runIf(isLinux)('what the kernel makes up is no disk that one system alone has', () => {
  expect(['/proc', '/sys'].map(isMountedHereAlone)).toEqual([false, false]);
  expect(isMountedHereAlone('/dev/shm')).toBe(true);
});
