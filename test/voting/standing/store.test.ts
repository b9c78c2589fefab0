// What standing reads of the database: rules that people set, usual volumes, and when boxes were looked into.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grant } from '../../../server/access/grants/grant.ts';
import { CITIZEN } from '../../../server/access/grants/viewer.ts';
import type { BallotId } from '../../../server/foundation/ballot.ts';
import { isOutage } from '../../../server/foundation/outage-kinds.ts';
import { createLog } from '../../../server/foundation/log.ts';
import { normalNetwork, parseNetwork } from '../../../server/foundation/networks.ts';
import { startStanding, type Standing } from '../../../server/voting/standing/start.ts';
import {
  listCategoryHours,
  listOpenedOn,
  listOpeningHours,
  listPublished,
  listSharedNetworks,
} from '../../../server/voting/standing/store.ts';
import { addPlace, createCity, publish, type City } from '../../support/city.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let owner: Pool;
let city: City;

beforeAll(async () => {
  database = await testDatabase();
  owner = database.owner.pool;
});
beforeEach(async () => {
  city = await createCity(owner, { isDemo: false, places: 2, sharedNetworks: [] });
});
afterAll(() => database.close());

const cast = () => grant(CITIZEN, 'ballots.cast', city.id);
const addNetwork = (network: string, volume = 0, where = city) =>
  owner.query('INSERT INTO shared_networks VALUES ($1, $2, $3, $4)', [where.id, network, network, volume]);
const addHours = (locationId: bigint, weekday: number, opens: number, closes: number, where = city) =>
  owner.query('INSERT INTO opening_hours VALUES ($1, $2, $3, $4, $5)', [
    where.id,
    locationId,
    weekday,
    opens,
    closes,
  ]);
const setCategoryHours = (hours: unknown, where = city) =>
  owner.query('UPDATE categories SET hours = $2 WHERE municipality_id = $1', [
    where.id,
    JSON.stringify(hours),
  ]);
const placeId = (n: number) => city.places[n]?.id ?? 0n;

