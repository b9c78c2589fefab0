// A transfer that is broken off, anywhere, leaves one database at most on which somebody starts; and rows that differ are found.
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectOwner } from '../../../server/foundation/database/connect.ts';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import { startTemporary, type EmbeddedDatabase } from '../../../server/foundation/database/embedded.ts';
import { USUAL_CONNECTIONS } from '../../../server/foundation/database/limits.ts';
import { openDatabase } from '../../../server/foundation/database/open.ts';
import { transfer, undoTransfer, type End } from '../../../server/operator/transfers/transfer.ts';
import { createCity, publish } from '../../support/city.ts';
import { ask } from '../../support/database.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { until } from '../../support/watched.ts';

let postgres: EmbeddedDatabase;
beforeAll(async () => {
  postgres = await startTemporary(console.error);
});
afterAll(() => postgres.stop());

const asSuperuser = (database: string, statement: string) =>
  ask({ ...postgres.connection, database }, statement);

/** An empty database whose owner is bound by row-level security. */
async function newEnd(): Promise<End> {
  const database = `town_${randomBytes(4).toString('hex')}`;
  const [user, password] = [`${database}_owner`, randomBytes(12).toString('hex')];
  await asSuperuser('postgres', `CREATE ROLE ${user} LOGIN CREATEROLE PASSWORD '${password}'`);
  await asSuperuser('postgres', `CREATE DATABASE ${database} OWNER ${user}`);
  return { owner: { ...postgres.connection, database, user, password }, name: database };
}

/** A start on it, which throws what it says where it is refused. */
async function open({ owner }: End, dataDir: string): Promise<void> {
  const { user, password, host, database }: Login = owner;
  const databaseUrl = `postgresql://${user}:${password}@localhost/${database}?host=${encodeURIComponent(host)}`;
  const settings = { databaseUrl, dataDir, databaseConnections: USUAL_CONNECTIONS };
  await (await openDatabase(settings, () => undefined)).close();
}

/** One with a city, ten ratings and a slip that waits. */
async function inUse(dataDir: string): Promise<End> {
  const end = await newEnd();
  await open(end, dataDir);
  const superuser = connectOwner({ ...postgres.connection, database: end.owner.database });
  const city = await createCity(superuser.pool, { isDemo: false });
  const [place] = city.places;
  if (place === undefined) throw new Error('A city without a place');
  await publish(superuser.pool, city, place, '2026-11-02', [8, 8, 9, 10, 10, 1, 2, 3, 4, 5]);
  await superuser.pool.query('INSERT INTO ballot_ids (municipality_id, id, night) VALUES ($1, $2, 1)', [
    city.id,
    randomUUID(),
  ]);
  await superuser.close();
  return end;
}

const to = (end: End) => ({ ...end, isBegun: false });
const silent = (dataDir: string) => ({ dataDir, say: () => undefined });
const ratings = ({ owner }: End) => asSuperuser(owner.database, 'SELECT id, score FROM ratings ORDER BY id');

test('rows that an owner cannot see go along, counters go on, and only the new one is started on', async () => {
  const dataDir = newFolder('var');
  const [source, target] = [await inUse(dataDir), await newEnd()];
  expect(await ask(source.owner, 'SELECT FROM ratings')).toEqual([]);
  const said: string[] = [];
  const done = await transfer(source, to(target), { dataDir, say: (sentence) => void said.push(sentence) });
  expect(done.rows).toBeGreaterThan(15);
  expect(said.filter((line) => / rows, SHA-256 [0-9a-f]{64} in both$/.test(line))).toHaveLength(done.tables);
  expect(await ratings(target)).toEqual(await ratings(source));
  await open(target, dataDir);
  await expect(open(source, dataDir)).rejects.toThrow(`were taken to ${target.name}`);
  const counters = `SELECT sequencename, last_value FROM pg_sequences ORDER BY 1`;
  expect(await asSuperuser(target.owner.database, counters)).toEqual(
    await asSuperuser(source.owner.database, counters),
  );
  // Nobody is let past the policies any more than before.
  expect(await ask(target.owner, 'SELECT FROM ratings')).toEqual([]);
  expect(await undoTransfer(source, dataDir, () => undefined)).toBe(target.name);
  await open(source, dataDir);
});

