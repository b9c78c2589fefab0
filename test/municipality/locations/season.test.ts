// The days on which a place is open: their edges, and those that held before a change.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../server/foundation/days.ts';
import {
  hasEnded,
  isSameSeason,
  lastDayOf,
  seasonOn,
  wasOpen,
  type Seasons,
} from '../../../server/municipality/locations/season.ts';

const ALWAYS: Seasons = { firstDay: null, lastDay: null, firstDayBefore: null, lastDayBefore: null };
const FESTIVAL: Seasons = { ...ALWAYS, firstDay: '2027-06-12', lastDay: '2027-06-14' };
/** One of 12 to 14 June that is to be again in August. */
const AGAIN: Seasons = {
  firstDay: '2027-08-01',
  lastDay: '2027-08-02',
  firstDayBefore: '2027-06-12',
  lastDayBefore: '2027-06-14',
};

it.each([
  ['a place without days', ALWAYS, '1999-01-01', 'OPEN'],
  ['the day before the first', FESTIVAL, '2027-06-11', 'EARLY'],
  ['the first', FESTIVAL, '2027-06-12', 'OPEN'],
  ['the last', FESTIVAL, '2027-06-14', 'OPEN'],
  ['the day after the last', FESTIVAL, '2027-06-15', 'OVER'],
  ['only a last day', { ...ALWAYS, lastDay: '2027-06-14' }, '1999-01-01', 'OPEN'],
  ['only a first day', { ...ALWAYS, firstDay: '2027-06-12' }, '2099-01-01', 'OPEN'],
  ['a day of the season before', AGAIN, '2027-06-14', 'OPEN'],
  ['between two seasons', AGAIN, '2027-06-15', 'EARLY'],
  ['after both', AGAIN, '2027-08-03', 'OVER'],
  ['open until it was given a season', { ...FESTIVAL, lastDayBefore: '2027-05-02' }, '2027-05-02', 'OPEN'],
] as const)('%s', (_what, place, day, state) => expect(seasonOn(place, day)).toBe(state));

describe('the end', () => {
  it.each([
    ['the night after the last day', FESTIVAL, '2027-06-14', '2027-06-15', true],
    ['a night that was held late', FESTIVAL, '2027-06-13', '2027-06-20', true],
    ['the night before', FESTIVAL, '2027-06-13', '2027-06-14', false],
    ['the night after the next', FESTIVAL, '2027-06-15', '2027-06-16', false],
    ['one season of two', AGAIN, '2027-06-14', '2027-06-15', true],
    ['the other', AGAIN, '2027-08-02', '2027-08-03', true],
    [
      'one that was made longer on its way',
      { ...FESTIVAL, firstDayBefore: '2027-06-12', lastDayBefore: '2027-06-13' },
      '2027-06-13',
      '2027-06-14',
      false,
    ],
    ['a place without days', ALWAYS, '2027-06-14', '2027-06-15', false],
  ] as const)('%s', (_what, place, since, today, isEnd) => expect(hasEnded(place, since, today)).toBe(isEnd));

  it('is seen by one night, however they lie, of each season that is over for good', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(steps, fc.nat(20), fc.nat(10), (gaps, begins, days) => {
        const firstDay = dayAfter('2027-03-20', begins);
        const place = { ...ALWAYS, firstDay, lastDay: dayAfter(firstDay, days) };
        const nights = ['2027-03-20'];
        for (const gap of gaps) nights.push(dayAfter(nights.at(-1) ?? '', gap));
        const seen = nights.slice(1).filter((night, at) => hasEnded(place, nights[at] ?? '', night));
        expect(seen.length).toBe(place.lastDay < (nights.at(-1) ?? '') ? 1 : 0);
      }),
    );
  });
});

it('was open within days that meet either season', () => {
  expect(wasOpen(AGAIN, '2027-06-01', '2027-06-12')).toBe(true);
  expect(wasOpen(AGAIN, '2027-06-15', '2027-07-31')).toBe(false);
  expect(wasOpen(AGAIN, '2027-07-15', '2027-08-15')).toBe(true);
  expect([ALWAYS, FESTIVAL, { ...ALWAYS, lastDayBefore: '2027-01-01' }].map(lastDayOf)).toEqual([
    null,
    '2027-06-14',
    '2027-01-01',
  ]);
  expect([isSameSeason(FESTIVAL, AGAIN), isSameSeason(ALWAYS, { firstDay: null, lastDay: null })]).toEqual([
    false,
    true,
  ]);
});
