// The judge with a clock of the test's own: who is counted, who is not and why, and what is never taken from others.
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../server/standing/judge.ts';
import { openCourtroom, PLACE, type Vote } from './courtroom.ts';

const times = (count: number, vote: Vote = {}): Vote[] => Array.from({ length: count }, () => vote);
const MINUTE = 60_000;
/** So much that no burst and no ceiling is near. */
const BUSY = new Map([
  [PLACE, { ratings: 56_000, days: 56 }],
  [8n, { ratings: 56_000, days: 56 }],
]);

describe('the allowance of a network', () => {
  it.each([
    [5, 2],
    [7, 3],
    [10, 4],
  ])('where groups have %i is %i votes at a place, and the rest is unconfirmed', async (threshold, most) => {
    const { tally } = openCourtroom({ published: BUSY, city: { threshold } });
    expect(await tally(times(20))).toEqual({ COUNTED: most, NETWORK: 20 - most });
  });

  it('is one for each place, each kind of slip and each network', async () => {
    const { tally } = openCourtroom({ published: BUSY });
    const everything = ['192.0.2.1', '192.0.2.2'].flatMap((from) =>
      [PLACE, 8n].flatMap((place) =>
        (['score', 'answer'] as const).flatMap((kind) => times(3, { from, place, kind })),
      ),
    );
    expect(await tally(everything)).toEqual({ COUNTED: 16, NETWORK: 8 });
  });

  it('is the same for an address in either form, and for nobody in particular', async () => {
    const { tally } = openCourtroom({ published: BUSY });
    const mixed = [...times(2, { from: '192.0.2.1' }), ...times(2, { from: '::ffff:192.0.2.1' })];
    expect(await tally(mixed)).toEqual({ COUNTED: 2, NETWORK: 2 });
    expect(await tally(times(3, { from: '' }))).toEqual({ COUNTED: 2, NETWORK: 1 });
  });

  it('of IPv6 is that of its /64, and that of a /48 is twice as large', async () => {
    const { tally } = openCourtroom({ published: BUSY });
    const phones = Array.from({ length: 5 }, (_, n) => ({ from: `2001:db8:1:1::${n + 1}` }));
    expect(await tally(phones)).toEqual({ COUNTED: 2, NETWORK: 3 });
    const networks = Array.from({ length: 50 }, (_, n) => ({
      from: `2001:db8:1:${(n + 2).toString(16)}::1`,
    }));
    expect(await tally(networks)).toEqual({ COUNTED: 2, NETWORK: 48 });
    expect(await tally([{ from: '2001:db8:2:1::1' }])).toEqual({ COUNTED: 1 });
  });

  it('is never exceeded, whatever comes in which order, and nothing is refused below the flood limit', async () => {
    const step = fc.record({
      from: fc.constantFrom('192.0.2.1', '192.0.2.2', '2001:db8:1:1::1', '2001:db8:1:2::1'),
      place: fc.constantFrom(PLACE, 8n),
      fate: fc.constantFrom('new' as const, 'receivedBefore' as const, 'unavailable' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { vote } = openCourtroom({ published: BUSY });
        const counted = new Map<string, number>();
        for (const each of steps) {
          const trust = await vote(each);
          expect(['COUNTED', 'NETWORK']).toContain(trust);
          const name = `${each.from} ${each.place}`;
          const before = counted.get(name) ?? 0;
          const isNew = trust === 'COUNTED' && each.fate === 'new';
          // Within it everybody is counted, since two networks do not fill their /48.
          expect(trust === 'COUNTED').toBe(before < 2);
          counted.set(name, before + (isNew ? 1 : 0));
        }
        for (const count of counted.values()) expect(count).toBeLessThanOrEqual(2);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a network that the municipality lists as shared', () => {
  const sharedNetworks = { '192.0.2.0/24': 60, '192.0.2.128/25': 0 };

  it('has the ceiling of its channel: 40 an hour and 1.6 times what is usual', async () => {
    const { tally, move } = openCourtroom({ sharedNetworks, city: { isDemo: true } });
    const phones = Array.from({ length: 150 }, (_, n) => ({
      from: `192.0.2.${(n % 100) + 1}`,
      place: BigInt(n),
    }));
    expect(await tally(phones)).toEqual({ COUNTED: 136, CHANNEL: 14 });
    expect(await tally([{ from: '192.0.2.1', kind: 'answer' }])).toEqual({ COUNTED: 1 });
    move(62 * MINUTE);
    expect(await tally(phones)).toEqual({ COUNTED: 136, CHANNEL: 14 });
  });

  it('within another one is a channel of its own', async () => {
    const { tally } = openCourtroom({ sharedNetworks, city: { isDemo: true } });
    expect(await tally(times(50, { from: '192.0.2.200' }))).toEqual({ COUNTED: 40, CHANNEL: 10 });
    expect(await tally(times(1, { from: '192.0.2.100' }))).toEqual({ COUNTED: 1 });
  });

  it('may bring what the whole city is used to, where its listing says less', async () => {
    const { tally } = openCourtroom({ sharedNetworks: { '192.0.2.0/24': 0 }, published: BUSY });
    // 2,000 ratings a day are 500 in a busy hour.
    const phones = Array.from({ length: 400 }, (_, n) => ({
      from: `192.0.2.${n % 256}`,
      place: n % 2 ? PLACE : 8n,
    }));
    expect((await tally(phones)).CHANNEL).toBeUndefined();
  });
});

describe('everybody else at a place', () => {
  it('is a channel too', async () => {
    // A demo city looks for no bursts.
    const { tally } = openCourtroom({
      city: { isDemo: true },
      published: new Map([[PLACE, { ratings: 0, days: 56 }]]),
    });
    const proxies = Array.from({ length: 100 }, (_, n) => ({ from: `203.0.${n}.1` }));
    expect(await tally(proxies)).toEqual({ COUNTED: 40, CHANNEL: 60 });
    expect(await tally(times(1, { from: '203.0.0.1', place: 8n }))).toEqual({ COUNTED: 1 });
  });
});

describe('the demo city', () => {
  const home = [
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '10.1.2.3',
    '192.168.1.10',
    'fd12::1',
    'fe80::1%eth0',
  ];
  it.each(home)('counts five votes from %s, and forty an hour', async (from) => {
    const { tally } = openCourtroom({ city: { isDemo: true } });
    expect(await tally(times(50, { from }))).toEqual({ COUNTED: 40, CHANNEL: 10 });
  });

  it('counts no more from elsewhere than any city, and a live one no more from home', async () => {
    const demo = openCourtroom({ city: { isDemo: true } });
    expect(await demo.tally(times(5, { from: '192.0.2.1' }))).toEqual({ COUNTED: 2, NETWORK: 3 });
    const live = openCourtroom();
    expect(await live.tally(times(5, { from: '127.0.0.1' }))).toEqual({ COUNTED: 2, NETWORK: 3 });
  });
});

describe('a burst', () => {
  const one = (n: number): Vote => ({ from: `198.${18 + (n >> 8)}.${n & 255}.1` });
  const forty = new Map([[PLACE, { ratings: 56 * 40, days: 56 }]]);

  it('of ten in ten minutes is found where forty a day are usual', async () => {
    const { vote, move } = openCourtroom({ published: forty });
    const trusts: string[] = [];
    for (let n = 0; n < 10; n += 1) {
      trusts.push(await vote(one(n)));
      move(MINUTE);
    }
    expect(trusts).toContain('BURST');
    expect(trusts.slice(0, 8)).toEqual(Array(8).fill('COUNTED'));
  });

  it('is over after ten minutes, and counts no further than its hour and its day', async () => {
    const { tally, move } = openCourtroom({ published: forty });
    let n = 0;
    const some = (count: number) => Array.from({ length: count }, () => one((n += 1)));
    expect(await tally(some(20))).toEqual({ COUNTED: 8, BURST: 12 });
    move(12 * MINUTE);
    expect(await tally(some(20))).toEqual({ COUNTED: 8, BURST: 12 });
    move(12 * MINUTE);
    // 10 in a busy hour: 24 are the most.
    expect(await tally(some(20))).toEqual({ COUNTED: 8, BURST: 12 });
    move(12 * MINUTE);
    expect(await tally(some(20))).toEqual({ BURST: 20 });
    let counted = 24;
    for (let ten = 0; ten < 140; ten += 1) {
      move(10 * MINUTE);
      counted += (await tally(some(8))).COUNTED ?? 0;
    }
    expect(counted).toBeLessThan(120);
  });

  it('at one place is none at another, and scores and answers have their own', async () => {
    const { tally } = openCourtroom({ published: forty });
    const votes = (more: Vote) => Array.from({ length: 8 }, (_, n) => ({ ...one(n), ...more }));
    expect(await tally([...votes({}), ...votes({ place: 8n }), ...votes({ kind: 'answer' })])).toEqual({
      COUNTED: 24,
    });
  });

  it('is not made by what one network sends beyond its allowance, so that nobody can spoil what others send', async () => {
    const { tally, move } = openCourtroom({ published: forty });
    for (let minute = 0; minute < 10; minute += 1) {
      expect((await tally(times(50, { from: '192.0.2.1' }))).BURST).toBeUndefined();
      move(MINUTE);
    }
    expect(await tally(Array.from({ length: 6 }, (_, n) => one(n)))).toEqual({ COUNTED: 6 });
  });
});

describe('opening hours', () => {
  // Sundays 02:30 to 05:00, and Wednesdays 08:00 to 17:00, in Sofia.
  const hours = [
    { locationId: PLACE, weekday: 7, opensMinute: 150, closesMinute: 300 },
    { locationId: PLACE, weekday: 3, opensMinute: 480, closesMinute: 1020 },
  ];
  it.each([
    ['before opening', '2026-11-25T05:59:59Z', 'HOURS'],
    ['at opening', '2026-11-25T06:00:00Z', 'COUNTED'],
    ['before closing', '2026-11-25T14:59:59Z', 'COUNTED'],
    ['at closing', '2026-11-25T15:00:00Z', 'HOURS'],
    ['on another day', '2026-11-24T10:00:00Z', 'HOURS'],
    ['in summer', '2026-07-29T05:00:00Z', 'COUNTED'],
    ['in summer before opening', '2026-07-29T04:59:59Z', 'HOURS'],
    // On 29 March 2026 the clock goes from 03:00 to 04:00 at 01:00 UTC.
    ['before the clock goes forward', '2026-03-29T00:59:00Z', 'COUNTED'],
    ['after it went forward', '2026-03-29T01:00:00Z', 'COUNTED'],
    ['an hour before five of that day', '2026-03-29T01:59:00Z', 'COUNTED'],
    ['at five of that day', '2026-03-29T02:00:00Z', 'HOURS'],
    // On 25 October 2026 it goes from 04:00 to 03:00 at 01:00 UTC.
    ['in the first of two hours', '2026-10-25T00:30:00Z', 'COUNTED'],
    ['in the second', '2026-10-25T01:30:00Z', 'COUNTED'],
    ['two hours later, before five', '2026-10-25T02:59:00Z', 'COUNTED'],
    ['at five after it went back', '2026-10-25T03:00:00Z', 'HOURS'],
  ])('%s', async (_what, now, expected) => {
    const { vote } = openCourtroom({ hours, now });
    expect(await vote()).toBe(expected);
    expect(await vote({ place: 8n, from: '192.0.2.9' })).toBe('COUNTED');
  });

  it('use up nothing of what comes later', async () => {
    const { tally, move } = openCourtroom({ hours, now: '2026-11-25T05:00:00Z' });
    expect(await tally(times(30))).toEqual({ HOURS: 30 });
    move('2026-11-25T06:00:00Z');
    expect(await tally(times(3))).toEqual({ COUNTED: 2, NETWORK: 1 });
  });
});

describe('a flood', () => {
  it('is more than sixty slips a minute from one network, at whatever places', async () => {
    const { tally, move } = openCourtroom({ published: BUSY });
    const minute = Array.from({ length: 70 }, (_, n) => ({ place: BigInt(n) }));
    expect((await tally(minute)).FLOOD).toBe(10);
    expect(await tally(times(1, { from: '192.0.2.2' }))).toEqual({ COUNTED: 1 });
    move(MINUTE);
    expect((await tally(minute)).FLOOD).toBe(10);
  });

  it('from a listed network is ten times as much, by address', async () => {
    const { tally } = openCourtroom({ sharedNetworks: { '192.0.2.0/24': 10_000 }, published: BUSY });
    expect((await tally(times(610, { from: '192.0.2.1' }))).FLOOD).toBe(10);
    expect((await tally(times(5, { from: '192.0.2.2' }))).FLOOD).toBeUndefined();
  });

  it('takes nothing', async () => {
    const { tally, move } = openCourtroom({ published: BUSY });
    await tally(times(60, { place: 8n }));
    expect(await tally(times(10))).toEqual({ FLOOD: 10 });
    move(MINUTE);
    expect(await tally(times(3))).toEqual({ COUNTED: 2, NETWORK: 1 });
  });
});

describe('a replay', () => {
  it('has the trust of the first, and takes nothing, however often it comes', async () => {
    const { tally, vote, move } = openCourtroom({ published: BUSY });
    const id = randomUUID();
    expect(await vote({ id })).toBe('COUNTED');
    for (let minute = 0; minute < 20; minute += 1) {
      expect(await tally(times(500, { id, fate: 'receivedBefore' }))).toEqual({ COUNTED: 500 });
      move(MINUTE);
    }
    expect(await tally(times(3))).toEqual({ COUNTED: 1, NETWORK: 2 });
  });

  it('of an unconfirmed vote stays unconfirmed', async () => {
    const { tally, vote } = openCourtroom({ published: BUSY });
    await tally(times(2));
    const id = randomUUID();
    expect(await vote({ id })).toBe('NETWORK');
    expect(await vote({ id, fate: 'receivedBefore' })).toBe('NETWORK');
  });

  it('in parallel with honest votes of the same network changes nothing for those', async () => {
    const { court, vote, move } = openCourtroom({ published: BUSY });
    const id = randomUUID();
    expect(await vote({ id })).toBe('COUNTED');
    let honest: string | undefined;
    for (let hundred = 0; hundred < 100; hundred += 1) {
      const votes = Array.from({ length: 100 }, () => vote({ id, fate: 'receivedBefore' }));
      if (hundred === 50) honest = await vote();
      expect(new Set(await Promise.all(votes))).toEqual(new Set(['COUNTED']));
      move(MINUTE / 4);
    }
    expect(honest).toBe('COUNTED');
    expect(await vote()).toBe('NETWORK');
    court.close();
  });

  it('that the judge does not remember gives back what it took, when the box knows it', async () => {
    const { tally } = openCourtroom({ published: BUSY });
    const old = Array.from({ length: 50 }, () => ({ id: randomUUID(), fate: 'receivedBefore' as const }));
    expect(await tally(old)).toEqual({ COUNTED: 50 });
    expect(await tally(times(3))).toEqual({ COUNTED: 2, NETWORK: 1 });
  });

  it('of which a hundred are under way takes one place, and gives it back once, after the last', async () => {
    const room = openCourtroom({ published: BUSY });
    const id = randomUUID();
    const judge = () => room.judge({ id });
    const settle = (all: readonly Judgement[]) => {
      for (const each of all) {
        if (each.outcome === 'flood') throw new Error('It is no flood.');
        each.settle('unavailable');
        each.settle('unavailable');
      }
    };
    const all = await Promise.all(Array.from({ length: 100 }, judge));
    settle(all.slice(0, 99));
    expect(await room.tally(times(2))).toEqual({ COUNTED: 1, NETWORK: 1 });
    settle(all.slice(99));
    expect(await room.vote()).toBe('COUNTED');
    expect(await room.vote()).toBe('NETWORK');
  });

  it('keeps its place where one of its requests brought it into the box, whichever answered first', async () => {
    for (const fates of [
      ['new', 'receivedBefore'],
      ['receivedBefore', 'new'],
      ['unavailable', 'new'],
      ['new', 'unavailable'],
    ] as const) {
      const { tally, vote } = openCourtroom({ published: BUSY });
      const id = randomUUID();
      // Both are judged before either is settled.
      await Promise.all(fates.map((fate) => vote({ id, fate })));
      expect(await tally(times(3))).toEqual({ COUNTED: 1, NETWORK: 2 });
    }
  });

  it('that could not be stored is judged anew, and takes again', async () => {
    const { tally, vote } = openCourtroom({ published: BUSY });
    const id = randomUUID();
    expect(await vote({ id, fate: 'unavailable' })).toBe('COUNTED');
    expect(await vote({ id })).toBe('COUNTED');
    expect(await tally(times(3))).toEqual({ COUNTED: 1, NETWORK: 2 });
  });

  it('for another place or of another kind is judged for itself', async () => {
    const { tally, vote } = openCourtroom({ published: BUSY });
    const ids = Array.from({ length: 5 }, () => randomUUID());
    // An allowance of a place where nobody votes must not be spent here.
    await tally(ids.map((id, n) => ({ id, place: BigInt(100 + n), fate: 'receivedBefore' })));
    expect(await tally(ids.map((id) => ({ id })))).toEqual({ COUNTED: 2, NETWORK: 3 });
    const id = randomUUID();
    await vote({ id, from: '192.0.2.2', kind: 'answer' });
    expect(await tally(times(3, { from: '192.0.2.2' }))).toEqual({ COUNTED: 2, NETWORK: 1 });
    expect(await vote({ id, from: '192.0.2.2' })).toBe('NETWORK');
  });
});
