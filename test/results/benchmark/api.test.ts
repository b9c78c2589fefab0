// The comparison of cities: only those that agreed, at least three, each with a group of its own size, and only what is published.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { refreshBenchmark } from '../../../server/results/benchmark/store.ts';
import { createCity, publish, type City, type CityOptions } from '../../support/city.ts';
import { get } from '../../http/pages/visitor.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const now = () => new Date('2026-11-25T12:00:00Z');
const RECENT = '2026-10-05';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ now });
});
afterAll(() => server.close());

const QUERY = `query ($slug: String!) { benchmark(municipality: $slug) { takesPart since
  categories { key category { name(language: "bg") } cities { slug name count average interval { lower upper } } } } }`;

interface Wanted extends CityOptions {
  readonly scores?: readonly number[];
  readonly day?: string;
  readonly takesPart?: boolean;
  readonly key?: string;
}

/** A city with ratings of a kind of places that no other test has. */
async function make({
  scores = [7, 8, 8, 9, 9],
  day = RECENT,
  takesPart = true,
  key,
  ...options
}: Wanted): Promise<City> {
  const { pool } = server.database.owner;
  const city = await createCity(pool, { isDemo: false, ...options });
  await pool.query(
    Prisma.sql`UPDATE municipalities SET in_benchmark = ${takesPart} WHERE municipality_id = ${city.id}`,
  );
  await pool.query(
    Prisma.sql`UPDATE categories SET key = ${key ?? 'kindergartens'} WHERE municipality_id = ${city.id}`,
  );
  const [place] = city.places;
  if (!place) throw new Error('The city has a place.');
  if (scores.length > 0) await publish(pool, city, place, day, [...scores]);
  return city;
}

/** Asks once what is compared was read anew, as it is every quarter of an hour. */
async function compared({ slug }: City): Promise<string[]> {
  await refreshBenchmark(server.database.jobs.pool);
  const { data } = await server.ask(QUERY, { slug });
  const [category] = data.benchmark.categories;
  return (category?.cities ?? []).map((city: { slug: string }) => city.slug);
}

describe('who is compared', () => {
  it('three that agreed, by the lower bound, each with its own numbers', async () => {
    const key = 'three';
    const good = await make({ key, scores: [9, 9, 9, 10, 10] });
    const poor = await make({ key, scores: [2, 2, 3, 3, 3] });
    expect(await compared(good)).toEqual([]);
    const middle = await make({ key, scores: [6, 6, 6, 7, 7] });
    const slugs = [good.slug, middle.slug, poor.slug];
    for (const city of [good, middle, poor]) expect(await compared(city)).toEqual(slugs);

    const { data } = await server.ask(QUERY, { slug: good.slug });
    expect(data.benchmark).toMatchObject({ takesPart: true, since: '2025-11-01' });
    for (const { slug, count, average, interval } of data.benchmark.categories[0].cities) {
      const own = `query ($slug: String!) { municipality(slug: $slug) { summary(from: "2025-11-01") {
        count average interval { lower upper } } } }`;
      expect((await server.ask(own, { slug })).data.municipality.summary).toEqual({
        count,
        average,
        interval,
      });
    }
  });

  it('not one that is suspended, until it works again', async () => {
    const key = 'suspended';
    const cities = [await make({ key }), await make({ key }), await make({ key })] as const;
    const [one, two, three] = cities;
    const all = cities.map(({ slug }) => slug).toSorted();
    expect((await compared(one)).toSorted()).toEqual(all);
    const { pool } = server.database.owner;
    await pool.query(
      Prisma.sql`UPDATE municipalities SET suspended_at = ${now()}, suspended_why = 'Asked for.' WHERE municipality_id = ${three.id}`,
    );
    expect([await compared(one), await compared(two)]).toEqual([[], []]);
    await pool.query(
      Prisma.sql`UPDATE municipalities SET suspended_at = NULL, suspended_why = NULL WHERE municipality_id = ${three.id}`,
    );
    expect((await compared(two)).toSorted()).toEqual(all);
  });

  it.each([
    ['did not agree', { takesPart: false }],
    ['has less than a group of its own size', { threshold: 8 }],
    ['published nothing', { scores: [] }],
    ['published it before', { day: '2025-10-31' }],
    ['is a demonstration', { isDemo: true }],
    ['calls it otherwise', { key: 'other' }],
  ])('not one that %s: then two are left, and nobody is compared', async (what, wanted) => {
    const key = what.replaceAll(' ', '-');
    const others = [await make({ key }), await make({ key })];
    const apart = await make({ key, ...wanted });
    for (const city of [...others, apart]) expect(await compared(city)).toEqual([]);
    const third = await make({ key });
    expect((await compared(third)).toSorted()).toEqual([...others, third].map(({ slug }) => slug).toSorted());
    expect(await compared(apart)).toEqual([]);
  });

  it('demo cities beside each other', async () => {
    const key = 'demo';
    const demos = [await make({ key, isDemo: true }), await make({ key, isDemo: true })];
    await make({ key });
    expect(await compared(demos[0] as City)).toEqual([]);
    const third = await make({ key, isDemo: true });
    expect(await compared(third)).toHaveLength(3);
  });

  it('not a kind of places that is out of use', async () => {
    const key = 'retired';
    const cities = [await make({ key }), await make({ key }), await make({ key })];
    const [first] = cities;
    await server.database.owner.pool.query(
      Prisma.sql`UPDATE categories SET retired_on = '2026-11-01' WHERE municipality_id = ${first?.id}`,
    );
    for (const city of cities) expect(await compared(city)).toEqual([]);
  });
});

