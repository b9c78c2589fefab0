// Networks that a municipality lists: the Wi-Fi of a place, behind one address, and carriers, whose addresses are counted like anybody's.
import { describe, expect, it } from 'vitest';
import type { Published } from '../../../server/voting/standing/rules.ts';
import { BUSY, everyDay, openCourtroom, PLACE, times, type Courtroom, type Vote } from './courtroom.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const WIFI = '192.0.2.0/24';
const CARRIER = '198.51.100.0/24';
const CARRIERS = { [CARRIER]: 0, '2001:db8::/32': 0 };

/** A vote or two a week. */
const QUIET: ReadonlyMap<bigint, Published> = new Map([[PLACE, everyDay(0.2)]]);

describe('the Wi-Fi of a place', () => {
  const wifi = (room: Courtroom, count: number) => room.tally(times(count, { from: '192.0.2.7' }));

  it('has a quarter of the room of an hour in a quarter of an hour, so that one phone cannot take all of it', async () => {
    const room = openCourtroom({ sharedNetworks: { [WIFI]: 0 }, published: QUIET, city: { isDemo: true } });
    for (let quarter = 0; quarter < 3; quarter += 1) {
      expect(await wifi(room, 30)).toEqual({ COUNTED: 10, CHANNEL: 20 });
      room.move(16 * MINUTE);
    }
    expect(await room.tally(times(30, { from: '192.0.2.9', place: 8n }))).toEqual({
      COUNTED: 10,
      CHANNEL: 20,
    });
    room.move(12 * MINUTE);
    expect(await wifi(room, 1)).toEqual({ CHANNEL: 1 });
    room.move(HOUR);
    expect(await wifi(room, 30)).toEqual({ COUNTED: 10, CHANNEL: 20 });
  });
});

describe('a carrier', () => {
  const carrier = (options: Parameters<typeof openCourtroom>[0] = {}) =>
    openCourtroom({ carriers: CARRIERS, published: BUSY, ...options });

  it('has an allowance for each address, as any network has', async () => {
    const { tally } = carrier();
    expect(await tally(times(20, { from: '198.51.100.7' }))).toEqual({ COUNTED: 2, NETWORK: 18 });
    expect(await tally(times(3, { from: '198.51.100.8' }))).toEqual({ COUNTED: 2, NETWORK: 1 });
    expect(await tally(times(3, { from: '2001:db8:1:1::1' }))).toEqual({ COUNTED: 2, NETWORK: 1 });
  });

  it('has a ceiling at each place, which its phones at another do not fill', async () => {
    const { tally } = carrier({ published: QUIET, city: { isDemo: true } });
    const phones = (place: bigint): Vote[] =>
      Array.from({ length: 100 }, (_, n) => ({ from: `198.51.100.${n}`, place }));
    expect(await tally(phones(PLACE))).toEqual({ COUNTED: 40, CHANNEL: 60 });
    // One phone at all places of a city, which was once what filled the hour of its whole carrier.
    const tour = Array.from({ length: 300 }, (_, n): Vote => ({
      from: '198.51.100.7',
      place: BigInt(100 + n),
    }));
    expect(await tally(tour)).toEqual({ COUNTED: 300 });
    const honest = Array.from({ length: 50 }, (_, n): Vote => ({
      from: `198.51.100.${200 + n}`,
      place: BigInt(100 + n),
    }));
    expect(await tally(honest)).toEqual({ COUNTED: 50 });
  });

  it('may bring what its listing says, where more is usual there than at the place', async () => {
    const { tally } = carrier({ carriers: { '10.0.0.0/8': 100 }, published: QUIET, city: { isDemo: true } });
    const phones = Array.from({ length: 250 }, (_, n): Vote => ({ from: `10.0.0.${n}` }));
    expect(await tally(phones)).toEqual({ COUNTED: 200, CHANNEL: 50 });
  });
});

/**
 * What of somebody who votes every twenty seconds is let in on arrival, at one place with a vote or two a week: in a quarter of an hour,
 * an hour and a day. It was, of a day: 2, 4, all that the place may have, the same, 40, all. Of what was let in the night counts what is plausible.
 */
describe('somebody with one phone, some addresses or very many', () => {
  const TRIES = 24 * 180;
  const from: Record<string, (n: number) => string> = {
    'a home with IPv4': () => '203.0.113.5',
    'a tunnel with a /48': (n) => `2a02:1:1:${((256 * n) % 65_536).toString(16)}::1`,
    'a phone of a listed carrier': () => '198.51.100.7',
    'a phone in a listed Wi-Fi': () => '192.0.2.7',
    '20 addresses of IPv4': (n) => `203.0.113.${n % 20}`,
    'a /32 of IPv6': (n) => `2a02:2:${n.toString(16)}:1::1`,
  };
  it.each([
    ['a home with IPv4', 2, 2, 2],
    ['a tunnel with a /48', 4, 4, 4],
    ['a phone of a listed carrier', 2, 2, 2],
    ['a phone in a listed Wi-Fi', 10, 40, 900],
    // Five are beyond their allowances, of forty within.
    ['20 addresses of IPv4', 45, 45, 45],
    ['a /32 of IPv6', 45, 180, 4_320],
  ])('%s: %i, %i, %i', async (who, ofQuarter, ofHour, ofDay) => {
    const room = openCourtroom({
      sharedNetworks: { [WIFI]: 0 },
      carriers: CARRIERS,
      published: QUIET,
      now: '2026-11-23T22:00:00Z',
    });
    const counted: number[] = [];
    for (let n = 0; n < TRIES; n += 1) {
      const trust = await room.vote({ from: from[who]?.(n) ?? '' });
      counted.push((counted.at(-1) ?? 0) + (trust === 'COUNTED' ? 1 : 0));
      room.move(20 * SECOND);
    }
    expect([counted[44], counted[179], counted[TRIES - 1]]).toEqual([ofQuarter, ofHour, ofDay]);
  });
});
