// The sign generator tells the platform what was printed and what is damaged, and prints by it: on a real server.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readCodes } from '../../../sign-generator/job/check.ts';
import { command } from '../../sign-generator/command.ts';
import { A5_FILE } from '../../sign-generator/made.ts';
import { temporaryFolder } from '../../sign-generator/temporary.ts';
import { createCity, drawCode, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const newCity = (places: number) => createCity(server.database.owner.pool, { isDemo: false, places });
const codesOf = ({ places }: City): string[] => places.map(({ code }) => code);
const as = ({ slug }: City): string[] => [
  '--municipality',
  slug,
  '--api',
  server.url,
  '--token',
  server.printShop(slug).replace('Bearer ', ''),
];
const record = (words: readonly string[]) => command(['record', ...words]);

/** Makes the signs in these states; answers the folder, and the codes that were printed. */
async function print(city: City, ...states: string[]) {
  const out = join(await temporaryFolder(), 'signs');
  const chosen = states.flatMap((state) => ['--state', state]);
  const { status, error } = await command([...as(city), '--out', out, ...chosen]);
  if (status !== 0) return { error, codes: [], manifest: '' };
  const pages = await readCodes(join(out, A5_FILE));
  const codes = pages.flat().map((url) => url.slice(-9));
  return { error: '', codes: codes.toSorted(), manifest: join(out, 'manifest.csv') };
}

test('new signs are printed, recorded, damaged and printed again', async () => {
  const city = await newCity(3);
  const all = codesOf(city).toSorted();
  const [damaged = ''] = all;
  const { codes, manifest } = await print(city, 'new', 'damaged');
  expect(codes).toEqual(all);
  expect(await record(['printed', manifest, ...as(city)])).toEqual({
    status: 0,
    out: '3 signs recorded as printed.\n',
    error: '',
  });
  expect((await print(city, 'new', 'damaged')).error).toMatch(
    /has no signs to print, or none that were asked for\.\n$/,
  );

  const spoken = damaged.replace(/(...)(...)/, '$1 $2 ');
  expect(await record(['damaged', '--code', spoken, ...as(city)])).toEqual({
    status: 0,
    out: '1 sign recorded as damaged.\n',
    error: '',
  });
  const again = await print(city, 'new', 'damaged');
  expect(again.codes).toEqual([damaged]);
  // The first run's list, with all three: two are printed already.
  expect((await record(['printed', manifest, again.manifest, ...as(city)])).out).toBe(
    '1 sign recorded as printed; 2 were so already.\n',
  );
  expect((await print(city, 'printed')).codes).toEqual(all);
});

describe('record', () => {
  it('names codes that are unknown, and records the others', async () => {
    const city = await newCity(1);
    const [code = ''] = codesOf(city);
    // Each another one: of a thousand that are drawn two are the same now and then.
    const drawn = new Set<string>();
    while (drawn.size < 1005) drawn.add(drawCode());
    const strange = [...drawn];
    const list = join(await temporaryFolder(), 'list.csv');
    await writeFile(list, ['place;code', ...strange.map((each) => `x;${each}`), `x;${code}`].join('\r\n'));
    const { status, out, error } = await record(['printed', list, ...as(city)]);
    expect([status, out]).toEqual([1, '1 sign recorded as printed.\n']);
    expect(error).toMatch(
      /^No sign in use of this municipality has the codes (\d{9}, ){19}\d{9}, and 985 more\.\n$/,
    );
    expect(await record(['printed', '--code', strange[0] ?? '', ...as(city)])).toMatchObject({
      status: 1,
      error: `No sign in use of this municipality has the code ${strange[0]}.\n`,
    });
  });

  it('finds its token where the server left it', async () => {
    const city = await newCity(1);
    const dataFolder = await temporaryFolder();
    const token = server.printShop(city.slug).replace('Bearer ', '');
    await writeFile(join(dataFolder, 'print-tokens.json'), JSON.stringify({ [city.slug]: token }));
    const words = ['record', 'printed', '--code', codesOf(city)[0] ?? '', '--municipality', city.slug];
    expect(await command([...words, '--api', server.url], { dataFolder })).toMatchObject({ status: 0 });
  });

  it.each([
    ['a wrong token', ['--token', 'x'], /^The print token was refused for/],
    ['another city', ['--municipality', 'x'], /^There is no municipality “x” here/],
    [
      'nobody there',
      ['--api', 'http://127.0.0.1:1'],
      /^The API at http:\/\/127\.0\.0\.1:1 cannot be reached/,
    ],
    ['a wrong code', ['--code', '271 828 146'], /^The code “271828146” is not nine digits/],
    ['a list that is not there', ['nowhere.csv'], /^The file nowhere\.csv cannot be read \(ENOENT\)/],
  ])('with %s fails in one sentence', async (_, more, sentence) => {
    const city = await newCity(1);
    const { status, out, error } = await record([
      'damaged',
      '--code',
      codesOf(city)[0] ?? '',
      ...as(city),
      ...more,
    ]);
    expect([status, out, error.split('\n').length]).toEqual([1, '', 2]);
    expect(error).toMatch(sentence);
  });

  it.each([
    ['number\n1\n', /^Row 2: The file .*list\.csv has no code here; it needs a column named code\.\n$/],
    ['code\n1\n', /^Row 2: The code “1” is not nine digits/],
    ['code\n', /list\.csv has no signs in it\.\n$/],
  ])('of the list %j fails in one sentence', async (content, sentence) => {
    const list = join(await temporaryFolder(), 'list.csv');
    await writeFile(list, content);
    expect(await record(['printed', list, '--municipality', 'x'])).toMatchObject({
      status: 1,
      out: '',
      error: expect.stringMatching(sentence),
    });
  });

  it.each([
    [[], 'Say what the signs are: printed, damaged or new.'],
    [['lost'], 'There is no state “lost” of a sign; there are new, ordered, printed, mounted and damaged.'],
    [
      ['mounted', 'x.csv', '--municipality', 'x'],
      'That signs are mounted is not recorded here: an order and a fitter tell the platform. Record printed, damaged or new.',
    ],
    [['printed', 'x.csv'], 'The option --municipality is missing.'],
    [['printed', '--municipality', 'x'], 'Name a manifest.csv, or signs with --code.'],
    [
      ['printed', 'x.csv', '--municipality', 'x', '--api', 'x'],
      'The address “x” given with --api is not an http or https address.',
    ],
    [['printed', '--wrong'], 'There is no option --wrong.'],
  ])('%j is wrong usage', async (words, sentence) => {
    expect(await record(words)).toEqual({ status: 2, out: '', error: `${sentence} See --help.\n` });
  });

  it('has a --help', async () => {
    expect(await record(['--help'])).toEqual({
      status: 0,
      error: '',
      out: expect.stringContaining('kazva-signs record STATE'),
    });
  });
});
