// What `npm run slow` says of a run: each file at the level of the dearest thing that it reaches, the slowest first.
import { expect, it } from 'vitest';
import { levelOf, reached } from './levels.ts';
import { linesOf } from './slow.ts';
import type { Ran } from './support/durations.ts';

const FILES: Readonly<Record<string, string>> = {
  'test/a/page.test.ts': "import { open } from './opened.ts';",
  'test/a/opened.ts':
    "import { launchBrowser } from '../support/browser.ts';\nimport { x } from '../support/server.ts';",
  'test/support/browser.ts': '',
  'test/support/server.ts': "import { y } from './database.ts';",
  'test/support/database.ts': "import { z } from './server.ts';",
  'test/a/api.test.ts': "import { startTestServer } from '../support/server.ts';",
  'test/a/rows.test.ts': "import { openTestDatabase } from '../support/database.ts';",
  'test/a/rules.test.ts': "import { rule } from '../../server/rules.ts';",
  'server/rules.ts': "import { never } from '../test/support/browser.ts';",
};
const read = (file: string) => FILES[file] ?? null;
const ran = (file: string, loading: number, running: number, tests: number): Ran => ({
  file,
  loading: loading * 1_000,
  running: running * 1_000,
  tests,
});

it.each([
  ['test/a/page.test.ts', 'browser'],
  ['test/a/api.test.ts', 'server'],
  ['test/a/rules.test.ts', 'pure'],
] as const)('%s is of level %s', (file, level) => {
  expect(levelOf(file, read)).toBe(level);
});

it('follows imports in a circle once', () => {
  expect([...reached('test/support/server.ts', read)].toSorted()).toEqual([
    'test/support/database.ts',
    'test/support/server.ts',
  ]);
});

it('says levels first, then the slowest files', () => {
  const all = [ran('test/a/rules.test.ts', 0.75, 0.25, 3), ran('test/a/page.test.ts', 2, 18.5, 2)];
  expect(linesOf(all, 1, read)).toEqual([
    '    20.5 s (  2.0)      2 tests  browser, 1 file',
    '     1.0 s (  0.8)      3 tests  pure, 1 file',
    '',
    '    20.5 s (  2.0)      2 tests  test/a/page.test.ts (browser)',
  ]);
});
