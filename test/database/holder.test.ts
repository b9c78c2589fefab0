// One process holds a folder, whatever number it has where it is looked at from: another container, another machine, or none any more.
import {
  closeSync,
  existsSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FolderInUse, holdFolder } from '../../server/database/holder.ts';
import { openPipe } from '../../sign-generator/alive.ts';
import { end, launch, newFolder, processesNaming, until } from '../support/launched.ts';

function aHome(): { folder: string; account: 'ours' } {
  const folder = newFolder('home');
  mkdirSync(folder);
  return { folder, account: 'ours' };
}

const silent = { report: () => undefined, pause: () => Promise.resolve() };
const lastOf = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => /^holder\.\d+$/.test(name))
    .toSorted()
    .at(-1) ?? '';

/** The folder as it looks from another container: the holder's number is that of nobody there. */
function seenFromElsewhere(folder: string, change: (target: string) => string): void {
  const mark = join(folder, lastOf(folder));
  const target = readlinkSync(mark);
  unlinkSync(mark);
  symlinkSync(change(target), mark);
}
const anotherNumber = (target: string): string => target.replace(/^\d+:\S+/, `${process.pid}:of-another`);

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
