// A PostgreSQL of somebody else's: its owner is no superuser, it gets no invented ratings, and it may go away for a while.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import {
  startEmbedded,
  startTemporary,
  type EmbeddedDatabase,
} from '../../../server/foundation/database/embedded.ts';
import { ask } from '../../support/database.ts';
import { story } from '../../support/story.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { until, freePort } from '../../support/watched.ts';
import { holdVotes } from './hold.ts';
import { startProxy, type Proxy } from './proxy.ts';
import { end, run, start, type Started } from './started.ts';
import { newVote, sendByApi, sendByForm, type Vote } from './votes.ts';

const dataDir = newFolder('var');
const password = randomBytes(12).toString('hex');
let postgres: EmbeddedDatabase;
let proxy: Proxy;
let server: Started;
let code: string;

beforeAll(async () => {
  postgres = await startEmbedded({ dataDir: newFolder('postgres'), report: console.error });
  await ask(postgres.connection, `CREATE ROLE town LOGIN CREATEROLE PASSWORD '${password}'`);
  await ask(postgres.connection, 'CREATE DATABASE feedback OWNER town');
  proxy = await startProxy(join(postgres.connection.host, '.s.PGSQL.5432'));
  const url = `postgresql://town:${password}@127.0.0.1:${proxy.port}/feedback`;
  server = await start({ DATA_DIR: dataDir, PORT: await freePort(), DATABASE_URL: url, DEMO: '1' });
  code = /\/S\/(\d{9})/.exec(server.output())?.[1] ?? '';
});
afterAll(async () => {
  await proxy.close();
  await postgres.stop();
});

const asSuperuser = (statement: string) => ask({ ...postgres.connection, database: 'feedback' }, statement);
const asOwner = (statement: string) =>
  ask({ ...postgres.connection, database: 'feedback', user: 'town', password }, statement);
const statusOf = async (path: string) => (await fetch(server.url + path)).status;

/** What a start on a database with these settings says in the end, and its exit code. */
async function startOn(owner: Login): Promise<{ code: number | null; last: string | undefined }> {
  const { user, password: word, host, database } = owner;
  const url = `postgresql://${user}:${word}@localhost/${database}?host=${encodeURIComponent(host)}`;
  const settings = { DATA_DIR: newFolder('var'), PORT: await freePort(), DATABASE_URL: url };
  const { code, output } = await run(settings).ended;
  return { code, last: output.trim().split('\n').at(-1) };
}

describe('a PostgreSQL that would lose acknowledged votes in a crash', () => {
  it('is not started on, and the setting is named', async () => {
    const lossy = await startTemporary(console.error);
    const { code, last } = await startOn(lossy.connection);
    await lossy.stop();
    expect(code).toBe(1);
    expect(last).toBe(
      "PostgreSQL's full_page_writes is off, so a crash would lose votes that were acknowledged: set it to on.",
    );
  });
});

describe('an empty one, where nobody asked for demo cities', () => {
  it('gets none, and the server runs', async () => {
    await ask(postgres.connection, 'CREATE DATABASE bare OWNER town');
    const { host } = postgres.connection;
    const url = `postgresql://town:${password}@localhost/bare?host=${encodeURIComponent(host)}`;
    const settings = { DATA_DIR: newFolder('var'), PORT: await freePort(), DATABASE_URL: url, DEMO: '' };
    const bare = await start(settings);
    for (const path of ['/', '/readyz', '/explore'])
      expect([path, (await fetch(bare.url + path)).status]).toEqual([path, 200]);
    expect(await end(bare, 'SIGTERM')).toBe(0);
    expect(
      await ask(
        { ...postgres.connection, database: 'bare' },
        'SELECT count(*)::int AS n FROM municipalities',
      ),
    ).toEqual([{ n: 0 }]);
  });
});

/** What one server and its database go through. */
const step = story();

describe('DATABASE_URL', () => {
  step(
    'is migrated and filled by an owner without special rights, and gets no invented ratings',
    async () => {
      expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
      expect(await asSuperuser(`SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = 'town'`)).toEqual(
        [{ rolsuper: false, rolbypassrls: false }],
      );
      // Stara Zagora's and Kazanlak's, a tablet's code in each, and that of a service online.
      expect(await asSuperuser('SELECT count(*)::int AS signs FROM signs')).toEqual([{ signs: 653 }]);
      expect(await asSuperuser('SELECT count(*)::int AS ratings FROM ratings')).toEqual([{ ratings: 0 }]);
    },
  );

  step('takes votes, which its owner cannot see', async () => {
    expect((await sendByApi(server.url, newVote(code, 8))).isAcknowledged).toBe(true);
    expect(await asSuperuser('SELECT count(*)::int AS waiting FROM ballots')).toEqual([{ waiting: 1 }]);
    expect(await asOwner('SELECT count(*)::int AS waiting FROM ballots')).toEqual([{ waiting: 0 }]);
  });
});

