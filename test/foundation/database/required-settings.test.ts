// An external PostgreSQL that would write down too much is named at the start, setting by setting.
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import {
  connect,
  type Connections,
  type ConnectOptions,
} from '../../../server/foundation/database/connect.ts';
import {
  findSynchronousCommit,
  listBrokenPromises,
  listLosses,
} from '../../../server/foundation/database/required-settings.ts';
import { roleName, roles } from '../../../server/foundation/database/login-roles.ts';
import { asOwner } from '../../../server/foundation/database/migration-lock.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const citizen = () => roleName(inject('template').owner.database, 'citizen');

/** Connections with these settings of the database on top of those of the tests' server, which are ours; they end with the test. */
async function connectedWith(
  settings: readonly string[],
  options: Partial<ConnectOptions> = {},
): Promise<Connections> {
  const { login, owner } = database;
  for (const setting of settings) await owner.pool.query(`ALTER DATABASE ${login.database} SET ${setting}`);
  const { owner: template, passwords } = inject('template');
  const connections = connect({ ...login, rolePrefix: template.database, passwords, ...options });
  onTestFinished(async () => {
    await connections.close();
    await owner.pool.query(`ALTER DATABASE ${login.database} RESET ALL`);
    await owner.pool.query(`ALTER ROLE ${citizen()} IN DATABASE ${login.database} RESET ALL`);
  });
  return connections;
}

/** A setting of the role of citizens alone, until the test is over. */
const setForCitizen = (setting: string) =>
  database.owner.pool.query(`ALTER ROLE ${citizen()} IN DATABASE ${database.login.database} SET ${setting}`);

test('our own settings keep the promise', async () => {
  expect(await listBrokenPromises(await connectedWith([]))).toEqual([]);
});

test.each([
  ["log_statement = 'all'", 'log_statement is all, so its log notes when each vote came: set it to none.'],
  ["log_statement = 'ddl'", 'log_statement is ddl, '],
  ["log_min_duration_statement = '250ms'", 'log_min_duration_statement is 250ms, '],
  ['log_min_duration_sample = 0', 'log_min_duration_sample is 0, '],
  ['log_transaction_sample_rate = 0.5', 'log_transaction_sample_rate is 0.5, '],
  ['log_duration = on', 'log_duration is on, '],
  ['log_statement_stats = on', 'log_statement_stats is on, '],
  ['debug_print_plan = on', 'debug_print_plan is on, '],
  [
    "log_min_messages = 'warning'",
    'log_min_messages is warning, so its log may repeat a vote that failed: set it to log.',
  ],
  ["log_min_error_statement = 'error'", 'log_min_error_statement is error, '],
  ["log_error_verbosity = 'default'", 'log_error_verbosity is default, '],
  ['log_parameter_max_length_on_error = 64', 'log_parameter_max_length_on_error is 64B, '],
  [
    "session_preload_libraries = 'auto_explain', auto_explain.log_min_duration = 0",
    'auto_explain.log_min_duration is 0, ',
  ],
  ["pgaudit.log = 'write'", 'pgaudit.log is write, '],
])('%s', async (settings, sentence) => {
  const said = await listBrokenPromises(await connectedWith(settings.split(', ')));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`PostgreSQL's ${sentence}`);
});

test('what keeps the promise in another way is no reason for a sentence', async () => {
  const settings = [
    "log_min_messages = 'panic'",
    "log_min_error_statement = 'fatal'",
    "pgaudit.log = 'none'",
  ];
  expect(await listBrokenPromises(await connectedWith(settings))).toEqual([]);
});

test('a setting of the role that carries votes counts, whatever the others have', async () => {
  await setForCitizen("log_statement = 'mod'");
  expect(await listBrokenPromises(await connectedWith([]))).toEqual([
    "PostgreSQL's log_statement is mod, so its log notes when each vote came: set it to none.",
  ]);
});

test.each(['off', 'local', 'remote_write'])(
  'a database that wants synchronous_commit %s gets no lazy commit from any role',
  async (mode) => {
    await setForCitizen('synchronous_commit = off');
    const connections = await connectedWith([`synchronous_commit = '${mode}'`]);
    expect(await asOwner(database.login, findSynchronousCommit)).toBe('on');
    for (const role of roles) {
      const { rows } = await connections[role].pool.query('SHOW synchronous_commit');
      expect([role, rows]).toEqual([role, [{ synchronous_commit: 'on' }]]);
    }
    // The tests' server saves itself the disk.
    expect(
      (await listLosses(connections)).filter((sentence) => sentence.includes('synchronous_commit')),
    ).toEqual([]);
  },
);

test('remote_apply, which is more, is kept', async () => {
  await connectedWith(['synchronous_commit = remote_apply']);
  const synchronousCommit = await asOwner(database.login, findSynchronousCommit);
  const connections = await connectedWith([], { synchronousCommit });
  const { rows } = await connections.citizen.pool.query('SHOW synchronous_commit');
  expect(rows).toEqual([{ synchronous_commit: 'remote_apply' }]);
});

test('a server that does not write to the disk what it says is stored is named', async () => {
  expect(await listLosses(await connectedWith([]))).toEqual([
    "PostgreSQL's fsync is off, so a crash would lose votes that were acknowledged: set it to on.",
    "PostgreSQL's full_page_writes is off, so a crash would lose votes that were acknowledged: set it to on.",
  ]);
});
