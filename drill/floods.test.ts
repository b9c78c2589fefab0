// While others read what is expensive, every vote is taken, and readers hear a page, or to come again, and nothing else.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOOPBACK } from '../server/foundation/networks.ts';
import { createCity, type City } from '../test/support/city.ts';
import { startTestServer, type TestServer } from '../test/support/server.ts';
import { startReaders } from './floods/readers.ts';
import { castVotes } from './floods/votes.ts';

let server: TestServer;
let city: City;

beforeAll(async () => {
  server = await startTestServer({ trustedProxies: LOOPBACK, readingBudget: 1 });
  city = await createCity(server.database.owner.pool, { places: 20 });
});
afterAll(() => server.close());

it('no vote is refused beside readers', async () => {
  const readers = startReaders(server.url, city.slug, 20);
  const codes = city.places.map(({ code }) => code);
  const { refused, waits, lives } = await castVotes(server.url, codes, 20);
  const heard = await readers.stop();
  expect([refused, waits.length, lives.length]).toEqual([0, 20, 10]);
  expect(heard[200]).toBeGreaterThan(0);
  expect(Object.keys(heard).filter((status) => status !== '200' && status !== '503')).toEqual([]);
});
