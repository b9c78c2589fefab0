// What members change of places that decides which votes meet is noted by day, once, for everybody to read.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { found } from '../../sources.ts';
import { changed } from '../../signs/signs/life.ts';
import { addSurroundings, CREATE, EDIT, merge, wanted } from './managing.ts';

let server: TestServer;
let city: City;
let editor: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 3 });
  editor = await server.signIn(city, { role: 'editor' });
});

const placeId = (place: number): string => String(city.places[place]?.id);

async function vote(): Promise<void> {
  const input = { code: city.places[0]?.code, ballotId: crypto.randomUUID(), score: 8 };
  await server.ask(`mutation ($input: RateInput!) { rate(input: $input) { __typename } }`, { input });
}

async function edit(more: object, version = 1): Promise<unknown> {
  const input = {
    municipality: city.slug,
    location: placeId(0),
    version,
    wanted: { ...wanted(city), ...more },
  };
  const { data } = await server.ask(EDIT, { input }, editor);
  return data.editLocation.__typename;
}

/** What a stranger reads of the places, all of it today's. */
async function noted(ids = [0, 1, 2].map(placeId)): Promise<string[]> {
  const told: string[] = [];
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Sofia' }).format();
  for (const [at, id] of ids.entries()) {
    const { data } = await server.ask(
      `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) { changes { on change } } }`,
      { slug: city.slug, id },
    );
    for (const { on, change } of data.location.changes) {
      expect(on).toBe(today);
      told.push(`${at} ${change}`);
    }
  }
  return told;
}

const hours = [{ weekday: 1, opensMinute: 480, closesMinute: 1020 }];

it('is nothing before the first vote in the city, whose places are being set up', async () => {
  const { categoryId } = await addSurroundings(server, city);
  expect(await edit({ category: String(categoryId), hours })).toBe('LocationChanged');
  expect(await noted()).toEqual([]);
});

describe('after it', () => {
  beforeEach(vote);

  it('is a place that is added', async () => {
    const { data } = await server.ask(
      CREATE,
      { input: { municipality: city.slug, wanted: wanted(city) } },
      editor,
    );
    expect(await noted([data.createLocation.location.id])).toEqual(['0 ADDED']);
  });

  it('is a category, a settlement and hours, once a day, of the tablet there too; and no name', async () => {
    const tablet = await addPlace(server.database.owner.pool, city, 'Таблет');
    await server.database.owner.pool.query(
      Prisma.sql`UPDATE locations SET kind = 'tablet', desk_id = ${city.places[0]?.id} WHERE id = ${tablet.id}`,
    );
    expect(await edit({})).toBe('LocationChanged');
    expect(await noted()).toEqual([]);
    const { categoryId, settlementId } = await addSurroundings(server, city);
    const elsewhere = { category: String(categoryId), settlement: String(settlementId), hours };
    expect(await edit(elsewhere, 2)).toBe('LocationChanged');
    expect(await edit({ hours }, 3)).toBe('LocationChanged');
    const all = ['0 CATEGORY', '0 HOURS', '0 SETTLEMENT'];
    expect(await noted()).toEqual(all);
    expect(await noted([String(tablet.id)])).toEqual(all);
  });

  it('is of a sign that leads elsewhere both places, and of places that are merged', async () => {
    const [code] = [city.places[0]?.code];
    const input = { code, version: 1, location: placeId(2), because: 'Преместена.' };
    await changed(server, city, 'repointSign', input, editor);
    expect(await noted()).toEqual(['0 SIGN', '2 SIGN']);
    await merge({ server, city, who: editor, id: placeId(1) }, placeId(2));
    expect(await noted()).toEqual(['0 SIGN', '1 SIGN', '2 SIGN']);
  });

  it('is of a category’s hours every place that has none of its own', async () => {
    await server.database.owner.pool.query(
      Prisma.sql`INSERT INTO opening_hours (municipality_id, location_id, weekday, opens_minute, closes_minute)
        VALUES (${city.id}, ${city.places[1]?.id}, 1, 480, 1020)`,
    );
    const admin = await server.signIn(city, { role: 'admin' });
    await changeCategoryHours(admin);
    expect(await noted()).toEqual(['0 HOURS', '2 HOURS']);
  });
});

it('is noted by whoever writes places, or leads codes: these files do, and no other writes them', () => {
  const writes = /\b(location\.(create|update)|signCode\.update)|INTO locations|UPDATE locations/;
  expect(found(({ path, text }) => path.startsWith('server/') && writes.test(text)).toSorted()).toEqual([
    'server/municipality/hours/store.ts',
    // Within run-import.
    'server/municipality/imports/store-import.ts',
    // Within store-edit and carry-out-plan.
    'server/municipality/locations/store-season.ts',
    'server/municipality/managed-locations/store-edit.ts',
    'server/municipality/managed-locations/store-retire.ts',
    'server/municipality/presence/store.ts',
    // The demo city's events, whose votes are invented.
    'server/operator/demo/deeds.ts',
    // Within load.
    'server/operator/seed/places.ts',
    'server/signs/signs/store-edit.ts',
  ]);
});

async function changeCategoryHours(admin: SignedIn): Promise<void> {
  const input = {
    municipality: city.slug,
    category: String(city.categoryId),
    version: 1,
    name: { bg: 'Детски градини' },
    ratingQuestion: { bg: 'Доволни ли сте?' },
    icon: 'OTHER',
    isRetired: false,
    hours,
  };
  const { data } = await server.ask(
    `mutation ($input: SaveCategoryInput!) { saveCategory(input: $input) { __typename } }`,
    { input },
    admin,
  );
  expect(data.saveCategory.__typename).toBe('CategorySaved');
}
