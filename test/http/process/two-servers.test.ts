// Two servers on one database, behind proxies that lose answers and ask twice: each vote is in the box once.
import { randomBytes, randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { connectOwner } from '../../../server/foundation/database/connect.ts';
import { startEmbedded, type EmbeddedDatabase } from '../../../server/foundation/database/embedded.ts';
import { createCity, type City } from '../../support/city.ts';
import { ask } from '../../support/database.ts';
import { story } from '../../support/story.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { startLossy, type Lossy } from './lossy.ts';
import { end, start, type Environment, type Started } from './started.ts';
import { freePort } from '../../support/watched.ts';
import { newVote, sendByApi, sendByForm, type Vote } from './votes.ts';

const PEOPLE = 12;
const VOTES_EACH = 25;

const dataDir = newFolder('var');
let postgres: EmbeddedDatabase;
let owner: ReturnType<typeof connectOwner>;
let environments: Environment[];
let servers: Started[];
let proxies: Lossy[];
let city: City;
const sent: Vote[] = [];

beforeAll(async () => {
  postgres = await startEmbedded({ dataDir: newFolder('postgres'), report: console.error });
  await ask(postgres.connection, 'CREATE DATABASE shared');
  const { host, user, password } = postgres.connection;
  const url = `postgresql://${user}:${password}@localhost/shared?host=${encodeURIComponent(host)}`;
  const more = { DATA_DIR: dataDir, DATABASE_URL: url, DEMO: '1', TRUST_PROXY: 'loopback' };
  environments = [
    { ...more, PORT: await freePort() },
    { ...more, PORT: await freePort() },
  ];
  // At once, on a database with nothing in it.
  servers = await Promise.all(environments.map((each) => start(each)));
  proxies = await Promise.all(servers.map(({ url: target }) => startLossy(target)));
  owner = connectOwner({ ...postgres.connection, database: 'shared' });
  city = await createCity(owner.pool, { isDemo: false, places: 3 });
  // Its hour is over for today: everything waits.
  await owner.pool.query('UPDATE municipalities SET opened_on = current_date + 1');
});
afterAll(async () => {
  await Promise.all(proxies.map(({ close }) => close()));
  await Promise.all(servers.map((server) => end(server, 'SIGTERM')));
  await owner.close();
  await postgres.stop();
});

/** Sends the vote again and again, to either server, in either way, until somebody says that it is in the box. */
async function sendUntilAcknowledged(vote: Vote): Promise<void> {
  const headers = { 'x-forwarded-for': randomBytes(4).join('.') };
  for (;;) {
    const url = proxies[randomInt(proxies.length)]?.url ?? '';
    // Half of the time somebody presses twice.
    const sends = Array.from({ length: 1 + randomInt(2) }, () =>
      (randomInt(2) === 0 ? sendByApi : sendByForm)(url, vote, headers).catch(() => ({
        isAcknowledged: false,
      })),
    );
    if ((await Promise.all(sends)).some(({ isAcknowledged }) => isAcknowledged)) return;
  }
}

async function voteOften(): Promise<void> {
  for (let count = 0; count < VOTES_EACH; count += 1) {
    const vote = newVote(city.places[count % 3]?.code ?? '', 1 + randomInt(10));
    await sendUntilAcknowledged(vote);
    sent.push(vote);
  }
}

const step = story();

step('a vote that is sent to both, twice, without hearing an answer, is stored once', async () => {
  const people = Array.from({ length: PEOPLE }, voteOften);
  // One server goes in the middle of it, and comes back.
  const [first] = servers;
  if (first) await end(first, 'SIGKILL');
  servers[0] = await start(environments[0] ?? {});
  await Promise.all(people);
  expect(sent).toHaveLength(PEOPLE * VOTES_EACH);
  for (const { lost } of proxies) expect(lost()).toBeGreaterThan(0);
  const idsIn = async (table: 'ballots' | 'ballot_ids'): Promise<string[]> => {
    const { rows } = await owner.pool.query<{ id: string }>(
      `SELECT id::text FROM ${table} WHERE municipality_id = $1`,
      [city.id],
    );
    return rows.map(({ id }) => id).toSorted();
  };
  expect(await idsIn('ballot_ids')).toEqual(sent.map(({ ballotId }) => ballotId).toSorted());
  expect(await idsIn('ballots')).toHaveLength(sent.length);
});

step('the same votes in another form, with other scores, change nothing', async () => {
  const again = sent.slice(0, 40).map(async ({ code, ballotId, score }, place) => {
    const forms = [
      ballotId.toUpperCase(),
      `{${ballotId}}`,
      ballotId.replaceAll('-', ''),
      `urn:uuid:${ballotId}`,
    ];
    const vote = { code, ballotId: forms[place % forms.length] ?? '', score: (score % 10) + 1 };
    await sendUntilAcknowledged(vote);
  });
  await Promise.all(again);
  await owner.pool.query('UPDATE municipalities SET opened_on = NULL, opening_hour = 0');
  const keys = await openKeyFolder(`${dataDir}-keys`, null);
  await createCounter({ pool: owner.pool, keys, random: randomBytes }).openDue(new Date());
  const { rows } = await owner.pool.query<{ code: string; score: number }>(
    `SELECT code, score FROM ratings JOIN sign_codes USING (municipality_id, location_id) WHERE municipality_id = $1`,
    [city.id],
  );
  const asText = (votes: readonly Pick<Vote, 'code' | 'score'>[]) =>
    votes.map(({ code, score }) => `${code} ${score}`).toSorted();
  // Whatever stood apart as unconfirmed waits; what is published is what was sent first.
  const published = asText(rows);
  expect(published.length).toBeGreaterThan(0);
  const expected = asText(sent);
  for (const line of new Set(published))
    expect(published.filter((each) => each === line).length).toBeLessThanOrEqual(
      expected.filter((each) => each === line).length,
    );
});
