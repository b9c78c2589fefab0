// A package of the house as others get it: packed from a copy, and installed alone into an empty folder.
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../sources.ts';
import { newFolder } from './temp-folder.ts';

const run = promisify(execFile);
const QUIETLY = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];

/** Packs the package whose package.json lies in the folder; `paths`: what it is built of, by the root. Returns the path of the file. */
export async function packed(folder: string, paths: readonly string[]): Promise<string> {
  // Of a copy, so that nothing is built within the repository.
  const clone = newFolder('clone');
  const filter = (path: string) => !/\/(dist|node_modules)$/.test(path);
  for (const path of [...paths, 'LICENSE', 'tsconfig.json'])
    await cp(join(root, path), join(clone, path), { recursive: true, filter });
  await symlink(join(root, 'node_modules'), join(clone, 'node_modules'));
  const out = newFolder('packed');
  await mkdir(out);
  await run('npm', ['pack', '--pack-destination', out, '--loglevel=error'], { cwd: join(clone, folder) });
  const [name = ''] = readdirSync(out);
  return join(out, name);
}

/** Installs a packed file alone into the folder, which is made where it is not there. */
export async function installAlone(file: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Without it npm would look for a project above.
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await run('npm', ['install', ...QUIETLY, file], { cwd: folder });
}

/** Judges a text as a strict TypeScript project in the folder would; rejects where a type is wrong. */
export async function typed(folder: string, file: string, text: string): Promise<void> {
  await writeFile(join(folder, file), text);
  const options = `--ignoreConfig --noEmit --strict --target es2023 --lib es2023,dom --module nodenext --typeRoots ${join(root, 'node_modules/@types')} --types node`;
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [compiler, ...options.split(' '), file], { cwd: folder });
}
