// Whatever comment or paper names a file of the sources names one that is there: who renames a file hears of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { papers } from './papers.ts';
import { root } from './sources.ts';

const ROOMS = ['server', 'client', 'sign-generator', 'deploy', 'packages', 'test', 'bench', 'drill'];
const read = (name: string) => readFileSync(join(root, name), 'utf8');

const sources = ROOMS.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
).filter((path) => /\.(tsx?|mjs)$/.test(path) && !/\/(node_modules|dist|generated)\//.test(path));

/** By each end of their paths: with all of their folders, with some, with none. */
const ends = new Set(
  sources.flatMap((path) => path.split('/').map((_, at, parts) => parts.slice(at).join('/'))),
);

test('every file that a comment of the sources names is there', () => {
  const named = sources.flatMap((path) =>
    [...read(path).matchAll(/^(?:.*\s)?(?:\/\/|\/?\*)\s(.*)$/gm)].flatMap(([, comment = '']) =>
      [...comment.matchAll(/(?<![\w/.-])(?:[\w-]+\/)+[\w.-]+\.(?:tsx?|mjs)\b/g)].map(
        ([name]) => [path, name] as const,
      ),
    ),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(([, name]) => !ends.has(name) && !name.includes('generated/'))).toEqual([]);
});

test.each(papers)('every file that %s names, without its folder too, is there', (paper) => {
  const named = [...read(paper).matchAll(/`((?:[\w-]+\/)*[\w.-]+\.(?:tsx?|mjs))`/g)];
  // The one name that CONTRIBUTING.md forbids.
  const gone = named.map(([, file = '']) => file).filter((file) => !ends.has(file) && file !== 'index.ts');
  expect(gone).toEqual([]);
});
