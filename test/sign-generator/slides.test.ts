// Slides for screens: exact pixels, type and code for six heights of the picture, colours as light, all of it read back.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import sharp from 'sharp';
import { encodeModules } from '../../sign-generator/qr.ts';
import { drawPages } from '../../sign-generator/job/proof.ts';
import { readPdfText } from '../support/pdf.ts';
import { command } from './command.ts';
import { CASES, CITY_NAME, LONG } from './long-texts.ts';
import { photograph, readPhoto } from './photo.ts';
import { cityRecord, GREEK, signRecord } from './source/city-file.ts';
import { temporaryFolder } from './temporary.ts';

const [WIDTH, HEIGHT] = [1920, 1080];
const GROUNDS = ['light', 'dark'] as const;
const SMALL = { width: 1280, height: 720 };
const DAYS = { firstDay: '2027-06-12', lastDay: '2027-07-02' };

/** Makes the slides of some signs into a folder. */
async function make(signs: readonly object[], { city = {}, more = [] as readonly string[] } = {}) {
  const folder = await temporaryFolder();
  const [from, out] = [join(folder, 'signs.json'), join(folder, 'out')];
  await writeFile(from, JSON.stringify({ municipality: cityRecord(city), signs }));
  const again = () => command(['--from', from, '--out', out, '--format', 'slide', ...more]);
  return { ...(await again()), again, folder, out };
}

async function pixelsOf(path: string, size?: typeof SMALL) {
  const picture = sharp(await readFile(path));
  const raw = (size ? picture.resize(size) : picture).ensureAlpha().raw();
  const { data, info } = await raw.toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

type Pixels = Awaited<ReturnType<typeof pixelsOf>>;

/** Where the code begins: the one place at which all pixels of every module are as the module, and white is around it. */
function codeIn({ data }: Pixels, url: string) {
  const modules = encodeModules(url, 'far') ?? [];
  const module = Math.ceil((0.6 * HEIGHT) / modules.length);
  const side = modules.length * module;
  const lightAt = (x: number, y: number) => data[4 * (y * WIDTH + x)] ?? NaN;
  // Of a pixel at an edge a hundredth may be the module beside it, by rounding.
  const black = (x: number, y: number) => lightAt(x, y) <= 3;
  const white = (x: number, y: number) => lightAt(x, y) >= 252;
  const isHere = (left: number, top: number): boolean => {
    for (let y = -4 * module; y < side + 4 * module; y++)
      for (let x = -4 * module; x < side + 4 * module; x++) {
        const wanted = modules[Math.floor(y / module)]?.[Math.floor(x / module)] ?? false;
        if (!(wanted ? black : white)(left + x, top + y)) return false;
      }
    return true;
  };
  const found: { x: number; y: number; side: number }[] = [];
  const x = WIDTH - side - Math.max(4 * module, 0.05 * WIDTH);
  for (let y = 4 * module; y + side + 4 * module <= HEIGHT; y++) if (isHere(x, y)) found.push({ x, y, side });
  return found;
}

it.each(CASES)(
  'of $host in $languages is exact to the pixel, and read from a screen of 720 lines',
  async ({ host, languages }) => {
    const city = { host, languages, words: { el: GREEK }, name: CITY_NAME };
    const sign = signRecord(1, {}, { settlement: CITY_NAME, ...LONG, ...DAYS });
    const { status, error, out } = await make([sign], { city });
    expect([status, error]).toEqual([0, expect.stringContaining('2 of 2 codes read back')]);
    const digits = sign.code.replaceAll(' ', '');
    const url = `HTTPS://${host.toUpperCase()}/S/${digits}`;
    for (const ground of GROUNDS) {
      const png = join(out, `slide-${digits}-${ground}.png`);
      const pixels = await pixelsOf(png);
      expect([pixels.width, pixels.height]).toEqual([WIDTH, HEIGHT]);
      const [place, ...others] = codeIn(pixels, url);
      expect([place, others]).toEqual([expect.anything(), []]);
      // Read from ten times its width: from six heights of the picture at the least.
      expect((place?.side ?? 0) * 10).toBeGreaterThanOrEqual(6 * HEIGHT);
      expect(await readPhoto(photograph(await pixelsOf(png, SMALL)))).toEqual([url]);
      for await (const { data, ...size } of drawPages(
        await readFile(join(out, `slides-${ground}.pdf`)),
        () => SMALL,
      ))
        expect(await readPhoto(photograph({ data: new Uint8ClampedArray(data), ...size }))).toEqual([url]);
    }
  },
);

/** What the pages of a file draw. */
function contentsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Length (\d+)[^>]*>>\nstream\n/g)].flatMap(({ index, 0: head, 1: length }) => {
    const stream = pdf.subarray(index + head.length, index + head.length + Number(length));
    try {
      const content = inflateSync(stream).toString('latin1');
      return content.includes(' Tm [') ? [content] : [];
    } catch {
      return [];
    }
  });
}

