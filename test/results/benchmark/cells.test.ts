// The comparison of a country of two cells: it is that of one installation with the same data, and says what is missing.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { refreshBenchmark } from '../../../server/results/benchmark/store.ts';
import { get } from '../../http/pages/visitor.ts';
import { ask } from '../../http/process/raw.ts';
import { EAST, twoCells } from '../../support/cells.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let hours = 0;
const now = () => new Date(Date.parse('2026-11-25T12:00:00Z') + hours * 3_600_000);
const { west, east, share, read } = twoCells({ now });
let one: TestServer;

/** By slug, what was published of a kind of places. */
const WESTERN = { vidin: [9, 9, 9, 10, 10], lom: [2, 2, 3, 3, 3] };
const EASTERN = { burgas: [6, 6, 6, 7, 7, 8], varna: [7, 7, 7, 7, 7, 7] };
const SHARES = {
  west: { municipalities: Object.keys(WESTERN) },
  east: { municipalities: Object.keys(EASTERN), codes: ['9'] },
};

async function make(
  server: TestServer,
  slug: string,
  scores: readonly number[],
  agrees = true,
): Promise<City> {
  const { pool } = server.database.owner;
  const city = await createCity(pool, { isDemo: false });
  await pool.query(
    Prisma.sql`UPDATE municipalities SET slug = ${slug}, in_benchmark = ${agrees} WHERE municipality_id = ${city.id}`,
  );
  const [place] = city.places;
  if (place) await publish(pool, city, place, '2026-10-05', scores);
  return { ...city, slug };
}

beforeAll(async () => {
  one = await startTestServer({ now });
  for (const [slug, scores] of Object.entries({ ...WESTERN, ...EASTERN })) await make(one, slug, scores);
  for (const [slug, scores] of Object.entries(WESTERN)) await make(west(), slug, scores);
  for (const [slug, scores] of Object.entries(EASTERN)) await make(east(), slug, scores);
  // What nobody may read elsewhere: a city that did not agree, and one that the map does not name.
  await make(east(), 'apart', [1, 1, 1, 1, 1], false);
  await make(east(), 'unnamed', [10, 10, 10, 10, 10]);
  for (const server of [one, west(), east()]) await refreshBenchmark(server.database.jobs.pool);
});
afterAll(() => one.close());
beforeEach(() => {
  hours = 0;
  share(SHARES);
});

const QUERY = `query ($slug: String!) { benchmark(municipality: $slug) { since cells { name origin state readAt }
  categories { key of cities { slug origin name(language: "bg") rank count average interval { lower upper } } } } }`;
const asked = async (server: TestServer, slug: string) => (await server.ask(QUERY, { slug })).data.benchmark;
type Told = { readonly cities: readonly { readonly slug: string; readonly origin: string | null }[] };
const plain = (categories: readonly Told[]) =>
  categories.map((each) => ({ ...each, cities: each.cities.map((city) => ({ ...city, origin: null })) }));

describe('two cells', () => {
  it('are compared as one would be, seen from either', async () => {
    await read('west');
    await read('east');
    for (const [server, slug] of [
      [west(), 'vidin'],
      [west(), 'lom'],
      [east(), 'burgas'],
    ] as const) {
      const { categories } = await asked(server, slug);
      const whole = (await asked(one, slug)).categories;
      expect(whole[0].of).toBe(4);
      const mine = categories.map((each: Told) => ({
        ...each,
        of: each.cities.filter((city) => city.slug !== 'unnamed').length,
      }));
      expect(plain(server === west() ? categories : withoutUnnamed(mine))).toEqual(whole);
    }
    const { cells, categories } = await asked(west(), 'vidin');
    expect(cells).toEqual([{ name: 'east', origin: EAST, state: 'CURRENT', readAt: now().toISOString() }]);
    expect(categories[0].cities.map(({ slug, origin }: Told['cities'][number]) => [slug, origin])).toEqual([
      ['vidin', null],
      ['varna', EAST],
      ['burgas', EAST],
      ['lom', null],
    ]);
  });

  it('the page shows them, leads to their own pages, and says what is old', async () => {
    await read('west');
    const page = async () => (await get(west().url, '/results/vidin/benchmark')).text;
    expect(await page()).toContain(`href="${EAST}/results/burgas" rel="external"`);
    expect(await page()).not.toContain('east.example са от');
    hours = 3;
    expect(await page()).toContain('Числата на общините от east.example са от 25 ноември 2026');
    expect((await asked(west(), 'vidin')).cells[0].state).toBe('OLD');
    hours = 8 * 24;
    expect(await page()).toContain('В момента липсват общините от east.example');
    expect((await asked(west(), 'vidin')).categories).toEqual([]);
  });

  it('a city that moved counts once, as its new cell has it', async () => {
    await read('west');
    await make(west(), 'burgas', [1, 1, 1, 1, 1]);
    await refreshBenchmark(west().database.jobs.pool);
    const { categories } = await asked(west(), 'vidin');
    const burgas = categories[0].cities.filter(({ slug }: { slug: string }) => slug === 'burgas');
    expect(burgas).toHaveLength(1);
    expect(burgas[0]).toMatchObject({ origin: EAST, count: 6 });
  });
});

/** As it would be if the map named all cities of the cell. */
function withoutUnnamed(categories: readonly (Told & { readonly key: string })[]) {
  return categories.map((each) => ({
    ...each,
    cities: each.cities
      .filter(({ slug }) => slug !== 'unnamed')
      .map((city, at) => ({ ...city, rank: at + 1 })),
  }));
}

describe('what is published for the others', () => {
  it('is of cities that agreed and are named, and of nobody else', async () => {
    const { status, text, headers } = await get(east().url, '/benchmark.json');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const { periods, cell } = JSON.parse(text);
    expect(cell).toBe('east');
    expect(periods.map(({ since }: { since: string }) => since)).toEqual(['2025-11-01']);
    expect(periods[0].rows.map(({ slug }: { slug: string }) => slug).toSorted()).toEqual(['burgas', 'varna']);
    expect(Object.keys(periods[0].rows[0]).toSorted()).toEqual(['counts', 'key', 'name', 'slug']);
    const head = await fetch(`${east().url}/benchmark.json`, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  });

  it('is there on a map alone, and on no city’s own host', async () => {
    expect((await get(one.url, '/benchmark.json')).status).toBe(404);
    const host = 'burgas.example';
    const { pool } = east().database.owner;
    await pool.query(Prisma.sql`UPDATE municipalities SET host = ${host} WHERE slug = 'burgas'`);
    expect((await ask(east().url, 'GET', '/benchmark.json', { host })).status).toBe(404);
    await pool.query("UPDATE municipalities SET host = NULL WHERE slug = 'burgas'");
  });
});
