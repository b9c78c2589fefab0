// A platform with votes on their way goes from its embedded database to an external one and back, and nothing but the place differs.
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { connectOwner } from '../../../server/foundation/database/connect.ts';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import { startEmbedded, type EmbeddedDatabase } from '../../../server/foundation/database/embedded.ts';
import { createCity, publish } from '../../support/city.ts';
import { ask } from '../../support/database.ts';
import { answersOf } from '../../support/answers.ts';
import { rightsOf } from '../../support/rights-of.ts';
import { story } from '../../support/story.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { freePort, until } from '../../support/watched.ts';
import { end, ownerOf, run, start, type Ended, type Environment, type Started } from './started.ts';
import { newVote, sendByApi, type Vote } from './votes.ts';

const dataDir = newFolder('var');
const password = randomBytes(12).toString('hex');
const embedded: Environment = { DATA_DIR: dataDir, PORT: await freePort(), DEMO: '0' };
let postgres: EmbeddedDatabase;
let town: Login;
let url: string;
let external: Environment;
let code: string;
let server: Started;

beforeAll(async () => {
  postgres = await startEmbedded({ dataDir: newFolder('postgres'), report: console.error });
  // Neither a superuser nor past row-level security, and the database has another name.
  await ask(postgres.connection, `CREATE ROLE town LOGIN CREATEROLE PASSWORD '${password}'`);
  await ask(postgres.connection, 'CREATE DATABASE feedback OWNER town');
  town = { ...postgres.connection, database: 'feedback', user: 'town', password };
  url = `postgresql://town:${password}@localhost/feedback?host=${encodeURIComponent(postgres.connection.host)}`;
  external = { ...embedded, DATABASE_URL: url };
  server = await start(embedded);
  code = await makeCity();
});
afterAll(() => postgres.stop());

/** A city with ratings, which opens nothing by itself while the test runs; answers the code of a place. */
async function makeCity(): Promise<string> {
  const { pool, close } = connectOwner(ownerOf(dataDir));
  const city = await createCity(pool, { isDemo: false, places: 4 });
  for (const place of city.places) await publish(pool, city, place, '2026-11-02', [8, 8, 9, 10, 10]);
  const hours = 12 - new Date().getUTCHours();
  const zone = `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
  await pool.query('UPDATE municipalities SET time_zone = $1, opening_hour = 23', [zone]);
  await close();
  return city.places[0]?.code ?? '';
}

const operator = (settings: Environment, args: readonly string[], input?: string): Promise<Ended> =>
  run(settings, ['dist/server/operator/main.js', ...args], input).ended;
const asSuperuser = (statement: string) => ask({ ...postgres.connection, database: 'feedback' }, statement);
/** Sessions of its owner's, which end with whoever had them. */
const BUSY = `SELECT FROM pg_stat_activity WHERE usename = 'town'`;
const TOLD = /^(\S+): (\d+) rows, SHA-256 [0-9a-f]{64} in both$/gm;

let votes: readonly Vote[];
let answers: unknown;
let rights: readonly string[];
const step = story();

step('beside a running server it is refused, and says so', async () => {
  votes = [8, 3, 10].map((score) => newVote(code, score));
  for (const vote of votes) expect((await sendByApi(server.url, vote)).isAcknowledged).toBe(true);
  answers = await answersOf(server.url);
  rights = await rightsOf(ownerOf(dataDir));
  const refused = await operator(embedded, ['transfer', 'external'], url);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('Another Kazva');
  expect(await asSuperuser(`SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'`)).toEqual([
    { n: 0 },
  ]);
  expect(await end(server, 'SIGTERM')).toBe(0);
});

step('without an address, with a wrong one, and to where it is already, nothing happens', async () => {
  expect(await operator(embedded, ['transfer', 'external'], '')).toMatchObject({ code: 1 });
  expect((await operator(embedded, ['transfer', 'external'], 'mysql://a:b@c/d')).output).toContain(
    'postgresql://',
  );
  expect(
    (await operator(embedded, ['transfer', 'external'], 'postgresql://a:b@10.0.0.5/d')).output,
  ).toContain('?sslmode=verify-full');
  expect((await operator(embedded, ['transfer', 'embedded'])).output).toContain(
    'The database is embedded already',
  );
  expect(await operator(embedded, ['transfer', 'away'])).toMatchObject({ code: 2 });
});

