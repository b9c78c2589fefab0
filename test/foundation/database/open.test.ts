// A database is opened by the processes of one installation, also at the same moment, and by no other; passwords stay where they are right.
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { getKey } from '../../../server/access/grants/tokens.ts';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import { USUAL_CONNECTIONS } from '../../../server/foundation/database/limits.ts';
import { isOutage } from '../../../server/foundation/outage-kinds.ts';
import { openDatabase, type OpenDatabase } from '../../../server/foundation/database/open.ts';
import { newPasswords, roles } from '../../../server/foundation/database/login-roles.ts';
import { emptyDatabase, ask } from '../../support/database.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { migrateTo } from '../../support/migrated.ts';

async function aDatabase(): Promise<Login> {
  const { login, drop } = await emptyDatabase();
  onTestFinished(drop);
  return login;
}

async function open(
  { user, password, database, host, port }: Login,
  dataDir: string,
  databaseConnections = USUAL_CONNECTIONS,
  report: (sentence: string) => void = () => undefined,
): Promise<OpenDatabase> {
  const databaseUrl = `postgresql://${user}:${password}@localhost/${database}?host=${host}&port=${port}`;
  return openDatabase({ databaseUrl, dataDir, databaseConnections }, report);
}

const verifiers = (login: Login): Promise<unknown[]> =>
  ask(
    login,
    `SELECT rolname, rolpassword FROM pg_authid WHERE rolname LIKE '${login.database}\\_%' ORDER BY 1`,
  );

