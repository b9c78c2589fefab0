// While the database hangs, a reader soon hears that the page is away; a member's question, which may take longer, comes to its end.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { until } from '../../support/watched.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer({
    silenceMs: 100,
    remembering: { freshMs: 1e9, now: () => performance.now() },
  });
  city = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());

const get = (path: string) => fetch(`${server.url}${path}`);
const isThere = async (path: string): Promise<boolean> => (await get(path)).status === 200;

it('and what is remembered stays there', async () => {
  const place = `/results/${city.slug}/${city.places[0]?.id}`;
  const voting = `/S/${city.places[0]?.code}`;
  // What is made for nobody any more is kept for the next one.
  for (const path of [`/results/${city.slug}`, voting]) await until(() => isThere(path));
  const member = await server.signIn(city);
  const holder = await server.database.owner.pool.connect();
  await holder.query('BEGIN; LOCK TABLE totals, rollups, tallies, monthly_tallies, openings, locations');
  const asking = server.ask(`{ municipality(slug: "${city.slug}") { summary { count } } }`, {}, member);
  const away = await get(place);
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)]);
  await until(() => isThere(voting));
  await holder.query('COMMIT');
  holder.release();
  expect(await asking).toMatchObject({ data: { municipality: { summary: { count: 0 } } } });
  await until(() => isThere(place));
});
