// What was built runs in child processes too: each kind of work is there, and starts without a compiler.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

it('every kind of work was built', () => {
  const work = readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('-child.ts'),
  );
  const built = readdirSync(join(root, 'dist', 'server'), { recursive: true, encoding: 'utf8' });
  expect(work.length).toBeGreaterThan(3);
  expect(work.filter((name) => !built.includes(name.replace(/\.ts$/, '.js')))).toEqual([]);
});

it('a table is read by it', () => {
  const script = `import { withPlaces } from './dist/server/municipality/imports/import-in-child.js';
    const table = Buffer.from('external_id;b\\n1;2');
    await withPlaces(table, ['bg'], () => {}, async ({ count, heading }) => console.log(count, heading.ignored));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([stdout, stderr]).toEqual(["1 [ 'b' ]\n", '']);
});
