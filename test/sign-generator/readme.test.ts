// The package's README: its examples work as they stand, and its tables and options are those of the code.
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cutSize, FORMATS, smallestCode } from '../../sign-generator/formats.ts';
import { RULES } from '../../sign-generator/preflight/finding.ts';
import { readCodes } from '../../sign-generator/job/check.ts';
import { readWords } from '../../sign-generator/source/words.ts';
import { cli } from '../../sign-generator/text/cli.ts';
import { recordText } from '../../sign-generator/text/record.ts';
import { command } from './command.ts';
import { A5_FILE } from './made.ts';
import { fileOf } from './source/city-file.ts';
import { temporaryFolder } from './temporary.ts';

const readme = readFileSync(new URL('../../sign-generator/README.md', import.meta.url), 'utf8');
const blocksOf = (language: string): string[] =>
  [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, name, block = '']) =>
    name === language ? [block] : [],
  );
const [signs = '', city = '', words = ''] = blocksOf('json');
const [table = ''] = blocksOf('csv');

const CODE = 'HTTPS://KAZVA.EXAMPLE.BG/S/271828145';

test.each([
  ['a file', async () => ['--from', await fileOf('signs.json', signs)]],
  [
    'a table',
    async () => ['--from', await fileOf('signs.csv', table), '--city', await fileOf('city.json', city)],
  ],
])('its example of %s makes a sign', async (_, files) => {
  const out = join(await temporaryFolder(), 'signs');
  const { status, error } = await command([...(await files()), '--out', out]);
  expect([status, error]).toEqual([0, expect.stringContaining('1 of 1 codes read back')]);
  expect(await readCodes(join(out, A5_FILE))).toEqual([[CODE]]);
  const named = [...readme.matchAll(/^\| `([\w-]+\.\w+)`/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(await readdir(out));
});

test('its example of a language is one', () => {
  const read = readWords(JSON.parse(words));
  expect(read['el']?.municipality('Πειραιά')).toBe('Δήμος Πειραιά');
});

test('its formats are those of formats.ts', () => {
  const inReadme = [...readme.matchAll(/^\| `([a-z][\da-z-]*)` \| .*$/gm)].map(([row]) => row);
  const rows = Object.values(FORMATS).map((format) => {
    const { name, distance, mounting } = format;
    const { width, height } = cutSize(format);
    const read = `${(distance / 1000).toFixed(2)} m`;
    return `| \`${name}\` | ${width} × ${height} | ${read} | ${smallestCode(format)} mm | ${mounting.join('–')} mm |`;
  });
  expect(inReadme).toEqual(rows);
});

test('its options are what --help says', () => {
  expect(blocksOf('')).toEqual(expect.arrayContaining([cli.help, recordText.help]));
});

test('it counts the rules of the check, as docs/commands.md does', () => {
  const commands = readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8');
  const counted = [readme, commands].map((paper) => /(\d+) rules/.exec(paper)?.[1]);
  expect(counted).toEqual([String(RULES.length), String(RULES.length)]);
});
