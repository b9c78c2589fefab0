// When a place is silent, when it speaks, and when too little is published to tell.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inShort, lastDayOf, voiceOf } from '../../../server/municipality/codes/inactivity.ts';
import { dayAfter } from '../../../server/foundation/days.ts';

const every = (gap: number, count: number, first = '2026-01-01') =>
  Array.from({ length: count }, (_, index) => dayAfter(first, gap * index));
const voiceAfter = (days: readonly string[], silent: number) =>
  voiceOf(inShort(days), dayAfter(days.at(-1) ?? '2026-01-01', silent));

describe('a place', () => {
  it.each([
    ['three times the usual gap, and not a day less', every(10, 8), 31, 'SILENT'],
    ['three times exactly', every(10, 8), 30, 'SPEAKS'],
    ['two weeks at least, however busy it was', every(1, 30), 14, 'SPEAKS'],
    ['more than two weeks', every(1, 30), 15, 'SILENT'],
    ['too few gaps to know what is usual', every(5, 5), 300, 'TOO_QUIET'],
    ['nothing was ever published', [], 300, 'TOO_QUIET'],
    ['never longer than once before', [...every(5, 8), ...every(5, 8, '2026-06-01')], 60, 'SPEAKS'],
    ['it spoke today', every(7, 10), 0, 'SPEAKS'],
  ])('%s', (_what, days, silent, state) => {
    const voice = voiceAfter(days, silent);
    expect(voice.state).toBe(state);
    if (voice.state !== 'TOO_QUIET') expect(voice).toMatchObject({ since: days.at(-1), days: silent });
  });

  const gaps = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 0, maxLength: 40 });
  const daysOf = (steps: readonly number[]) => {
    let day = '2026-01-01';
    return [day, ...steps.map((step) => (day = dayAfter(day, step)))];
  };

  it('is silent only after more than three times its usual gap, and stays so until it speaks', () => {
    fc.assert(
      fc.property(gaps, fc.nat(300), fc.nat(100), (steps, silent, more) => {
        const voice = voiceAfter(daysOf(steps), silent);
        const mean = steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length);
        if (voice.state === 'SILENT') {
          expect(silent).toBeGreaterThan(3 * mean);
          expect(voiceAfter(daysOf(steps), silent + more).state).toBe('SILENT');
          expect(voiceAfter(daysOf([...steps, silent]), 0).state).toBe('SPEAKS');
        } else if (steps.length >= 5) {
          expect(silent).toBeLessThanOrEqual(Math.max(3 * mean, 14, ...steps));
        } else expect(voice.state).toBe('TOO_QUIET');
      }),
    );
  });
});

describe('the day against which silence is measured', () => {
  const now = new Date('2026-11-26T10:00:00Z');
  const timeZone = 'Europe/Sofia';
  it('is that of the last opening, so a box that stays shut silences nobody', () => {
    expect(lastDayOf({ isDemo: false, openedOn: '2026-11-20', timeZone }, now)).toBe('2026-11-20');
    expect(lastDayOf({ isDemo: false, openedOn: null, timeZone }, now)).toBeNull();
  });
  it('is yesterday in a demo city, whose day is over by then', () => {
    expect(lastDayOf({ isDemo: true, openedOn: null, timeZone }, now)).toBe('2026-11-25');
    expect(lastDayOf({ isDemo: true, openedOn: null, timeZone }, new Date('2026-11-26T22:30:00Z'))).toBe(
      '2026-11-26',
    );
  });
});
