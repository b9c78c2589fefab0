// PostgreSQL's own log: whatever fails, nothing of a statement, a parameter or a row is in it; docs/logs.md lists what is.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect, connectOwner } from '../../../server/foundation/database/connect.ts';
import { listBrokenPromises } from '../../../server/foundation/database/required-settings.ts';
import { createCity } from '../../support/city.ts';
import { migrateTo, setNewPasswords } from '../../support/migrated.ts';
import { postgresLines, unlisted } from '../log/inventory.ts';
import { startHeard, type Heard } from './heard.ts';

/** What must not be in the log: an id, sealed bytes, a value that fits nowhere, words of a statement. */
const MARK = {
  id: randomUUID(),
  sealed: 'c0ffee5ea1edc0ffee5ea1edc0ffee5ea1ed',
  value: 'Qz7markedvalue',
  code: '987654321',
};
const marksIn = (log: string): string[] =>
  Object.entries(MARK).flatMap(([name, mark]) => (log.includes(mark) ? [name] : []));

/** Makes all of it fail: rows that break a constraint, values that fit no type, a deadlock, an endless statement. */
async function failInEveryWay({ login }: Heard): Promise<void> {
  await migrateTo(login);
  const passwords = await setNewPasswords(login);
  const owner = connectOwner(login);
  const roles = connect({ ...login, rolePrefix: 'kazva', passwords });
  const city = await createCity(owner.pool);
  const { citizen } = roles;
  const codes: unknown[] = [];
  const fails = async (query: Promise<unknown>): Promise<void> => {
    codes.push(
      await query.then(
        () => 'none',
        ({ code }: pg.DatabaseError) => code,
      ),
    );
  };
  const keyId = randomUUID();
  const sealed = `\\x${MARK.sealed}`;
  const row: unknown[] = [city.id, MARK.id, city.places[0]?.id, 'score', keyId, sealed];
  const insert = 'INSERT INTO ballots VALUES ($1, $2, $3, $4, $5, $6)';
  const cast = 'SELECT cast_ballots($1, $2, $3, $4, $5, $6, $7)';
  // A new slip, in a row that is there.
  const each: unknown[] = row.toSpliced(1, 0, randomUUID()).map((value) => [value]);
  const offer = `INSERT INTO ballot_keys VALUES (${city.id}, '${keyId}', 1, decode(repeat('04', 65), 'hex'))`;
  const { value, code } = MARK;
  const asOwner: [string, unknown[]?][] = [
    [insert, row],
    [insert, row.with(1, randomUUID()).with(4, MARK.id)],
    [insert, row.with(3, value)],
    [insert, row.with(5, null)],
    [offer],
    [`DO $$ BEGIN RAISE EXCEPTION '${value}' USING DETAIL = '${code}'; END $$`],
    [`SET LOCAL statement_timeout = 1; SELECT pg_sleep(5), '${value}'`],
  ];
  const asCitizen: [string, unknown[]?][] = [
    [cast, each],
    [cast, each.with(2, [randomUUID()]).with(4, [value])],
    [cast, each.with(5, [value])],
    ...['uuid', 'int', 'date', 'jsonb', 'cidr'].map((type): [string, unknown[]] => [
      `SELECT $1::text::${type}`,
      [`${value} ${code}`],
    ]),
    ['SELECT $1::int', [value]],
    ['SELECT $1::smallint', [code]],
    ['SELECT $1::text', [`${value}\0`]],
    [`SELECT ${value}`],
    [`SELECT '${value}' FROM`],
    [`SELECT '${value.repeat(100_000)}' ${code} ${value}`],
    [`SELECT '${code}' FROM ballots`],
  ];
  // None of these fails.
  await owner.pool.query(offer);
  await owner.pool.query(insert, row);
  await owner.pool.query(`DO $$ BEGIN RAISE WARNING '${value}' USING HINT = '${code}'; END $$`);
  for (const [text, values] of asOwner) await fails(owner.pool.query(text, values));
  for (const [text, values] of asCitizen) await fails(citizen.pool.query(text, values));
  await fails(citizen.prisma.$queryRawUnsafe(`SELECT '${value}'::uuid`));
  await deadlock(owner.pool, fails);
  await fails(refused({ ...login, user: 'kazva_citizen', password: MARK.value }));
  await roles.close();
  await owner.close();
  expect(codes).not.toContain('none');
  expect(new Set(codes).size).toBeGreaterThan(10);
}

async function deadlock(pool: pg.Pool, fails: (query: Promise<unknown>) => Promise<void>): Promise<void> {
  const [one, two] = [await pool.connect(), await pool.connect()];
  for (const client of [one, two]) await client.query(`SET deadlock_timeout = 50; BEGIN`);
  await one.query(`SELECT pg_advisory_xact_lock(1)`);
  await two.query(`SELECT pg_advisory_xact_lock(2)`);
  const first = one.query(`SELECT pg_advisory_xact_lock(2), '${MARK.value}'`);
  const second = two.query(`SELECT pg_advisory_xact_lock(1), '${MARK.code}'`);
  await fails(Promise.all([first, second]));
  await Promise.allSettled([first, second]);
  for (const client of [one, two]) client.release(true);
}

async function refused(login: Heard['login']): Promise<void> {
  const client = new pg.Client(login);
  client.on('error', () => undefined);
  await client.connect();
}

async function logOf(kind: 'ours' | 'as installed', settings?: readonly string[]): Promise<string> {
  const heard = await startHeard(kind, settings);
  onTestFinished(heard.stop);
  await failInEveryWay(heard);
  await heard.stop();
  return heard.log();
}

describe('the log of PostgreSQL after statements that failed in every way', () => {
  test('with our settings: nothing of them, and no line that docs/logs.md does not list', async () => {
    const log = await logOf('ours');
    expect(log.split('\n').length).toBeGreaterThan(10);
    expect(marksIn(log)).toEqual([]);
    expect(unlisted(log, postgresLines)).toEqual([]);
  });

  test('as it is installed: all of it, so the test would see it', async () => {
    expect(marksIn(await logOf('as installed'))).toEqual(Object.keys(MARK));
  });

  test('with the three settings that docs/logs.md names: nothing of them', async () => {
    const three = ['log_min_messages=log', 'log_min_error_statement=panic', 'log_error_verbosity=terse'];
    const log = await logOf('as installed', three);
    expect(marksIn(log)).toEqual([]);
    // A checkpoint is told too.
    expect(unlisted(log, [...postgresLines, /LOG: {2}checkpoint/])).toEqual([]);
  });
});

test('a PostgreSQL as it is installed breaks three, and commit times if they are on', async () => {
  const heard = await startHeard('as installed', ['track_commit_timestamp=on']);
  onTestFinished(heard.stop);
  await migrateTo(heard.login);
  const passwords = await setNewPasswords(heard.login);
  const connections = connect({ ...heard.login, rolePrefix: 'kazva', passwords });
  const said = await listBrokenPromises(connections);
  await connections.close();
  expect(said.map((sentence) => /^PostgreSQL's (\S+)/.exec(sentence)?.[1])).toEqual([
    'log_min_messages',
    'log_min_error_statement',
    'log_error_verbosity',
    'track_commit_timestamp',
  ]);
  expect(said.at(-1)).toBe(
    "PostgreSQL's track_commit_timestamp is on, so every row tells when it was stored: set it to off.",
  );
});
