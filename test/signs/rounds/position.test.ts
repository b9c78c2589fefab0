// Where a phone was: how far from its place, drawn for members of the city, until it is forgotten.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { drawPosition } from '../../../client/map/draw.tsx';
import { metres } from '../../../client/text/formats.ts';
import { metresBetween } from '../../../server/signs/rounds/rules.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { plan, RECORD, told } from './planned.ts';

const PLACE = { latitude: 42.4257, longitude: 25.6345 };
const PHONE = { latitude: 42.4259, longitude: 25.6345 };
const DISTANCES = `query ($slug: String!, $id: ID!) { plannedRound(municipality: $slug, id: $id) {
  signs { code mountings { id distanceM } } } }`;

let server: TestServer;
let city: City;
let editor: SignedIn;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-26T06:00:00Z') });
  const { pool } = server.database.owner;
  city = await createCity(pool, { places: 2 });
  editor = await server.signIn(city, { role: 'editor' });
  await pool.query(
    Prisma.sql`UPDATE locations SET latitude = ${PLACE.latitude}, longitude = ${PLACE.longitude} WHERE id = ${city.places[0]?.id}`,
  );
});
afterAll(() => server.close());

/** A round of which both signs were told, each with a position. */
async function toldRound() {
  const round = await plan(server, city, editor);
  const position = { ...PHONE, accuracyM: 8 };
  const mountings = city.places.map(({ code }) => told(code, { position }));
  await server.ask(RECORD, { input: { mountings } }, round.pass);
  return { ...round, mountings };
}

const draw = (id: string | undefined, headers: object = editor.headers, slug = city.slug) =>
  fetch(`${server.url}/members/files/rounds/${slug}/position.svg?mounting=${id}`, {
    headers: { ...headers },
  });

it('so many metres are between two points', () => {
  expect(metresBetween(PLACE, PLACE)).toBe(0);
  expect(metresBetween(PLACE, PHONE)).toBe(22);
  // Stara Zagora and Sofia.
  expect(metresBetween(PLACE, { latitude: 42.6977, longitude: 23.3219 }) / 1_000).toBeCloseTo(192, -1);
  expect(metresBetween({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 })).toBe(20_015_115);
});

it('is written in metres, and in kilometres where it is far', () => {
  expect([0, 35, 999, 1_000, 1_240, 193_400].map((count) => metres(count, 'bg'))).toEqual([
    '0 м',
    '35 м',
    '999 м',
    '1,0 км',
    '1,2 км',
    '193,4 км',
  ]);
  expect(metres(1_240, 'en')).toBe('1.2 km');
});

it('is told as a distance where the place is known, and drawn for members of the city alone', async () => {
  const { id, mountings } = await toldRound();
  const { data } = await server.ask(DISTANCES, { slug: city.slug, id }, editor);
  const distanceOf = (code: string | undefined) =>
    data.plannedRound.signs.find((sign: { code: string }) => sign.code === code).mountings[0].distanceM;
  expect(city.places.map(({ code }) => distanceOf(code))).toEqual([22, null]);

  const [known, unknown] = mountings;
  const drawn = await draw(known?.id);
  expect([drawn.status, drawn.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await drawn.text()).toMatch(/^<svg .*class="place".*class="phone".*>20 м<\/text><\/svg>$/s);
  expect((await draw(unknown?.id)).status).toBe(404);
  for (const none of ['', 'x', randomUUID(), `${known?.id}'`]) expect((await draw(none)).status).toBe(404);
  const other = await createCity(server.database.owner.pool);
  const stranger = await server.signIn(other, { role: 'editor' });
  expect((await draw(known?.id, stranger.headers)).status).toBe(404);
  expect((await draw(known?.id, stranger.headers, other.slug)).status).toBe(404);
  expect((await draw(known?.id, {})).status).toBe(401);
});

it('is gone from the picture on the day on which it is forgotten', async () => {
  const { mountings } = await toldRound();
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE mountings SET latitude = NULL, longitude = NULL, accuracy_m = NULL WHERE id = ${mountings[0]?.id}::uuid`,
  );
  expect((await draw(mountings[0]?.id)).status).toBe(404);
});

it.each([
  ['at the place', PLACE, 0],
  ['nobody knows exactly where', PHONE, 100_000],
  ['in another country', { latitude: -33.9, longitude: 151.2 }, 5],
  ['at a pole', { latitude: 90, longitude: 0 }, 10],
])('is drawn whole: %s', (_what, phone, accuracyM) => {
  const svg = drawPosition({ place: PLACE, phone, accuracyM }, 'bg');
  expect(svg).not.toMatch(/NaN|Infinity/);
  for (const [, x, y] of svg.matchAll(/translate\((\S+) (\S+)\)/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(0);
    expect(Number(x)).toBeLessThanOrEqual(400);
    expect(Number(y)).toBeGreaterThanOrEqual(0);
    expect(Number(y)).toBeLessThanOrEqual(300);
  }
});