test('two that start at once are both there, ten times of ten, the first of them on an empty database', async () => {
  const login = await aDatabase();
  const dataDir = newFolder('var');
  for (let times = 0; times < 10; times += 1) {
    // Each of them has passwords to set.
    rmSync(join(dataDir, 'roles.json'), { force: true });
    const opened = await Promise.all([open(login, dataDir), open(login, dataDir)]);
    for (const { connections, close } of opened) {
      expect((await connections.citizen.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
      await close();
    }
  }
});

test('another DATA_DIR is refused, changes nothing, and is told how to take the database over', async () => {
  const login = await aDatabase();
  const [own, other] = [newFolder('own'), newFolder('other')];
  const first = await open(login, own);
  const before = await verifiers(login);
  const files = readdirSync(own).map((name) => [name, readFileSync(join(own, name), 'utf8')]);

  const refusal = await open(login, other).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Error);
  const { message } = refusal as Error;
  expect(message).toMatch(
    /: The database belongs to another DATA_DIR\. .*copy installation\.id, roles\.json/,
  );
  expect(existsSync(other)).toBe(false);
  mkdirSync(other);
  writeFileSync(join(other, 'installation.id'), '00000000-0000-4000-8000-000000000000\n');
  await expect(open(login, other)).rejects.toThrow(
    /belongs to another DATA_DIR .*names another installation/,
  );
  expect(await verifiers(login)).toEqual(before);
  expect(readdirSync(own).map((name) => [name, readFileSync(join(own, name), 'utf8')])).toEqual(files);
  expect((await first.connections.jobs.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await first.close();

  const [, id = '', file = ''] = /echo (\S+) > (\S+)$/.exec(message) ?? [];
  writeFileSync(file, `${id}\n`);
  const taken = await open(login, other);
  expect((await taken.connections.citizen.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await taken.close();
});

test('a database of before the baseline that stopped half way is refused, and neither it nor the folder is touched', async () => {
  const login = await aDatabase();
  const before = newFolder('migrations');
  mkdirSync(join(before, '20261124000000_box'), { recursive: true });
  writeFileSync(join(before, '20261124000000_box/migration.sql'), 'CREATE TABLE municipalities ()');
  await migrateTo(login, before);
  const dataDir = newFolder('var');
  await expect(open(login, dataDir)).rejects.toThrow(
    /^The database at .*:5432 could not be opened: The database was made by an earlier Kazva .*: start commit [0-9a-f]{8} on it once, then this one$/,
  );
  expect(existsSync(dataDir)).toBe(false);
  expect(await verifiers(login)).toEqual([]);
});

test('passwords are set where they are missing or wrong, and nowhere else', async () => {
  const login = await aDatabase();
  const dataDir = newFolder('var');
  await (await open(login, dataDir)).close();
  const before = await verifiers(login);
  await (await open(login, dataDir)).close();
  expect(await verifiers(login)).toEqual(before);

  const { connections, close } = await open(login, dataDir);
  await connections.gate.pool.query('SELECT 1');
  await ask(login, `ALTER ROLE ${login.database}_gate PASSWORD 'of somebody else'`);
  await ask(
    login,
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = '${login.database}_gate'`,
  );
  const refused = await connections.gate.pool.query('SELECT 1').catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: '28P01' });
  expect(isOutage(refused)).toBe(true);
  await (await open(login, dataDir)).close();
  expect((await connections.gate.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await close();
  const changed = (await verifiers(login)).filter(
    (row, place) => JSON.stringify(row) !== JSON.stringify(before[place]),
  );
  expect(changed).toMatchObject([{ rolname: `${login.database}_gate` }]);
});

test('a process holds as many connections as it may, and says where PostgreSQL has room for fewer', async () => {
  const login = await aDatabase();
  const dataDir = newFolder('var');
  const said: string[] = [];
  const opened = await open(login, dataDir, 14, (sentence) => said.push(sentence));
  expect(roles.map((role) => opened.connections[role].pool.options.max)).toEqual(roles.map(() => 2));
  await opened.close();
  const ofRoom = (): string[] => said.filter((sentence) => sentence.includes('has room for'));
  expect(ofRoom()).toEqual([]);
  await ask(login, `ALTER DATABASE ${login.database} CONNECTION LIMIT 20`);
  await (await open(login, dataDir, 28, (sentence) => said.push(sentence))).close();
  expect(ofRoom()).toEqual([
    expect.stringMatching(
      /^PostgreSQL has room for 20 connections, and this process may want 28: .*DATABASE_CONNECTIONS/,
    ),
  ]);
});

test('an owner who may not create roles gets a sentence; with roles that its administrator made, all goes on', async () => {
  const login = await aDatabase();
  const { database } = login;
  const owner = `${database}_owner`;
  await ask(
    login,
    `CREATE ROLE ${owner} LOGIN PASSWORD 'of the owner'; ALTER DATABASE ${database} OWNER TO ${owner}`,
  );
  const { user } = login;
  onTestFinished(() => ask({ ...login, database: 'postgres' }, `DROP ROLE ${owner}`).then(() => undefined));
  onTestFinished(() =>
    ask(login, `REASSIGN OWNED BY ${owner} TO ${user}; DROP OWNED BY ${owner}`).then(() => undefined),
  );
  const own = { ...login, user: owner, password: 'of the owner' };
  const dataDir = newFolder('var');
  await expect(open(own, dataDir)).rejects.toThrow(/could not be opened: .*permission denied to create role/);

  const passwords = newPasswords();
  const made = roles.map(
    (role) => `CREATE ROLE ${database}_${role} LOGIN NOINHERIT PASSWORD '${passwords[role]}'`,
  );
  const silent = ['box', 'archive', 'benchmark'].map(
    (name) => `CREATE ROLE ${database}_${name} NOLOGIN NOINHERIT`,
  );
  const granted = [...roles, 'box', 'archive', 'benchmark'].map(
    (name) => `GRANT ${database}_${name} TO ${owner} WITH ADMIN OPTION`,
  );
  await ask(login, [...made, ...silent, ...granted].join('; '));
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'roles.json'), JSON.stringify({ [database]: passwords }));
  const { connections, close } = await open(own, dataDir);
  for (const role of roles)
    expect([role, (await connections[role].pool.query('SELECT 1 AS one')).rows]).toEqual([
      role,
      [{ one: 1 }],
    ]);
  await close();
});

test('a PostgreSQL that is too old is refused by its version, and nothing is changed', async () => {
  const login = await aDatabase();
  // What one of that age answers.
  await ask(
    login,
    `CREATE SCHEMA old; CREATE FUNCTION old.current_setting(text) RETURNS text LANGUAGE sql AS 'SELECT ''140022''';
     ALTER DATABASE ${login.database} SET search_path = old, pg_catalog, public`,
  );
  await expect(open(login, newFolder('var'))).rejects.toThrow(
    /^The database at .*:5432 could not be opened: PostgreSQL 14 is too old: Kazva needs 15 or later$/,
  );
  expect(await ask(login, `SELECT FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
});

test('where something else answers, or nothing has the name, the sentence says where it was asked', async () => {
  const other = createServer((socket) => socket.end());
  await once(other.listen(0, '127.0.0.1'), 'listening');
  const { port } = other.address() as AddressInfo;
  onTestFinished(() => void other.close());
  const at = (host: string): Promise<OpenDatabase> =>
    openDatabase(
      {
        databaseUrl: `postgresql://me:secret@${host}/kazva`,
        dataDir: newFolder('var'),
        databaseConnections: USUAL_CONNECTIONS,
      },
      () => undefined,
    );
  await expect(at(`127.0.0.1:${port}`)).rejects.toThrow(
    new RegExp(
      `^The database at 127\\.0\\.0\\.1:${port} could not be opened: Connection terminated unexpectedly$`,
    ),
  );
  await expect(at('nowhere.invalid')).rejects.toThrow(
    /^The database at nowhere\.invalid:5432 could not be opened: /,
  );
});

test('a key is 32 bytes or none: a file of another length, as of a process that was killed, is named', () => {
  const dataDir = newFolder('var');
  const key = getKey(dataDir, 'members');
  expect(key).toHaveLength(32);
  expect(getKey(dataDir, 'members')).toEqual(key);
  expect(readdirSync(dataDir)).toEqual(['members.key']);
  const file = join(dataDir, 'tokens.key');
  writeFileSync(file, '');
  expect(() => getKey(dataDir, 'tokens')).toThrow(`${file} is damaged`);
});
