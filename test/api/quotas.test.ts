// What a network pays for, and what it does not: votes nothing, whatever else is asked something, refused or not, by /64, /56 and /48.
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifest } from '../../client/generated/manifest.ts';
import { exampleVariables } from '../../server/api/example-variables.ts';
import {
  ANYBODY,
  ENTRY_COST,
  OWN_MINUTE,
  PAGE_COST,
  PAGES_MINUTE,
} from '../../server/api/operation-limits.ts';
import { LOOPBACK } from '../../server/foundation/networks.ts';
import { createCity, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { OWN_TYPE } from './posted.ts';

let server: TestServer;
let city: City;
let clock = new Date(Math.floor(Date.now() / 60_000) * 60_000);

beforeAll(async () => {
  server = await startTestServer({ readingBudget: 1, now: () => clock, trustedProxies: LOOPBACK });
  city = await createCity(server.database.owner.pool, { places: 3 });
});
afterAll(() => server.close());

let networks = 0;
/** An address that nobody used before. */
const newAddress = () => `198.51.${Math.floor(++networks / 250)}.${(networks % 250) + 1}`;

async function post(body: object | string, address: string) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { accept: OWN_TYPE, 'content-type': 'application/json', 'x-forwarded-for': address },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const {
    data,
    errors = [],
    extensions,
  } = (await response.json()) as {
    data?: Record<string, { __typename?: string }> | null;
    errors?: { extensions: { code: string } }[];
    extensions?: { cost: { estimated: number; remaining?: number } };
  };
  const { status, headers } = response;
  return { status, headers, data, codes: errors.map((each) => each.extensions.code), cost: extensions?.cost };
}

const SMALL = '{ __typename }';
/** What the address has left, before this was asked. */
async function leftOf(address: string): Promise<number> {
  const { cost } = await post({ query: SMALL }, address);
  return (cost?.remaining ?? 0) + (cost?.estimated ?? 0);
}
const spentBy = async (address: string) => ANYBODY.minute - (await leftOf(address));

const RATE = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';
const HEAVY = `mutation ($input: RateInput!) { rate(input: $input) { __typename ... on AlreadyReceived { location { municipality {
  locations(first: 100) { nodes { id name address summary { count } } } } } } } }`;
const vote = (at = 0) => ({ code: city.places[at]?.code, ballotId: crypto.randomUUID(), score: 8 });
const hashOf = (name: string) => manifest.find((each) => each.name === name)?.hash;
const byHash = (name: string, variables: object) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(name) } },
  variables,
});
const overview = () => {
  const text = manifest.find(({ name }) => name === 'Locations')?.text ?? '';
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A text begins with its operation.');
  const asked = { filter: { municipality: city.slug }, slug: city.slug, language: 'bg' };
  return byHash('Locations', { ...exampleVariables(operation), ...asked });
};

/** Spends the minute of the address, on what costs as much as it may and is nowhere. */
async function empty(address: string): Promise<void> {
  const query = `{ ${Array.from({ length: 12 }, (_, at) => `p${at}: municipality(slug: "nowhere") { locations(first: 60) { nodes { id name address kind } } }`).join(' ')} }`;
  for (let times = 0; times < 200; times += 1) if ((await post({ query }, address)).status === 429) break;
  while ((await post({ query: SMALL }, address)).status !== 429);
}

describe('whatever is asked', () => {
  it('costs something, also where it is refused or cannot be read', async () => {
    const refused: readonly (object | string)[] = [
      { query: '{ nothing }' },
      { query: '{' },
      { query: `{ ${'a '.repeat(3_000)} }` },
      { query: 'query ($l: Int) { municipalities { name(language: $l) } }' },
      {
        query: `{ ${Array.from({ length: 31 }, (_, at) => `...f${at}`).join(' ')} } ${Array.from({ length: 31 }, (_, at) => `fragment f${at} on Query { __typename }`).join(' ')}`,
      },
      { query: `query (${Array.from({ length: 51 }, (_, at) => `$v${at}: Int`).join(' ')}) { __typename }` },
      { query: RATE, variables: { input: { ...vote(), score: 'x' } } },
      byHash('Locations', { first: 'x' }),
    ];
    for (const body of refused) {
      const address = newAddress();
      const { status } = await post(body, address);
      expect([body, status]).toEqual([body, 400]);
      expect([body, await spentBy(address)]).toEqual([body, expect.any(Number)]);
      expect(await spentBy(address)).toBeGreaterThanOrEqual(ENTRY_COST);
    }
  });

  it('costs more the more is written', async () => {
    const costOf = async (query: string) => (await post({ query }, newAddress())).cost?.estimated ?? 0;
    const plain = await costOf(SMALL);
    const fragments = Array.from({ length: 20 }, (_, at) => `fragment f${at} on Query { __typename }`).join(
      ' ',
    );
    const inFragments = `{ ${Array.from({ length: 20 }, (_, at) => `...f${at}`).join(' ')} } ${fragments}`;
    expect(await costOf(inFragments)).toBeGreaterThan(plain + 200);
  });

  it('is refused when the minute is spent, and the next one is whole', async () => {
    const address = newAddress();
    await empty(address);
    expect((await post({ query: '{' }, address)).status).toBe(429);
    clock = new Date(clock.getTime() + 60_000);
    expect((await post({ query: SMALL }, address)).status).toBe(200);
  });
});

