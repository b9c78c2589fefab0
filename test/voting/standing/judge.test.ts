// The judge with a clock of the test's own: who is counted, who is not and why, and what is never taken from others.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUSY, PLACE, openCourtroom, times, type Courtroom, type Vote } from './courtroom.ts';

const MINUTE = 60_000;

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
        (['score', 'answer', 'comment'] as const).flatMap((kind) => times(3, { from, place, kind })),
      ),
    );
    expect(await tally(everything)).toEqual({ COUNTED: 24, NETWORK: 12 });
  });

  it('is the same for an address in either form, and for nobody in particular', async () => {
    const { tally } = openCourtroom({ published: BUSY });
    const mixed = [...times(2, { from: '192.0.2.1' }), ...times(2, { from: '::ffff:192.0.2.1' })];
    expect(await tally(mixed)).toEqual({ COUNTED: 2, NETWORK: 2 });
    expect(await tally(times(3, { from: '' }))).toEqual({ COUNTED: 2, NETWORK: 1 });
  });

  it('of IPv6 is that of its /64; a /56 around it has one and a half, a /48 two', async () => {
    const { tally } = openCourtroom({ published: BUSY });
    const from = (network: string) => ({ from: `2001:db8:1:${network}::1` });
    expect(await tally(times(5, from('1')))).toEqual({ COUNTED: 2, NETWORK: 3 });
    expect(await tally(Array.from({ length: 50 }, (_, n) => from((n + 2).toString(16))))).toEqual({
      COUNTED: 1,
      NETWORK: 49,
    });
    expect(await tally(Array.from({ length: 50 }, (_, n) => from((256 * (n + 1)).toString(16))))).toEqual({
      COUNTED: 1,
      NETWORK: 49,
    });
    expect(await tally([{ from: '2001:db8:2:1::1' }])).toEqual({ COUNTED: 1 });
  });

  it('is never exceeded, whatever comes in which order, and nothing is refused below the flood limit', async () => {
    const step = fc.record({
      from: fc.constantFrom('192.0.2.1', '192.0.2.2', '2001:db8:1:1::1', '2001:db8:1:101::1'),
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
          // Within it everybody is counted, since two networks of a /56 each do not fill their /48.
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

  it('has the ceiling of its channel: 40 an hour and 1.6 times what is usual, a fourth in a quarter of an hour', async () => {
    const { tally, move } = openCourtroom({ sharedNetworks, city: { isDemo: true } });
    const phones = Array.from({ length: 150 }, (_, n) => ({
      from: `192.0.2.${(n % 100) + 1}`,
      place: BigInt(n),
    }));
    expect(await tally(phones)).toEqual({ COUNTED: 34, CHANNEL: 116 });
    for (const kind of ['answer', 'comment'] as const)
      expect(await tally([{ from: '192.0.2.1', kind }])).toEqual({ COUNTED: 1 });
    move(62 * MINUTE);
    for (let quarter = 0; quarter < 4; quarter += 1) {
      expect(await tally(phones)).toEqual({ COUNTED: 34, CHANNEL: 116 });
      move(16 * MINUTE);
    }
  });

  it('within another one is a channel of its own', async () => {
    const { tally } = openCourtroom({ sharedNetworks, city: { isDemo: true } });
    expect(await tally(times(50, { from: '192.0.2.200' }))).toEqual({ COUNTED: 10, CHANNEL: 40 });
    expect(await tally(times(1, { from: '192.0.2.100' }))).toEqual({ COUNTED: 1 });
  });

  it('may bring what the whole city is used to, where its listing says less', async () => {
    const { tally } = openCourtroom({ sharedNetworks: { '192.0.2.0/24': 0 }, published: BUSY });
    // 2,000 ratings a day are 500 in a busy hour, 125 in a quarter of it.
    const phones = Array.from({ length: 200 }, (_, n) => ({
      from: `192.0.2.${n % 256}`,
      place: n % 2 ? PLACE : 8n,
    }));
    expect((await tally(phones)).CHANNEL).toBeUndefined();
  });
});

describe('everybody else at a place', () => {
  const people = Array.from({ length: 1000 }, (_, n) => ({ from: `203.${n >> 8}.${n & 255}.1` }));

  it('is counted on arrival, however many come, and nobody crowds others out', async () => {
    expect(await openCourtroom().tally(people)).toEqual({ COUNTED: 1000 });
  });

  it('is told apart by the quarter of the city’s day and by who is the first of a network, where it is a score that counts', async () => {
    const arrivalsOf = async (room: Courtroom, votes: readonly Vote[]) => {
      const arrivals: unknown[] = [];
      for (const vote of votes) {
        const judgement = await room.judge(vote);
        if (judgement.outcome === 'flood') throw new Error('That was no flood.');
        judgement.settle('new');
        arrivals.push(judgement.arrival);
      }
      return arrivals;
    };
    const live = openCourtroom({ sharedNetworks: { '10.0.0.0/8': 60 } });
    const [first, second] = [
      { quarter: 2, isFirst: true },
      { quarter: 2, isFirst: false },
    ];
    expect(await arrivalsOf(live, times(3))).toEqual([first, second, null]);
    expect(await arrivalsOf(live, times(2, { place: 8n, kind: 'answer' }))).toEqual([null, null]);
    expect(await arrivalsOf(live, times(3, { from: '10.0.0.1' }))).toEqual([first, first, first]);
    // Two homes of one /48.
    const homes = [{ from: '2001:db8:1:1::1' }, { from: '2001:db8:1:2::1' }];
    expect(await arrivalsOf(live, homes)).toEqual([first, second]);
    live.move('2026-11-24T22:00:00Z');
    expect(await arrivalsOf(live, [{ from: '192.0.2.9' }])).toEqual([{ quarter: 0, isFirst: true }]);
    expect(await arrivalsOf(openCourtroom({ city: { isDemo: true } }), times(1))).toEqual([null]);
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

describe('a flood', () => {
  it('is more than sixty slips a minute from one network, at whatever places', async () => {
    const { tally, move } = openCourtroom({ published: BUSY });
    const minute = Array.from({ length: 70 }, (_, n) => ({ place: BigInt(n) }));
    expect((await tally(minute)).FLOOD).toBe(10);
    expect(await tally(times(1, { from: '192.0.2.2' }))).toEqual({ COUNTED: 1 });
    move(MINUTE);
    expect((await tally(minute)).FLOOD).toBe(10);
  });

  it('of a /56 of IPv6 is twice as many, and of a /48 four times', async () => {
    const { tally } = openCourtroom({ published: BUSY });
    const votes = (step: number) =>
      Array.from({ length: 300 }, (_, n) => ({ from: `2001:db8:1:${(step * n).toString(16)}::1` }));
    const narrow = openCourtroom({ published: BUSY });
    expect((await narrow.tally(votes(0))).FLOOD).toBe(240);
    expect((await tally(votes(1).slice(0, 256))).FLOOD).toBe(136);
    const wide = openCourtroom({ published: BUSY });
    expect((await wide.tally(votes(200))).FLOOD).toBe(60);
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
