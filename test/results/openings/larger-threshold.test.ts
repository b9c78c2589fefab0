// What a larger threshold would have meant: counted by hand, never more than what it was, and told to members alone.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withThreshold } from '../../../server/results/openings/larger-threshold.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 3 });
});
afterAll(() => server.close());

it('what a month does not fill waits for the next; a place whose year fills none is quiet', () => {
  const of = (locationId: bigint, count: number) => ({ locationId, count });
  expect(withThreshold([of(1n, 5), of(1n, 5), of(1n, 5), of(2n, 5), of(3n, 40)], 10)).toEqual({
    places: 3,
    quietPlaces: 1,
    months: 5,
    quietMonths: 3,
  });
});

it('quiets more the larger it is, and nothing where it is no larger than what was published', () => {
  const month = fc.record({ locationId: fc.bigInt(1n, 4n), count: fc.integer({ min: 5, max: 30 }) });
  fc.assert(
    fc.property(fc.array(month), fc.integer({ min: 5, max: 99 }), (months, threshold) => {
      const [smaller, larger] = [withThreshold(months, threshold), withThreshold(months, threshold + 1)];
      expect(withThreshold(months, 5)).toMatchObject({ quietPlaces: 0, quietMonths: 0 });
      expect(larger.quietPlaces).toBeGreaterThanOrEqual(smaller.quietPlaces);
      expect(smaller.quietPlaces).toBeLessThanOrEqual(smaller.quietMonths);
    }),
  );
});

it('is asked of the last twelve months, of counted ratings, by members; what was published stays', async () => {
  const [first, second, third] = city.places;
  if (!first || !second || !third) throw new Error('Three places.');
  const { pool } = server.database.owner;
  const today = new Date();
  const month = (ago: number) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - ago, 1)).toISOString().slice(0, 10);
  await publish(pool, city, first, month(3), [1, 2, 3, 4, 5]);
  await publish(pool, city, first, month(2), [1, 2, 3, 4, 5]);
  await publish(pool, city, second, month(2), [1, 2, 3, 4, 5, 6]);
  await publish(
    pool,
    city,
    second,
    month(1),
    Array.from({ length: 20 }, () => 1),
    {
      standing: 'UNCONFIRMED',
      reason: 'BURST',
    },
  );
  await publish(pool, city, third, month(20), [1, 2, 3, 4, 5]);
  const admin = await server.signIn(city);
  const ask = async (threshold: number, who = admin) => {
    const { data, codes } = await server.ask(
      `query ($slug: String!, $threshold: Int!) { largerThreshold(municipality: $slug, threshold: $threshold) {
        places quietPlaces months quietMonths } municipality(slug: $slug) { summary { count } } }`,
      { slug: city.slug, threshold },
      who,
    );
    return codes.length > 0 ? codes : data;
  };
  expect((await ask(5)).largerThreshold).toEqual({ places: 2, quietPlaces: 0, months: 3, quietMonths: 0 });
  expect((await ask(6)).largerThreshold).toEqual({ places: 2, quietPlaces: 0, months: 3, quietMonths: 1 });
  expect((await ask(7)).largerThreshold).toEqual({ places: 2, quietPlaces: 1, months: 3, quietMonths: 2 });
  for (const wrong of [4, 101]) expect(await ask(wrong)).toEqual(['BAD_INPUT']);
  const before = (await ask(6)).municipality.summary.count;
  await server.ask(
    `mutation ($input: EditSettingsInput!) { editSettings(input: $input) { __typename } }`,
    { input: { municipality: city.slug, version: 1, threshold: 50 } },
    admin,
  );
  expect((await ask(50)).municipality.summary.count).toBe(before);
  expect(await ask(6, await server.signIn(city, { role: 'local', locationIds: [first.id] }))).toEqual([
    'FORBIDDEN',
  ]);
});
