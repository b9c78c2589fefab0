// The file that the explorer writes: what a spreadsheet would make of it.
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { writeCsv } from '../../../client/parts/files/csv.ts';

it('begins with a byte order mark, and separates by what the language leaves free', () => {
  const rows = [
    ['Парк „Тестов“', 8.256, 1234],
    ['a;b', null, -1.5],
  ];
  expect(writeCsv(rows, 'bg')).toBe('\uFEFFПарк „Тестов“;8,26;1234\r\n"a;b";;-1,5\r\n');
  expect(writeCsv(rows, 'en')).toBe('\uFEFFПарк „Тестов“,8.26,1234\r\n"a;b",,-1.5\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('lets nothing run: %j', (text) => {
  const [[cell] = []] = parse(writeCsv([[text]], 'bg'), { bom: true, delimiter: ';' });
  expect(cell).toBe(`'${text}`);
});

it('gives every text back, but for the apostrophe', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      for (const [language, delimiter] of [
        ['bg', ';'],
        ['en', ','],
      ] as const) {
        const read = parse(writeCsv(rows, language), { bom: true, delimiter, skip_empty_lines: false });
        const written = rows.map((row) =>
          row.map((cell) => (/^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell)),
        );
        expect(read).toEqual(written);
      }
    }),
  );
});
