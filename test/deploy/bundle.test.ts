// Which packages a bundle takes and which it refuses, and an archive that is the same to the byte.
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeArchive } from '../../deploy/bundle/archive.ts';
import type { Entry } from '../../deploy/bundle/contents.ts';
import { closureOf, filesOf, namedIn, unfree, type Package } from '../../deploy/bundle/packages.ts';
import { newFolder } from '../support/temp-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const KNOWN = new Set(['pg', 'prisma', '@cantoo/pdf-lib', '@expo-google-fonts/sofia-sans', 'yaml']);

it.each([
  [`import { Pool } from 'pg';`, ['pg']],
  [`export * from "yaml"`, ['yaml']],
  [`await import('@cantoo/pdf-lib')`, ['@cantoo/pdf-lib']],
  [`require('pg/lib/defaults')`, ['pg']],
  [`resolve('@expo-google-fonts/sofia-sans/400Regular/x.ttf')`, ['@expo-google-fonts/sofia-sans']],
  [`const file = '@expo-google-fonts/sofia-sans/400Regular/x.ttf';`, ['@expo-google-fonts/sofia-sans']],
  [`join(ROOT, 'prisma', 'templates')`, []],
  [`import './pg.js'`, []],
  [`import 'left-pad'`, []],
])('%s names %j', (program, names) => {
  expect([...namedIn([program], KNOWN)]).toEqual(names);
});

it('takes what a package needs, from where Node would, and nothing that only builds or tests', () => {
  const packages = closureOf(['pg', 'yaml'], ROOT);
  const names = packages.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['pg', 'pg-protocol', 'pgpass', 'split2', 'yaml']));
  expect(names).not.toContain('vitest');
  expect(unfree(packages)).toEqual([]);
  const files = packages.flatMap((each) => filesOf(each, ROOT));
  expect(files).toContain('node_modules/pg/lib/index.js');
  expect(files).toContain('node_modules/pg/LICENSE');
  expect(files.filter((file) => /\.(?:d\.ts|map)$/.test(file))).toEqual([]);
});

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND ISC', true],
  ['MIT AND GPL-3.0-only', false],
  ['UNLICENSED', false],
  [null, false],
])('the licence %s lets it be passed on: %s', (licence, isFree) => {
  const any: Package = { folder: '', name: 'any', version: '1.0.0', licence, hasInstallScript: false };
  expect(unfree([any])).toEqual(isFree ? [] : [any]);
});

it('packs files, programs and links, twice to the same bytes', async () => {
  const file = (path: string, text: string, isExecutable = false): Entry => ({
    path,
    kind: 'file',
    size: Buffer.byteLength(text),
    bytes: () => Buffer.from(text),
    isExecutable,
  });
  const long = `a/${'folder/'.repeat(20)}името.txt`;
  const entries = [
    file('run', '#!/bin/sh', true),
    file(long, 'х'),
    { path: 'link', kind: 'link', to: 'run' },
  ] as const;
  const folder = newFolder('archive');
  mkdirSync(folder);
  const [one, two] = [join(folder, 'one.tar.gz'), join(folder, 'two.tar.gz')];
  await writeArchive(one, 'kazva', entries);
  await writeArchive(two, 'kazva', entries);
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  execFileSync('tar', ['xzf', one, '-C', folder]);
  expect(readFileSync(join(folder, 'kazva', long), 'utf8')).toBe('х');
  expect(lstatSync(join(folder, 'kazva', 'run')).mode & 0o777).toBe(0o755);
  expect(readlinkSync(join(folder, 'kazva', 'link'))).toBe('run');
});
