// What the unit of the backups takes away after one that was made: never all that is older, whatever a wrong clock says.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder } from '../support/temp-folder.ts';

const read = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../deploy/systemd', name), 'utf8').replaceAll('%%', '%');
const unit = { text: read('kazva-backup.service'), place: '/var/backups/kazva' };
const keys = { text: read('kazva-backup-keys.conf'), place: '/mnt/keys-apart/kazva' };
const DAY_MS = 86_400_000;

/** Runs what follows a backup, as systemd would, and answers what is left. */
function sweep(folder: string, { text, place } = unit): string[] {
  for (const [, command = ''] of text.matchAll(/^ExecStartPost=(.+)$/gm)) {
    const here = command.replaceAll(place, folder).replaceAll('$$', '$');
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

it('of the files of ballot keys the last two stay, whatever the clock says, and nothing that is no such file goes', () => {
  const folder = newFolder('keys');
  mkdirSync(folder);
  const names = [0, 1, 2, 3, 400].map((days) => `${nameOf(days)}.age`);
  const left = `${nameOf(3)}.age.unfinished-a0b1c2`;
  for (const name of [...names, left, 'by-hand.age']) writeFileSync(join(folder, name), '');
  const old = new Date(Date.now() - 3 * DAY_MS);
  utimesSync(join(folder, left), old, old);
  const kept = [...names.slice(0, 2), 'by-hand.age'].toSorted();
  expect(sweep(folder, keys)).toEqual(kept);
  expect(sweep(folder, keys)).toEqual(kept);
});

it('both have the backup made by the same command, under one name', () => {
  const commandOf = (text: string) => /main\.js (backup .*)'$/m.exec(text)?.[1];
  expect(commandOf(unit.text)).toBe('backup "/var/backups/kazva/$(date -u +%FT%H%M%SZ)"');
  expect(commandOf(keys.text)).toBe(
    'backup "/var/backups/kazva/$$at" --keys "/mnt/keys-apart/kazva/$$at.age" --recipient "$(cat /etc/kazva/key-recipient)"',
  );
});
