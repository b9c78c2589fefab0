// What standing reads of the database: rules that people set, and when boxes were looked into.
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { grant } from '../../../server/access/grants/grant.ts';
import { CITIZEN } from '../../../server/access/grants/viewer.ts';
import type { BallotId, Trust } from '../../../server/foundation/ballot.ts';
import { isOutage } from '../../../server/foundation/outage-kinds.ts';
import { createLog } from '../../../server/foundation/log.ts';
import { normalNetwork, parseNetwork } from '../../../server/foundation/networks.ts';
import { startStanding } from '../../../server/voting/standing/start.ts';
import {
  listCategoryHours,
  listOpened,
  listOpenedOn,
  listOpeningHours,
  listSharedNetworks,
} from '../../../server/voting/standing/store.ts';
import { createCity, publish } from '../../support/city.ts';
import { testDatabase } from '../../support/database.ts';
import { rowsOfACity } from './stored.ts';

const { database, owner, city, cast, addNetwork, addHours, setCategoryHours, placeId } = rowsOfACity();

describe('what is read', () => {
  it('are the shared networks of the municipality, and of no other', async () => {
    await addNetwork('10.0.0.0/8', 120, city(), 'CARRIER');
    await addNetwork('2001:db8::/32');
    await addNetwork('192.0.2.0/24', 5, await createCity(owner(), { sharedNetworks: [] }));
    const networks = await listSharedNetworks(database().citizen.pool, cast());
    expect(networks.map(({ name, hourlyVolume, kind }) => [name, hourlyVolume, kind]).toSorted()).toEqual([
      ['10.0.0.0/8', 120, 'CARRIER'],
      ['2001:db8::/32', 0, 'WIFI'],
    ]);
  });

  it.each([
    '0.0.0.0/0',
    '192.0.2.7/32',
    '::/0',
    '2001:db8:0:1::/64',
    '1:0:2:0:3::/80',
    'fe80::/10',
    '::1/128',
    '64:ff9b::/96',
  ])('is the network %s, which we write as PostgreSQL does', async (text) => {
    const network = parseNetwork(text);
    const written = network && normalNetwork(network);
    const { rows } = await owner().query<{ text: string }>('SELECT $1::cidr::text AS text', [text]);
    expect(written).toBe(rows[0]?.text);
  });

  it('are the opening hours of its places', async () => {
    await addHours(placeId(0), 1, 480, 1020);
    await addHours(placeId(0), 1, 1080, 1440);
    await addHours(placeId(1), 7, 0, 1);
    const hours = await listOpeningHours(database().citizen.pool, cast());
    expect([...hours.keys()].toSorted()).toEqual([placeId(0), placeId(1)].toSorted());
    expect(hours.get(placeId(1))).toEqual({
      hours: [{ weekday: 7, opensMinute: 0, closesMinute: 1 }],
      changedOn: null,
      before: [],
    });
    expect(hours.get(placeId(0))?.hours).toHaveLength(2);
  });

  it('are the hours of its categories, and of no other municipality’s', async () => {
    expect(await listCategoryHours(database().citizen.pool, cast())).toEqual(new Map());
    const row = { weekday: 5, opensMinute: 420, closesMinute: 1140 };
    await setCategoryHours([row], await createCity(owner(), { sharedNetworks: [] }));
    expect(await listCategoryHours(database().citizen.pool, cast())).toEqual(new Map());
    await setCategoryHours([row]);
    expect(await listCategoryHours(database().citizen.pool, cast())).toEqual(
      new Map([[city().categoryId, { hours: [row], changedOn: null, before: [] }]]),
    );
  });

  it.each([
    [[{ weekday: 8, opensMinute: 0, closesMinute: 60 }]],
    [[{ weekday: 1, opensMinute: 60, closesMinute: 60 }]],
    [[{ weekday: 1, opensMinute: 0, closesMinute: 1441 }]],
    [[{ weekday: '1', opensMinute: 0, closesMinute: 60 }]],
    [[{ weekday: 1 }]],
    [{ weekday: 1, opensMinute: 0, closesMinute: 60 }],
    [[[]]],
    [null],
  ])('cannot be hours like %j', async (hours) => {
    await expect(setCategoryHours(hours)).rejects.toThrow(/categories_hours_check/);
  });

  it('are the places whose counted scores were opened after a day', async () => {
    const other = await createCity(owner());
    const on = (day: string, n = 0, trust: Trust = { standing: 'COUNTED', reason: null }) =>
      publish(owner(), city(), { id: placeId(n) }, day, [1, 2, 3, 4, 5], trust);
    await on('2026-11-20');
    await on('2026-11-21');
    await on('2026-11-19', 1);
    await on('2026-11-21', 1, { standing: 'UNCONFIRMED', reason: 'NETWORK' });
    const listed = (after: string | null) =>
      listOpened(
        database().citizen.pool,
        grant(CITIZEN, 'municipalities.find', null),
        new Map([
          [city().id, after],
          [other.id, null],
        ]),
      );
    const scores = { kind: 'score', locationId: placeId(0) };
    const elsewhere = { ...scores, locationId: placeId(1) };
    const all = await listed(null);
    expect(all.get(other.id)).toEqual([]);
    expect(all.get(city().id)).toHaveLength(2);
    expect(all.get(city().id)).toEqual(expect.arrayContaining([scores, elsewhere]));
    expect((await listed('2026-11-19')).get(city().id)).toEqual([scores]);
    expect((await listed('2026-11-20')).get(city().id)).toEqual([scores]);
    expect((await listed('2026-11-21')).get(city().id)).toEqual([]);
  });

  it('is on which day each box was looked into', async () => {
    await owner().query(`UPDATE municipalities SET opened_on = '2026-11-24' WHERE municipality_id = $1`, [
      city().id,
    ]);
    const other = await createCity(owner());
    const days = await listOpenedOn(database().citizen.pool, grant(CITIZEN, 'municipalities.find', null));
    expect(days.get(city().id)).toBe('2026-11-24');
    expect(days.has(other.id)).toBe(false);
  });
});

