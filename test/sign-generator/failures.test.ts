// Tests of what can go wrong: every failure is one sentence and leaves no file behind.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SignFailure } from '../../sign-generator/failure.ts';
import { A5, FORMATS } from '../../sign-generator/formats.ts';
import { makeSigns } from '../../sign-generator/main.ts';
import { A5_FILE, orderOf } from './made.ts';
import { SLUG, serveSigns, startApi, TOKEN } from './api.ts';
import type { Handler } from './api.ts';
import { command, runAgainst } from './command.ts';
import { sampleSign } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const signs = Array.from({ length: 60 }, (_, i) => sampleSign({ number: 500 + i, name: `Площадка № ${i}` }));
const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Handler =>
  (_, response) =>
    void response.writeHead(code, headers).end(body);
const errors = (code: string): Handler =>
  status(200, {}, JSON.stringify({ errors: [{ message: 'No.', extensions: { code } }] }));

describe('one sentence, status 1, nothing written:', () => {
  const failures: [string, Handler, RegExp, string[]?][] = [
    [
      'the API is not available',
      status(503, { 'retry-after': '7' }),
      /is not available at the moment; try again in 7 seconds\.$/,
    ],
    [
      'the database is not available',
      errors('UNAVAILABLE'),
      /is not available at the moment; try again later\.$/,
    ],
    [
      'something else answers',
      status(200, {}, '<html>'),
      /What answers at .* is not the API .*\(HTTP status 200\)\.$/,
    ],
    ['no such page', status(404, {}, 'not found'), /is not the API .*\(HTTP status 404\)\.$/],
    [
      'the token is wrong',
      serveSigns(signs),
      /^The print token was refused for “stara-zagora”\.$/,
      ['--token', 'x'],
    ],
    ['the token is refused by a proxy', status(401), /The print token was refused/],
    [
      'no such municipality',
      serveSigns(signs),
      /^There is no municipality “plovdiv” here/,
      ['--municipality', 'plovdiv'],
    ],
    [
      'a municipality that is called otherwise now',
      serveSigns(signs),
      /^“burgas-before” is called “stara-zagora” now: --municipality stara-zagora\./,
      ['--municipality', 'burgas-before'],
    ],
    [
      'no such location',
      serveSigns(signs),
      /^There is no location 9 with a sign/,
      ['--location', '500', '--location', '9'],
    ],
    [
      'the address may not stand on paper',
      serveSigns(signs, 'http://localhost:4000 cannot stand on paper: Set PUBLIC_URL.'),
      /^http:\/\/localhost:4000 cannot stand on paper: Set PUBLIC_URL\. .*--allow-test-address\.$/,
    ],
    ['no signs at all', serveSigns([]), /^Стара Загора has no signs to print/],
    [
      'too many requests',
      errors('TOO_MANY_REQUESTS'),
      /The API refused the question \(TOO_MANY_REQUESTS\): No\.$/,
    ],
    [
      'an answer without signs',
      status(
        200,
        {},
        '{"data":{"municipality":{"languages":["bg"],"first":"X","colour":"#000000","isDemo":false},"signs":{"nodes":[{}],"pageInfo":{}}}}',
      ),
      /lacks the field code/,
    ],
    [
      'a wrong check digit',
      serveSigns([{ ...sampleSign(), code: '271828146' }]),
      /“271828146” is not nine digits with/,
    ],
    [
      'an address in small letters',
      serveSigns([{ ...sampleSign(), url: 'https://kazva.bg/s/271828145' }]),
      /does not lead to the code/,
    ],
    ['a code twice', serveSigns([sampleSign(), sampleSign()]), /^The code 271828145 occurs on two signs\.$/],
    [
      'a name that does not fit',
      serveSigns([sampleSign({ name: 'Ш'.repeat(120) })]),
      /^Location 2718281: “Ш+” does not fit on/,
    ],
    [
      'a glyph that the font lacks',
      serveSigns([sampleSign({ name: 'Парк 鳥' })]),
      /^Location 2718281: .*no glyph for “鳥” \(U\+9CE5\) in “Парк 鳥”\.$/,
    ],
    [
      'a script that the font does not have',
      serveSigns([sampleSign({ name: 'Երևան' })]),
      /^Location 2718281: .*no glyph for “Ե” \(U\+0535\) in “Երևան”\.$/,
    ],
    [
      'an address that is too long',
      serveSigns([sampleSign({ host: `HTTPS://${'I'.repeat(48)}.BG` })]),
      /is too long for a QR code/,
    ],
  ];
  test.each(failures)('%s', async (_, handler, sentence, more = []) => {
    const { status, out, error, left } = await runAgainst(handler, more);
    const lines = error
      .trimEnd()
      .split('\n')
      .filter((line) => !line.endsWith(' a second'));
    expect({ status, lines, left, out }).toEqual({
      status: 1,
      lines: [expect.stringMatching(sentence)],
      left: [],
      out: '',
    });
  });

  test('nobody answers', async () => {
    const folder = await temporaryFolder();
    const words = [
      '--municipality',
      SLUG,
      '--token',
      TOKEN,
      '--api',
      'http://127.0.0.1:1',
      '--out',
      join(folder, 'x'),
    ];
    const { status, error } = await command(words);
    expect([status, error]).toEqual([
      1,
      expect.stringMatching(
        /^The API at http:\/\/127\.0\.0\.1:1 cannot be reached \(.+\); is the server running\?\n$/,
      ),
    ]);
  });

  test('there is no print token', async () => {
    const { status, error } = await command(['--municipality', SLUG, '--out', 'x']);
    expect([status, error]).toEqual([
      1,
      expect.stringMatching(/^There is no print token for “stara-zagora”: .*print-tokens\.json\.\n$/),
    ]);
  });

  test('the folder is a file', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    const api = await startApi(serveSigns(signs.slice(0, 1)));
    for (const out of [join(folder, 'file'), join(folder, 'file', 'below')]) {
      const { status, error } = await command([
        '--municipality',
        SLUG,
        '--token',
        TOKEN,
        '--api',
        api,
        '--out',
        out,
      ]);
      expect([status, error]).toEqual([
        1,
        expect.stringContaining(`The files cannot be written to ${out} (`),
      ]);
    }
    expect(await readdir(folder)).toEqual(['file']);
  });

  test('a volume cannot be replaced', async () => {
    const out = await temporaryFolder();
    await mkdir(join(out, A5_FILE, 'mine'), { recursive: true });
    const api = await startApi(serveSigns(signs.slice(0, 1)));
    const { status } = await command(['--municipality', SLUG, '--token', TOKEN, '--api', api, '--out', out]);
    expect([status, await readdir(out)]).toEqual([1, [A5_FILE]]);
  });
});

