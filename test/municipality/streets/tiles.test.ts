// Tiles of the streets over HTTP: for members and for whoever shows the pass of a round, bounded, and kept by a browser under a version.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { addPasses, type Passes } from '../../support/passes.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { MIDDLE, tileAt, writeStreets } from '../../support/streets-file.ts';
import { crossing } from '../../support/vector-tile.ts';

let server: TestServer;
let without: TestServer;
let city: City;
let member: SignedIn;
let passes: Passes;
beforeAll(async () => {
  [server, without] = await Promise.all([
    startTestServer({ streetsFile: await writeStreets() }),
    startTestServer(),
  ]);
  city = await createCity(server.database.owner.pool);
  member = await server.signIn(city, { role: 'auditor' });
  passes = await addPasses(server.database.owner.pool, city);
});
afterAll(async () => {
  await server.close();
  await without.close();
});

const HERE = `14-${tileAt(14, MIDDLE.latitude, MIDDLE.longitude).join('-')}`;
const ofMember = (tile: string): string => `/members/files/streets/${city.slug}/${tile}`;
const ofFitter = (tile: string): string => `/mount/streets/${tile}`;

async function ask(path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(server.url + path, { headers });
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, body };
}

const STREETS = '{ me { streets { version west south east north leastZoom mostZoom } } }';

it('members and fitters get a tile as it lies in the file, packed', async () => {
  for (const { status, headers, body } of [
    await ask(ofMember(`${HERE}.mvt`), member.headers),
    await ask(ofFitter(`${HERE}.mvt`), { authorization: passes.fitter }),
  ]) {
    expect([status, headers.get('content-type'), headers.get('content-encoding')]).toEqual([
      200,
      'application/vnd.mapbox-vector-tile',
      'gzip',
    ]);
    expect(body).toEqual(crossing());
  }
});

it('a browser keeps a tile for itself where the address has the version of the file', async () => {
  const { data } = await server.ask(STREETS, {}, member);
  expect(data.me.streets).toMatchObject({ leastZoom: 0, mostZoom: 14 });
  const { version } = data.me.streets as { readonly version: string };
  const cachingAt = async (query: string) =>
    (await ask(ofMember(`${HERE}.mvt${query}`), member.headers)).headers.get('cache-control');
  expect(await cachingAt(`?version=${version}`)).toBe('private, max-age=86400, immutable');
  expect(await cachingAt('?version=older')).toBe('no-store');
  expect(await cachingAt('')).toBe('no-store');
});

it('where the file has no tile there is none, and what is no tile is refused', async () => {
  for (const none of ['14-0-0', '30-5-5', '0-9-9'])
    expect((await ask(ofMember(`${none}.mvt`), member.headers)).status).toBe(204);
  for (const wrong of [
    '14',
    '1-2',
    '-1-0-0',
    '1.5-0-0',
    '1-2-3-4',
    '99999999-1-1',
    `1-1-${'9'.repeat(5_000)}`,
    '%00',
  ])
    expect((await ask(ofMember(`${wrong}.mvt`), member.headers)).status).toBe(400);
  expect((await ask(ofMember('..%2f..%2fetc%2fpasswd'), member.headers)).status).toBe(404);
});

it('nobody else gets one, and nobody is told of the file', async () => {
  for (const headers of [{}, { authorization: passes.shop }, { authorization: 'Bearer pass_nobodys' }]) {
    expect((await ask(ofMember(`${HERE}.mvt`), headers)).status).toBe(401);
    expect([401, 403]).toContain((await ask(ofFitter(`${HERE}.mvt`), headers)).status);
  }
  expect([401, 403]).toContain((await ask(ofFitter(`${HERE}.mvt`), member.headers)).status);
  const elsewhere = await createCity(server.database.owner.pool);
  const path = `/members/files/streets/${elsewhere.slug}/${HERE}.mvt`;
  expect((await ask(path, member.headers)).status).toBe(404);
  expect((await server.ask(STREETS)).data.me).toBeNull();
});

it('without a file there are no streets', async () => {
  const owner = without.database.owner.pool;
  const own = await createCity(owner);
  const who = await without.signIn(own);
  const { fitter } = await addPasses(owner, own);
  expect((await without.ask(STREETS, {}, who)).data.me.streets).toBeNull();
  for (const [path, headers] of [
    [`/members/files/streets/${own.slug}/${HERE}.mvt`, who.headers],
    [ofFitter(`${HERE}.mvt`), { authorization: fitter }],
  ] as const)
    expect((await fetch(without.url + path, { headers })).status).toBe(404);
});
