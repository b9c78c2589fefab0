// Whatever is killed while people vote: an acknowledged vote is in the box exactly once, and opens. And none of it is told.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { connectOwner } from '../../../server/foundation/database/connect.ts';
import { signalProcess } from '../../../server/foundation/database/processes.ts';
import { createCity, type City } from '../../support/city.ts';
import { serverPid } from '../../support/launched.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { until, freePort } from '../../support/watched.ts';
import { story } from '../../support/story.ts';
import { gather, type Account } from './crowd.ts';
import { holdVotes } from './hold.ts';
import { end, ownerOf, processesIn, start, type Started } from './started.ts';
import type { Vote } from './votes.ts';

const dataDir = newFolder('var');
const environment = { DATA_DIR: dataDir, PORT: await freePort(), TRUST_PROXY: 'loopback' };
const MARK = { agent: 'Mozilla/5.0 (Qz7xMarkedAgent)', address: '203.0.113.77', language: 'bg-x-qz7marked' };
const headers = {
  'user-agent': MARK.agent,
  'x-forwarded-for': MARK.address,
  'accept-language': MARK.language,
};

const printed: string[] = [];
const all: Vote[] = [];
const addresses: string[] = [];
let server: Started;
let city: City;

beforeAll(async () => {
  server = await start(environment);
  city = await asOwner(async ({ pool }) => {
    const made = await createCity(pool, { isDemo: false, places: 4 });
    // Where it is noon or so: a live city whose hour is not near, so that everything waits in the box.
    const offset = 12 - new Date().getUTCHours();
    const zone = offset === 0 ? 'UTC' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
    await pool.query('UPDATE municipalities SET time_zone = $1, opening_hour = 23 WHERE slug = $2', [
      zone,
      made.slug,
    ]);
    return made;
  });
});

async function asOwner<T>(work: (owner: ReturnType<typeof connectOwner>) => Promise<T>): Promise<T> {
  const owner = connectOwner(ownerOf(dataDir));
  try {
    return await work(owner);
  } finally {
    await owner.close();
  }
}

const crowd = () =>
  gather(
    server.url,
    city.places.map(({ code }) => code),
    headers,
  );

/** Each acknowledged slip lies in the box once, and nothing else does: as many rows as ids, and no row says which is whose. */
async function expectAllThere(what: string, account: Account): Promise<void> {
  all.push(...account.acknowledged);
  addresses.push(...account.addresses);
  const { longestGap, refusals, acknowledged } = account;
  console.log(
    `${what}: ${acknowledged.length} votes, ${(longestGap / 1000).toFixed(2)} s without one`,
    refusals,
  );
  expect(Object.keys(refusals).filter((status) => status !== '0' && status !== '503')).toEqual([]);
  const ids = all.map(({ ballotId }) => ballotId).toSorted();
  expect(await asOwner(({ pool }) => idsIn(pool, 'ballot_ids'))).toEqual(ids);
  const rows = await asOwner(({ pool }) => idsIn(pool, 'ballots'));
  expect([rows.length, rows.filter((id) => ids.includes(id))]).toEqual([ids.length, []]);
}

async function idsIn(
  pool: ReturnType<typeof connectOwner>['pool'],
  table: 'ballots' | 'ballot_ids',
): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id::text FROM ${table} WHERE municipality_id = $1 ORDER BY id::text COLLATE "C"`,
    [city.id],
  );
  return rows.map(({ id }) => id);
}

const step = story();

step('kill -9 of PostgreSQL, which comes back by itself', async () => {
  const voters = crowd();
  await voters.more(100);
  const hold = await holdVotes(ownerOf(dataDir));
  await hold.waiting(2);
  signalProcess(serverPid(join(dataDir, 'postgres')), 'SIGKILL');
  await hold.letGo();
  await voters.more(200);
  await expectAllThere('PostgreSQL killed', await voters.goHome());
});

step('kill -9 of the server, which is started again', async () => {
  const voters = crowd();
  await voters.more(100);
  const hold = await holdVotes(ownerOf(dataDir));
  await hold.waiting(2);
  await end(server, 'SIGKILL');
  // Its database goes with it, and what waits at the door is not stored any more.
  await until(() => processesIn(dataDir).length === 0);
  await hold.letGo();
  printed.push(server.output());
  server = await start(environment);
  await voters.more(200);
  await expectAllThere('server killed', await voters.goHome());
});

step('SIGTERM of the server: it answers what it has begun, and ends well', async () => {
  const voters = crowd();
  await voters.more(100);
  const before = performance.now();
  expect(await end(server, 'SIGTERM')).toBe(0);
  console.log(`stopped under load in ${((performance.now() - before) / 1000).toFixed(2)} s`);
  printed.push(server.output());
  server = await start(environment);
  await voters.more(200);
  await expectAllThere('server stopped', await voters.goHome());
});

step('every one of them opens, and says what was sent', async () => {
  await asOwner(async ({ pool }) => {
    await pool.query('UPDATE municipalities SET opening_hour = 0 WHERE municipality_id = $1', [city.id]);
    const keys = await openKeyFolder(`${dataDir}-keys`, null);
    const { spoiled } = await createCounter({ pool, keys, random: randomBytes }).openDue(new Date());
    expect(spoiled).toBe(0);
    const { rows } = await pool.query<{ code: string; score: number }>(
      `SELECT code, score FROM ratings JOIN sign_codes USING (municipality_id, location_id) WHERE municipality_id = $1`,
      [city.id],
    );
    const asText = (votes: readonly { code: string; score: number }[]) =>
      votes.map(({ code, score }) => `${code} ${score}`).toSorted();
    expect(asText(rows)).toEqual(asText(all));
    expect(await idsIn(pool, 'ballots')).toEqual([]);
  });
});

step('nothing that was printed, and no file, tells of a visitor', async () => {
  await askForMore();
  expect(await end(server, 'SIGTERM')).toBe(0);
  printed.push(server.output());
  const said = printed.join('').toLowerCase();
  expect(said.includes('postgresql ended unexpectedly')).toBe(true);
  const codes = city.places.map(({ code }) => code);
  const ids = all.map(({ ballotId }) => ballotId);
  // What it prints when it starts tells of a vote page, but of no visitor.
  const later = said.replaceAll(/a vote page .*/g, '');
  expect(found(later, [...Object.values(MARK), ...codes, ...ids, ...addresses, '/s/'])).toEqual([]);
  expect(said.match(/"msg":"a bug"/g) ?? []).toHaveLength(0);

  const marks = [...Object.values(MARK), ...codes.map((code) => `/s/${code}`)];
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(500);
  for (const { parentPath, name } of files) {
    const content = readFileSync(join(parentPath, name), 'latin1');
    expect([name, ...found(content, marks)]).toEqual([name]);
  }
});

/** Whatever else a visitor may ask for, and get wrong. */
async function askForMore(): Promise<void> {
  const code = city.places[0]?.code ?? '';
  for (const path of ['', '/thanks', '/next/x', '?language=en', '/nowhere'])
    await fetch(`${server.url}/s/${code}${path}`, { headers });
  await fetch(`${server.url}/s/${code}0`, { headers });
  await fetch(`${server.url}/s/${code}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ score: 'x\0', ballotId: 'x' }),
  });
  const bodies = [
    '{',
    `{"query": "{ sign(code: \\"${code}\\") { none } }"}`,
    `{"query": "{ sign(code: \\"${code}\\u0000\\") { __typename } }"}`,
  ];
  for (const body of bodies)
    await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    });
}

function found(text: string, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => text.includes(secret) || text.includes(secret.toLowerCase()));
}
