// Which days are compared with which.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monthOf, spansOf } from '../../../server/results/aggregates/spans.ts';

const span = (from: string, to: string) => ({ from, to });

it.each([
  [
    'a month',
    span('2026-11-01', '2026-11-30'),
    span('2026-10-01', '2026-10-31'),
    span('2025-11-01', '2025-11-30'),
  ],
  [
    'March',
    span('2026-03-01', '2026-03-31'),
    span('2026-02-01', '2026-02-28'),
    span('2025-03-01', '2025-03-31'),
  ],
  [
    'a leap February',
    span('2028-02-01', '2028-02-29'),
    span('2028-01-01', '2028-01-31'),
    span('2027-02-01', '2027-02-28'),
  ],
  [
    'January',
    span('2026-01-01', '2026-01-31'),
    span('2025-12-01', '2025-12-31'),
    span('2025-01-01', '2025-01-31'),
  ],
  [
    'a quarter',
    span('2026-07-01', '2026-09-30'),
    span('2026-04-01', '2026-06-30'),
    span('2025-07-01', '2025-09-30'),
  ],
  [
    'a year',
    span('2026-01-01', '2026-12-31'),
    span('2025-01-01', '2025-12-31'),
    span('2025-01-01', '2025-12-31'),
  ],
  [
    'a week',
    span('2026-03-02', '2026-03-08'),
    span('2026-02-23', '2026-03-01'),
    span('2025-03-02', '2025-03-08'),
  ],
  [
    'a leap day',
    span('2028-02-29', '2028-02-29'),
    span('2028-02-28', '2028-02-28'),
    span('2027-02-28', '2027-02-28'),
  ],
])('%s', (_, now, before, yearAgo) => {
  expect(spansOf(now)).toEqual({ now, before, yearAgo });
});

it('the period before ends on the day before it begins', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.nat(800), (from, days) => {
      const now = span(
        from.toISOString().slice(0, 10),
        new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10),
      );
      const { before } = spansOf(now);
      const next = new Date(Date.parse(before.to) + 86_400_000).toISOString().slice(0, 10);
      expect(next).toBe(now.from);
      expect(before.from <= before.to).toBe(true);
    }),
  );
});

it('a day lies in its month', () => {
  expect(monthOf('2028-02-11')).toEqual(span('2028-02-01', '2028-02-29'));
});
