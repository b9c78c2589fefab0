// The statements that spread the database, as far as a PostgreSQL without Citus takes them: all but those that spread.
import { expect, it, onTestFinished } from 'vitest';
import { Prisma } from '../prisma/generated/client.ts';
import { testDatabase } from '../test/support/database.ts';
import { createCity } from '../test/support/city.ts';
import { KEYS_IN_THE_WAY, POLICIES_IN_THE_WAY } from '../test/foundation/database/distribution.ts';
import { findObstacle } from './citus/nodes.ts';
import { readStatements } from './citus/statements.ts';

it('names every table once, and takes away no key but the listed ones', async () => {
  const { owner, close } = await testDatabase();
  onTestFinished(close);
  const { before, spread, after } = await readStatements(owner.pool);
  const { rows } = await owner.pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  const spreadTables = spread.map((each) => /_table\('(\w+)'/.exec(each)?.[1] ?? each);
  expect(new Set(spreadTables).size).toBe(spread.length);
  expect(spreadTables.filter((table) => !rows.some(({ name }) => name === table))).toEqual([]);
  // What a distributed table refers to lies everywhere before it is spread.
  expect(spread.map((each) => each.includes('create_reference_table')).lastIndexOf(true)).toBe(
    spread.findIndex((each) => each.includes('create_distributed_table')) - 1,
  );
  const dropped = before.filter((each) => each.includes('DROP CONSTRAINT'));
  expect(dropped.length - after.length).toBe(Object.keys(KEYS_IN_THE_WAY).length);
  const lost = before.filter((each) => each.startsWith('DROP POLICY'));
  expect(lost).toHaveLength(Object.values(POLICIES_IN_THE_WAY).flat().length);
});

it('leaves no policy that asks, and members see what they saw', async () => {
  const { owner, member, close } = await testDatabase();
  onTestFinished(close);
  const city = await createCity(owner.pool);
  await createCity(owner.pool);
  const { before, after } = await readStatements(owner.pool);
  for (const statement of [...before, ...after]) await owner.pool.query(statement);
  const { rows: asking } = await owner.pool.query(
    `SELECT FROM pg_policy WHERE concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) ~ 'SELECT'`,
  );
  expect(asking).toEqual([]);
  const client = await member.pool.connect();
  onTestFinished(() => client.release());
  await client.query('BEGIN');
  expect((await client.query('SELECT FROM settlements')).rows).toEqual([]);
  await client.query(Prisma.sql`SELECT set_config('kazva.municipality_id', ${String(city.id)}, true)`);
  const { rows } = await client.query<{ id: string }>('SELECT municipality_id AS id FROM settlements');
  expect(rows.map(({ id }) => BigInt(id))).toEqual([city.id]);
  await client.query('COMMIT');
});

it('says why it is not tried', async () => {
  expect(await findObstacle(undefined)).toContain('DATABASE_URL');
  const { login, close } = await testDatabase();
  onTestFinished(close);
  const url = new URL(`postgresql://localhost/${login.database}`);
  url.username = login.user;
  url.password = login.password;
  url.searchParams.set('host', login.host);
  expect(await findObstacle(url.href)).toContain('no extension citus');
});