test('all that cannot be printed is said at once, as much as a person reads', async () => {
  const bad = [
    sampleSign({ number: 1, name: 'Парк 鳥' }),
    sampleSign({ number: 2, name: 'Երևան', question: 'Как оценявате '.repeat(30) }),
    sampleSign({ number: 3 }),
    ...[4, 5, 6, 7, 8, 9, 10].map((number) => sampleSign({ number, name: 'Ш'.repeat(120) })),
  ];
  const refused = async (list: typeof bad, formats = [A5]): Promise<string[]> => {
    const making = makeSigns(orderOf(list, await temporaryFolder(), { volume: 2, formats }));
    const error = await making.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(SignFailure);
    return error instanceof SignFailure ? error.message.split('\n') : [];
  };
  const lines = await refused(bad);
  expect(lines[0]).toBe('Some signs cannot be printed; nothing was written.');
  expect(lines.slice(1).toSorted()).toEqual([
    expect.stringMatching(/^Location 1: The font has no glyph for “鳥”/),
    expect.stringMatching(/^Location 2: The font has no glyph for “Ե”/),
    expect.stringMatching(/^Location 2: “Как .*” does not fit on the sign/),
    expect.stringMatching(/^Locations (\d+, ){4}\d+ and 2 more: “Ш+” does not fit on the sign/),
  ]);
  const many = Array.from({ length: 30 }, (_, i) =>
    sampleSign({ number: i, name: `${'Ш'.repeat(120)}${i}` }),
  );
  const said = await refused(many);
  expect([said.length, said.at(-1)]).toEqual([22, 'And 10 more of this kind.']);
  const [, onSticker] = await refused([sampleSign({ name: 'Площад '.repeat(22) })].concat(many.slice(0, 1)), [
    A5,
    FORMATS['sticker-60'] ?? A5,
  ]);
  expect(onSticker).toMatch(/^Location \d+ on (a5|sticker-60): /);
});

test('a colour that is too pale for paper is refused', async () => {
  const making = makeSigns(orderOf(signs, await temporaryFolder(), { city: { colour: '#ffe94a' } }));
  await expect(making).rejects.toThrow(
    /#ffe94a is too pale on paper: its contrast is 1\.2 where 3 is needed/,
  );
});

test('a language that signs do not speak is refused', async () => {
  const making = makeSigns(orderOf(signs, await temporaryFolder(), { city: { languages: ['bg', 'hy'] } }));
  await expect(making).rejects.toThrow(/^Signs do not speak “hy” yet/);
});

test.each(['drawn', 'checked'] as const)('interrupted when signs are %s: nothing is left', async (stage) => {
  const folder = await temporaryFolder();
  const stop = new AbortController();
  const making = makeSigns(orderOf(signs, join(folder, 'out')), {
    signal: stop.signal,
    onProgress: (at) => at === stage && stop.abort(),
  });
  await expect(making).rejects.toThrow('aborted');
  expect(await readdir(folder)).toEqual([]);
});
