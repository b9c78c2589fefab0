// XLSX as other programs write it, and files made to do harm.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { MAX_CELL } from '../../../server/foundation/sheets/cells/rules.ts';
import { momentOf, plainNumber } from '../../../server/foundation/sheets/xlsx/number-text.ts';
import { formatOf } from '../../../server/foundation/sheets/xlsx/styles.ts';
import { cellsOf, faultOf, rowsOf } from './reading.ts';
import { workbookOf, zipOf } from './workbook.ts';

const STYLES =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd.mm.yyyy &quot;г.&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/><xf numFmtId="49"/></cellXfs>';

/** What a row of these cells is read as. */
async function read(cells: string, more: Partial<Parameters<typeof workbookOf>[0]> = {}) {
  return cellsOf(await workbookOf({ rows: `<row r="1">${cells}</row>`, styles: STYLES, ...more }));
}

describe('cells of an XLSX', () => {
  it.each([
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', 'споделен'],
    ['a shared text of runs', '<c r="A1" t="s"><v>2</v></c>', 'от парчета'],
    [
      'a text of its own',
      '<c r="A1" t="inlineStr"><is><t>собствен &amp; с &lt;</t></is></c>',
      'собствен & с <',
    ],
    ['a text with zeros', '<c r="A1" t="inlineStr"><is><t>00655</t></is></c>', '00655'],
    ['a number with zeros by its format', '<c r="A1" s="3"><v>655</v></c>', '00655'],
    ['a whole number', '<c r="A1"><v>422519585</v></c>', '422519585'],
    ['a number with an exponent', '<c r="A1"><v>4.2251958500000001E8</v></c>', '422519585'],
    ['a large number', '<c r="A1"><v>1.5E22</v></c>', '15000000000000000000000'],
    ['a small number', '<c r="A1"><v>1.25E-7</v></c>', '0.000000125'],
    ['a number with dust', '<c r="A1"><v>42.303652000000003</v></c>', '42.303652'],
    ['a day', '<c r="A1" s="1"><v>46173</v></c>', '2026-05-31'],
    ['a day in a format of its own', '<c r="A1" s="4"><v>46173</v></c>', '2026-05-31'],
    ['a day and a time', '<c r="A1" s="2"><v>46173.354166666664</v></c>', '2026-05-31T08:30:00'],
    ['a time', '<c r="A1" s="5"><v>0.354166666666667</v></c>', '08:30:00'],
    ['a day as text', '<c r="A1" t="d"><v>2026-05-31T00:00:00</v></c>', '2026-05-31'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c r="A1" t="b"><v>0</v></c>', 'FALSE'],
    ['a formula that came to a number', '<c r="A1"><f>6*7</f><v>42</v></c>', '42'],
    ['a formula that came to a text', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>дг</v></c>', 'дг'],
    ['a formula that was never run', '<c r="A1"><f>6*7</f></c>', '#VALUE!'],
    ['a formula that failed', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['escapes', '<c r="A1" t="inlineStr"><is><t>a_x000D_b _x005F_x0041_</t></is></c>', 'a\rb _x0041_'],
  ])('%s', async (_name, cells, text) => {
    const strings =
      '<si><t>друг</t></si><si><t>споделен</t></si><si><r><t>от </t></r><r><t>парчета</t></r><rPh sb="0" eb="1"><t>ka</t></rPh></si>';
    expect(await read(cells, { strings })).toEqual([[text]]);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const cells = '<c r="A1" s="1"><v>44711</v></c>';
    expect(await read(cells, { workbook: '<workbookPr date1904="1"/>' })).toEqual([['2026-05-31']]);
  });

  it('leaves room for cells that are not there, and takes those without an address in order', async () => {
    expect(await read('<c r="B1"><v>1</v></c><c r="D1"><v>2</v></c>')).toEqual([['', '1', '', '2']]);
    expect(await read('<c><v>1</v></c><c><v>2</v></c>')).toEqual([['1', '2']]);
  });

  it('tells the row as Excel counts it, and skips rows without a word', async () => {
    const rows =
      '<row r="3"><c r="A3"><v>1</v></c></row><row r="4"><c r="A4" s="3"/></row><row r="9"><c r="A9" t="e"><v>#REF!</v></c><c r="B9"><v>2</v></c></row>';
    expect(await rowsOf(await workbookOf({ rows }))).toEqual([
      { line: 3, cells: ['1'] },
      { line: 9, cells: ['#REF!', '2'] },
    ]);
  });

  it('reads the first sheet that is seen, wherever it lies, with prefixes or without', async () => {
    const sheets =
      '<sheet name="Hidden" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Seen" sheetId="2" r:id="rId2"/>';
    const second =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const file = await workbookOf({ rows: '', sheets, parts: { 'xl/worksheets/sheet2.xml': second } });
    expect(await cellsOf(file)).toEqual([['7']]);
  });
});

it('a cell that no program writes is refused while it is gathered', async () => {
  const long = 'x'.repeat(7 * MAX_CELL + 1);
  await expect(read(`<c r="A1" t="inlineStr"><is><t>${long}</t></is></c>`)).rejects.toMatchObject({
    fault: 'CELL_TOO_LONG',
  });
  await expect(read(`<c r="A1"><v>${long}</v></c>`)).rejects.toMatchObject({ fault: 'CELL_TOO_LONG' });
});

describe('numbers', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45_000.5, '2023-03-15T12:00:00'],
    [0.5, '12:00:00'],
    [-1, null],
    [1e9, null],
  ])('day %d is %s', (serial, moment) => {
    expect(momentOf(serial, false)).toBe(moment);
  });

  it.each([
    ['yyyy-mm-dd', 'moment'],
    ['[$-402]d mmmm yyyy "г.";@', 'moment'],
    ['[h]:mm', 'moment'],
    ['0.00', null],
    ['#,##0 "дни"', null],
    ['[Red]0.0', null],
    ['General', null],
    ['@', null],
    ['00000', { digits: 5 }],
    ['[Red][<10]0;[$€-2] 0', null],
    ['[[[[0', null],
  ])('%s is %j', (code, format) => {
    expect(formatOf(code)).toEqual(format);
  });

  it('of a format longer than Excel allows are refused, before anything looks at it', async () => {
    const styled = (code: string) =>
      read('<c r="A1" s="0"><v>1</v></c>', {
        styles: `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
      });
    expect(await styled('['.repeat(255))).toEqual([['1']]);
    await expect(styled('['.repeat(256))).rejects.toMatchObject({ fault: 'BROKEN' });
    await expect(styled('['.repeat(80_000))).rejects.toMatchObject({ fault: 'BROKEN' });
  });

  it('of formats that thousands of styles share are looked at once for each format', async () => {
    const reads = vi.spyOn(String.prototype, 'replace');
    await read('<c r="A1" s="0"><v>1</v></c>', {
      styles: `<numFmts><numFmt numFmtId="164" formatCode="0.0 [Red]"/></numFmts><cellXfs>${'<xf numFmtId="164"/>'.repeat(5_000)}</cellXfs>`,
    });
    const times = reads.mock.contexts.filter((code) => code === '0.0 [Red]').length;
    reads.mockRestore();
    expect(times).toBe(1);
  });

  it('never have an exponent, and mean what was written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const plain = plainNumber(number.toExponential());
        expect(plain).toMatch(/^-?\d+(\.\d+)?$/);
        if (Math.abs(number) > 1e-80) expect(Number(plain)).toBe(number);
      }),
    );
  });
});

describe('files made to do harm', () => {
  const entity = '<!DOCTYPE x [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>';

  it('are refused', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const sheet = `${entity}<worksheet><sheetData><row><c t="str"><v>&lol2;</v></c></row></sheetData></worksheet>`;
    expect(await faultOf(await workbookOf({ rows, parts: { 'xl/worksheets/sheet1.xml': sheet } }))).toBe(
      'BROKEN',
    );
    const outside = '<worksheet><sheetData><row><c t="str"><v>&file;</v></c></row></sheetData></worksheet>';
    expect(await faultOf(await workbookOf({ rows, parts: { 'xl/worksheets/sheet1.xml': outside } }))).toBe(
      'BROKEN',
    );
    // The ratio of a bomb, and more of it than any table has.
    expect(await faultOf(await workbookOf({ rows, parts: { 'x.xml': Buffer.alloc(2_000_000, ' ') } }))).toBe(
      'BOMB',
    );
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`${at}.xml`, '']));
    expect(await faultOf(await zipOf(many))).toBe('BOMB');
    const large = await workbookOf({ rows, parts: { 'x.bin': randomBytes(500_000) } });
    expect(await faultOf(announcing(large, 'x.bin', 100_000_001))).toBe('BOMB');
  });

  it('whose cells share one long text are not multiplied', async () => {
    const strings = `<si><t>${'x'.repeat(32_000)}</t></si>`;
    const cells = '<c t="s"><v>0</v></c>'.repeat(100);
    const rows = Array.from({ length: 200 }, (_, at) => `<row r="${at + 1}">${cells}</row>`).join('');
    expect(await faultOf(await workbookOf({ rows, strings }))).toBe('TOO_COSTLY');
  });

  it('that say less than they become are stopped on the way', async () => {
    const file = await workbookOf({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(900_000)}` });
    expect(await faultOf(announcing(file, 'xl/worksheets/sheet1.xml', 2_000))).toBe('BROKEN');
  });

  it.each([
    ['a ZIP that is no workbook', () => zipOf({ 'a.txt': 'x' }), 'NOT_A_TABLE'],
    ['half a file', async () => (await workbookOf({ rows: '' })).subarray(0, 300), 'BROKEN'],
    ['a workbook without a row', () => workbookOf({ rows: '' }), 'EMPTY'],
    [
      'a shared text that is not there',
      () => workbookOf({ rows: '<row><c t="s"><v>9</v></c></row>' }),
      'BROKEN',
    ],
    [
      'column 201',
      () => workbookOf({ rows: '<row r="1"><c r="GS1"><v>1</v></c></row>' }),
      'TOO_MANY_COLUMNS',
    ],
    ['20,001 rows', () => workbookOf({ rows: '<row><c><v>1</v></c></row>'.repeat(20_001) }), 'TOO_MANY_ROWS'],
    ['XML without an end', () => workbookOf({ rows: '<row><c><v>1' }), 'BROKEN'],
  ])('%s', async (_name, file, fault) => {
    expect(await faultOf(await file())).toBe(fault);
  });

  /** The file, whose directory, which stands behind all parts, tells another size of the part. */
  function announcing(file: Buffer, name: string, size: number): Buffer {
    const changed = Buffer.from(file);
    changed.writeUInt32LE(size, changed.lastIndexOf(name) - 22);
    return changed;
  }
});
