// What `npm run drill`, `bench` and `judges` say of words that they do not know: a sentence, and exit code 2.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { root } from './sources.ts';

it.each([
  [
    'drill/main.ts',
    ['fuzz', '--minutes', '12'],
    /^Unknown option '--minutes'.*\nnpm run drill -- fuzz --help says how\.\n$/,
  ],
  [
    'bench/main.ts',
    ['cost', '--busy', '--what'],
    /^Unknown option '--what'.*\nnpm run bench -- cost --help says how\.\n$/,
  ],
  ['drill/main.ts', ['nothing'], /^\nThere is no "nothing"\.\n$/],
  ['test/judges/main.ts', ['--what'], /^Unknown option '--what'.*\nnpm run judges -- --help says how\.\n$/],
  ['test/judges/main.ts', ['nothing'], /^There is no judge nothing\.\n/],
])('%s %j', (main, words, wanted) => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toMatch(wanted);
  expect(status).toBe(2);
});
