// What `npm run slow` says of a run: each file at the level of the dearest thing that it reaches, the slowest first.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { levelOf, linesOf, reached, type Ran } from './slow.ts';

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
const ran = (file: string, seconds: number, tests: number): Ran => ({
  name: join(import.meta.dirname, '..', file),
  startTime: 0,
  endTime: seconds * 1_000,
  assertionResults: Array.from({ length: tests }),
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
  const lines = linesOf([ran('test/a/rules.test.ts', 1, 3), ran('test/a/page.test.ts', 20.5, 2)], 1, read);
  expect(lines).toEqual([
    '    20.5 s      2 tests  browser, 1 file',
    '     1.0 s      3 tests  pure, 1 file',
    '',
    '    20.5 s      2 tests  test/a/page.test.ts (browser)',
  ]);
});
