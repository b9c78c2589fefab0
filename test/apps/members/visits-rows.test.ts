// Lines of visitors that were pasted: every way to write a month and a number, and what is none.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRows } from '../../../client/members/visits/parse-rows.ts';

it.each([
  ['12;2026-10;1 540', { place: '12', month: '2026-10-01', visitors: 1540 }],
  ['12\t10.2026\t1540', { place: '12', month: '2026-10-01', visitors: 1540 }],
  ['"А-7",2026-10-31,9', { place: 'А-7', month: '2026-10-01', visitors: 9 }],
  ['12;1.9.2026 г.;', { place: '12', month: '2026-09-01', visitors: null }],
])('reads %j', (line, row) => {
  expect(parseRows(line)).toEqual({ rows: [{ line: 1, ...row }], faults: [] });
});

it('leaves out empty lines and a heading, and names what cannot be read', () => {
  const text =
    'Място;Месец;Посетители\r\n\r\n12;2026-10;5\n12;октомври;5\n12;2026-13;5\n12;2026-10;пет\n12;2026-10\n;2026-10;5';
  expect(parseRows(text)).toEqual({
    rows: [{ line: 3, place: '12', month: '2026-10-01', visitors: 5 }],
    faults: [
      { line: 4, part: 'month' },
      { line: 5, part: 'month' },
      { line: 6, part: 'visitors' },
      { line: 7, part: 'columns' },
      { line: 8, part: 'columns' },
    ],
  });
});

it('never fails, whatever is pasted', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2_000 }), (text) => {
      const { rows } = parseRows(text);
      expect(rows.every(({ month }) => /^\d{4}-\d{2}-01$/.test(month))).toBe(true);
    }),
  );
});
