// What the papers say is so: paths and commands exist, settings and libraries are all there, the promise is the page's.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages, textsIn } from '../client/text/texts.ts';
import { SETTINGS } from '../server/settings/list.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const keysOf = (...fields: string[]) => fields.flatMap((field) => Object.keys(manifest[field] ?? {}));
const papers = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'] as const;

test.each(papers)('every path that %s names exists', (name) => {
  const named = [
    ...read(name).matchAll(
      /`((?:server|client|sign-generator|prisma|test)\/[\w./-]*)`|\]\((\S+?)\)|src="(\S+?)"/g,
    ),
  ];
  const paths = named
    .map(([, code, link, picture]) => code ?? link ?? picture ?? '')
    .filter((path) => !/^https?:|<|…/.test(path));
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each(papers)('every command that %s names exists', (name) => {
  const commands = [...read(name).matchAll(/npm (?:run )?(\w+)/g)].map(([, command]) => command);
  const known = new Set([...keysOf('scripts'), 'ci', 'install']);
  expect(commands.filter((command) => command !== undefined && !known.has(command))).toEqual([]);
});

test('README names no setting that there is not', () => {
  const inTable = [...read('README.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(inTable.filter((name) => name === undefined || !(name in SETTINGS))).toEqual([]);
});

test('README gives every library its reason', () => {
  const [, libraries = ''] = /## Libraries\n([\s\S]*?)\n## /.exec(read('README.md')) ?? [];
  const rows = libraries.split('\n').map((row) => row.split('|')[1] ?? '');
  const named = rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, library]) => library));
  const used = keysOf('dependencies', 'optionalDependencies', 'devDependencies');
  expect(new Set(named)).toEqual(new Set(used));
});

test.each(languages)('README says of anonymity in %s what the page says', (language) => {
  const { promise, ...sections } = textsIn(language).anonymity;
  const sentences = [promise.join(' '), ...Object.values(sections).flat()];
  const readme = read('README.md');
  const missing = sentences
    .map((text) => text.replaceAll('{threshold}', '5'))
    .filter((text) => !readme.includes(text));
  expect(missing).toEqual([]);
});
