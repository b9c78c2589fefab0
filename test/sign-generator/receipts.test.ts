// Strips for receipt paper: dots of one bit as wide as a till prints, each module of a code ten of them, all of it read back.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readCodes } from '../../sign-generator/job/check.ts';
import { encodeModules } from '../../sign-generator/qr.ts';
import { readPdfText } from '../support/pdf.ts';
import { command } from './command.ts';
import { CASES, CITY_NAME, LONG } from './long-texts.ts';
import { readPhoto } from './photo.ts';
import { cityRecord, GREEK, signRecord } from './source/city-file.ts';
import { temporaryFolder } from './temporary.ts';

const ACROSS = 576;
const MODULE = 10;

/** Makes the strips of some signs into a folder. */
async function make(signs: readonly object[], { city = {}, more = [] as readonly string[] } = {}) {
  const folder = await temporaryFolder();
  const [from, out] = [join(folder, 'signs.json'), join(folder, 'out')];
  await writeFile(from, JSON.stringify({ municipality: cityRecord(city), signs }));
  const again = () => command(['--from', from, '--out', out, '--format', 'receipt', ...more]);
  return { ...(await again()), again, folder, out };
}

interface Dots {
  readonly isBlack: (x: number, y: number) => boolean;
  readonly height: number;
  /** What a phone reads of it. */
  readonly said: readonly string[];
}

async function dotsOf(path: string): Promise<Dots> {
  const bytes = await readFile(path);
  // Width, bits of a channel and kind of colour, as the head of a PNG says them.
  expect([bytes.readUInt32BE(16), bytes[24], bytes[25]]).toEqual([ACROSS, 1, 0]);
  const { data, info } = await sharp(bytes).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(1);
  const grey = Float32Array.from(data);
  expect([...new Set(data)].toSorted((a, b) => a - b)).toEqual([0, 255]);
  return {
    isBlack: (x, y) => data[y * ACROSS + x] === 0,
    height: info.height,
    said: await readPhoto({ grey, width: ACROSS, height: info.height }),
  };
}

/** Where a code begins: the one place at which every dot of every module is as the module. */
function placesOf(url: string, { isBlack, height }: Dots): { x: number; y: number; side: number }[] {
  const modules = encodeModules(url, 'near') ?? [];
  const side = modules.length * MODULE;
  const x = Math.ceil((ACROSS - side) / 2);
  const isHere = (y: number): boolean => {
    for (let down = 0; down < side; down++)
      for (let across = 0; across < side; across++)
        if (
          isBlack(x + across, y + down) !== modules[Math.floor(down / MODULE)]?.[Math.floor(across / MODULE)]
        )
          return false;
    return true;
  };
  const places: { x: number; y: number; side: number }[] = [];
  for (let y = 0; y + side <= height; y++) if (isHere(y)) places.push({ x, y, side });
  return places;
}

