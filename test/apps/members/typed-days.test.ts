// A day that narrows a page is typed the day first, as people write it, and read as the API writes it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayTyped, dayToType, FIRST_DAY, isDay, LAST_DAY } from '../../../client/text/days.ts';

describe('what was typed', () => {
  it.each([
    ['01.11.2026', '2026-11-01'],
    ['1.11.2026', '2026-11-01'],
    ['1.11.2026 г.', '2026-11-01'],
    [' 01 . 11 . 2026 ', '2026-11-01'],
    ['1/11/2026', '2026-11-01'],
    ['1-11-2026', '2026-11-01'],
    ['01112026', '2026-11-01'],
    ['2026-11-01', '2026-11-01'],
    ['29.02.2028', '2028-02-29'],
  ])('„%s“ is %s', (typed, day) => {
    expect(dayTyped(typed)).toBe(day);
  });

  it.each([
    '',
    '1',
    '1.11',
    '1.11.2',
    '1.11.26',
    '29.02.2026',
    '31.11.2026',
    '11.31.2026',
    '00.11.2026',
    '1.11.1999',
    '1.11.20261',
    '1112026',
    'ноември',
    '1'.repeat(100_000),
  ])('„%s“ is no day, or not all of one', (typed) => {
    expect(dayTyped(typed)).toBeNull();
  });

  it('is a day that the API takes, or nothing', () => {
    const typed = fc.oneof(fc.string({ maxLength: 30 }), fc.stringMatching(/^[\d./ -]{1,12}$/));
    fc.assert(fc.property(typed, (text) => dayTyped(text) === null || isDay(dayTyped(text))));
  });

  it('is read back from how each language shows it', () => {
    const day = fc.date({ min: new Date(FIRST_DAY), max: new Date(LAST_DAY), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('bg' as const, 'en' as const), (date, language) => {
        const written = date.toISOString().slice(0, 10);
        expect(dayTyped(dayToType(written, language))).toBe(written);
      }),
    );
    expect([dayToType('2026-11-01', 'bg'), dayToType('2026-11-01', 'en')]).toEqual([
      '01.11.2026',
      '01/11/2026',
    ]);
  });
});
