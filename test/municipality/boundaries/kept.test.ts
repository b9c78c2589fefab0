// A boundary's way: sent by an admin, told what it becomes or why not, saved, and drawn wherever a map was given an outline.
import { Prisma } from '../../../prisma/generated/client.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addPlace, createCity, publish, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { EDIT } from '../municipalities/set.ts';
import { SQUARE } from './areas.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { places: 2 });
  admin = await server.signIn(city);
  const village = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO settlements (municipality_id, ekatte, kind, name, latitude, longitude)
      VALUES (${city.id}, '00014', 'village', '{"bg": "Село"}', 42.5, 25.7) RETURNING id`,
  );
  const settlementId = BigInt(village.rows[0]?.id ?? 0);
  for (const place of [...city.places, await addPlace(owner, { ...city, settlementId })])
    await publish(owner, city, place, '2026-10-02', Array<number>(20).fill(9));
  await owner.query(
    Prisma.sql`UPDATE locations SET latitude = 42.4 + id % 7 * 0.001, longitude = 25.6 + id % 5 * 0.001
      WHERE municipality_id = ${city.id}`,
  );
});
afterAll(() => server.close());

const area = (ring: readonly unknown[]): string => JSON.stringify({ type: 'Polygon', coordinates: [ring] });
const send = async (body: string, language: string) => {
  const address = `${server.url}/members/files/boundary/${city.slug}?language=${language}`;
  return (await fetch(address, { method: 'POST', body, headers: admin.headers })).json();
};
const textOf = async (path: string): Promise<string> =>
  (await fetch(`${server.url}${path}`, { headers: admin.headers })).text();

/** Where its lines begin: as many as the ground has. */
const linesIn = (picture: string): number =>
  picture.match(/class="ground".*?<path d="([^"]+)"/s)?.[1]?.match(/M/g)?.length ?? 0;
const NO_BORDER = 'The outline is not a border.';

it('is told what it becomes, or all that forbids it, in the language of whoever sends it', async () => {
  const boundary = JSON.stringify({ type: 'MultiPolygon', coordinates: [[SQUARE]] });
  expect(await send(area(SQUARE), 'en')).toEqual({ boundary });
  expect(await send('{', 'bg')).toEqual({
    refused: [expect.stringMatching(/^Файлът не може да се прочете/)],
  });
  const swapped = SQUARE.map(([x, y]) => [y, x]);
  expect(await send(area(swapped), 'en')).toEqual({
    refused: [expect.stringMatching(/^Most of your settle/)],
  });
});

it('is drawn where it is there, and no sentence says that it is no border', async () => {
  const results = `/results/${city.slug}`;
  const maps = [
    results,
    `${results}?settlement=${city.settlementId}`,
    `/members/files${results}/map.svg`,
    `/members/files${results}/map.svg?settlement=${city.settlementId}`,
    `/members/files/settlements/${city.slug}/place.svg?latitude=42.45&longitude=25.62`,
  ].map((path) => `${path}${path.includes('?') ? '&' : '?'}language=en`);
  const seen = async (): Promise<string[]> => {
    const texts: string[] = [];
    for (const path of maps) texts.push(await textOf(path));
    return texts;
  };
  const [before, ofPart] = await seen();
  expect([before, ofPart].map((page) => page?.includes(NO_BORDER))).toEqual([true, true]);
  const hole = SQUARE.map(([x, y]) => [25.6 + (x - 25.6) / 20, 42.3 + (y - 42.4) / 20]);
  const boundary = JSON.stringify({ type: 'Polygon', coordinates: [SQUARE, hole] });
  const answer = await server.ask(EDIT, { input: { municipality: city.slug, version: 1, boundary } }, admin);
  expect(answer.data?.editSettings.__typename).toBe('SettingsSaved');
  const pages = await seen();
  expect(pages.map(linesIn)).toEqual(maps.map(() => 2));
  expect(pages.filter((page) => page.includes(NO_BORDER))).toEqual([]);
});
