// A service online: it is rated by its code as any place, and its code is in nothing that is printed, ordered, put up or missed.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { CREATE, wanted } from './managing.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;
let online: { id: string; codes: string[] };
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { places: 1 });
  admin = await server.signIn(city, { role: 'admin' });
  const more = { address: null, website: 'https://e.example/order' };
  const input = { municipality: city.slug, kind: 'ONLINE', wanted: wanted(city, more) };
  online = (await server.ask(CREATE, { input }, admin)).data.createLocation.location;
});
afterAll(() => server.close());

it('has a vote page behind its code, and its address on its page of results', async () => {
  const [code] = online.codes;
  expect((await fetch(`${server.url}/s/${code}`)).status).toBe(200);
  const html = await (await fetch(`${server.url}/results/${city.slug}/${online.id}`)).text();
  expect(html).toContain('<a href="https://e.example/order" rel="external noreferrer">e.example</a>');
  expect(html).toContain('Оценява се онлайн');
});

it('has no sign that is listed, ordered or printed', async () => {
  const query = `query ($slug: String!) {
    managedSigns(municipality: $slug) { nodes { code } }
    orderableSigns(municipality: $slug) { signs { code } } }`;
  const { data } = await server.ask(query, { slug: city.slug }, admin);
  const codes = [city.places[0]?.code];
  expect(data.managedSigns.nodes.map(({ code }: { code: string }) => code)).toEqual(codes);
  expect(data.orderableSigns.signs.map(({ code }: { code: string }) => code)).toEqual(codes);
  const printed = `query ($slug: String!) { signs(municipality: $slug, first: 10) { nodes { code } } }`;
  const shop = await server.ask(printed, { slug: city.slug }, server.printShop(city.slug));
  expect(shop.data.signs.nodes.map(({ code }: { code: string }) => code)).toEqual(codes);
});

it('has no position, and no other kind has its address', async () => {
  const create = async (kind: string, more: Readonly<Record<string, unknown>>) => {
    const input = { municipality: city.slug, kind, wanted: wanted(city, more) };
    const { data } = await server.ask(CREATE, { input }, admin);
    return data.createLocation.faults?.map(({ field }: { field: string }) => field);
  };
  const website = 'https://e.example/order';
  expect(await create('ONLINE', { website, latitude: 42.4, longitude: 25.6 })).toEqual([
    'latitude',
    'longitude',
  ]);
  expect(await create('PLACE', { website })).toEqual(['website']);
});
