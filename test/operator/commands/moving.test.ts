// The commands that take a municipality out, bring it in and erase it.
import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newFolder } from '../../support/temp-folder.ts';
import { command, prepareDatabase } from './commanded.ts';

/** Without the log's lines. */
const plain = (output: string): string => output.replace(/^\{.*\n/gm, '');

it('say what they did, and why they did not', async () => {
  const [there, here] = [await prepareDatabase(), await prepareDatabase()];
  const { slug } = there.city;
  const file = newFolder('city.zip');
  const exported = await command(there.settings, 'export', slug, file);
  expect([exported.code, plain(exported.output)]).toEqual([
    0,
    expect.stringContaining(`${file} holds ${slug}: `),
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const before = readFileSync(file);
  const again = await command(there.settings, 'export', slug, file);
  expect([again.code, plain(again.output)]).toEqual([
    1,
    expect.stringContaining(`${file} cannot be written`),
  ]);
  expect(readFileSync(file)).toEqual(before);

  const dry = await command(here.settings, 'import', file, '--dry-run');
  expect([dry.code, dry.output]).toEqual([0, expect.stringContaining('Nothing was written.')]);
  const brought = await command(here.settings, 'import', file);
  expect([brought.code, brought.output]).toEqual([0, expect.stringContaining(`${slug} is here.`)]);
  const twice = await command(here.settings, 'import', file);
  expect([twice.code, twice.output]).toEqual([
    1,
    expect.stringContaining('There is a municipality of this slug here already.'),
  ]);

  const early = await command(there.settings, 'certificate', slug);
  expect([early.code, plain(early.output)]).toEqual([1, `No municipality "${slug}" was erased here.\n`]);
  const wrong = await command(there.settings, 'erase', slug, '--cancel');
  expect([wrong.code, plain(wrong.output)]).toEqual([1, `No erasure of ${slug} is planned.\n`]);
  const planned = await command(there.settings, 'erase', slug, '--export', file, '--why', 'It moved');
  expect([planned.code, plain(planned.output)]).toEqual([
    0,
    expect.stringMatching(/ will be erased after \d{4}-.*Z: all of it/),
  ]);
  const cancelled = await command(there.settings, 'erase', slug, '--cancel');
  expect([cancelled.code, plain(cancelled.output)]).toEqual([0, `${slug} will not be erased.\n`]);
});
