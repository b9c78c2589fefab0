// Tests of the manifest: it reads back as written, and no spreadsheet runs it.
import { parse } from 'csv-parse/sync';
import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { cell, readManifest, writeManifest } from '../../sign-generator/manifest.ts';
import { sampleSign } from './samples.ts';

test('the manifest is UTF-8 with a mark, CRLF, one row a page', () => {
  const signs = [sampleSign(), sampleSign({ number: 1, name: 'Парк „Бедечка“; вход, север' })];
  const csv = writeManifest(signs, 'signs.pdf');
  expect(csv.startsWith('\ufeffpage,code,url,location,')).toBe(true);
  expect(csv.split('\r\n')).toEqual([
    expect.any(String),
    '1,271 828 145,HTTPS://KAZVA.BG/S/271828145,2718281,ДГ № 33 „Люляк“,Kindergarten No 33 “Lyulyak”,Стара Загора,A5,signs.pdf',
    expect.stringContaining('"Парк „Бедечка“; вход, север"'),
    '',
  ]);
  expect(readManifest(csv)).toEqual(signs.map(({ url }) => url));
});

test.each(['=1+1', '+359 42', '-2', '@SUM(A1)', '=HYPERLINK("http://x","y")'])(
  'the name %s is no formula',
  (name) => {
    const rows: string[][] = parse(writeManifest([sampleSign({ name })], 'signs.pdf'), { bom: true });
    expect(rows[1]?.[4]).toBe(`'${name}`);
  },
);

test('every other text comes back as it was', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 12 }), (text) => {
      const rows: string[][] = parse(`before,${cell(text)},after\r\n`, { relax_quotes: false });
      const read = rows[0]?.[1] ?? '';
      expect(read === text || read === `'${text}`).toBe(true);
      expect(read).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
