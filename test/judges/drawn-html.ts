// Whether members', operators' and print shops' pages are HTML as the standard has it, as a browser has them once they are drawn.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../sources.ts';
import { type Declined, sayDeclined } from './declining.ts';
import type { Judge } from './judge.ts';
import { CHECKER, judgeMarkup } from './markup.ts';

/** Tests that open every page, and those of the sections that the one of members leaves to tests of their own. */
const TESTS = [
  'test/apps/members/every-page.test.ts',
  'test/apps/members/home.test.ts',
  'test/apps/members/overview.test.ts',
  'test/apps/members/results-place.test.ts',
  'test/apps/members/results-tables.test.ts',
  'test/apps/members/alerts.test.ts',
  'test/apps/members/improvements.test.ts',
  'test/apps/members/praise.test.ts',
  'test/apps/members/comments.test.ts',
  'test/apps/members/reports.test.ts',
  'test/apps/members/pulses/page.test.ts',
  'test/operator/operators/every-page.test.ts',
  'test/apps/print/every-page.test.ts',
];

/** What it says of what others write for us, by what stands there. */
const DECLINED: Declined = {
  'form="" step="60" type="date"':
    'React Aria keeps the day of a field for browsers that fill forms in, and out of every form that is sent',
};

/** Runs the tests, which keep what they look at in the folder; answers with what failed, in a line each. */
function draw(folder: string): Promise<string[]> {
  // Vitest passes by what is not there.
  const gone = TESTS.filter((file) => !existsSync(join(root, file))).map((file) => `There is no ${file}.`);
  const program = join(root, 'node_modules/vitest/vitest.mjs');
  const options = { cwd: root, env: { ...process.env, MARKUP: folder }, maxBuffer: 2 ** 26 };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'run', ...TESTS], options, (error, stdout, stderr) => {
      const failed = `${stdout}${stderr}`.split('\n').filter((line) => / FAIL |Error: /.test(line));
      resolve(error === null ? gone : [...gone, 'Not all tests passed:', ...failed]);
    });
  });
}

export const drawnHtml: Judge = {
  name: 'drawn-html',
  claim: 'Pages of members, operators and print shops are HTML as the standard has it, once they are drawn',
  suite: CHECKER,
  declined: sayDeclined(DECLINED),
  isSlow: true,
  judge: async () => judgeMarkup(draw, DECLINED),
};
