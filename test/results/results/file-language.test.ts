// A file is in the language that its address asks for, or refused: never silently in another.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { isDemo: true });
  admin = await server.signIn(city);
});
afterAll(() => server.close());

const fetchFile = (path: string, method = 'GET') =>
  fetch(`${server.url}${path.replace('SLUG', city.slug)}`, { method, headers: admin.headers });

it.each([
  ...['places', 'settlements', 'categories', 'lines', 'overview', 'compare', 'calendar', 'place'].flatMap(
    (table) => ['csv', 'xlsx'].map((ending) => `/members/files/results/SLUG/${table}.${ending}?`),
  ),
  '/members/files/results/SLUG/map.svg?',
  '/members/files/settlements/SLUG/place.svg?latitude=42.4&longitude=25.6&',
  '/members/files/praise/SLUG.csv?',
  '/members/files/praise/SLUG.pdf?location=1&',
  '/members/files/journal/SLUG.csv?',
  '/members/files/locations/SLUG.csv?',
  '/members/files/locations/SLUG.xlsx?',
  '/members/files/signs/SLUG/signs.csv?',
  '/members/files/signs/SLUG/signs.svg?',
  '/members/files/reports/SLUG.pdf?year=2025&',
  '/members/files/documents/SLUG.pdf?name=RECORD&',
  '/members/files/orders/SLUG/1/labels.pdf?',
  '/members/files/rounds/SLUG/1/mounting-list.pdf?',
  '/members/files/rounds/SLUG/position.svg?mounting=1&',
  '/results/SLUG/report/2025.pdf?',
])('%slanguage=fr is refused, with the languages that there are', async (path) => {
  const response = await fetchFile(`${path}language=fr`);
  expect(response.status).toBe(400);
  expect(response.headers.get('content-disposition')).toBeNull();
  const { errors } = await response.json();
  expect(errors).toMatchObject([
    {
      message: 'language is one of bg, en: files are written in no other.',
      extensions: { code: 'BAD_INPUT' },
    },
  ]);
});

it('a table of places is not read either', async () => {
  const response = await fetchFile('/members/files/imports/SLUG?language=fr', 'POST');
  expect(response.status).toBe(400);
});

it.each([
  ['', 'Име;'],
  ['?language=BG', 'Име;'],
  ['?language=en', 'Name;'],
  ['?language=EN', 'Name;'],
])('places.csv%s has the heading %s', async (query, heading) => {
  const response = await fetchFile(`/members/files/results/SLUG/places.csv${query}`);
  expect(response.status).toBe(200);
  expect((await response.text()).startsWith(heading)).toBe(true);
});
