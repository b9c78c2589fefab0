// An external PostgreSQL that would write down too much is named at the start, setting by setting.
import { expect, inject, onTestFinished, test } from 'vitest';
import { connect, connectOwner } from '../../../server/foundation/database/connect.ts';
import {
  findSynchronousCommit,
  listBrokenPromises,
  listLosses,
} from '../../../server/foundation/database/required-settings.ts';
import { roleName, roles } from '../../../server/foundation/database/login-roles.ts';
import { asOwner } from '../../../server/foundation/database/migration-lock.ts';
import { testDatabase } from '../../support/database.ts';

/** The sentences for a database of the tests' server, which has our settings, with these of its own on top. */
async function sentencesWith(...settings: readonly string[]): Promise<string[]> {
  const database = await testDatabase();
  onTestFinished(database.close);
  for (const setting of settings)
    await database.owner.pool.query(`ALTER DATABASE ${database.login.database} SET ${setting}`);
  return listBrokenPromises(database);
}

test('our own settings keep the promise', async () => {
  expect(await sentencesWith()).toEqual([]);
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
    "session_preload_libraries = 'auto_explain'; ALTER DATABASE ? SET auto_explain.log_min_duration = 0",
    'auto_explain.log_min_duration is 0, ',
  ],
  ["pgaudit.log = 'write'", 'pgaudit.log is write, '],
])('%s', async (setting, sentence) => {
  const database = await testDatabase();
  onTestFinished(database.close);
  const name = database.login.database;
  await database.owner.pool.query(`ALTER DATABASE ${name} SET ${setting.replaceAll('?', name)}`);
  const said = await listBrokenPromises(database);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`PostgreSQL's ${sentence}`);
});

test('what keeps the promise in another way is no reason for a sentence', async () => {
  expect(
    await sentencesWith(
      "log_min_messages = 'panic'",
      "log_min_error_statement = 'fatal'",
      "pgaudit.log = 'none'",
    ),
  ).toEqual([]);
});

test('a setting of the role that carries votes counts, whatever the others have', async () => {
  const database = await testDatabase();
  onTestFinished(database.close);
  const role = roleName(inject('template').owner.database, 'citizen');
  const { database: name } = database.login;
  await database.owner.pool.query(`ALTER ROLE ${role} IN DATABASE ${name} SET log_statement = 'mod'`);
  expect(await listBrokenPromises(database)).toEqual([
    "PostgreSQL's log_statement is mod, so its log notes when each vote came: set it to none.",
  ]);
});

test.each(['off', 'local', 'remote_write'])(
  'a database that wants synchronous_commit %s gets no lazy commit from any role',
  async (mode) => {
    const database = await testDatabase();
    onTestFinished(database.close);
    const { database: name } = database.login;
    await database.owner.pool.query(`ALTER DATABASE ${name} SET synchronous_commit = '${mode}'`);
    const citizen = roleName(inject('template').owner.database, 'citizen');
    await database.owner.pool.query(`ALTER ROLE ${citizen} IN DATABASE ${name} SET synchronous_commit = off`);
    expect(await asOwner(database.login, findSynchronousCommit)).toBe('on');
    for (const role of roles) {
      const { rows } = await database[role].pool.query('SHOW synchronous_commit');
      expect([role, rows]).toEqual([role, [{ synchronous_commit: 'on' }]]);
    }
    // The tests' server saves itself the disk.
    expect(
      (await listLosses(database)).filter((sentence) => sentence.includes('synchronous_commit')),
    ).toEqual([]);
  },
);

test('remote_apply, which is more, is kept', async () => {
  const { login, close } = await testDatabase();
  onTestFinished(close);
  const owner = connectOwner(login);
  await owner.pool.query(`ALTER DATABASE ${login.database} SET synchronous_commit = remote_apply`);
  await owner.close();
  const synchronousCommit = await asOwner(login, findSynchronousCommit);
  const { passwords } = inject('template');
  const connections = connect({ ...login, rolePrefix: 'kazva', passwords, synchronousCommit });
  const { rows } = await connections.citizen.pool.query('SHOW synchronous_commit');
  await connections.close();
  expect(rows).toEqual([{ synchronous_commit: 'remote_apply' }]);
});

test('a server that does not write to the disk what it says is stored is named', async () => {
  const database = await testDatabase();
  onTestFinished(database.close);
  expect(await listLosses(database)).toEqual([
    "PostgreSQL's fsync is off, so a crash would lose votes that were acknowledged: set it to on.",
    "PostgreSQL's full_page_writes is off, so a crash would lose votes that were acknowledged: set it to on.",
  ]);
});
