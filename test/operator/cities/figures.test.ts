// What operators see of how a city does: what is published, whether the counter is behind, its signs; nothing that waits.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let operator: SignedIn;
beforeAll(async () => {
  // A night that is held meanwhile would change what is told.
  server = await startTestServer(UNCOUNTED);
  operator = await server.signInOperator();
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 2 });
});
afterAll(() => server.close());

const ASK = `query ($slug: String!) { operatedMunicipality(slug: $slug) {
  openedOn isBehind publishedDays { day count } signs { isNew ordered printed mounted damaged } } }`;
const BYTES = `query ($slug: String!) { operatedMunicipality(slug: $slug) { storageBytes } }`;
const RATE = `mutation ($code: String!, $id: ID!) { rate(input: { code: $code, ballotId: $id, score: 9 }) { __typename } }`;
const figures = async () =>
  (await server.ask(ASK, { slug: city.slug }, operator)).data.operatedMunicipality as Record<string, unknown>;
const NOW = Date.now();
const daysAgo = (days: number) => new Date(NOW - days * 24 * 60 * 60_000).toISOString().slice(0, 10);

it('tells what was published by day, and never what waits', async () => {
  const { pool } = server.database.owner;
  const [first, second] = city.places;
  if (!first || !second) throw new Error('The city has too few places.');
  await publish(pool, city, first, daysAgo(3), [6, 7, 8, 9, 10]);
  await publish(pool, city, second, daysAgo(3), [1, 2, 3, 4, 5, 6]);
  await publish(pool, city, first, daysAgo(40), [6, 7, 8, 9, 10]);
  const before = await figures();
  expect(before['publishedDays']).toEqual([{ day: daysAgo(3), count: 11 }]);
  for (let at = 0; at < 3; at++) await server.ask(RATE, { code: first.code, id: randomUUID() });
  expect(await figures()).toEqual(before);
});

it('tells how much room its rows take: more with each rating, and the same whatever waits', async () => {
  const { pool } = server.database.owner;
  const bytes = async () =>
    (await server.ask(BYTES, { slug: city.slug }, operator)).data.operatedMunicipality.storageBytes as number;
  const other = await createCity(pool, { isDemo: false });
  const before = await bytes();
  expect(before).toBeGreaterThan(500);
  const [first] = city.places;
  if (!first) throw new Error('The city has no place.');
  const [elsewhere] = other.places;
  if (elsewhere) await publish(pool, other, elsewhere, daysAgo(2), [6, 7, 8, 9, 10]);
  for (let at = 0; at < 3; at++) await server.ask(RATE, { code: first.code, id: randomUUID() });
  expect(await bytes()).toBe(before);
  await publish(
    pool,
    city,
    first,
    daysAgo(2),
    Array.from({ length: 100 }, () => 7),
  );
  const after = await bytes();
  expect(after - before).toBeGreaterThan(100 * 40);
  expect(after - before).toBeLessThan(100 * 400);
});

it('tells whether the counter is behind', async () => {
  const { pool } = server.database.owner;
  const opened = (day: string) =>
    pool.query(
      Prisma.sql`UPDATE municipalities SET opened_on = ${day}::date, opening_hour = 0 WHERE municipality_id = ${city.id}`,
    );
  await opened(daysAgo(5));
  // It was made a moment ago.
  expect(await figures()).toMatchObject({ isBehind: false });
  await pool.query(
    Prisma.sql`UPDATE municipalities SET made_at = now() - interval '3 hours' WHERE municipality_id = ${city.id}`,
  );
  expect(await figures()).toMatchObject({ openedOn: daysAgo(5), isBehind: true });
  await opened(daysAgo(-1));
  expect(await figures()).toMatchObject({ isBehind: false });
});

it('tells the states of signs', async () => {
  const [first, second] = city.places;
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE signs SET printed_on = '2026-11-01' WHERE municipality_id = ${city.id} AND code = ${first?.code}`,
  );
  const others = { isNew: 1, ordered: 0, mounted: 0, damaged: 0 };
  expect((await figures())['signs']).toEqual({ ...others, printed: 1 });
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE signs SET mounted_on = '2026-11-02' WHERE municipality_id = ${city.id} AND code = ${first?.code}`,
  );
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE signs SET ordered_on = '2026-11-02' WHERE municipality_id = ${city.id} AND code = ${second?.code}`,
  );
  expect((await figures())['signs']).toEqual({ ...others, isNew: 0, ordered: 1, mounted: 1, printed: 0 });
});
