// What is built of a checkout is the same to the byte in another folder, at another time, in another zone and language.
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { buildClient } from '../../client/build.ts';
import type { Integrity } from '../../client/integrity/files.ts';
import { ROOT } from '../../server/foundation/project-root.ts';
import { newFolder } from '../support/temp-folder.ts';

/** What a build of the client reads, beside packages. */
const READ = [
  'server/schema.graphql',
  'sign-generator/csv-cell.ts',
  'sign-generator/slips/geometry.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Copies the sources, and nothing that was made of them. */
async function copyElsewhere(): Promise<string> {
  const folder = newFolder('another name of some length');
  const client = join(ROOT, 'client');
  const isSource = (path: string) => ![join(client, 'dist'), join(client, 'generated')].includes(path);
  await cp(client, join(folder, 'client'), { recursive: true, filter: isSource });
  for (const name of READ) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await cp(join(ROOT, name), join(folder, name));
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

it('every file that integrity.json names, here and there', async () => {
  await buildClient();
  const folder = await copyElsewhere();
  const { PATH = '', TMPDIR = '' } = process.env;
  const env = {
    PATH,
    TMPDIR,
    HOME: folder,
    TZ: 'Pacific/Chatham',
    LC_ALL: 'tr_TR.UTF-8',
    TSX_DISABLE_CACHE: '1',
  };
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'client/build.ts'], { cwd: folder, env });
  const read = (root: string, name: string) => readFile(join(root, 'client', 'dist', name));
  const namedIn = async (root: string) =>
    (JSON.parse((await read(root, 'integrity.json')).toString()) as Integrity).files;
  const named = await namedIn(ROOT);
  expect(await namedIn(folder)).toEqual(named);
  for (const { name } of named)
    expect([name, (await read(folder, name)).equals(await read(ROOT, name))]).toEqual([name, true]);
});
