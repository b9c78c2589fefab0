// What was built runs in child processes too: each kind of work is there, and starts without a compiler.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

it('every kind of work was built', () => {
  const text = filesIn('server', '.ts')
    .map((name) => readFileSync(join(root, name), 'utf8'))
    .join('');
  const named = [...text.matchAll(/'(server\/[\w/-]+)'/g)].map(([, name = '']) => name);
  const work = named.filter((name) => existsSync(join(root, `${name}.ts`)));
  expect(work.length).toBeGreaterThan(12);
  expect(work.filter((name) => !existsSync(join(root, 'dist', `${name}.js`)))).toEqual([]);
});

it('a start reads few files: of two thousand it took half of its time', () => {
  expect(filesIn('dist', '.js').length).toBeLessThan(200);
});

it('a table is read by it', () => {
  const script = `import { withPlaces } from './server/municipality/imports/import-in-child.ts';
    const table = Buffer.from('external_id;b\\n1;2');
    await withPlaces(table, ['bg'], () => {}, async ({ count, heading }) => console.log(count, heading.ignored));`;
  const options = ['--import', 'tsx', '--input-type=module', '-e', script];
  const { stdout, stderr } = spawnSync(process.execPath, options, { cwd: root, encoding: 'utf8' });
  expect([stdout, stderr]).toEqual(["1 [ 'b' ]\n", '']);
});
