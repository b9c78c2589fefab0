// A program that is not there is passed by, one that finds something is heard, and one that finds nothing holds.
import { expect, it } from 'vitest';
import { judgeBy } from './program.ts';

const said = { name: 'tried', claim: 'tried', suite: 'tried', declined: '' };
const ask = (command: string, words: readonly string[], files?: readonly string[]) =>
  judgeBy({ ...said, command, words, ...(files && { files }) }).judge({ url: '', shapes: [] });

it('is not asked where it is not installed', async () => {
  expect(await ask('kazva-has-no-such-program', [])).toMatchObject({ held: null });
});

it('holds by how it ends, and is heard to its end', async () => {
  expect(await ask(process.execPath, ['-e', ''])).toMatchObject({ held: true, findings: [] });
  const wrong = ['-e', 'console.log(`${"line\\n".repeat(99)}last`); process.exitCode = 2'];
  const { held, findings } = await ask(process.execPath, wrong);
  expect([held, findings.length, findings.at(-1)]).toEqual([false, 40, 'last']);
});

it('gets the files that git knows, and fails where it would get none', async () => {
  const counting = ['-e', 'process.exitCode = process.argv.length === 2 ? 0 : 1', '--'];
  expect(await ask(process.execPath, counting, ['.ci/run'])).toMatchObject({ held: true });
  expect(await ask(process.execPath, counting, ['no/such/*.sh'])).toMatchObject({ held: false });
});
