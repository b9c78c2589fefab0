// CSV as people send it: any delimiter, encoding and line end; and as we write it, so that no spreadsheet runs a cell.
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encodingOf } from '../../../server/foundation/sheets/csv/encoding.ts';
import { separate } from '../../../server/foundation/sheets/csv/read.ts';
import { disarm, rearm } from '../../../sign-generator/csv-cell.ts';
import { writeCsv } from '../../../server/foundation/sheets/csv/write.ts';
import { cellsOf, each, faultOf, rowsOf } from './reading.ts';

const TEXT = 'код;име\r\nдг-1;Детска градина „Люляк“\r\n';

/** The text in windows-1251, as Excel saves it. */
function cp1251(text: string): Buffer {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const characters = new TextDecoder('windows-1251').decode(Uint8Array.from(bytes));
  return Buffer.from([...text].map((character) => characters.indexOf(character)));
}

const written = (rows: readonly (readonly string[])[]) => text(writeCsv(each(rows)));

describe('the encoding of a CSV', () => {
  const utf16le = Buffer.from(TEXT, 'utf16le');
  const utf16be = Buffer.from(utf16le).swap16();
  const mark = Buffer.from('\ufeff', 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.concat([mark, utf16le]), 'utf-16le'],
    ['UTF-16 BE with a mark', Buffer.concat([Buffer.from(mark).swap16(), utf16be]), 'utf-16be'],
    ['UTF-16 LE', utf16le, 'utf-16le'],
    ['UTF-16 BE', utf16be, 'utf-16be'],
    ['windows-1251', cp1251(TEXT), 'windows-1251'],
  ])('%s', async (_name, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(decode(bytes)).toBe(TEXT);
    expect(await cellsOf(bytes)).toEqual([
      ['код', 'име'],
      ['дг-1', 'Детска градина „Люляк“'],
    ]);
  });
});

describe('the delimiter of a CSV', () => {
  it.each([
    ['a;b;c\n1,2;3;4', ';'],
    ['a,b,c\n1;1,2,3', ','],
    ['a\tb\tc', '\t'],
    ['"a,x,y,z";b;c', ';'],
    ['\n\na,b', ','],
    ['sep=,\r\na;b,c', ','],
    ['alone', ';'],
    ['A title, of 2026\na;b;c\n1;2;3', ';'],
    ['A title\n\na,b\n1,2', ','],
    ['a;b,c,d\n1;2', ','],
  ])('%j has %j', (text, delimiter) => {
    expect(separate(text).delimiter).toBe(delimiter);
  });
});

describe('reading a CSV', () => {
  it('tells the line on which a row begins, over line ends within cells and empty lines', async () => {
    const rows = await rowsOf('a;b\r\n"1\r\n2";x\r\n\r\n3;y\n4;z');
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1\r\n2', 'x'] },
      { line: 5, cells: ['3', 'y'] },
      { line: 6, cells: ['4', 'z'] },
    ]);
    const told = await rowsOf('sep=;\na;b\n1;2');
    expect(told.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('takes quotes within a cell for what they look like', async () => {
    expect(await cellsOf('a;b\nДГ "Люляк";1\n"ДГ ""Роза""";2')).toEqual([
      ['a', 'b'],
      ['ДГ "Люляк"', '1'],
      ['ДГ "Роза"', '2'],
    ]);
  });

  it('leaves out rows without a word, and keeps zeros and spaces', async () => {
    expect(await cellsOf('a;b;c\n;;\n  ;\n00655; x ;;;;')).toEqual([
      ['a', 'b', 'c'],
      ['00655', ' x '],
    ]);
  });

  it.each([
    ['nothing', '', 'EMPTY'],
    ['only a mark', '\ufeff', 'EMPTY'],
    ['only separators', ';;;\n;;;', 'EMPTY'],
    ['a quote without its end', 'a;b\n"1;2\n3;4', 'QUOTE_UNCLOSED'],
    ['201 columns', `${'a;'.repeat(200)}a`, 'TOO_MANY_COLUMNS'],
    ['20,001 rows', 'a\n'.repeat(20_001), 'TOO_MANY_ROWS'],
    ['a cell of 32,768 characters', 'a'.repeat(32_768), 'CELL_TOO_LONG'],
    ['more than 10 MB', Buffer.alloc(10_000_001, 'a'), 'TOO_LARGE'],
    [
      'a PNG',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
      'NOT_A_TABLE',
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n%\u0080\u0081\u0001\u0002', 'latin1'), 'NOT_A_TABLE'],
    ['an .xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'OLD_OR_LOCKED'],
  ])('refuses %s', async (_name, file, fault) => {
    expect(await faultOf(file)).toBe(fault);
  });

  it('takes 200 columns and 20,000 rows', async () => {
    expect(await faultOf(`${'a;'.repeat(199)}a`)).toBeNull();
    expect(await faultOf('a\n'.repeat(20_000))).toBeNull();
  });
});

describe('writing a CSV', () => {
  it('has a mark, semicolons, and quotes where they are needed', async () => {
    expect(await written([['код', 'a;b', 'a,b', 'ДГ "Люляк"', '', ' x', 'две\nреда']])).toBe(
      '\ufeffкод;"a;b";"a,b";"ДГ ""Люляк""";;" x";"две\nреда"\r\n',
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+359 42', "'+359 42"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ['a;=1', "a;'=1"],
    ['a,=1', "a,'=1"],
    ['a\n-1', "a\n'-1"],
    ["'a", "'a"],
    ['дг-1', 'дг-1'],
    ['a = b', 'a = b'],
  ])('disarms %j', (cell, disarmed) => {
    expect(disarm(cell)).toBe(disarmed);
    expect(rearm(disarmed)).toBe(cell);
  });

  const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...`'=+-@\t\r\n,;"a я＝＋－＠`) }));

  it('comes back as it was, whatever stands in the cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const wide = rows.map((cells) => ['x', ...cells, 'y']);
          expect(await cellsOf(await written(wide))).toEqual(wide);
        },
      ),
    );
  });

  it('has no piece that a spreadsheet would run, wherever it sees cells begin', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1 }), async (cells) => {
        const csv = (await written([cells])).slice(1);
        for (const piece of csv.split(/[;,\t\r\n]/)) expect(piece).not.toMatch(/^"?[=+\-@＝＋－＠]/u);
      }),
    );
  });
});

it('hands many rows on at once: a step of a stream costs more than the text of a row', async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => [String(at), 'Детска градина № 12 „Слънце“']);
  const pieces: string[] = [];
  for await (const piece of writeCsv(each(rows))) pieces.push(piece);
  expect(pieces.join('').split('\r\n')).toHaveLength(rows.length + 1);
  expect(pieces.length).toBeLessThan(20);
  // And never all of them.
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(20_000);
});
