// The pages on a screen in a lobby, as anybody asks for them: what is published and how to vote there, and of no place that is not.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { get } from './visitor.ts';

let server: TestServer;
let city: City;
let place: CityPlace;
let quiet: CityPlace;

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false });
  place = await addPlace(owner, city, 'Библиотека <b>„Родина“</b>');
  quiet = await addPlace(owner, city, 'Читалище');
  await publish(owner, city, place, '2026-11-02', [10, 10, 9, 9, 9, 2]);
});
afterAll(() => server.close());

const ask = (path: string) => get(server.url, path, { 'accept-language': 'bg' });

it('of a place tell its published number and where it is rated', async () => {
  const { status, text, headers } = await ask(`/display/${place.code}`);
  expect(status).toBe(200);
  expect(text).toContain('<strong>8,2</strong>');
  expect(text).toContain('&lt;b&gt;');
  expect(text).toContain(place.code.replace(/(\d{3})(?=\d)/g, '$1\u00a0'));
  expect(text).toContain('<meta name="robots" content="noindex"/>');
  expect(headers.get('cache-control')).toBe('private, no-cache');
});

it('of a place without a published group ask for ratings, and tell no number', async () => {
  const { text } = await ask(`/display/${quiet.code}`);
  expect(text).toContain('Още няма достатъчно оценки');
  expect(text).not.toContain('class="average"');
});

it('of a city are open to all, and hold no code of a sign', async () => {
  const { status, text, headers } = await ask(`/results/${city.slug}/display`);
  expect(status).toBe(200);
  expect(text).toContain('<strong>8,2</strong>');
  for (const { code } of [place, quiet]) expect(text).not.toContain(code);
  expect(headers.get('cache-control')).toBe('public, max-age=60');
});

it('of what is not there are not found, or gone', async () => {
  expect((await ask('/display/123456789')).status).toBe(404);
  expect((await ask(`/display/${'9'.repeat(500)}`)).status).toBe(404);
  expect((await ask('/results/nowhere/display')).status).toBe(404);
  const owner = server.database.owner.pool;
  const left = await addPlace(owner, city, 'Поща');
  await owner.query(Prisma.sql`UPDATE signs SET retired_on = CURRENT_DATE WHERE code = ${left.code}`);
  expect((await ask(`/display/${left.code}`)).status).toBe(410);
});