describe('while the database is away', () => {
  it('what was last known stands', async () => {
    const own = await testDatabase();
    const there = await createCity(own.owner.pool, { isDemo: false, sharedNetworks: ['192.0.2.0/24'] });
    let at = Date.parse('2026-11-24T10:00:00Z');
    const log = createLog();
    const standing = await startStanding({
      citizen: own.citizen,
      random: randomBytes,
      now: () => new Date(at),
      log,
      shared: null,
    });
    const vote = async (address: readonly number[]): Promise<string> => {
      const judgement = await standing.judge({
        municipality: { id: there.id, isDemo: false, timeZone: 'Europe/Sofia', threshold: 5 },
        locationId: there.places[0]?.id ?? 0n,
        categoryId: there.categoryId,
        deskId: null,
        ballotId: randomUUID() as BallotId,
        kind: 'score',
        address,
        isFromTablet: false,
        isPresent: false,
        presence: { asksPresence: false, presenceChangedOn: null },
      });
      return judgement.outcome === 'flood' ? 'FLOOD' : (judgement.trust.reason ?? 'COUNTED');
    };
    const trusts = async (): Promise<string[]> => {
      const all: string[] = [];
      for (const last of [1, 1, 1]) all.push(await vote([192, 0, 2, last]));
      for (const last of [9, 9, 9]) all.push(await vote([198, 51, 100, last]));
      return all;
    };
    try {
      expect(await trusts()).toEqual([...Array(5).fill('COUNTED'), 'NETWORK']);
      // As if it were full: nobody gets in, and who was in is out.
      await own.owner.pool.query(`ALTER DATABASE ${own.login.database} CONNECTION LIMIT 0`);
      await own.owner.pool.query(
        'SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = $1 AND usename <> current_user',
        [own.login.database],
      );
      at += 60_000;
      // Which words it is told in depends on whether the pool has heard of it already.
      await expect(standing.sweep()).rejects.toSatisfy(isOutage);
      expect(await vote([192, 0, 2, 1])).toBe('COUNTED');
      expect(await vote([198, 51, 100, 9])).toBe('NETWORK');
    } finally {
      standing.stop();
      await own.close();
    }
  });
});
