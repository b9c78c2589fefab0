// Which commit integrity.json names: that of the checkout, and that it was changed; none where git does not know the folder.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { commitOf } from '../../client/integrity/commit.ts';
import type { Integrity } from '../../client/integrity/files.ts';
import { writeIntegrity } from '../../client/integrity/write.ts';
import { newFolder } from '../support/temp-folder.ts';

const FILES = [
  'style.css',
  'results.css',
  'report.css',
  'desk.css',
  'display.css',
  'print.css',
  'request.css',
  'mount.css',
  'checklist.css',
  'enhance.js',
  'tablet.js',
  'turns.js',
  'request.js',
  'mount.js',
  'checklist.js',
  'worker.js',
  'mount-worker.js',
  'checklist-worker.js',
];
let checkout: string;
let dist: string;

/** git without what anybody has set. */
function git(...words: string[]): string {
  const author = [
    '-c',
    'user.name=Somebody',
    '-c',
    'user.email=somebody@example.bg',
    '-c',
    'commit.gpgsign=false',
  ];
  return execFileSync('git', [...author, ...words], {
    cwd: checkout,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
}

beforeEach(() => {
  checkout = newFolder('checkout');
  dist = join(checkout, 'client', 'dist');
  mkdirSync(dist, { recursive: true });
  for (const name of FILES) writeFileSync(join(dist, name), `${name}\n`);
  writeFileSync(join(checkout, '.gitignore'), 'dist/\n');
  writeFileSync(join(checkout, 'client', 'main.ts'), 'a();\n');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'First');
});

const named = async (): Promise<Integrity> => {
  await writeIntegrity(dist, checkout);
  return JSON.parse(await readFile(join(dist, 'integrity.json'), 'utf8')) as Integrity;
};

it('is the commit that the checkout is at, and the next one with nothing built anew', async () => {
  expect(await named()).toMatchObject({ commit: git('rev-parse', 'HEAD'), isChanged: false });
  git('commit', '--quiet', '--allow-empty', '-m', 'Second');
  expect(await named()).toMatchObject({ commit: git('rev-parse', 'HEAD'), isChanged: false });
});

it('is said to be changed where what is built differs, and not for what an operator laid beside it', async () => {
  writeFileSync(join(checkout, 'city.yaml'), 'slug: a\n');
  expect((await named()).isChanged).toBe(false);
  writeFileSync(join(checkout, 'client', 'new.ts'), 'b();\n');
  expect((await named()).isChanged).toBe(true);
  rmSync(join(checkout, 'client', 'new.ts'));
  writeFileSync(join(checkout, 'client', 'main.ts'), 'b();\n');
  expect((await named()).isChanged).toBe(true);
});

it('is none where git does not know the folder, though it lies in somebody else’s', () => {
  const inside = join(checkout, 'client');
  expect(commitOf(inside)).toBeNull();
  expect(commitOf(newFolder('nothing'))).toBeNull();
});

it('stays where what was built is carried to where git is not; a new build there names none', async () => {
  const commit = git('rev-parse', 'HEAD');
  await named();
  rmSync(join(checkout, '.git'), { recursive: true });
  expect(await named()).toMatchObject({ commit, isChanged: false });
  rmSync(join(dist, 'integrity.json'));
  expect(await named()).toMatchObject({ commit: null, isChanged: false });
});

it('stands beside each file as it is served: inside pages without white space around', async () => {
  const { files } = await named();
  const bytes = Object.fromEntries(files.map(({ name, bytes: length }) => [name, length]));
  expect(Object.keys(bytes)).toEqual(FILES);
  expect([bytes['style.css'], bytes['worker.js']]).toEqual([9, 10]);
});
