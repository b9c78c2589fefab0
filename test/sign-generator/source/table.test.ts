// Tests of a city's table: commas, semicolons and tabs, spreadsheets' habits, and rows named as a spreadsheet counts.
import { array, assert, asyncProperty, constantFrom, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSignFile } from '../../../sign-generator/source/file.ts';
import { codeOf } from '../samples.ts';
import { cityRecord, fileOf } from './city-file.ts';

const HEAD = ['code', 'url', 'state', 'id', 'name_bg', 'name_en', 'settlement_bg', 'settlement_en', 'ekatte'];
const COLUMNS = [...HEAD, 'address', 'category', 'question_bg', 'question_en'];

const rowOf = (number: number, differing: Readonly<Record<string, string>> = {}): readonly string[] => {
  const cells: Record<string, string> = {
    code: codeOf(number),
    id: String(number),
    name_bg: `Площадка № ${number}`,
    name_en: 'Playground',
    settlement_bg: 'Примерово',
    settlement_en: 'Primerovo',
    ekatte: '00123',
    address: 'ул. „Роза“ 1, вх. А',
    category: 'playgrounds',
    question_bg: 'Доволни ли сте?',
    question_en: 'Are you satisfied?',
    ...differing,
  };
  return COLUMNS.map((column) => cells[column] ?? '');
};

const tableOf = (rows: readonly (readonly string[])[], mark = ',', end = '\r\n') =>
  [COLUMNS, ...rows]
    .map((row) => row.map((each) => (each.includes(mark) ? `"${each}"` : each)).join(mark) + end)
    .join('');

const read = async (table: string | Uint8Array, city: object = cityRecord()) =>
  readSignFile({ from: await fileOf('signs.csv', table), city: await fileOf('city.json', city) });

describe('a table', () => {
  test.each([
    ['comma', ',', '\r\n', ''],
    ['semicolon', ';', '\r\n', '\ufeff'],
    ['tab', '\t', '\n', ''],
    ['old Mac', ';', '\r', '\ufeff'],
  ])('with %s is read', async (_, mark, end, bom) => {
    const { municipality, signs } = await read(
      bom + tableOf([rowOf(1), rowOf(2, { state: 'printed' })], mark, end),
    );
    expect(municipality.name.first).toBe('Примерово');
    expect(signs.map(({ url, state }) => [url, state])).toEqual([
      ['HTTPS://KAZVA.EXAMPLE.BG/S/000000195', 'new'],
      ['HTTPS://KAZVA.EXAMPLE.BG/S/000000292', 'printed'],
    ]);
    expect(signs[0]?.location).toEqual({
      id: '1',
      name: { first: 'Площадка № 1', second: 'Playground' },
      ekatte: '00123',
      settlement: { first: 'Примерово', second: 'Primerovo' },
      address: 'ул. „Роза“ 1, вх. А',
      category: 'playgrounds',
      question: { first: 'Доволни ли сте?', second: 'Are you satisfied?' },
    });
  });

  test.each([
    ['3', 3],
    [' 12 ', 12],
    ['', undefined],
  ])('says how often a sign is printed: “%s”', async (cell, quantity) => {
    const lines = tableOf([rowOf(1)])
      .trimEnd()
      .split('\r\n');
    const wider = lines.map((line, i) => `${line},${i === 0 ? 'quantity' : cell}\r\n`).join('');
    expect((await read(wider)).signs[0]?.quantity).toBe(quantity);
  });

  test.each(['0', '10001', '2.5', 'two', '-1'])('with the quantity “%s” is refused', async (cell) => {
    const lines = tableOf([rowOf(1)])
      .trimEnd()
      .split('\r\n');
    const wider = lines.map((line, i) => `${line},${i === 0 ? 'quantity' : cell}\r\n`).join('');
    await expect(read(wider)).rejects.toThrow(
      `Row 2: The field quantity is a whole number from 1 to 10000, not “${cell}”.`,
    );
  });

  test('may have empty rows, other columns, and codes in threes', async () => {
    const blank = COLUMNS.map(() => '');
    const table = tableOf([blank, rowOf(1, { code: '000 000 195' }), blank, rowOf(2)]);
    const lines = table.split('\r\n').filter((line) => line !== '');
    const wider = lines.map((line, i) => `${line},${i === 0 ? 'note' : ''}\r\n`).join('');
    const { signs } = await read(`\r\n${wider}\r\n\r\n`);
    expect(signs.map(({ code }) => code)).toEqual(['000000195', '000000292']);
  });

  test('gives back every text that a spreadsheet can hold', async () => {
    const text = string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(
      (each) => each.trim() !== '',
    );
    const table = record({
      names: array(text, { minLength: 1, maxLength: 5 }),
      mark: constantFrom(',', ';', '\t'),
    });
    await assert(
      asyncProperty(table, async ({ names, mark }) => {
        const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
        const rows = names.map((name_bg, i) =>
          rowOf(i + 1, { name_bg })
            .map(quoted)
            .join(mark),
        );
        const { signs } = await read([COLUMNS.join(mark), ...rows].join('\n'));
        const tidy = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ');
        expect(signs.map(({ location }) => location.name.first)).toEqual(names.map(tidy));
      }),
      { numRuns: 30 },
    );
  });
});

describe('wrong in one sentence:', () => {
  const many = Array.from({ length: 4000 }, (_, i) => rowOf(i + 1));
  test.each([
    ['a missing name', tableOf([rowOf(1), rowOf(2, { name_bg: '' })]), 'Row 3: It lacks the field name_bg.'],
    [
      'after empty rows',
      `${tableOf([rowOf(1)], ';')}\r\n\r\n${rowOf(2, { id: '' }).join(';')}`,
      /^Row 5: It lacks .* id\./,
    ],
    [
      'far below',
      tableOf(many.with(3998, rowOf(3999, { code: '1' }))),
      /^Row 4000: The code “1” is not nine digits/,
    ],
    ['a code that is none', 'code;name\n1;2', /^Row 2: The code “1” is not nine digits/],
    [
      'a row too short',
      `${tableOf([rowOf(1)])}000000292,`,
      'Row 3: It has 2 cells, but the first row names 13 columns.',
    ],
    [
      'an open quotation mark',
      `${tableOf([rowOf(1)])}"000000292,`,
      /^Row 3: The table is broken here \(Quote Not Closed/,
    ],
    [
      'a quotation mark within',
      `${tableOf([rowOf(1)])}0"0,`,
      /^Row 3: The table is broken here \(Invalid Opening Quote/,
    ],
    [
      'one that swallows the rest',
      tableOf([rowOf(1, { id: '"' }), ...many]),
      /^Row 2: The table is broken here/,
    ],
    ['a column twice', 'code,id,id\n', 'Row 1: The column “id” occurs twice.'],
    ['names of columns alone', tableOf([]), /signs\.csv has no signs in it\.$/],
    ['nothing at all', '\ufeff', /signs\.csv is empty\.$/],
    [
      'Windows-1251',
      Buffer.from('code;name_bg\r\n1;\xcf\xe0\xf0\xea', 'latin1'),
      /signs\.csv is not in UTF-8/,
    ],
  ])('%s', async (_, table, sentence) => {
    await expect(read(table)).rejects.toThrow(sentence);
  });

  test('its municipality', async () => {
    const wrong = read(tableOf([rowOf(1)]), cityRecord({ colour: '' }));
    await expect(wrong).rejects.toThrow('The municipality: It lacks the field colour.');
  });
});