/** Whether the vote's id is known, and how many slips wait in all: none says which id is its. */
async function waiting({ ballotId }: Vote): Promise<unknown> {
  const [found] = await asSuperuser(
    `SELECT (SELECT count(*)::int FROM ballot_ids WHERE id = '${ballotId}') AS known, (SELECT count(*)::int FROM ballots) AS slips`,
  );
  return found;
}

describe('while it is away', () => {
  const RATE = `mutation ($input: RateInput!) { rate(input: $input) { __typename } }`;

  step('says so within some seconds, keeps the vote, and is back by itself', async () => {
    await proxy.cut();
    const before = performance.now();
    const vote = newVote(code, 9);
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: RATE, variables: { input: vote } }),
    });
    const waited = performance.now() - before;
    console.log(`503 after ${waited.toFixed(0)} ms`);
    expect(waited).toBeLessThan(8_000);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE']);

    for (const path of [`/s/${code}`, '/', '/results/stara-zagora', `/s/${code}/thanks`]) {
      const page = await fetch(server.url + path, { headers: { 'accept-language': 'en' } });
      expect([path, page.status, Number(page.headers.get('retry-after')) > 0]).toEqual([path, 503, true]);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await page.text()).toMatch(/<html lang="en"[^]*<h1/);
    }
    expect([await statusOf('/readyz'), await statusOf('/livez'), await statusOf('/explore')]).toEqual([
      503, 200, 200,
    ]);

    const refused = await fetch(`${server.url}/s/${code}`, {
      method: 'POST',
      body: new URLSearchParams({ ballotId: vote.ballotId, score: '9' }),
      redirect: 'manual',
    });
    expect(refused.status).toBe(503);
    const page = await refused.text();
    expect(page).toContain(`action="/s/${code}"`);
    const kept = new Map(
      [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
    expect(Object.fromEntries(kept)).toEqual({ ballotId: vote.ballotId, score: '9' });

    await proxy.mend();
    const pressed = await sendByForm(server.url, { ...vote, score: Number(kept.get('score')) });
    expect(pressed).toEqual({ isAcknowledged: true, status: 303 });
    expect(await statusOf('/readyz')).toBe(200);
    expect(await waiting(vote)).toEqual({ known: 1, slips: 2 });
  });

  step('a vote that is on its way when it goes is tried again, and stored once', async () => {
    const vote = newVote(code, 10);
    const hold = await holdVotes({ ...postgres.connection, database: 'feedback' });
    const answer = sendByForm(server.url, vote);
    await hold.waiting(1);
    await proxy.cut();
    await proxy.mend();
    await hold.letGo();
    expect(await answer).toEqual({ isAcknowledged: true, status: 303 });
    expect(await waiting(vote)).toEqual({ known: 1, slips: 3 });
  });

  step('where it says nothing at all, /readyz still does', async () => {
    proxy.mute();
    const before = performance.now();
    expect(await statusOf('/readyz')).toBe(503);
    expect(performance.now() - before).toBeLessThan(8_000);
    expect(await statusOf('/livez')).toBe(200);
    await proxy.mend();
    await until(async () => (await statusOf('/readyz')) === 200);
  });

  step(
    'where it says nothing at all, a vote hears so within some seconds, and is stored once when it is back',
    async () => {
      const vote = newVote(code, 6);
      // In use already, so that the query is sent into the void and not refused at the door.
      await sendByForm(server.url, newVote(code, 6));
      proxy.mute();
      const before = performance.now();
      const said = await sendByForm(server.url, vote);
      const waited = performance.now() - before;
      console.log(`503 from a mute network after ${waited.toFixed(0)} ms`);
      expect(said).toEqual({ isAcknowledged: false, status: 503 });
      expect(waited).toBeLessThan(20_000);
      await proxy.mend();
      await until(async () => (await sendByForm(server.url, vote)).isAcknowledged);
      // It is the fifth at this place, so its slip may have been opened already; its id stays.
      expect(
        await asSuperuser(`SELECT count(*)::int AS there FROM ballot_ids WHERE id = '${vote.ballotId}'`),
      ).toEqual([{ there: 1 }]);
    },
  );

  step('each outage is one line when it begins and one when it ends', async () => {
    const count = (words: string) => server.output().split(`"msg":"${words}`).length - 1;
    await until(() => count('the database answers again') === count('the database is away'));
    expect(count('the database is away')).toBeGreaterThanOrEqual(1);
    expect(count('the database is away')).toBeLessThanOrEqual(4);
  });

  step('none of it is a bug, and nothing that was printed holds the password', async () => {
    expect(await end(server, 'SIGTERM')).toBe(0);
    expect(server.output().match(/"msg":"a bug"/g) ?? []).toHaveLength(0);
    expect(server.output().includes(password)).toBe(false);
  });
});
