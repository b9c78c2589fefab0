// The package on its own: packed, installed into an empty folder, and making signs there; and its papers agree with ours.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { installAlone, packed, typed } from '../support/packed.ts';
import { decodePdfPage } from '../support/pdf.ts';
import { newFolder } from '../support/temp-folder.ts';
import { fileOf } from './source/city-file.ts';

const root = join(import.meta.dirname, '..', '..');
const generator = join(root, 'sign-generator');
const run = promisify(execFile);

interface Papers {
  readonly version: string;
  readonly license: string;
  readonly engines: object;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const papersOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Papers;
const [ours, its] = [papersOf(root), papersOf(generator)];

test('its version, licence and engines are those of the platform', () => {
  const { version, license, engines } = ours;
  expect(its).toMatchObject({ version, license, engines });
  const readme = readFileSync(join(generator, 'README.md'), 'utf8');
  expect(readme).toContain(`npm install /path/to/kazva-sign-generator-${version}.tgz`);
});

test('it depends on what its files name, in the versions of the platform', () => {
  const files = readdirSync(generator, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('dist'),
  );
  const texts = files.map((name) => readFileSync(join(generator, name), 'utf8'));
  const all = Object.entries({ ...ours.dependencies, ...ours.devDependencies });
  const named = all.filter(([name]) =>
    texts.some((text) => text.includes(`'${name}'`) || text.includes(`'${name}/`)),
  );
  expect(its.dependencies).toEqual(Object.fromEntries(named));
});

test('packed and installed, it makes and checks signs', async () => {
  const folder = newFolder('shop');
  await installAlone(await packed('sign-generator', ['sign-generator']), folder);

  const installed = join(folder, 'node_modules', '@kazva', 'sign-generator');
  const readme = await readFile(join(installed, 'README.md'), 'utf8');
  const [, example = ''] = /^```json\n([\s\S]*?)^```$/m.exec(readme) ?? [];
  const from = await fileOf('signs.json', example);
  const work = join(folder, 'work');
  await mkdir(work);
  const command = (...words: string[]) =>
    run(join(folder, 'node_modules', '.bin', 'kazva-signs'), words, { cwd: work });

  const { stdout, stderr } = await command('--from', from, '--out', 'signs');
  expect(stderr).toContain('1 of 1 codes read back');
  expect(stdout).toMatch(/^1 sign in signs: /);
  const pdf = join(work, 'signs', 'signs-a5-001.pdf');
  expect(await decodePdfPage(pdf, 1)).toBe('HTTPS://KAZVA.EXAMPLE.BG/S/271828145');
  expect((await command('check', pdf)).stdout).toMatch(/PDF\/X-1a, 1 page, nothing found/);
  await expect(command('--municipality', 'x', '--out', 'y')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^There is no print token for “x”: .* writes var\/print-tokens\.json\.\n$/),
  });
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  expect(files).toEqual(
    expect.arrayContaining(['dist/LICENSE', 'dist/profiles/README.md', 'signs.schema.json']),
  );
  expect(files.filter((name) => /(?<!\.d)\.ts$/.test(name))).toEqual([]);

  // Its parts alone, as the README has them: a PDF/X without a sign, in which the check finds nothing.
  const [, parts = ''] = /^```js\n([\s\S]*?)^```$/m.exec(readme) ?? [];
  await writeFile(join(folder, 'parts.mjs'), parts);
  const [regular = '', bold = ''] = [
    '400Regular/SofiaSans_400Regular.ttf',
    '700Bold/SofiaSans_700Bold.ttf',
  ].map((file) => join(folder, 'node_modules/@expo-google-fonts/sofia-sans', file));
  const said = await run(process.execPath, ['parts.mjs', regular, bold, 'square.pdf'], { cwd: folder });
  expect(said.stdout).toBe('x1a []\n');
  await typed(folder, 'parts.ts', parts);
});
