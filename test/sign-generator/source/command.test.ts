// Tests of the command with signs from a file: how it is used, and what it makes.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCodes } from '../../../sign-generator/job/check.ts';
import { command } from '../command.ts';
import { A5_FILE } from '../made.ts';
import { temporaryFolder } from '../temporary.ts';
import { cityRecord, fileOf, GREEK, signRecord } from './city-file.ts';

const signs = [
  signRecord(1),
  signRecord(2, { state: 'printed' }),
  signRecord(3, { state: 'damaged' }),
  signRecord(4, { state: 'damaged' }, { settlement: { bg: 'Село', en: 'Village' }, ekatte: '99999' }),
];

async function make(content: object, more: readonly string[] = []) {
  const from = await fileOf('signs.json', content);
  const out = join(await temporaryFolder(), 'out');
  const { status, error } = await command(['--from', from, '--out', out, ...more]);
  const made = async () => (await readCodes(join(out, A5_FILE))).flat().map((url) => url.slice(-3));
  return { status, error, out, made };
}

describe('signs from a file', () => {
  const municipality = cityRecord();

  test.each([
    [[], ['195', '292', '389', '486']],
    [['--state', 'new'], ['195']],
    [
      ['--state', 'new', '--state', 'damaged'],
      ['195', '389', '486'],
    ],
    [['--state', 'damaged', '--settlement', '99999'], ['486']],
    [
      ['--location', '2', '--location', '3'],
      ['292', '389'],
    ],
  ])('are chosen by %j', async (more, expected) => {
    const { status, made } = await make({ municipality, signs }, more);
    expect(status).toBe(0);
    expect(await made()).toEqual(expected);
  });

  test.each([
    [['--settlement', 'Село', '--state', 'new'], 'No new sign is in the settlement Село.\n'],
    [['--settlement', 'Градец'], 'No sign is in the settlement Градец.\n'],
    [
      ['--location', '1', '--state', 'printed', '--state', 'damaged'],
      /^There is no location 1 with a printed or damaged sign/,
    ],
    [['--category', 'x', '--state', 'damaged'], 'No damaged sign is of the service x.\n'],
  ])('%j occurs nowhere', async (more, sentence) => {
    const { status, error } = await make({ municipality, signs }, more);
    expect([status, error]).toEqual([
      1,
      sentence instanceof RegExp ? expect.stringMatching(sentence) : sentence,
    ]);
  });

  test('in a language that the generator does not speak are drawn with the words of the file', async () => {
    const el = (text: string) => ({ el: text });
    const greek = { name: el('Λιμάνι'), settlement: el('Πειραιάς'), question: el('Πώς ήταν εδώ;') };
    const city = { name: el('Πειραιά'), languages: ['el'], words: { el: GREEK }, isDemo: true };
    const list = { municipality: cityRecord(city), signs: [signRecord(1, {}, greek)] };
    const { status, error, made } = await make(list);
    expect([status, error]).toEqual([0, expect.stringContaining('1 of 1 codes read back')]);
    expect(await made()).toEqual(['195']);
  });

  test('that have a code twice are not printed, and nothing is written', async () => {
    const { status, error, out } = await make({ municipality, signs: [...signs, signRecord(1)] });
    expect([status, error]).toEqual([1, 'The code 000000195 occurs on two signs.\n']);
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  });
});

const MISUSE: readonly (readonly [string[], string])[] = [
  [['--out', 'x'], 'The option --municipality (or --from) is missing.'],
  [['--from', 'x.json'], 'The option --out is missing.'],
  [['--from', 'x.xlsx', '--out', 'y'], 'The file x.xlsx ends neither in .json nor in .csv.'],
  [['--from', 'x.csv', '--out', 'y'], 'A CSV file of signs needs --city with the file of its municipality.'],
  [
    ['--from', 'x.json', '--city', 'c.json', '--out', 'y'],
    'The option --city goes with a CSV file of signs: a JSON file has its municipality in it.',
  ],
  [['--municipality', 'x', '--city', 'c.json', '--out', 'y'], 'The option --city goes with --from.'],
  ...['--municipality', '--api', '--token'].map((option): [string[], string] => [
    ['--from', 'x.json', option, 'http://x', '--out', 'y'],
    `The option ${option} is of no use with --from: the signs come from the file.`,
  ]),
];

test.each(MISUSE)('%j is wrong usage', async (words, sentence) => {
  expect(await command(words)).toEqual({ status: 2, out: '', error: `${sentence} See --help.\n` });
});
