// Channels over HTTP: set by an admin, in the journal, shown to everybody for a place; and the same for whoever voted, whatever they said.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';
import { get, post } from '../../http/pages/visitor.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;
let place: City['places'][number];

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 1 });
  const [first] = city.places;
  if (!first) throw new Error('The city has no place.');
  place = first;
  admin = await server.signIn(city, { role: 'admin', hasFactor: true });
});
afterAll(() => server.close());

async function save(channel: object, category: bigint | null = null, who = admin) {
  const { data, codes } = await server.ask(
    `mutation ($input: SaveRequestChannelInput!) { saveRequestChannel(input: $input) { __typename
      ... on RequestChannelSaved { isSet } ... on Invalid { faults { field fault part } } } }`,
    { input: { municipality: city.slug, category: category && String(category), ...channel } },
    who,
  );
  return codes.length > 0 ? codes : (data.saveRequestChannel.faults ?? data.saveRequestChannel.isSet);
}

async function channelOfPlace(language = 'bg') {
  const { data } = await server.ask(
    `query ($slug: String!, $id: ID!, $language: String!) { location(municipality: $slug, id: $id) {
      requestChannel(language: $language) { address host phone } } }`,
    { slug: city.slug, id: String(place.id), language },
  );
  return data.location.requestChannel;
}

const step = story();

step('there is none at first', async () => {
  expect(await channelOfPlace()).toBeNull();
  const { data } = await server.ask(
    `query ($slug: String!) { requestChannels(municipality: $slug) { category { id } address phone } }`,
    { slug: city.slug },
    admin,
  );
  expect(data.requestChannels).toContainEqual({ category: null, address: null, phone: null });
  expect(data.requestChannels).toContainEqual({
    category: { id: String(city.categoryId) },
    address: null,
    phone: null,
  });
});

step('that of the whole municipality is shown at a place, filled in', async () => {
  const address = 'https://signali.example.bg/new?n={number}&l={language}';
  expect(await save({ address, phone: '042 600 600' })).toBe(true);
  expect(await channelOfPlace('en')).toEqual({
    address: `https://signali.example.bg/new?n=${place.id}&l=en`,
    host: 'signali.example.bg',
    phone: '042 600 600',
  });
});

step('whoever voted meets the same address, whatever they said', async () => {
  const addresses = new Set<string | undefined>();
  for (const score of ['1', '10']) {
    const ballotId = crypto.randomUUID();
    const voted = await post(server.url, `/s/${place.code}`, { ballotId, score });
    expect(voted.status).toBe(303);
    const thanks = await get(server.url, `/s/${place.code}/thanks`);
    const [link = ''] = /<a href="https:\/\/signali[^>]*>/.exec(thanks.text) ?? [];
    expect(link).toContain('rel="external noopener noreferrer"');
    expect(link).toContain('target="_blank"');
    expect(thanks.headers.get('referrer-policy')).toBe('same-origin');
    for (const secret of [ballotId, place.code]) expect(link).not.toContain(secret);
    addresses.add(link);
  }
  const page = await get(server.url, `/results/${city.slug}/${place.id}`);
  addresses.add(/<a href="https:\/\/signali[^>]*>/.exec(page.text)?.[0]);
  expect(addresses.size).toBe(1);
});

step('a service with one of its own goes before it', async () => {
  expect(await save({ phone: '0800 11 111' }, city.categoryId)).toBe(true);
  expect(await channelOfPlace()).toEqual({ address: null, host: null, phone: '0800 11 111' });
  expect(await save({ address: ' ', phone: '' }, city.categoryId)).toBe(false);
  expect(await channelOfPlace()).toMatchObject({ host: 'signali.example.bg' });
});

step('the journal tells each change', async () => {
  const { rows } = await server.database.owner.pool.query(
    Prisma.sql`SELECT subject_id, before, after FROM audit_entries
      WHERE municipality_id = ${city.id} AND subject = 'RequestChannel' ORDER BY id`,
  );
  expect(rows).toEqual([
    {
      subject_id: String(city.id),
      before: { requestAddress: null, phone: null },
      after: {
        requestAddress: 'https://signali.example.bg/new?n={number}&l={language}',
        phone: '042 600 600',
      },
    },
    { subject_id: String(city.categoryId), before: { phone: null }, after: { phone: '0800 11 111' } },
    { subject_id: String(city.categoryId), before: { phone: '0800 11 111' }, after: { phone: null } },
  ]);
});

async function preview(address: string, category: bigint | null = null) {
  const { data } = await server.ask(
    `query ($slug: String!, $category: ID, $address: String!) { requestChannelPreview(municipality: $slug, category: $category,
      address: $address) { place channel { address host } faults { field fault part } } }`,
    { slug: city.slug, category: category && String(category), address },
    admin,
  );
  return data.requestChannelPreview;
}

it('shows an address for a real place before it is saved, or what is wrong with it', async () => {
  expect(await preview('https://c.example/{number}', city.categoryId)).toEqual({
    place: expect.any(String),
    channel: { address: `https://c.example/${place.id}`, host: 'c.example' },
    faults: [],
  });
  expect(await preview('https://c.example/{score}')).toEqual({
    place: null,
    channel: null,
    faults: [{ field: 'address', fault: 'UNKNOWN', part: '{score}' }],
  });
});

it('refuses what cannot be', async () => {
  expect(await save({ address: 'https://c.example/{vote}' })).toEqual([
    { field: 'address', fault: 'UNKNOWN', part: '{vote}' },
  ]);
  expect(await save({ phone: '<b>' })).toEqual([{ field: 'phone', fault: 'NOT_ALLOWED', part: null }]);
  expect(await save({ phone: '112' }, 999_999_999n)).toEqual([
    { field: 'category', fault: 'UNKNOWN', part: null },
  ]);
});

it('an analyst sees channels and sets none; an editor neither sets', async () => {
  for (const role of ['analyst', 'editor'] as const) {
    const who = await server.signIn(city, { role, hasFactor: true });
    expect(await save({ phone: '112' }, null, who)).toEqual(['FORBIDDEN']);
  }
});
