// A summary's breakdowns by category and by settlement are one reading of rollups, however many rows there are.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
  const [place] = city.places;
  if (!place) throw new Error('The city has a place.');
  await publish(server.database.owner.pool, city, place, '2026-11-02', [10, 9, 9, 8, 2]);
  await publish(server.database.owner.pool, city, place, '2026-10-02', [1, 1, 1, 1, 1]);
});
afterAll(() => server.close());

const PARTS = 'byCategory { summary { distribution } } bySettlement { summary { distribution } }';

/** How many statements ask for rollups. */
async function readingsOf(field: string): Promise<number> {
  const asked = vi.spyOn(server.database.citizen.pool, 'query');
  const { data, codes } = await server.ask(
    `query ($slug: String!) { municipality(slug: $slug) { ${field} { ${PARTS} } } }`,
    { slug: city.slug },
  );
  const texts = asked.mock.calls.map(([statement]: unknown[]) =>
    typeof statement === 'object' && statement !== null && 'text' in statement ? String(statement.text) : '',
  );
  asked.mockRestore();
  expect(codes).toEqual([]);
  const [{ summary }] = data.municipality.summary.byCategory;
  expect(data.municipality.summary.bySettlement).toEqual([{ summary }]);
  expect(summary.distribution).toEqual([5, 1, 0, 0, 0, 0, 0, 1, 2, 1]);
  return texts.filter((text) => text.includes('rollups')).length;
}

it('of everything: once', async () => {
  expect(await readingsOf('summary')).toBe(1);
});

it('of a part: once more, for the part itself', async () => {
  expect(await readingsOf(`summary(category: "${city.categoryId}")`)).toBe(2);
});
