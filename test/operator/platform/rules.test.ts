// Whether a city fell silent, and whether its night is late, by tables: holidays, outages, suspension, quiet cities.
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../server/foundation/days.ts';
import { inShort } from '../../../server/municipality/codes/inactivity.ts';
import { isNightLate, isSilent, type LookedAtCity } from '../../../server/operator/platform/rules.ts';

const TODAY = '2026-11-30';
/** Days of publication, each so many days before today. */
const published = (ago: readonly number[]) => inShort(ago.map((days) => dayAfter(TODAY, -days)).toSorted());
const every = (step: number, from: number, until: number): number[] =>
  Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, index) => from + index * step);
const city = (changes: Partial<LookedAtCity>): LookedAtCity => ({
  timeZone: 'Europe/Sofia',
  openingHour: 3,
  openedOn: TODAY,
  madeAt: new Date('2026-01-01T00:00:00Z'),
  isDemo: false,
  isSuspended: false,
  published: null,
  ...changes,
});

describe('a city that usually votes', () => {
  it.each([
    ['of which something was published today is not', every(1, 0, 200), false],
    ['every day, is not after three days of nothing', every(1, 3, 200), false],
    ['every day, is after four', every(1, 4, 200), true],
    [
      'with five days of holidays before, is not after five',
      [...every(1, 5, 80), ...every(1, 85, 200)],
      false,
    ],
    ['with five days of holidays before, is after six', [...every(1, 6, 80), ...every(1, 85, 200)], true],
    [
      'with an outage of sixty days before, is after eight',
      [...every(1, 8, 60), ...every(1, 120, 380)],
      true,
    ],
    ['every second day, is after seven', every(2, 7, 200), true],
    ['every third day, is one that does not usually vote', every(3, 90, 390), false],
    ['for four weeks without a day, is too new to tell', every(1, 10, 36), false],
  ])('%s', (_, ago, expected) => {
    expect(isSilent(city({ published: published(ago) }))).toBe(expected);
  });

  it('is not silent where its nights are not held, where it is suspended, or a demo', () => {
    const silent = city({ published: published(every(1, 30, 200)) });
    expect(isSilent(silent)).toBe(true);
    expect(isSilent({ ...silent, openedOn: dayAfter(TODAY, -30) })).toBe(false);
    expect(isSilent({ ...silent, openedOn: null })).toBe(false);
    expect(isSilent({ ...silent, isSuspended: true })).toBe(false);
    expect(isSilent({ ...silent, isDemo: true })).toBe(false);
    expect(isSilent(city({}))).toBe(false);
  });
});

it('a night is late two hours after its hour, in the time of the city', () => {
  // Three o'clock in Sofia, in winter, is one in UTC.
  const at = (time: string) => new Date(`${TODAY}T${time}Z`);
  const yesterday = city({ openedOn: dayAfter(TODAY, -1) });
  expect(isNightLate(yesterday, at('02:59:00'))).toBe(false);
  expect(isNightLate(yesterday, at('03:00:00'))).toBe(true);
  expect(isNightLate(city({}), at('03:00:00'))).toBe(false);
  expect(isNightLate({ ...yesterday, isDemo: true }, at('03:00:00'))).toBe(false);
  // One that is younger than that had no night to hold.
  const made = (time: string) => city({ openedOn: null, madeAt: at(time) });
  expect(isNightLate(made('06:00:00'), at('07:59:00'))).toBe(false);
  expect(isNightLate(made('06:00:00'), at('08:00:00'))).toBe(true);
});