describe('a strip', () => {
  it.each(CASES)(
    'of $host in $languages has a code of whole dots in bare paper, also under the longest names',
    async ({ host, languages }) => {
      const words = { el: GREEK };
      const name = CITY_NAME;
      const signs = [1, 2].map((number) =>
        signRecord(number, {}, { settlement: name, ...LONG, firstDay: '2027-06-12', lastDay: '2027-07-02' }),
      );
      const city = { host, languages, words, name };
      const { status, error, out } = await make(signs, { city });
      expect([status, error]).toEqual([0, expect.stringContaining('2 of 2 codes read back')]);
      for (const { code } of signs) {
        const digits = code.replaceAll(' ', '');
        const url = `HTTPS://${host.toUpperCase()}/S/${digits}`;
        const dots = await dotsOf(join(out, `receipt-${digits}.png`));
        expect(dots.said).toEqual([url]);
        const [place, ...others] = placesOf(url, dots);
        expect([place, others]).toEqual([expect.anything(), []]);
        if (!place) continue;
        // Four modules of white on every side.
        const quiet = 4 * MODULE;
        const dark: number[][] = [];
        for (let y = place.y - quiet; y < place.y + place.side + quiet; y++)
          for (let x = place.x - quiet; x < place.x + place.side + quiet; x++) {
            const isInside =
              x >= place.x && x < place.x + place.side && y >= place.y && y < place.y + place.side;
            if (!isInside && dots.isBlack(x, y)) dark.push([x, y]);
          }
        expect(dark).toEqual([]);
        // Nothing is cut off: the first and the last dot of every row are bare, and so are the ends.
        const edges = Array.from({ length: dots.height }, (_, y) =>
          [0, ACROSS - 1].map((x) => dots.isBlack(x, y)),
        );
        expect(edges.flat()).not.toContain(true);
      }
    },
  );

  it('says question, place, days, verb, promises, host and number in both languages, and DEMO for a demo alone', async () => {
    const sign = signRecord(7, {}, { ...LONG, firstDay: '2027-06-12', lastDay: '2027-07-02' });
    const [live, demo] = await Promise.all([make([sign]), make([sign], { city: { isDemo: true } })]);
    const textOf = async (out: string) =>
      (await readPdfText(join(out, 'receipts.pdf'), 1)).replaceAll(/\s+/g, ' ');
    const text = await textOf(live.out);
    const number = sign.code.replaceAll(' ', '').replace(/(\d{3})(?=\d)/g, '$1 ');
    for (const said of [
      'Община Примерово',
      ...Object.values(LONG.question).slice(0, 2),
      '12 юни – 2 юли 2027 г.',
      '12 June – 2 July 2027',
      'Сканирайте с камерата',
      'Anonymous · No app · 15 seconds',
      'kazva.example.bg',
      number,
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('DEMO');
    expect(await textOf(demo.out)).toContain('ДЕМО · DEMO');
  });
});

it('come in the order of the round, with the same bytes each time, and replace what an earlier run made', async () => {
  const signs = [9, 8, 7].map((number) => signRecord(number, {}, { address: `ул. „Роза“ ${number}` }));
  const { out, again, status } = await make(signs);
  expect(status).toBe(0);
  const codes = signs.map(({ code }) => code.replaceAll(' ', ''));
  const urls = codes.map((code) => [`HTTPS://KAZVA.EXAMPLE.BG/S/${code}`]);
  expect(await readCodes(join(out, 'receipts.pdf'))).toEqual(urls.toReversed());
  const names = [...codes.map((code) => `receipt-${code}.png`), 'receipts.pdf'].toSorted();
  expect((await readdir(out)).toSorted()).toEqual(names);
  const bytes = () => Promise.all(names.map((name) => readFile(join(out, name))));
  const first = await bytes();
  await writeFile(join(out, 'receipt-000000000.png'), 'old');
  await writeFile(join(out, 'mine.png'), 'mine');
  expect(await again()).toMatchObject({ status: 0 });
  expect(await bytes()).toEqual(first);
  expect((await readdir(out)).toSorted()).toEqual(['mine.png', ...names].toSorted());
});

it.each([
  ['another format', ['--format', 'a5'], 'receipt'],
  ['a press', ['--press', 'local'], '--press'],
  ['a plate for fingers', ['--tactile'], '--tactile'],
  ['a quantity', ['--quantity', '2'], '--quantity'],
])('are refused beside %s', async (_what, more, named) => {
  const { status, error, folder } = await make([signRecord(1)], { more });
  expect([status, error]).toEqual([2, expect.stringContaining(named)]);
  expect(await readdir(folder)).toEqual(['signs.json']);
});

it.each([
  ['a name that fits nowhere', [signRecord(1, {}, { name: { bg: 'Ж'.repeat(300), en: 'x' } })], {}, 'Ж'],
  ['a host too long for a code', [signRecord(1)], { host: `${'w'.repeat(60)}.example.bg` }, 'WWW'],
  ['one code twice', [signRecord(1), signRecord(1)], {}, signRecord(1).code],
])('are refused for %s, which is named, and nothing is left behind', async (_what, signs, city, named) => {
  const { status, error, folder } = await make(signs, { city });
  expect([status, error]).toEqual([1, expect.stringContaining(named)]);
  expect(await readdir(folder)).toEqual(['signs.json']);
});
