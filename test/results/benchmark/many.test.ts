// The comparison where very many cities take part: the first of them, the city, and its neighbours.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { refreshBenchmark } from '../../../server/results/benchmark/store.ts';
import { get } from '../../http/pages/visitor.ts';
import { createCity, publish } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const NEAR = `query ($slug: String!, $near: Int) { benchmark(municipality: $slug) { categories { of cities(near: $near) { slug rank } } } }`;

let server: TestServer;
/** By rank. */
let slugs: string[];

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-25T12:00:00Z') });
  const { pool } = server.database.owner;
  slugs = [];
  for (let at = 0; at < 12; at += 1) {
    const city = await createCity(pool, { isDemo: false });
    await pool.query(
      Prisma.sql`UPDATE municipalities SET in_benchmark = true WHERE municipality_id = ${city.id}`,
    );
    const [place] = city.places;
    // More ratings alike make its lower bound higher.
    const scores = Array.from({ length: 20 + 20 * at }, () => 8);
    if (place) await publish(pool, city, place, '2026-10-05', scores);
    slugs.unshift(city.slug);
  }
  await refreshBenchmark(server.database.jobs.pool);
});
afterAll(() => server.close());

async function ranksOf(slug: string | undefined, near?: number): Promise<number[]> {
  const { data } = await server.ask(NEAR, { slug, near });
  const [{ of, cities }] = data.benchmark.categories;
  expect(of).toBe(12);
  for (const { slug: each, rank } of cities) expect(slugs[rank - 1]).toBe(each);
  return cities.map(({ rank }: { rank: number }) => rank);
}

it.each([
  [7, 1, [1, 2, 3, 6, 7, 8]],
  [12, 3, [1, 2, 3, 9, 10, 11, 12]],
  [2, 1, [1, 2, 3]],
  [1, 0, [1, 2, 3]],
  [5, 50, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
])('the first three, number %i, and %i on each side of it', async (rank, near, ranks) => {
  expect(await ranksOf(slugs[rank - 1], near)).toEqual(ranks);
});

it('all, where nobody asks for fewer; no more than fifty on a side', async () => {
  expect(await ranksOf(slugs[6])).toHaveLength(12);
  for (const near of [-1, 51])
    expect((await server.ask(NEAR, { slug: slugs[0], near })).codes).toEqual(['BAD_INPUT']);
});

it('the page says the place of the city, and shows those near it', async () => {
  const { text } = await get(server.url, `/results/${slugs[11]}/benchmark`);
  expect(text).toContain('Общината е на място 12 от 12.');
  expect(text.match(/<li>/g)).toHaveLength(7);
});