test('broken off while it compares: the source is as it was, the target is refused, and a second time all is there', async () => {
  const dataDir = newFolder('var');
  const [source, target] = [await inUse(dataDir), await newEnd()];
  const before = await ratings(source);
  const say = (sentence: string): void => {
    if (sentence.startsWith('public.ratings:')) throw new Error('broken off');
  };
  await expect(transfer(source, to(target), { dataDir, say })).rejects.toThrow('broken off');
  expect(await ratings(source)).toEqual(before);
  await expect(open(target, dataDir)).rejects.toThrow(
    `Not all data have come to this database from ${source.name}`,
  );
  await open(source, dataDir);
  await expect(transfer(target, to(await newEnd()), silent(dataDir))).rejects.toThrow(
    'cannot be taken along',
  );
  await transfer(source, to(target), silent(dataDir));
  expect(await ratings(target)).toEqual(before);
  await open(target, dataDir);
});

test('broken off between the two marks: neither is started on, and the same command ends it', async () => {
  const dataDir = newFolder('var');
  const [source, target] = [await inUse(dataDir), await newEnd()];
  const holder = connectOwner({ ...postgres.connection, database: target.owner.database });
  const client = await holder.pool.connect();
  let held: Promise<unknown> | undefined;
  const say = (): void => {
    held ??= client.query('BEGIN').then(() => client.query('SELECT FROM installation FOR UPDATE'));
  };
  const broken = transfer(source, to(target), { dataDir, say }).then(
    () => null,
    (error: unknown) => error,
  );
  const waiting = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = '${target.owner.database}' AND wait_event_type = 'Lock' AND query LIKE 'UPDATE installation%'`;
  await until(async () => (await asSuperuser('postgres', waiting)).length > 0);
  expect(await broken).toBeInstanceOf(Error);
  await held;
  await client.query('ROLLBACK');
  client.release();
  await holder.close();
  await expect(open(source, dataDir)).rejects.toThrow(`were taken to ${target.name}`);
  await expect(open(target, dataDir)).rejects.toThrow('Not all data have come');
  const other = await newEnd();
  await expect(transfer(source, to(other), silent(dataDir))).rejects.toThrow('were taken to');
  await transfer(source, to(target), silent(dataDir));
  expect(await ratings(target)).toEqual(await ratings(source));
  await open(target, dataDir);
});

test('a target that keeps rows otherwise is found out', async () => {
  const dataDir = newFolder('var');
  const [source, target] = [await inUse(dataDir), await newEnd()];
  await asSuperuser(
    target.owner.database,
    `CREATE SCHEMA planted; GRANT USAGE ON SCHEMA planted TO PUBLIC;
     CREATE FUNCTION planted.praise() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF NEW.score = 1 THEN NEW.score := 10; END IF; RETURN NEW; END';
     CREATE FUNCTION planted.plant() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
       IF to_regclass('public.ratings') IS NOT NULL AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgname = 'planted') THEN
         CREATE TRIGGER planted BEFORE INSERT ON public.ratings FOR EACH ROW EXECUTE FUNCTION planted.praise();
       END IF; END $$;
     CREATE EVENT TRIGGER planted ON ddl_command_end WHEN TAG IN ('CREATE INDEX') EXECUTE FUNCTION planted.plant()`,
  );
  await expect(transfer(source, to(target), silent(dataDir))).rejects.toThrow(
    /^The rows of public\.ratings are not the same: SHA-256 [0-9a-f]{64} there, [0-9a-f]{64} here\.$/,
  );
  await expect(open(target, dataDir)).rejects.toThrow('Not all data have come');
  await open(source, dataDir);
});

test('what is not the right pair is refused, and nothing is changed', async () => {
  const [dataDir, elsewhere] = [newFolder('var'), newFolder('elsewhere')];
  const [source, other, empty] = [await inUse(dataDir), await inUse(elsewhere), await newEnd()];
  await expect(transfer(source, to(source), silent(dataDir))).rejects.toThrow('is not empty');
  await expect(transfer(source, to(other), silent(dataDir))).rejects.toThrow('is not empty');
  await expect(transfer(empty, to(await newEnd()), silent(dataDir))).rejects.toThrow(
    'There is nothing of Kazva in',
  );
  await expect(transfer(other, to(empty), silent(dataDir))).rejects.toThrow('belongs to another DATA_DIR');
  await expect(undoTransfer(other, dataDir, () => undefined)).rejects.toThrow('belongs to another DATA_DIR');
  const citizen = { ...source.owner, user: `${source.owner.database}_citizen` };
  await asSuperuser('postgres', `ALTER ROLE ${citizen.user} PASSWORD '${citizen.password}'`);
  const session = connectOwner(citizen);
  await session.pool.query('SELECT 1');
  await expect(transfer(source, to(empty), silent(dataDir))).rejects.toThrow(
    'Kazva is at work on the database (1 connections)',
  );
  await session.close();
  expect(
    await asSuperuser(empty.owner.database, `SELECT FROM pg_tables WHERE schemaname = 'public'`),
  ).toEqual([]);
});
