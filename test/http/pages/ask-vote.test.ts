// An address that only says the settlement once more is on no vote page: of a sign, of its form sent without a score, of a slip of paper, or as a preview.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { drawPaperCode } from '../../../server/foundation/paper-code.ts';
import { createCity, type City } from '../../support/city.ts';
import { addPile } from '../../support/piles.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { get, post } from './visitor.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { places: 1 });
});
afterAll(() => server.close());

async function preview(): Promise<string> {
  const admin = await server.signIn(city);
  const response = await fetch(`${server.url}/members/preview`, {
    method: 'POST',
    headers: admin.headers,
    body: new URLSearchParams({ preview: JSON.stringify({ municipality: city.slug, language: 'bg' }) }),
  });
  return response.text();
}

it.each([
  ['с. Проба', []],
  ['Проба', []],
  ['ул. „Роза“ 1', ['ул. „Роза“ 1']],
  ['с. Проба, ул. „Роза“ 1', ['с. Проба, ул. „Роза“ 1']],
])('of „%s“ in Проба it says %j', async (address, said) => {
  const owner = server.database.owner.pool;
  const [{ id, code } = { id: 0n, code: '' }] = city.places;
  await owner.query(
    Prisma.sql`UPDATE locations SET address = ${JSON.stringify({ bg: address })}::jsonb WHERE id = ${id}`,
  );
  const paper = drawPaperCode(randomBytes);
  await addPile(owner, city, [paper]);
  const pages = [
    (await get(server.url, `/s/${code}`)).text,
    (await post(server.url, `/s/${code}`, { ballotId: crypto.randomUUID() })).text,
    (await get(server.url, `/s/${code}/paper/${paper}`)).text,
    await preview(),
  ];
  for (const page of pages) {
    expect(page).toContain('Детска градина „Люляк“');
    expect([...page.matchAll(/<p class="address">([^<]*)</g)].map(([, text]) => text)).toEqual(said);
  }
});