describe('a vote', () => {
  it('costs nothing, and is taken where the minute is spent, by text, hash and form', async () => {
    const address = newAddress();
    await post({ query: RATE, variables: { input: vote() } }, address);
    expect(await spentBy(address)).toBe(0);
    await empty(address);
    expect((await post({ query: RATE, variables: { input: vote(1) } }, address)).data?.['rate']).toBeTruthy();
    expect((await post(byHash('Rate', { input: vote(1) }), address)).data?.['rate']).toBeTruthy();
    const { code, ballotId } = vote(2);
    const headers = { origin: server.url, 'x-forwarded-for': address };
    const body = new URLSearchParams({ ballotId, score: '9' });
    const form = { method: 'POST', headers, body, redirect: 'manual' } as const;
    expect((await fetch(`${server.url}/s/${code}`, form)).status).toBe(303);
    const page = await fetch(`${server.url}/s/${code}`, { headers: { 'x-forwarded-for': address } });
    expect(page.status).toBe(200);
  });

  it('that asks for much beside what became of it pays like a query', async () => {
    const address = newAddress();
    const input = vote();
    await post({ query: RATE, variables: { input } }, address);
    const { data, cost } = await post({ query: HEAVY, variables: { input } }, address);
    expect(data?.['rate']?.__typename).toBe('AlreadyReceived');
    expect(cost?.remaining).toBe(ANYBODY.minute - (cost?.estimated ?? 0));
    await empty(address);
    expect((await post({ query: HEAVY, variables: { input } }, address)).status).toBe(429);
  });
});

describe('our own operations', () => {
  it('are paid for from the same purse, up to three times as much', async () => {
    const address = newAddress();
    const { data } = await post(overview(), address);
    expect(data).toBeTruthy();
    const each = await spentBy(address);
    expect(each).toBeGreaterThan(1_000);
    await empty(address);
    let times = 0;
    while ((await post(overview(), address)).status === 200) times += 1;
    expect(times).toBeGreaterThan(Math.floor((OWN_MINUTE - ANYBODY.minute) / each) - 3);
    expect(times).toBeLessThanOrEqual(Math.ceil((OWN_MINUTE - ANYBODY.minute) / each) + 3);
  });
});

describe('pages', () => {
  it('that are made anew are paid for, and a network that has too many made waits for the next minute', async () => {
    const address = newAddress();
    const page = (at: number) =>
      fetch(`${server.url}/results/${city.slug}?search=x${at}`, { headers: { 'x-forwarded-for': address } });
    expect((await page(0)).status).toBe(200);
    expect(await spentBy(address)).toBe(PAGE_COST);
    const most = Math.floor(PAGES_MINUTE / PAGE_COST);
    let refused = 0;
    for (let at = 1; at <= most; at += 1) refused += (await page(at)).status === 429 ? 1 : 0;
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(5);
    const last = await page(most + 1);
    expect([last.status, last.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await last.text()).toMatch(/<h1/);
  });
});

describe('an IPv6 network', () => {
  it('is counted as /64, /56 and /48, of which the wider may spend twice and four times as much', async () => {
    const isSpent = async (from: string) => {
      // What is left of a wider one is less than a few of the smallest.
      const said = [];
      for (let times = 0; times < 8; times += 1) said.push((await post({ query: SMALL }, from)).status);
      return said.includes(429);
    };
    await empty('2001:db8:7:0::1');
    expect(await isSpent('2001:db8:7:0:ffff::2')).toBe(true);
    expect(await isSpent('2001:db8:7:1::1')).toBe(false);
    await empty('2001:db8:7:1::1');
    expect(await isSpent('2001:db8:7:2::1')).toBe(true);
    await empty('2001:db8:7:100::1');
    await empty('2001:db8:7:200::1');
    expect(await isSpent('2001:db8:7:3000::1')).toBe(true);
    expect(await isSpent('2001:db8:8::1')).toBe(false);
  });
});