step('every row goes to the external database, is compared, and the command says what to do', async () => {
  const { code: exit, output } = await operator(embedded, ['transfer', 'external'], `${url}\n`);
  console.log(output.split('\n').slice(-5).join('\n'));
  expect(exit).toBe(0);
  expect(output.includes(password)).toBe(false);
  const told = new Map([...output.matchAll(TOLD)].map(([, table = '', rows]) => [table, Number(rows)]));
  expect(told.get('public.ballots')).toBe(3);
  expect(told.get('public.ratings')).toBe(20);
  expect(told.size).toBe(
    (
      await asSuperuser(
        `SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind = 'r' AND nspname IN ('public', 'pgboss')
       AND relname NOT IN ('_prisma_migrations', 'installation')`,
      )
    ).length,
  );
  expect(output).toContain('Start with that address as DATABASE_URL');
});

step('the embedded one is not started on any more, and says where its data went', async () => {
  const { code: exit, output } = await run(embedded).ended;
  expect(exit).toBe(1);
  expect(output).toContain(
    `The data of this database were taken to ${postgres.connection.host}:5432/feedback`,
  );
  expect((await operator(embedded, ['transfer', 'external'], url)).output).toContain('were taken to');
});

step('on the external one all answers are the same, votes are known, and new ones are taken', async () => {
  server = await start(external);
  expect(await answersOf(server.url)).toEqual(answers);
  expect(await rightsOf(town)).toEqual(rights);
  const before = await asSuperuser('SELECT count(*)::int AS slips FROM ballots');
  for (const vote of votes) expect((await sendByApi(server.url, vote)).isAcknowledged).toBe(true);
  expect(await asSuperuser('SELECT count(*)::int AS slips FROM ballots')).toEqual(before);
  const fourth = newVote(code, 9);
  expect((await sendByApi(server.url, fourth)).isAcknowledged).toBe(true);
  votes = [...votes, fourth];
});

step('a server that runs on it stops the way back', async () => {
  const refused = await operator(external, ['transfer', 'embedded']);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('Kazva is at work on the database');
  answers = await answersOf(server.url);
  expect(await end(server, 'SIGTERM')).toBe(0);
});

step('killed on the way back, the external one is as it was', async () => {
  const transferring = run(external, ['dist/server/operator/main.js', 'transfer', 'embedded']);
  await transferring.says('in both');
  transferring.process.kill('SIGKILL');
  expect(await transferring.ended).toMatchObject({ signal: 'SIGKILL' });
  await until(async () => (await asSuperuser(BUSY)).length === 0);
  expect(await asSuperuser('SELECT left_for, arriving_from FROM installation')).toEqual([
    { left_for: null, arriving_from: null },
  ]);
  expect(await rightsOf(town)).toEqual(rights);
});

step('back into a new embedded database: the old files stay, the external one is left', async () => {
  const { code: exit, output } = await operator(external, ['transfer', 'embedded']);
  expect(exit).toBe(0);
  expect(output).toContain(`The earlier files lie in ${dataDir}/postgres/data.left-1`);
  expect(existsSync(join(dataDir, 'postgres', 'next'))).toBe(false);
  expect((await run(external).ended).output).toContain(
    'The data of this database were taken to the embedded database',
  );
  server = await start(embedded);
  expect(await answersOf(server.url)).toEqual(answers);
  expect(await rightsOf(ownerOf(dataDir))).toEqual(rights);
  const ids = await ask(ownerOf(dataDir), 'SELECT id FROM ballot_ids');
  expect(ids).toEqual(expect.arrayContaining(votes.map(({ ballotId }) => ({ id: ballotId }))));
  expect((await sendByApi(server.url, { ...newVote(code, 7), ballotId: randomUUID() })).isAcknowledged).toBe(
    true,
  );
  expect(await end(server, 'SIGTERM')).toBe(0);
});

step('what was left is started on again where somebody says so', async () => {
  const undone = await operator(external, ['transfer', 'undo']);
  expect(undone).toMatchObject({ code: 0 });
  expect(undone.output).toContain('is the one to start on again');
  expect(await operator(external, ['transfer', 'undo'])).toMatchObject({ code: 1 });
});

step('the passwords of both lie in one file, for its owner alone', () => {
  const names = Object.keys(JSON.parse(readFileSync(join(dataDir, 'roles.json'), 'utf8')) as object);
  expect(names.toSorted()).toEqual(['feedback', 'kazva']);
});
