// What people set for a city, as far as it decides on standing: which hours hold on a day, which channel an address is, and its ceiling.
import { describe, expect, it } from 'vitest';
import { parseAddress, parseNetwork } from '../../../server/foundation/networks.ts';
import {
  ceilingFor,
  channelName,
  channelOf,
  hasAllowances,
  hoursAt,
  tabletChannel,
  toSettings,
  toVolumes,
  type Channel,
  type SharedNetwork,
} from '../../../server/voting/standing/city-limits.ts';
import type { Hours, Schedule } from '../../../server/voting/standing/rules.ts';

const from = (opensMinute: number): Hours[] => [{ weekday: 1, opensMinute, closesMinute: 1_000 }];
const schedule = (more: Partial<Schedule> = {}): Schedule => ({
  hours: from(1),
  changedOn: null,
  before: from(2),
  ...more,
});
const at = { locationId: 7n, categoryId: 3n, deskId: null };
const DAY = '2026-11-25';

describe('the hours of a place', () => {
  const category = schedule({ hours: from(30), before: from(31) });
  const hours = (
    ofPlace: readonly [bigint, Schedule][],
    placed: Parameters<typeof hoursAt>[1] = at,
    ofCategory = [[3n, category]] as const,
  ) => hoursAt({ ofPlace: new Map(ofPlace), ofCategory: new Map(ofCategory) }, placed, DAY);
  const atDesk = { ...at, deskId: 8n };

  it('are its own, else those of its desk, else those of its category, else none', () => {
    expect(
      hours(
        [
          [7n, schedule()],
          [8n, schedule({ hours: from(20) })],
        ],
        atDesk,
      ),
    ).toEqual(from(1));
    expect(hours([[8n, schedule({ hours: from(20) })]], atDesk)).toEqual(from(20));
    expect(
      hours(
        [
          [7n, schedule({ hours: [] })],
          [8n, schedule({ hours: from(20) })],
        ],
        atDesk,
      ),
    ).toEqual(from(20));
    expect(hours([[8n, schedule({ hours: [] })]], atDesk)).toEqual(from(30));
    expect(hours([[8n, schedule({ hours: from(20) })]])).toEqual(from(30));
    expect(hours([[7n, schedule({ hours: [] })]])).toEqual(from(30));
    expect(hours([], { ...at, categoryId: 4n })).toEqual([]);
  });

  it('are on the day of a change, or by a clock that is behind, those that the day began with', () => {
    for (const changedOn of [DAY, '2026-11-26']) {
      expect(hours([[7n, schedule({ changedOn })]])).toEqual(from(2));
      expect(hours([[7n, schedule({ hours: [], changedOn, before: [] })]])).toEqual([]);
      expect(hours([], at, [[3n, { ...category, changedOn }]])).toEqual(from(31));
    }
    expect(hours([[7n, schedule({ changedOn: '2026-11-24' })]])).toEqual(from(1));
    expect(hours([], at, [[3n, { ...category, changedOn: '2026-11-24' }]])).toEqual(from(30));
  });
});

const network = (text: string, more: Partial<SharedNetwork> = {}): SharedNetwork => {
  const parsed = parseNetwork(text);
  if (!parsed) throw new Error(text);
  return { kind: 'WIFI', name: text, hourlyVolume: 0, network: parsed, ...more };
};
const NO_HOURS = { ofPlace: new Map(), ofCategory: new Map() };

describe('the channel of an address', () => {
  const settings = toSettings(
    [network('192.0.2.0/24'), network('192.0.2.8/29'), network('192.0.0.0/16')],
    NO_HOURS,
  );
  const channel = (text: string, isDemo = false) =>
    channelOf(parseAddress(text), settings, isDemo)?.name ?? null;

  it('is the smallest network that is listed', () => {
    expect(settings.hours).toBe(NO_HOURS);
    expect(settings.networks.map(({ name }) => name)).toEqual([
      '192.0.2.8/29',
      '192.0.2.0/24',
      '192.0.0.0/16',
    ]);
    expect([channel('192.0.2.9'), channel('192.0.2.99'), channel('192.0.77.1')]).toEqual([
      '192.0.2.8/29',
      '192.0.2.0/24',
      '192.0.0.0/16',
    ]);
  });

  it('is none elsewhere, and where nobody can say; of a demo city at home one', () => {
    expect([channel('198.51.100.1'), channel('10.0.0.1'), channelOf(null, settings, true)]).toEqual([
      null,
      null,
      null,
    ]);
    expect([channel('10.0.0.1', true), channel('198.51.100.1', true)]).toEqual(['at home', null]);
    expect(channelOf(parseAddress('10.0.0.1'), settings, true)).toEqual({
      kind: 'HOME',
      name: 'at home',
      hourlyVolume: 0,
    });
    expect(channel('192.0.2.9', true)).toBe('192.0.2.8/29');
  });

  it('is counted by its name, a carrier’s at each place apart, where networks keep their allowances', () => {
    const [wifi, carrier] = [
      network('192.0.2.0/24'),
      network('192.0.2.0/24', { kind: 'CARRIER', name: 'mobile' }),
    ];
    expect([channelName(wifi, 7n), channelName(carrier, 7n)]).toEqual(['192.0.2.0/24', 'mobile 7']);
    expect([null, carrier, wifi, tabletChannel(7n)].map(hasAllowances)).toEqual([true, true, false, false]);
    expect(tabletChannel(7n)).toEqual({ kind: 'TABLET', name: 'tablet 7', hourlyVolume: 0 });
  });
});

describe('a ceiling', () => {
  const usual = (perDay: number) => ({ perDay, days: 60, perDayAYearAgo: null });
  const volumes = toVolumes(
    new Map([
      [7n, usual(80)],
      [8n, usual(40)],
    ]),
  );

  it('is by what is usual at a place, and in the whole city', () => {
    expect([volumes.ofPlace(7n), volumes.ofPlace(9n), volumes.whole]).toEqual([80, 40, 120]);
    expect(toVolumes(new Map()).whole).toBe(0);
  });

  it.each<[string, Channel, { hour: number; quarter: number }]>([
    ['a tablet', tabletChannel(7n), { hour: 30, quarter: 30 }],
    // 40, and 1.6 times a quarter of 120 a day.
    [
      'a network by the whole city, shared out by quarters',
      network('192.0.2.0/24'),
      { hour: 88, quarter: 22 },
    ],
    [
      'one that is listed with more',
      network('192.0.2.0/24', { hourlyVolume: 101 }),
      { hour: 201, quarter: 51 },
    ],
    ['one that is listed with less', network('192.0.2.0/24', { hourlyVolume: 5 }), { hour: 88, quarter: 22 }],
    ['a carrier by the place', network('192.0.2.0/24', { kind: 'CARRIER' }), { hour: 72, quarter: 72 }],
    ['a home', { kind: 'HOME', name: 'at home', hourlyVolume: 0 }, { hour: 88, quarter: 88 }],
  ])('is of %s', (_, channel, ceiling) => {
    expect(ceilingFor(channel, 7n, volumes)).toEqual(ceiling);
  });
});