describe('what is read', () => {
  it('are the shared networks of the municipality, and of no other', async () => {
    await addNetwork('10.0.0.0/8', 120);
    await addNetwork('2001:db8::/32');
    await addNetwork('192.0.2.0/24', 5, await createCity(owner, { sharedNetworks: [] }));
    const networks = await listSharedNetworks(database.citizen.pool, cast());
    expect(networks.map(({ name, hourlyVolume }) => [name, hourlyVolume]).toSorted()).toEqual([
      ['10.0.0.0/8', 120],
      ['2001:db8::/32', 0],
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
    const { rows } = await owner.query<{ text: string }>('SELECT $1::cidr::text AS text', [text]);
    expect(written).toBe(rows[0]?.text);
  });

  it('are the opening hours of its places', async () => {
    await addHours(placeId(0), 1, 480, 1020);
    await addHours(placeId(0), 1, 1080, 1440);
    await addHours(placeId(1), 7, 0, 1);
    const hours = await listOpeningHours(database.citizen.pool, cast());
    expect([...hours.keys()].toSorted()).toEqual([placeId(0), placeId(1)].toSorted());
    expect(hours.get(placeId(1))).toEqual({
      hours: [{ weekday: 7, opensMinute: 0, closesMinute: 1 }],
      changedOn: null,
      before: [],
    });
    expect(hours.get(placeId(0))?.hours).toHaveLength(2);
  });

  it('are the hours of its categories, and of no other municipality’s', async () => {
    expect(await listCategoryHours(database.citizen.pool, cast())).toEqual(new Map());
    const row = { weekday: 5, opensMinute: 420, closesMinute: 1140 };
    await setCategoryHours([row], await createCity(owner, { sharedNetworks: [] }));
    expect(await listCategoryHours(database.citizen.pool, cast())).toEqual(new Map());
    await setCategoryHours([row]);
    expect(await listCategoryHours(database.citizen.pool, cast())).toEqual(
      new Map([[city.categoryId, { hours: [row], changedOn: null, before: [] }]]),
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

  it('is what each place published in 56 days, or since its first, of both standings', async () => {
    const [old, young, unused] = [placeId(0), placeId(1), await addPlace(owner, city)];
    const on = (id: bigint, day: string, scores: number[], standing: 'COUNTED' | 'UNCONFIRMED' = 'COUNTED') =>
      publish(
        owner,
        city,
        { id },
        day,
        scores,
        standing === 'COUNTED' ? { standing, reason: null } : { standing, reason: 'BURST' },
      );
    const five = [1, 2, 3, 4, 10];
    await on(old, '2026-01-01', five);
    await on(old, '2026-11-20', five);
    await on(old, '2026-11-24', five, 'UNCONFIRMED');
    // The 56th day before today, and the day before that one.
    await on(old, '2026-09-30', five);
    await on(old, '2026-09-29', five);
    await on(young, '2026-11-20', five);
    // By a clock that was ahead.
    await on(young, '2026-11-25', five);
    const published = await listPublished(database.citizen.pool, cast(), '2026-11-24');
    expect(published.get(old)).toEqual({ ratings: 15, days: 56 });
    expect(published.get(young)).toEqual({ ratings: 5, days: 5 });
    expect(published.has(unused.id)).toBe(false);
  });

  it('is on which day each box was looked into', async () => {
    await owner.query(`UPDATE municipalities SET opened_on = '2026-11-24' WHERE municipality_id = $1`, [
      city.id,
    ]);
    const other = await createCity(owner);
    const days = await listOpenedOn(database.citizen.pool, grant(CITIZEN, 'municipalities.find', null));
    expect(days.get(city.id)).toBe('2026-11-24');
    expect(days.has(other.id)).toBe(false);
  });
});

describe('a judge in front of the database', () => {
  let at: number;
  let standing: Standing;
  beforeEach(async () => {
    at = Date.parse('2026-11-24T10:00:00Z');
    standing = await startStanding({
      citizen: database.citizen,
      random: randomBytes,
      now: () => new Date(at),
      log: createLog(),
    });
    return standing.stop;
  });

  const vote = async (n = 0, address = [192, 0, 2, 1]): Promise<string> => {
    const judgement = await standing.judge({
      municipality: { id: city.id, isDemo: false, timeZone: 'Europe/Sofia', threshold: 5 },
      locationId: placeId(n),
      categoryId: city.categoryId,
      deskId: null,
      ballotId: randomUUID() as BallotId,
      kind: 'score',
      address,
      isFromTablet: false,
    });
    if (judgement.outcome === 'flood') return 'FLOOD';
    judgement.settle('new');
    return judgement.trust.reason ?? 'COUNTED';
  };
  const votes = async (count: number, n = 0): Promise<string[]> => {
    const all: string[] = [];
    for (let each = 0; each < count; each += 1) all.push(await vote(n));
    return all;
  };

  it('knows of a network ten seconds after it was listed, and no longer ten seconds after it was not', async () => {
    expect(await votes(3)).toEqual(['COUNTED', 'COUNTED', 'NETWORK']);
    await addNetwork('192.0.2.0/24');
    at += 10_000;
    expect(await votes(2)).toEqual(['COUNTED', 'COUNTED']);
    await owner.query('DELETE FROM shared_networks WHERE municipality_id = $1', [city.id]);
    at += 10_000;
    expect(await vote()).toBe('NETWORK');
  });

  it('knows when a place is open', async () => {
    // 12:00 in Sofia, on a Tuesday.
    await addHours(placeId(0), 2, 720, 721);
    expect(await vote()).toBe('COUNTED');
    at += 60_000;
    expect(await vote()).toBe('HOURS');
    expect(await vote(1)).toBe('COUNTED');
  });

  it('takes the hours of the category where a place has none of its own, ten seconds after they were set', async () => {
    await addHours(placeId(0), 2, 0, 1440);
    expect(await vote(1)).toBe('COUNTED');
    await setCategoryHours([{ weekday: 2, opensMinute: 420, closesMinute: 720 }]);
    at += 10_000;
    expect(await vote(1)).toBe('HOURS');
    expect(await vote(0)).toBe('COUNTED');
    await setCategoryHours([]);
    at += 10_000;
    expect(await vote(1)).toBe('COUNTED');
  });

  it('knows an hour later what is usual', async () => {
    await publish(owner, city, { id: placeId(0) }, '2026-10-01', [1, 2, 3, 4, 5]);
    let n = 0;
    const some = async (): Promise<number> => {
      let counted = 0;
      for (const end = n + 30; n < end; n += 1)
        counted += (await vote(0, [203, n, 1, 1])) === 'COUNTED' ? 1 : 0;
      return counted;
    };
    expect(await some()).toBe(5);
    await publish(owner, city, { id: placeId(0) }, '2026-11-01', Array<number>(56 * 200).fill(7));
    at += 3_600_000;
    expect(await some()).toBeGreaterThan(15);
  });

  it('begins a new period when the box was looked into', async () => {
    expect(await votes(3)).toEqual(['COUNTED', 'COUNTED', 'NETWORK']);
    await owner.query(`UPDATE municipalities SET opened_on = '2026-11-25' WHERE municipality_id = $1`, [
      city.id,
    ]);
    await standing.sweep();
    expect(await votes(3)).toEqual(['COUNTED', 'COUNTED', 'NETWORK']);
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
