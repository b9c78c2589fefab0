// A period in an address: a year or a month, and the kind refusal of anything else.
import { expect, it } from 'vitest';
import { daysOf } from '../../../server/http/pages/page-period.ts';

it.each([
  [undefined, null, null],
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-11', '2026-11-01', '2026-11-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-02', '2026-02-01', '2026-02-28'],
])('%s is from %s to %s', (period, from, to) => {
  expect(daysOf(period)).toEqual({ from, to });
});

it.each(['', '26', '2026-13', '2026-00', '2026-1', '1999', '2026-11-01', 'x', '2026 '])(
  '%s is refused',
  (period) => {
    expect(() => daysOf(period)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  },
);
