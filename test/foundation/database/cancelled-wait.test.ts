// A commit whose wait for a standby was cancelled is taken for safe by nobody: PostgreSQL answers it with success and a warning.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import pg from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Connection } from '../../../server/foundation/database/connect.ts';
import { listBrokenPromises } from '../../../server/foundation/database/required-settings.ts';
import { inTransaction } from '../../../server/foundation/database/transaction.ts';
import { findOutage } from '../../../server/foundation/outage-kinds.ts';
import { standbyDatabase } from '../../support/standby.ts';

let database: Awaited<ReturnType<typeof standbyDatabase>>;
beforeAll(async () => {
  database = await standbyDatabase();
  await database.owner.pool.query('CREATE TABLE notes (id int)');
});
afterAll(() => database.close());
beforeEach(() => database.owner.pool.query('TRUNCATE notes'));

const NOTE = Prisma.sql`INSERT INTO notes VALUES (1)`;
const count = async (): Promise<number | null> =>
  (await database.owner.pool.query('SELECT FROM notes')).rowCount;

/** What becomes of the work whose commit waits, and is cancelled. */
async function cancelled(work: (owner: Connection) => Promise<unknown>): Promise<unknown> {
  const { standby, owner } = database;
  await standby.leave();
  const outcome = work(owner).then(
    (answer) => ({ answer }),
    (error: unknown) => findOutage(error),
  );
  await standby.waiting(1);
  const stop = standby.cancelWaits();
  try {
    return await outcome;
  } finally {
    await stop();
    await standby.comeBack();
  }
}

test.each<[string, (owner: Connection) => Promise<unknown>]>([
  ['a statement of the pool', ({ pool }) => pool.query(NOTE)],
  ['a transaction', ({ pool }) => inTransaction(pool, (transaction) => transaction.query(NOTE))],
  ['a statement of Prisma', ({ prisma }) => prisma.$executeRaw(NOTE)],
  ['a transaction of Prisma', ({ prisma }) => prisma.$transaction((tx) => tx.$executeRaw(NOTE))],
  [
    'a statement with a callback',
    async ({ pool }) => {
      const client = await pool.connect();
      try {
        return await new Promise((resolve, reject) => {
          client.query(NOTE.text, [], (error, result) => (error ? reject(error) : resolve(result)));
        });
      } finally {
        client.release();
      }
    },
  ],
])(
  '%s is an outage to whoever asked, though it is there; its connection is used no more',
  async (_, work) => {
    const { pool } = database.owner;
    expect(await cancelled(work)).toBe('database');
    expect(await count()).toBe(1);
    await pool.query(NOTE);
    expect(await count()).toBe(2);
  },
);

test('a server that would keep the warning to itself is asked for it', async () => {
  const { owner, login } = database;
  await owner.pool.query(`ALTER DATABASE ${login.database} SET client_min_messages = error`);
  const { rows } = await database.citizen.pool.query('SHOW client_min_messages');
  expect(rows).toEqual([{ client_min_messages: 'warning' }]);
});

test('any other warning changes nothing', async () => {
  const { pool } = database.owner;
  await pool.query(`DO $$ BEGIN RAISE WARNING 'canceling wait for synchronous replication'; END $$`);
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

test('a server that is followed and waits for nobody is named, one that waits is not', async () => {
  const follower = new pg.Client({ ...database.login, replication: 'database' } as pg.ClientConfig);
  await follower.connect();
  try {
    expect(await listBrokenPromises(database)).toEqual([
      'PostgreSQL is followed by 1 (pg_stat_replication) and waits for none, so a failover would lose votes that were acknowledged: ' +
        'name a standby in synchronous_standby_names.',
    ]);
    await database.standby.leave();
    expect(await listBrokenPromises(database)).toEqual([]);
  } finally {
    await database.standby.comeBack();
    await follower.end();
  }
  expect(await listBrokenPromises(database)).toEqual([]);
});
