// What the unit of the backups takes away after one that was made: never all that is older, whatever a wrong clock says.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder } from '../support/temp-folder.ts';

const unit = readFileSync(
  join(import.meta.dirname, '../../deploy/systemd/kazva-backup.service'),
  'utf8',
).replaceAll('%%', '%');
const DAY_MS = 86_400_000;

/** Runs what follows a backup, as systemd would, and answers what is left. */
function sweep(folder: string): string[] {
  for (const [, command = ''] of unit.matchAll(/^ExecStartPost=(.+)$/gm)) {
    const here = command.replaceAll('/var/backups/kazva', folder).replaceAll('$$', '$');
    const { status, stderr } = spawnSync('/bin/sh', ['-c', here], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  }
  return readdirSync(folder).toSorted();
}

/** One of so many days ago. */
function lay(folder: string, name: string, days: number): string {
  const path = join(folder, name);
  mkdirSync(join(path, 'postgres'), { recursive: true });
  const at = new Date(Date.now() - days * DAY_MS);
  utimesSync(path, at, at);
  return name;
}

const nameOf = (days: number) => `${new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)}T020000Z`;
const layAll = (folder: string, ...all: readonly number[]) =>
  all.map((days) => lay(folder, nameOf(days), days)).toReversed();

it('those of more than 30 days go, and what a killed one left', () => {
  const folder = newFolder('backups');
  mkdirSync(folder);
  const kept = layAll(folder, 0, 1, 2, 3, 4, 5, 6, 7, 29);
  layAll(folder, 32, 60, 400);
  lay(folder, `${nameOf(3)}.unfinished-aB3dE6`, 3);
  const underWay = lay(folder, `${nameOf(0)}.unfinished-Xy3dE6`, 0);
  const others = lay(folder, 'by-hand', 90);
  expect(sweep(folder)).toEqual([...kept, underWay, others].toSorted());
});

it('seven stay where all but one are old: after a pause, or by a clock that is a year ahead', () => {
  const folder = newFolder('backups');
  mkdirSync(folder);
  const kept = layAll(folder, 0, 401, 402, 403, 404, 405, 406);
  layAll(folder, 407, 408);
  expect(sweep(folder)).toEqual(kept);
  expect(sweep(folder)).toEqual(kept);
});
