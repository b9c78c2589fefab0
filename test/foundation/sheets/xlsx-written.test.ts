// XLSX as we write it: it comes back as it was.
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_COLUMNS } from '../../../server/foundation/sheets/cells/rules.ts';
import { writeXlsx } from '../../../server/foundation/sheets/xlsx/write.ts';
import { openParts } from '../../../server/foundation/sheets/xlsx/zip-parts.ts';
import { cellsOf, each } from './reading.ts';

describe('writing an XLSX', () => {
  it('comes back as it was, whatever stands in the cells: no cell is a formula', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n_x0041 'a<&>") }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const wide = rows.map((cells) => ['x', ...cells, 'y']);
          expect(await cellsOf(await buffer(writeXlsx(each(wide))))).toEqual(wide);
        },
      ),
    );
  });

  it('has as many columns as a table may', async () => {
    const wide = Array.from({ length: MAX_COLUMNS }, (_, at) => String(at));
    expect(await cellsOf(await buffer(writeXlsx(each([wide]))))).toEqual([wide]);
  });

  it('has columns as wide as what stands in them, within limits, and no line is lost where looking ends', async () => {
    for (const count of [1, 198, 199, 200, 450]) {
      const line = ['Детска градина № 12 „Слънце“', '7', 'дума '.repeat(30)];
      const rows = [['Община Проба, към 24 ноември 2026 г.'], ['Място', 'n', 'Бележка']];
      const all = [...rows, ...Array.from({ length: count }, () => line)];
      const bytes = await buffer(writeXlsx(each(all), { heading: 2 }));
      expect(await cellsOf(bytes)).toEqual(all);
      const sheet = (await buffer((await openParts(bytes)).read('xl/worksheets/sheet1.xml'))).toString();
      expect([...sheet.matchAll(/ width="(\d+)"/g)].map(([, width]) => width)).toEqual(['30', '8', '60']);
      expect(sheet).toContain('ySplit="2"');
    }
  });

  it('tells of a fault in the rows', async () => {
    async function* faulty(): AsyncGenerator<string[]> {
      yield ['a'];
      throw new Error('away');
    }
    await expect(buffer(writeXlsx(faulty()))).rejects.toThrow('away');
  });
});
