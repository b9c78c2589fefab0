// Connections: each role logs in as itself, in UTC; a broken connection is replaced; a member sees one city only.
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { connect } from '../../../server/foundation/database/connect.ts';
import { LIMITS } from '../../../server/foundation/database/limits.ts';
import { isOutage } from '../../../server/foundation/outage-kinds.ts';
import { newPasswords, roles, roleName } from '../../../server/foundation/database/login-roles.ts';
import { asMember } from '../../../server/foundation/database/tenant.ts';
import { createCity, type City } from '../../support/city.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { startProxy } from '../../http/process/proxy.ts';

let database: TestDatabase;
let city: City;
let other: City;

beforeAll(async () => {
  database = await testDatabase();
  city = await createCity(database.owner.pool);
  other = await createCity(database.owner.pool);
});
afterAll(() => database.close());

test.each(roles)('%s comes as itself, in UTC, with nothing personal in its name', async (role) => {
  const question = Prisma.sql`SELECT session_user::text AS "user", current_setting('TimeZone') AS zone, current_setting('application_name') AS name`;
  const expected = [{ user: roleName('kazva', role), zone: 'UTC', name: 'kazva' }];
  expect(await database[role].prisma.$queryRaw(question)).toEqual(expected);
  expect((await database[role].pool.query(question)).rows).toEqual(expected);
});

test('an instant keeps its value both ways', async () => {
  const instant = new Date('2026-07-01T21:30:00.123Z');
  const rows = await database.citizen.prisma.$queryRaw(
    Prisma.sql`SELECT ${instant}::timestamptz AS back, to_char(${instant}::timestamptz, 'YYYY-MM-DD HH24:MI') AS seen`,
  );
  expect(rows).toEqual([{ back: instant, seen: '2026-07-01 21:30' }]);
});

test('a wrong password is refused', async () => {
  const stranger = connect({ ...database.login, rolePrefix: 'kazva', passwords: newPasswords() });
  await expect(stranger.citizen.pool.query('SELECT 1')).rejects.toThrow('password authentication failed');
  await stranger.close();
});

test('a statement of Prisma is prepared once a connection', async () => {
  const prepared = (): Promise<unknown[]> =>
    database.operator.prisma.$queryRaw(
      Prisma.sql`SELECT count(*)::int AS n FROM pg_prepared_statements WHERE statement LIKE '%42 AS marker%'`,
    );
  for (let times = 0; times < 3; times++)
    await database.operator.prisma.$queryRaw(Prisma.sql`SELECT 42 AS marker`);
  // The asking statement holds the words too.
  expect(await prepared()).toEqual([{ n: 2 }]);
});

test('connections that the server cuts, idle or in use, are replaced', async () => {
  const { pool, prisma } = database.counter;
  const cut = (): Promise<unknown> =>
    database.owner.pool.query(
      'SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE usename = $1 AND datname = current_database()',
      [roleName('kazva', 'counter')],
    );
  await pool.query('SELECT 1');
  await cut();
  expect(await prisma.$queryRaw(Prisma.sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  const busy = expect(pool.query('SELECT pg_sleep(30)')).rejects.toThrow('terminat');
  const held = await pool.connect();
  await cut();
  await busy;
  held.release(true);
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

test('what still asks after everything is closed meets an outage, no bug', async () => {
  const { passwords } = inject('template');
  const { citizen, close } = connect({ ...database.login, rolePrefix: 'kazva', passwords });
  await citizen.pool.query('SELECT 1');
  await close();
  for (const asked of [citizen.pool.query('SELECT 1'), citizen.prisma.$queryRaw(Prisma.sql`SELECT 1`)])
    expect(isOutage(await asked.catch((error: unknown) => error))).toBe(true);
});

test('a server that takes a connection and says nothing is an outage', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const client = new pg.Client({ host: '127.0.0.1', port, connectionTimeoutMillis: 100 });
  expect(isOutage(await client.connect().catch((error: unknown) => error))).toBe(true);
  silent.close();
});

describe('behind a proxy that swallows an answer and keeps the connection', () => {
  const behind = async (patience: number) => {
    const proxy = await startProxy(join(database.login.host, '.s.PGSQL.5432'));
    const { passwords } = inject('template');
    const address = { ...database.login, host: '127.0.0.1', port: proxy.port };
    const connections = connect({ ...address, rolePrefix: 'kazva', passwords, patience });
    onTestFinished(async () => {
      await connections.close();
      await proxy.close();
    });
    return { proxy, connections };
  };

  test.each(roles)('%s gives it up, and goes on by itself', async (role) => {
    const { proxy, connections } = await behind(500);
    const { pool } = connections[role];
    await pool.query('SELECT 1');
    proxy.mute();
    const swallowed = await pool.query('SELECT 1').catch((error: unknown) => error);
    expect(isOutage(swallowed)).toBe(true);
    proxy.unmute();
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  test('every role asks for no more than its patience, and the server ends what is not gone on with', async () => {
    for (const role of roles) {
      const { pool } = database[role];
      const { rows } = await pool.query<{ rest: string; lock: string }>(
        `SELECT current_setting('idle_in_transaction_session_timeout') AS rest, current_setting('lock_timeout') AS lock`,
      );
      const rest = LIMITS[role].patience > 60_000 ? '10min' : '1min';
      expect([role, rows]).toEqual([role, [{ rest, lock: role === 'counter' ? '30s' : '0' }]]);
    }
  });

  test('a transaction whose statement was swallowed leaves no connection that nobody answers', async () => {
    const { proxy, connections } = await behind(500);
    const { prisma, pool } = connections.member;
    // Unused ones would be closed after 10 s whatever they are.
    pool.options.idleTimeoutMillis = 0;
    const lost = asMember(prisma, city.id, async (tx) => {
      await tx.municipality.findMany();
      proxy.mute();
      await tx.municipality.findMany();
    });
    await expect(lost).rejects.toSatisfy(isOutage);
    proxy.unmute();
    await expect.poll(() => pool.idleCount).toBe(0);
    expect(await asMember(prisma, city.id, (tx) => tx.municipality.count())).toBe(1);
  });
});

describe('a member', () => {
  const slugs = (id: bigint): Promise<string[]> =>
    asMember(database.member.prisma, id, async (tx) =>
      (await tx.municipality.findMany()).map(({ slug }) => slug),
    );

  test('sees its own municipality, also when two ask at once', async () => {
    const [first, second] = await Promise.all([slugs(city.id), slugs(other.id)]);
    expect([first, second]).toEqual([[city.slug], [other.slug]]);
  });

  test('sees nothing outside the transaction, on the same connection too', async () => {
    await slugs(city.id);
    for (let times = 0; times < 5; times++)
      expect(await database.member.prisma.municipality.findMany()).toEqual([]);
  });

  test('keeps nothing of an operation that throws', async () => {
    const setting = Prisma.sql`SELECT current_setting('kazva.municipality_id', true) AS id`;
    const failing = asMember(database.member.prisma, city.id, async (tx) => {
      expect(await tx.$queryRaw(setting)).toEqual([{ id: String(city.id) }]);
      throw new Error('changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    expect(await database.member.prisma.$queryRaw(setting)).toEqual([{ id: '' }]);
  });
});