describe('who decides', () => {
  const EDIT = `mutation ($input: EditSettingsInput!) { editSettings(input: $input) { __typename } }`;

  it('an admin, which the journal tells; nobody else', async () => {
    const key = 'decide';
    const city = await make({ key, takesPart: false });
    await make({ key });
    await make({ key });
    const input = { municipality: city.slug, version: 1, inBenchmark: true };
    const editor = await server.signIn(city, { role: 'editor' });
    expect((await server.ask(EDIT, { input }, editor)).codes).toEqual(['FORBIDDEN']);
    expect(await compared(city)).toEqual([]);
    const admin = await server.signIn(city);
    expect((await server.ask(EDIT, { input }, admin)).data.editSettings.__typename).toBe('SettingsSaved');
    expect(await compared(city)).toHaveLength(3);
    const journal = `query ($slug: String!) { audit(municipality: $slug) { nodes { action before after } } }`;
    expect((await server.ask(journal, { slug: city.slug }, admin)).data.audit.nodes).toEqual([
      { action: 'settings.edit', before: '{"inBenchmark":false}', after: '{"inBenchmark":true}' },
    ]);
    const off = { municipality: city.slug, version: 2, inBenchmark: false };
    await server.ask(EDIT, { input: off }, admin);
    expect(await compared(city)).toEqual([]);
  });
});

describe('the one way of the database', () => {
  it('sees cities that agreed, and of others nothing', async () => {
    const agreed = await make({ key: 'role' });
    const apart = await make({ key: 'role', takesPart: false });
    const client = await server.database.owner.pool.connect();
    try {
      const { rows } = await client.query<{ owner: string }>(
        `SELECT proowner::regrole::text AS owner FROM pg_proc WHERE proname = 'agreed_cities'`,
      );
      const role = rows[0]?.owner.replaceAll('"', '') ?? '';
      await client.query(Prisma.sql`SELECT set_config('role', ${role}, false)`);
      for (const table of ['municipalities', 'categories', 'rollups']) {
        const seen = await client.query<{ municipality_id: string }>(
          `SELECT DISTINCT municipality_id FROM ${client.escapeIdentifier(table)}`,
        );
        const ids = seen.rows.map(({ municipality_id }) => BigInt(municipality_id));
        expect(ids).toContain(agreed.id);
        expect(ids).not.toContain(apart.id);
      }
      for (const table of ['tallies', 'totals', 'ratings', 'ballots', 'locations', 'members'])
        await expect(client.query(`SELECT FROM ${client.escapeIdentifier(table)}`)).rejects.toThrow(
          'permission denied',
        );
    } finally {
      await client.query('RESET ROLE');
      client.release();
    }
  });

  it('counts nothing that waits', async () => {
    const key = 'waiting';
    const cities = [await make({ key }), await make({ key }), await make({ key, scores: [] })];
    const waiting = cities[2] as City;
    const vote = `mutation ($input: RateInput!) { rate(input: $input) { __typename } }`;
    for (let at = 0; at < 4; at++) {
      const input = { code: waiting.places[0]?.code, ballotId: crypto.randomUUID(), score: 10 };
      expect((await server.ask(vote, { input })).data.rate.__typename).toBe('RatingReceived');
    }
    for (const city of cities) expect(await compared(city)).toEqual([]);
  });
});

describe('the page', () => {
  it('shows the city beside the others, and leads from its results', async () => {
    const key = 'page';
    const city = await make({ key });
    const path = `/results/${city.slug}/benchmark`;
    await make({ key });
    expect((await get(server.url, path)).text).toContain('Още няма услуга, за която поне три общини');
    await make({ key });
    await refreshBenchmark(server.database.jobs.pool);
    const { status, text } = await get(server.url, path);
    expect(status).toBe(200);
    expect(text).toContain('Община Проба (тази община)');
    expect(text.match(/<li>/g)?.length).toBeGreaterThanOrEqual(3);
    expect(text).toContain('от 1 ноември 2025');
    expect((await get(server.url, `/results/${city.slug}`)).text).toContain(`href="${path}"`);
  });

  it('says that a city takes no part, and that there is no such city', async () => {
    const city = await make({ takesPart: false });
    expect((await get(server.url, `/results/${city.slug}/benchmark`)).text).toContain(
      'не участва в сравнението',
    );
    expect((await get(server.url, `/results/${city.slug}`)).text).not.toContain('/benchmark"');
    expect((await get(server.url, '/results/nowhere/benchmark')).status).toBe(404);
  });
});
