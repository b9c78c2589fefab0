// Two processes of one Kazva: what each keeps for itself, and that whatever was decided in the one holds in the other.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../prisma/generated/client.ts';
import { FRESH_MS } from '../../server/municipality/lookup-cache.ts';
import { join, newJar, PASSWORD, signIn, whoIs } from '../apps/members/account.ts';
import { get as visit, shopOf } from '../apps/print/visited.ts';
import { createCity, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { codeAt } from '../support/totp.ts';
import { get } from './pages/visitor.ts';

const PUBLIC_URL = 'http://localhost:1';

let one: TestServer;
let other: TestServer;
let city: City;
let time = 0;

beforeAll(async () => {
  const options = { publicUrl: PUBLIC_URL, remembering: { freshMs: FRESH_MS, now: () => time } };
  one = await startTestServer(options);
  other = await startTestServer({ ...options, beside: one });
  city = await createCity(one.database.owner.pool, { isDemo: false, places: 2 });
});
afterAll(async () => {
  await other.close();
  await one.close();
});

const RATE = `mutation ($input: RateInput!) { rate(input: $input) { __typename } }`;

async function rate(server: TestServer, code = city.places[0]?.code ?? '', ballotId = randomUUID()) {
  const { data } = await server.ask(RATE, { input: { code, ballotId, score: 7 } });
  return data.rate.__typename as string;
}

describe('at once, in the other one,', () => {
  it('a vote was received that the first one has', async () => {
    const ballotId = randomUUID();
    const { code } = city.places[0] ?? {};
    expect([await rate(one, code, ballotId), await rate(other, code, ballotId)]).toEqual([
      'RatingReceived',
      'AlreadyReceived',
    ]);
  });

  it('whoever signed in is signed in, and signed out with the last word of either', async () => {
    const jar = await join(one, city, 'petya@proba.bg');
    const there = newJar(other);
    for (const [name, value] of jar.cookies) there.cookies.set(name, value);
    expect(await whoIs(there)).toBe('petya@proba.bg');
    expect((await there.send('/auth/sign-out', {})).status).toBe(200);
    expect(await whoIs(jar)).toBeNull();
  });

  it('a code of the app was used that the first one took', async () => {
    const email = 'code@proba.bg';
    const jar = await join(one, city, email);
    const enabled = await jar.send('/auth/two-factor/enable', { password: PASSWORD });
    const { totpURI } = (await enabled.json()) as { totpURI: string };
    const secret = new URL(totpURI).searchParams.get('secret') ?? '';
    expect((await jar.send('/auth/two-factor/verify-totp', { code: codeAt(secret) })).status).toBe(200);

    const later = codeAt(secret, new Date(Date.now() + 30_000));
    const [here, there] = [newJar(one), newJar(other)];
    await signIn(here, email);
    await signIn(there, email);
    expect((await here.send('/auth/two-factor/verify-totp', { code: later })).status).toBe(200);
    expect((await there.send('/auth/two-factor/verify-totp', { code: later })).status).not.toBe(200);
    expect(await whoIs(there)).toBeNull();
  });

  it('a key to the API is revoked', async () => {
    const admin = await one.signIn(city);
    const input = { municipality: city.slug, label: 'Утро', allowance: 'RAISED' };
    const expiresOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const issue = `mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { __typename
      ... on ApiKeyIssued { token apiKey { id } } } }`;
    const { data } = await one.ask(issue, { input: { ...input, expiresOn } }, admin);
    const { token, apiKey } = data.issueApiKey;
    const ask = async () => (await other.ask('{ me { name } }', {}, `Bearer ${token}`)).codes;
    expect(await ask()).toEqual([]);
    const revoke = `mutation ($input: ApiKeyInput!) { revokeApiKey(input: $input) { state } }`;
    await one.ask(revoke, { input: { municipality: city.slug, apiKey: apiKey.id } }, admin);
    expect(await ask()).toEqual(['FORBIDDEN']);
  });
});

describe(`within ${FRESH_MS / 1_000} s, in the other one,`, () => {
  it('a sign leads nowhere that was taken down in the first', async () => {
    const code = city.places[1]?.code ?? '';
    expect(await rate(other, code)).toBe('RatingReceived');
    const admin = await one.signIn(city);
    const retire = `mutation ($input: RetireSignInput!) { retireSign(input: $input) { __typename } }`;
    const { data } = await one.ask(
      retire,
      { input: { municipality: city.slug, code, version: 1, because: 'Няма я.' } },
      admin,
    );
    expect(data.retireSign.__typename).toBe('SignRetirement');
    time += FRESH_MS;
    expect(await rate(other, code)).toBe('SignRetired');
  });

  it('pages say that a city is suspended', async () => {
    const suspended = await createCity(one.database.owner.pool, { isDemo: false });
    time += FRESH_MS;
    expect((await get(other.url, `/results/${suspended.slug}`)).status).toBe(200);
    await one.database.owner.pool.query(
      Prisma.sql`UPDATE municipalities SET suspended_at = now(), suspended_why = 'Asked.' WHERE municipality_id = ${suspended.id}`,
    );
    time += FRESH_MS;
    expect((await get(other.url, `/results/${suspended.slug}`)).status).not.toBe(200);
  });
});

it('each counts tries and readings for itself, so that so many processes allow so many times as much', async () => {
  const email = 'guessed@proba.bg';
  await join(one, city, email);
  const refusedAfter = async (server: TestServer): Promise<number> => {
    for (let tries = 0; tries < 40; tries += 1) {
      const { status } = await signIn(newJar(server), email, 'wrong');
      if (status === 429) return tries;
    }
    return Number.POSITIVE_INFINITY;
  };
  const first = await refusedAfter(one);
  expect(first).toBeLessThan(40);
  expect(await refusedAfter(other)).toBe(first);
});

it('files of an order are made in each, to the same bytes', async () => {
  const ordering = await createCity(one.database.owner.pool, { isDemo: false });
  const { path } = await shopOf(one, ordering, await one.signIn(ordering));
  const [here, there] = [await visit(one, `${path}/all.zip`), await visit(other, `${path}/all.zip`)];
  expect([here.status, there.status]).toEqual([200, 200]);
  expect(here.bytes.equals(there.bytes)).toBe(true);
});
