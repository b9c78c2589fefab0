// Tests of the manifest: it reads back as written, and no spreadsheet runs it.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, rearm } from '../../sign-generator/csv-cell.ts';
import { A5, tactile } from '../../sign-generator/formats.ts';
import { manifestHead, manifestRows, readManifest } from '../../sign-generator/job/manifest.ts';
import type { Sign } from '../../sign-generator/sign.ts';
import { A5_FILE, makeJob } from './made.ts';
import { sampleSign } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const facts = {
  language: 'bg',
  material: 'PVC, 3 mm',
  quantity: 2,
  file: 'signs.pdf',
  sha256: 'abc',
  sheetsBefore: null,
};
const csvOf = (signs: readonly Sign[]) =>
  [
    manifestHead(),
    ...manifestRows(
      signs.map((sign, i) => ({ sign, format: A5, page: i + 1, position: 1 })),
      facts,
    ),
  ].join('');

test('the manifest is UTF-8 with a mark, CRLF, one row a sign', () => {
  const csv = csvOf([sampleSign(), sampleSign({ number: 1, name: 'Парк „Бедечка“; вход, север' })]);
  expect(csv.split('\r\n')).toEqual([
    '\ufeffpage,position,sheet,stack,code,url,location,own_id,name,name_2,settlement,street,category,size,width_mm,height_mm,plate,braille,material,quantity,file,sha256',
    '1,1,,,271 828 145,HTTPS://KAZVA.BG/S/271828145,2718281,,ДГ № 33 „Люляк“,Kindergarten No 33 “Lyulyak”,Стара Загора,,kindergartens,a5,148,210,,,"PVC, 3 mm",2,signs.pdf,abc',
    expect.stringContaining('"Парк „Бедечка“; вход, север"'),
    '',
  ]);
});

test('names the plate of signs that can be felt, and what stands on it', async () => {
  const folder = await makeJob([sampleSign()], { formats: [tactile(A5) ?? A5] });
  const csv = await readFile(join(folder, 'manifest.csv'), 'utf8');
  const [row] = parse<Record<string, string>>(csv, { bom: true, columns: true });
  expect(row).toMatchObject({ size: 'a5', plate: 'Braille', braille: '⠨⠕⠉⠑⠝⠑⠞⠑⠀⠼⠃⠛⠁⠓⠃⠓⠁⠙⠑' });
});

test('counts sheets through all files, says which stack a sign lies in after the cut, and the sum of a file once', async () => {
  const signs = [1, 2, 3, 4, 5, 6, 7].map((number) => {
    const sign = sampleSign({ number, name: `Площадка № ${number}` });
    return {
      ...sign,
      location: { ...sign.location, ownId: `ПЛ-${number}`, address: `ул. „Роза“ ${number}` },
    };
  });
  const folder = await makeJob(signs, { volume: 5, rules: { sheet: { width: 320, height: 450 } } });
  const csv = await readFile(join(folder, 'manifest.csv'), 'utf8');
  const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
  expect(
    rows.map(({ own_id, sheet, stack, file, page }) => [own_id, file?.slice(9, 12), page, sheet, stack]),
  ).toEqual([
    ['ПЛ-1', '001', '1', '1', '1'],
    ['ПЛ-2', '001', '2', '2', '1'],
    ['ПЛ-3', '001', '1', '1', '2'],
    ['ПЛ-4', '001', '2', '2', '2'],
    ['ПЛ-5', '001', '1', '1', '3'],
    ['ПЛ-6', '002', '1', '3', '1'],
    ['ПЛ-7', '002', '1', '3', '2'],
  ]);
  expect(rows[0]).toMatchObject({ street: 'ул. „Роза“ 1', width_mm: '148', height_mm: '210' });
  expect(rows.map(({ sha256 }) => sha256 !== '')).toEqual([true, false, false, false, false, true, false]);
});

test('names each file, its hash, and where each sign is in it', async () => {
  const signs = [3, 1, 2].map((number) => sampleSign({ number, name: `Площадка № ${number}` }));
  const folder = await makeJob(signs, { volume: 2, rules: { sheet: { width: 320, height: 450 } } });
  const volumes = [];
  for await (const rows of readManifest(join(folder, 'manifest.csv'))) volumes.push(rows);
  expect(volumes.map((rows) => rows.map(({ page, position }) => [page, position]))).toEqual([
    [
      [1, 1],
      [1, 2],
    ],
    [[1, 1]],
  ]);
  expect(volumes[0]?.map(({ url }) => url)).toEqual([signs[1]?.url, signs[2]?.url]);
  expect(volumes[0]?.[0]).toMatchObject({
    file: A5_FILE,
    sha256: createHash('sha256')
      .update(await readFile(join(folder, A5_FILE)))
      .digest('hex'),
  });
  expect(volumes[1]?.[0]?.file).toBe('signs-a5-002.pdf');
});

test('signs that are printed differently often stand in files of their own, each with its number', async () => {
  const quantities = [2, undefined, 5, 2, undefined];
  const signs = quantities.map((quantity, number) => ({
    ...sampleSign({ number, name: `Площадка № ${number}` }),
    ...(quantity !== undefined && { quantity }),
  }));
  const folder = await makeJob(signs, { volume: 1, quantity: 3 });
  const csv = await readFile(join(folder, 'manifest.csv'), 'utf8');
  const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
  expect(rows.map(({ file, quantity, name }) => [file, quantity, name])).toEqual([
    ['signs-a5-001.pdf', '2', 'Площадка № 0'],
    ['signs-a5-002.pdf', '2', 'Площадка № 3'],
    ['signs-a5-003.pdf', '3', 'Площадка № 1'],
    ['signs-a5-004.pdf', '3', 'Площадка № 4'],
    ['signs-a5-005.pdf', '5', 'Площадка № 2'],
  ]);
});

test('half a manifest is no manifest', async () => {
  const path = join(await temporaryFolder(), 'manifest.csv');
  await writeFile(path, csvOf([sampleSign()]).slice(0, -40));
  const reading = async () => {
    for await (const rows of readManifest(path)) void rows;
  };
  await expect(reading()).rejects.toThrow(/Invalid Record Length/);
});

test.each(['=1+1', '+359 42', '-2', '@SUM(A1)', '=HYPERLINK("http://x","y")', '＝1+1'])(
  'the name %s is no formula',
  (name) => {
    const rows: string[][] = parse(csvOf([sampleSign({ name })]), { bom: true });
    expect(rows[1]?.[8]).toBe(`'${name}`);
  },
);

test('a second line of a name is no formula', () => {
  const rows: string[][] = parse(csvOf([sampleSign({ name: 'Парк\n=1+1' })]), { bom: true });
  expect(rows[1]?.[8]).toBe("Парк\n'=1+1");
});

test('every other text comes back as it was', () => {
  const text = oneof(
    string({ unit: 'binary', maxLength: 12 }),
    string({ unit: constantFrom(...`'=+-@\t\r\n,;"a ＝＋－＠`), maxLength: 12 }),
  );
  assert(
    property(text, (written) => {
      const rows: string[][] = parse(`before,${csvCell(written)},after\r\n`, { relax_quotes: false });
      const read = rows[0]?.[1] ?? '';
      expect(rearm(read)).toBe(written);
      expect(read).not.toMatch(/(^|[,;\t\r\n])[=+\-@＝＋－＠]|^[\t\r\n]/u);
    }),
  );
});