it('is a page of 1,920 by 1,080 CSS pixels in RGB alone, and says all of it in both languages', async () => {
  const sign = signRecord(7, {}, { ...LONG, ...DAYS });
  const [live, demo] = await Promise.all([make([sign]), make([sign], { city: { isDemo: true } })]);
  for (const ground of GROUNDS) {
    const path = join(live.out, `slides-${ground}.pdf`);
    const pdf = await readFile(path);
    expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 1440 810]');
    const contents = contentsOf(pdf);
    expect(contents).toHaveLength(1);
    for (const content of contents) {
      expect(content).not.toMatch(/ [kK]\b/);
      expect(content).toMatch(/ rg\b/);
    }
    const text = (await readPdfText(path, 1)).replaceAll(/\s+/g, ' ');
    for (const said of [
      'Община Примерово',
      ...Object.values(LONG.question).slice(0, 2),
      '12 юни – 2 юли 2027 г.',
      '12 June – 2 July 2027',
      'Сканирайте с камерата',
      'Scan with your camera',
      'Анонимно · Без приложение · 15 секунди',
      'Can’t scan? Enter the number at',
      'kazva.example.bg',
      '1 2 3 4 5 6 7 8 9 10',
      sign.code.replaceAll(' ', '').replace(/(\d{3})(?=\d)/g, '$1 '),
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('DEMO');
    expect(await readPdfText(join(demo.out, `slides-${ground}.pdf`), 1)).toContain('ДЕМО · DEMO');
  }
});

it('come in the order of the round, with the same bytes each time, and replace what an earlier run made', async () => {
  const signs = [9, 8].map((number) => signRecord(number, {}, { address: `ул. „Роза“ ${number}` }));
  const { out, again, status } = await make(signs);
  expect(status).toBe(0);
  const codes = signs.map(({ code }) => code.replaceAll(' ', ''));
  const read: string[][] = [];
  for await (const { data, ...size } of drawPages(await readFile(join(out, 'slides-light.pdf')), () => SMALL))
    read.push(await readPhoto(photograph({ data: new Uint8ClampedArray(data), ...size })));
  expect(read).toEqual(codes.toReversed().map((code) => [`HTTPS://KAZVA.EXAMPLE.BG/S/${code}`]));
  const names = GROUNDS.flatMap((ground) => [
    `slides-${ground}.pdf`,
    ...codes.map((code) => `slide-${code}-${ground}.png`),
  ]).toSorted();
  expect((await readdir(out)).toSorted()).toEqual(names);
  const bytes = () => Promise.all(names.map((name) => readFile(join(out, name))));
  const first = await bytes();
  await writeFile(join(out, 'slide-000000000-dark.png'), 'old');
  await writeFile(join(out, 'mine.png'), 'mine');
  expect(await again()).toMatchObject({ status: 0 });
  expect(await bytes()).toEqual(first);
  expect((await readdir(out)).toSorted()).toEqual(['mine.png', ...names].toSorted());
});

it('shows arms that are a picture, on paper of their own', async () => {
  const webp = await sharp({ create: { width: 300, height: 360, channels: 4, background: '#d4001a' } })
    .webp({ lossless: true })
    .toBuffer();
  const arms = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="360"><image width="300" height="360" href="data:image/webp;base64,${webp.toString('base64')}"/></svg>`;
  const sign = signRecord(1);
  const { status, out } = await make([sign], { city: { arms } });
  expect(status).toBe(0);
  for (const ground of GROUNDS) {
    const { data } = await pixelsOf(join(out, `slide-${sign.code}-${ground}.png`));
    const at = (x: number, y: number) => [...data.subarray(4 * (y * WIDTH + x), 4 * (y * WIDTH + x) + 3)];
    expect(at(136, 110)).toEqual([0xd4, 0, 0x1a]);
    expect(at(90, 110)).toEqual([255, 255, 255]);
  }
});

it.each([
  ['another format', ['--format', 'a5'], 'slide'],
  ['that for tills', ['--format', 'receipt'], 'slide'],
  ['a press', ['--press', 'local'], '--press'],
  ['a design', ['--design', 'large'], '--design'],
])('are refused beside %s', async (_what, more, named) => {
  const { status, error, folder } = await make([signRecord(1)], { more });
  expect([status, error]).toEqual([2, expect.stringContaining(named)]);
  expect(await readdir(folder)).toEqual(['signs.json']);
});

it.each([
  ['a name that fits nowhere', [signRecord(1, {}, { name: { bg: 'Ж'.repeat(300), en: 'x' } })], {}, 'Ж'],
  ['a host too long for a code', [signRecord(1)], { host: `${'w'.repeat(60)}.example.bg` }, 'WWW'],
  ['a colour too pale for paper', [signRecord(1)], { colour: '#ffee88' }, '#ffee88'],
  ['one code twice', [signRecord(1), signRecord(1)], {}, signRecord(1).code],
])('are refused for %s, which is named, and nothing is left behind', async (_what, signs, city, named) => {
  const { status, error, folder } = await make(signs, { city });
  expect([status, error]).toEqual([1, expect.stringContaining(named)]);
  expect(await readdir(folder)).toEqual(['signs.json']);
});
