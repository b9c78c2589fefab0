// What `npm run check` asks of connections finds each fault that is planted: in an argument, a page's end, a connection, and an edge.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './sources.ts';
import { newFolder } from './support/temp-folder.ts';

const printed = readFileSync(join(root, 'server/schema.graphql'), 'utf8');

/** What ESLint says of the schema in a folder of its own. */
function lint(schema: string) {
  const folder = newFolder('relay');
  mkdirSync(join(folder, 'server'), { recursive: true });
  writeFileSync(join(folder, 'server/schema.graphql'), schema);
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/eslint/bin/eslint.js'), '--config', join(root, 'test/relay.eslint.mjs'), '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, said: stdout };
}

it('finds nothing in the schema as it is', () => {
  expect(lint(printed)).toEqual({ status: 0, said: '' });
});

it.each([
  ['relay-arguments', /\n {4}last: Int\n/, '\n    last: String\n'],
  ['relay-page-info', /\n {2}hasPreviousPage: Boolean!/, '\n  hasPreviousPage: Boolean'],
  ['relay-connection-types', /\n {2}edges: \[LocationEdge!\]!/, '\n  items: [LocationEdge!]!'],
  ['relay-edge-types', /\bLocationEdge\b/g, 'LocationItem'],
])('%s is broken, and found', (rule, sound, broken) => {
  const planted = printed.replace(sound, broken);
  expect(planted).not.toBe(printed);
  const { status, said } = lint(planted);
  expect(status).toBe(1);
  expect(said).toContain(`relay/${rule}`);
});
