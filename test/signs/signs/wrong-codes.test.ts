// Codes that lead nowhere: each costs more than the one before, whoever goes on has to wait, and nobody loses a vote to it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomBytes } from 'node:crypto';
import { ANYBODY } from '../../../server/api/operation-limits.ts';
import { withCheckDigits } from '../../../server/foundation/sign-code.ts';
import { WrongCodes } from '../../../server/api/wrong-codes.ts';
import { LOOPBACK, parseAddress } from '../../../server/foundation/networks.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let clock = new Date(Math.floor(Date.now() / 60_000) * 60_000);
const MOST = 300;

beforeAll(async () => {
  server = await startTestServer({
    now: () => clock,
    trustedProxies: LOOPBACK,
    readingBudget: 1,
  });
  city = await createCity(server.database.owner.pool, { places: 2 });
});
afterAll(() => server.close());

let drawn = 0;
/** A code that no sign has: none is drawn so low. */
const noCode = () => withCheckDigits(String((drawn += 1)).padStart(7, '0'));
let networks = 0;
const newAddress = () => `198.51.100.${(networks += 1)}`;

async function post(query: string, address: string, variables: object = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as {
    data?: Record<string, { __typename: string }> | null;
    extensions?: { cost: { estimated: number; remaining: number } };
  };
  return { status: response.status, data: body.data, cost: body.extensions?.cost };
}
const RATE = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';
const rate = (code: string | undefined, address: string) =>
  post(RATE, address, { input: { code, ballotId: crypto.randomUUID(), score: 7 } });
const page = (code: string | undefined, address: string, method = 'GET') =>
  fetch(`${server.url}/s/${code}`, { method, headers: { 'x-forwarded-for': address } });

describe('a code that leads nowhere', () => {
  it('costs more each time, by query, alias, page and HEAD', async () => {
    const address = newAddress();
    const spent = async () => {
      const { cost } = await post('{ __typename }', address);
      return ANYBODY.minute - (cost?.remaining ?? 0) - (cost?.estimated ?? 0);
    };
    let before = await spent();
    const costs: number[] = [];
    const ways = [
      () => page(noCode(), address),
      () => page(noCode(), address, 'HEAD'),
      () => page(`${noCode()}/thanks`, address),
      () => page(noCode(), address),
    ];
    for (const way of ways) {
      await way();
      const now = await spent();
      // What the question itself cost is the same each time.
      costs.push(now - before);
      before = now;
    }
    for (const [at, cost] of costs.entries())
      if (at > 0) expect(cost).toBeGreaterThan(costs[at - 1] ?? Infinity);
    const aliases = Array.from({ length: 40 }, (_, at) => `a${at}: sign(code: "${noCode()}") { __typename }`);
    const first = await spent();
    await post(`{ ${aliases.join(' ')} }`, address);
    const second = await spent();
    await post(`{ ${aliases.join(' ')} }`, address);
    expect((await spent()) - second).toBeGreaterThan(1.5 * (second - first));
  });

  it('again and again, makes the network wait, whatever code it looks at next; but not with a vote, and not others', async () => {
    const address = newAddress();
    const statuses: number[] = [];
    for (let at = 0; at <= MOST; at += 1) statuses.push((await page(noCode(), address)).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(MOST);
    expect(statuses.at(-1)).toBe(429);
    const [place] = city.places;
    const refused = await page(place?.code, address);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await rate(place?.code, address)).data?.['rate']?.__typename).toBe('RatingReceived');
    expect((await page(place?.code, newAddress())).status).toBe(200);
    clock = new Date(clock.getTime() + 60_000);
    expect((await page(place?.code, address)).status).toBe(200);
  });

  it('of a vote is counted too, apart from those that were looked at', async () => {
    const address = newAddress();
    for (let at = 0; at < MOST; at += 1)
      expect((await rate(noCode(), address)).data?.['rate']?.__typename).toBe('SignUnknown');
    const [place] = city.places;
    expect((await rate(place?.code, address)).status).toBe(429);
    expect((await page(place?.code, address)).status).toBe(200);
  });
});

it('guesses are counted by /64, /56 and /48', () => {
  const wrongCodes = new WrongCodes(randomBytes);
  const from = (text: string) => () => parseAddress(text);
  const guess = (text: string, times: number) => {
    for (let at = 0; at < times; at += 1) wrongCodes.add('look', parseAddress(text), clock);
  };
  const expectFew = (text: string) => () =>
    wrongCodes.expectFew('look', { address: from(text), now: () => clock });
  guess('2001:db8:1:1::1', MOST);
  expect(expectFew('2001:db8:1:1::2')).toThrow('lead nowhere');
  expect(expectFew('2001:db8:1:2::1')).not.toThrow();
  for (const each of [2, 3, 4, 5]) guess(`2001:db8:1:${each}00::1`, MOST);
  expect(expectFew('2001:db8:1:ff00::1')).toThrow('lead nowhere');
  expect(expectFew('2001:db8:2::1')).not.toThrow();
});
