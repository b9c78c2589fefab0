// What counts beyond the allowances of networks: a little of what counts within them, for all networks together.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marginOf } from '../../../server/voting/standing/rules.ts';
import { BUSY, openCourtroom, PLACE, times, type Vote } from './courtroom.ts';

/** Votes of as many homes. */
const homes = (count: number, vote: Vote = {}): Vote[] =>
  Array.from({ length: count }, (_, n) => ({ ...vote, from: `198.51.${n >> 8}.${n & 255}` }));

const WIFI = { from: '192.0.2.1' };

it.each([
  [0, 0],
  [11, 0],
  [12, 1],
  [26, 3],
  [145, 20],
])('of a group of five with %i within allowances is %i', (within, most) => {
  expect(marginOf(within, 5)).toBe(most);
});

it('lets an address in that many are behind, as far as others come', async () => {
  const { tally } = openCourtroom({ published: BUSY });
  expect(await tally(times(10, WIFI))).toEqual({ COUNTED: 2, NETWORK: 8 });
  expect(await tally(homes(24))).toEqual({ COUNTED: 24 });
  // 26 within, two of them its own.
  expect(await tally(times(10, WIFI))).toEqual({ COUNTED: 3, NETWORK: 7 });
  expect(await tally(homes(50, { place: 8n }))).toEqual({ COUNTED: 50 });
  expect(await tally([WIFI])).toEqual({ NETWORK: 1 });
});

it('is one for all networks, so that ten addresses get no more of it than one', async () => {
  const { tally } = openCourtroom({ published: BUSY });
  await tally(homes(27));
  const addresses = Array.from({ length: 10 }, (_, n) => ({ from: `203.0.113.${n}` }));
  for (const each of addresses) expect(await tally(times(2, each))).toEqual({ COUNTED: 2 });
  // 47 within.
  expect(await tally(addresses.flatMap((each) => times(10, each)))).toEqual({ COUNTED: 6, NETWORK: 94 });
});

it('is given back with what never came into the box, and begins anew with an opening', async () => {
  const { tally, vote, look, move } = openCourtroom({ published: BUSY });
  await tally([...homes(10), ...times(2, WIFI)]);
  for (let time = 0; time < 3; time += 1)
    expect(await vote({ ...WIFI, fate: 'unavailable' })).toBe('COUNTED');
  expect(await tally(times(2, WIFI))).toEqual({ COUNTED: 1, NETWORK: 1 });
  move(7_200_000);
  await look('2026-11-25', [{ kind: 'score', locationId: PLACE }]);
  expect(await tally(times(5, WIFI))).toEqual({ COUNTED: 2, NETWORK: 3 });
});

it('neither grows nor shrinks by networks that the city lists', async () => {
  const { tally } = openCourtroom({ published: BUSY, sharedNetworks: { '203.0.113.0/24': 0 } });
  expect(await tally(times(60, { from: '203.0.113.1' }))).toEqual({ COUNTED: 60 });
  expect(await tally(times(5, WIFI))).toEqual({ COUNTED: 2, NETWORK: 3 });
});

it('never lets one network have half of what could be opened, nor all beyond an eighth', async () => {
  const step = fc.constantFrom('own' as const, 'another' as const, 'home' as const);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 5, max: 12 }),
      fc.array(step, { minLength: 20, maxLength: 120 }),
      async (threshold, steps) => {
        const { vote } = openCourtroom({ published: BUSY, city: { threshold } });
        const counted = { own: 0, another: 0, home: 0 };
        for (const [n, each] of steps.entries()) {
          const from = { own: '192.0.2.1', another: '192.0.2.2', home: `198.51.100.${n}` }[each];
          if ((await vote({ from })) === 'COUNTED') counted[each] += 1;
        }
        const { own, another, home } = counted;
        const [all, allowance] = [own + another + home, Math.floor((threshold - 1) / 2)];
        if (all >= threshold) expect(own).toBeLessThan(all / 2);
        const beyond = Math.max(0, own - allowance) + Math.max(0, another - allowance);
        expect(beyond).toBeLessThanOrEqual(all / 8);
      },
    ),
    { numRuns: 60 },
  );
});
