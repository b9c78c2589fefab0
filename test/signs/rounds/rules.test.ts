// What is true of rounds: the order of the way is the print shop's, and a phone is believed its day only so far.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onTheWay } from '../../../server/signs/rounds/route-order.ts';
import { isPosition, isRoundDay, toldOnFrom } from '../../../server/signs/rounds/rules.ts';
import type { RoundSign } from '../../../server/signs/rounds/store.ts';
import { inMountingOrder, stopOf, type Stop } from '../../../sign-generator/job/route.ts';
import type { Sign } from '../../../sign-generator/sign.ts';

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const word = fc.constantFrom('Ямбол', 'Абланово', 'ул. „Роза“ 2', 'ул. „Роза“ 10', 'Ясла 4', 'ясла 4');
const sign: fc.Arbitrary<Stop> = fc.record({
  code: fc.stringMatching(/^\d{9}$/),
  settlement: word,
  address: fc.option(word),
  name: word,
});

describe('the order of the way', () => {
  it('is that in which signs are printed and stacked', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sign, { selector: ({ code }) => code }), (signs) => {
        // No more of a sign is looked at.
        const printed = signs.map(({ code, settlement, address, name }) => ({
          code,
          location: { settlement: { first: settlement }, address, name: { first: name } },
        })) as unknown as Sign[];
        const ofRound = signs.map(({ code, settlement, address, name }) => ({
          code,
          settlement: { bg: settlement },
          address: address === null ? null : { bg: address },
          name: { bg: name },
        })) as unknown as RoundSign[];
        const stacked = inMountingOrder(printed, 'bg', stopOf).map(({ code }) => code);
        expect(onTheWay(ofRound, { languages: ['bg'] }).map(({ code }) => code)).toEqual(stacked);
      }),
    );
  });
});

describe('the day that what was told counts for', () => {
  it('is never after today, nor more than thirty days before', () => {
    fc.assert(
      fc.property(fc.option(day), day, (said, today) => {
        const on = toldOnFrom(said, today);
        expect(on <= today).toBe(true);
        expect(Date.parse(today) - Date.parse(on)).toBeLessThanOrEqual(30 * 86_400_000);
        expect([said, today]).toContain(on);
      }),
    );
  });

  it.each([
    [null, '2026-11-26'],
    ['2026-11-25', '2026-11-25'],
    ['2026-10-27', '2026-10-27'],
    ['2026-10-26', '2026-11-26'],
    ['2026-11-27', '2026-11-26'],
  ])('said to be %s is %s', (said, on) => expect(toldOnFrom(said, '2026-11-26')).toBe(on));
});

it.each([
  ['2026-11-26', true],
  ['2026-11-25', false],
  ['2027-11-27', true],
  ['2027-11-28', false],
])('a round that is new may be on %s: %s', (on, may) => expect(isRoundDay(on, '2026-11-26')).toBe(may));

it.each([
  [90, 180, 0, true],
  [-90, -180, null, true],
  [90.01, 0, null, false],
  [0, 180.01, null, false],
  [Number.NaN, 0, null, false],
  [0, 0, -1, false],
])('%s, %s to %s m is on the earth: %s', (latitude, longitude, accuracy, is) =>
  expect(isPosition(latitude, longitude, accuracy)).toBe(is),
);
