// Tests of the command against a small real API: what it makes, and how it is used.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCodes } from '../../sign-generator/job/check.ts';
import { A5_FILE } from './made.ts';
import { SLUG, serveSigns, startApi, TOKEN } from './api.ts';
import { command, runAgainst } from './command.ts';
import { sampleSign } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const signs = Array.from({ length: 230 }, (_, i) => sampleSign({ number: 500 + i, name: `Площадка № ${i}` }));
const FILES = ['job.pdf', 'job.xjdf', 'manifest.csv', 'nfc.csv', 'proof-a5.png', A5_FILE];

/** What the codes of the one volume say, page by page. */
const codesIn = async (folder: string) => (await readCodes(join(folder, A5_FILE))).flat();

describe('done', () => {
  test('signs over several pages of the API, in mounting order, and what was done is said', async () => {
    const { status, out, error, folder } = await runAgainst(serveSigns(signs));
    expect(status).toBe(0);
    expect(await readdir(folder)).toEqual(FILES);
    expect(await codesIn(folder)).toEqual(signs.map(({ url }) => url));
    expect(error).toMatch(
      /^230 of 230 signs fetched, \d+ a second\n230 of 230 signs drawn, .*\n230 of 230 codes read back, .*\n$/,
    );
    expect(out).toContain(`230 signs in ${folder}: volumes, manifest.csv, job.pdf and proofs, every code`);
  });

  test('some locations only', async () => {
    const { status, folder } = await runAgainst(serveSigns(signs), [
      '--location',
      '503',
      '--location',
      '500',
    ]);
    expect(status).toBe(0);
    expect(await codesIn(folder)).toEqual([signs[0]?.url, signs[3]?.url]);
  });

  test('a second run replaces both files with the same bytes and leaves other files alone', async () => {
    const out = await temporaryFolder();
    const api = await startApi(serveSigns(signs.slice(0, 3)));
    await writeFile(join(out, 'order.txt'), 'mine');
    const words = ['--municipality', SLUG, '--api', `${api}/`, '--token', TOKEN, '--out', out];
    expect((await command(words)).status).toBe(0);
    const first = await readFile(join(out, A5_FILE));
    expect((await command(words)).status).toBe(0);
    expect(first.equals(await readFile(join(out, A5_FILE)))).toBe(true);
    expect(await readdir(out)).toEqual([
      'job.pdf',
      'job.xjdf',
      'manifest.csv',
      'nfc.csv',
      'order.txt',
      'proof-a5.png',
      A5_FILE,
    ]);
  });

  test('the print token comes from the data folder', async () => {
    const dataFolder = await temporaryFolder();
    await writeFile(join(dataFolder, 'print-tokens.json'), JSON.stringify({ [SLUG]: TOKEN }));
    const api = await startApi(serveSigns(signs.slice(0, 1)));
    const words = ['--municipality', SLUG, '--api', api, '--out', join(dataFolder, 'out')];
    const { status, out } = await command(words, { dataFolder });
    expect(status).toBe(0);
    expect(out).toMatch(
      /^1 sign in .*out: volumes, manifest\.csv, job\.pdf and proofs, every code read back, \d+\.\d s\.\n$/,
    );
  });

  test('--help', async () =>
    expect(await command(['--help'])).toEqual({
      status: 0,
      out: expect.stringContaining('--municipality SLUG'),
      error: '',
    }));
});

describe('wrong usage is status 2:', () => {
  test.each([
    [[], 'The option --municipality (or --from) is missing. See --help.\n'],
    [['--municipality', 'x'], 'The option --out is missing. See --help.\n'],
    [
      ['--municipality', 'x', '--out', 'y', '--api', 'ftp://z'],
      /“ftp:\/\/z” given with --api is not an http or https address/,
    ],
    [['--wrong'], /--wrong/],
    [['word'], /word/],
    [['--out'], /--out/],
  ])('%j', async (words, sentence) => {
    const { status, error, out } = await command(words);
    const expected = sentence instanceof RegExp ? expect.stringMatching(sentence) : sentence;
    expect({ status, error, out, lines: error.split('\n').length }).toEqual({
      status: 2,
      error: expected,
      out: '',
      lines: 2,
    });
  });
});
