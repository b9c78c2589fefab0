// The file that the explorer writes: what a spreadsheet would make of it.
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { writeCsv } from '../../../client/parts/files/csv.ts';
import { rearm } from '../../../sign-generator/csv-cell.ts';

it('begins with a byte order mark, and separates by what the language leaves free', () => {
  const rows = [
    ['Парк „Тестов“', 8.256, 1234],
    ['a;b', null, -1.5],
  ];
  expect(writeCsv(rows, 'bg')).toBe('\uFEFFПарк „Тестов“;8,26;1234\r\n"a;b";;-1,5\r\n');
  expect(writeCsv(rows, 'en')).toBe('\uFEFFПарк „Тестов“,8.26,1234\r\n"a;b",,-1.5\r\n');
});

it.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t'=1"],
  ['\r=1', "'\r'=1"],
  ['\n=1', "'\n'=1"],
  ['＝1', "'＝1"],
  ['two\n=lines', "two\n'=lines"],
])('lets nothing run: %j', (text, disarmed) => {
  const [[cell] = []] = parse(writeCsv([[text]], 'bg'), { bom: true, delimiter: ';' });
  expect(cell).toBe(disarmed);
});

it('gives every text back, but for the apostrophes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...`'=+-@\t\r\n,;"a ＝＋－＠`) }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      for (const [language, delimiter] of [
        ['bg', ';'],
        ['en', ','],
      ] as const) {
        const read: string[][] = parse(writeCsv(rows, language), {
          bom: true,
          delimiter,
          skip_empty_lines: false,
        });
        expect(read.map((row) => row.map(rearm))).toEqual(rows);
        for (const cell of read.flat()) expect(cell).not.toMatch(/(^|[,;\t\r\n])[=+\-@＝＋－＠]/u);
      }
    }),
  );
});
