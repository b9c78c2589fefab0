// Other opening hours hold from the next day on, whoever sets them and wherever, and everybody sees since when.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayAfter, dayIn } from '../../../server/foundation/days.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { openWaiting } from '../../support/waiting.ts';
import { addSurroundings, EDIT, wanted } from './managing.ts';

let server: TestServer;
let city: City;
let editor: SignedIn;
let admin: SignedIn;
/** Of the server, which begins at the true time: hours are changed on the database's day. */
let passed = 0;
const zone = 'Europe/Sofia';
const now = () => new Date(Date.now() + passed);
const today = () => dayIn(zone, new Date());
const toTomorrow = (): void => {
  passed += 24 * 3_600_000;
};

beforeAll(async () => {
  server = await startTestServer({ now });
});
afterAll(() => server.close());
beforeEach(async () => {
  passed = 0;
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 2 });
  editor = await server.signIn(city, { role: 'editor' });
  admin = await server.signIn(city);
});

const ALL_DAY = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opensMinute: 0, closesMinute: 1440 }));
/** Never, but for a minute in a night when nobody runs tests: the one that is over, or is to come. */
const minute = (new Date().getUTCHours() + 12) % 24;
const NEVER = [{ weekday: 1, opensMinute: minute * 60, closesMinute: minute * 60 + 1 }];

let versions: Record<string, number> = {};
beforeEach(() => {
  versions = {};
});
async function set(hours: readonly object[], more = {}): Promise<void> {
  const location = String(city.places[0]?.id);
  const version = (versions[location] = (versions[location] ?? 0) + 1);
  const input = { municipality: city.slug, location, version, wanted: wanted(city, { hours, ...more }) };
  const { data } = await server.ask(EDIT, { input }, editor);
  expect(data.editLocation.__typename).toBe('LocationChanged');
}

/** Whether a vote would be counted. */
async function isOpen(place = city.places[0]): Promise<boolean> {
  // What people set is ten seconds old at the most.
  passed += 11_000;
  const before = await counted();
  const input = { code: place?.code, ballotId: crypto.randomUUID(), score: 8 };
  await server.ask(`mutation ($input: RateInput!) { rate(input: $input) { __typename } }`, { input });
  return (await counted()) > before;
}
async function counted(): Promise<number> {
  return (await openWaiting(server, city)).filter(({ trust }) => trust.standing === 'COUNTED').length;
}

async function shown(place = city.places[0]) {
  const { data } = await server.ask(
    `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) {
      openingHours { hours { weekday opensMinute closesMinute } since } } }`,
    { slug: city.slug, id: String(place?.id) },
  );
  return data.location.openingHours;
}

describe('hours of a place', () => {
  it('do not touch the votes of the day on which they are set, nor when they are set twice', async () => {
    expect(await shown()).toBeNull();
    await set(NEVER);
    expect(await isOpen()).toBe(true);
    expect(await shown()).toEqual({ hours: NEVER, since: dayAfter(today(), 1) });
    await set([...NEVER, { weekday: 2, opensMinute: minute * 60, closesMinute: minute * 60 + 1 }]);
    expect(await isOpen()).toBe(true);
    expect(await isOpen(city.places[1])).toBe(true);
    toTomorrow();
    expect(await isOpen()).toBe(false);
  });

  it('stay as they were where something else is changed', async () => {
    await set(ALL_DAY);
    await server.database.owner.pool.query('UPDATE locations SET hours_changed_on = hours_changed_on - 9');
    await set(ALL_DAY, { name: { bg: 'Друго име' } });
    expect(await shown()).toEqual({ hours: ALL_DAY, since: dayAfter(today(), -8) });
  });

  it('hold for the tablet at its desk from the next day on, too', async () => {
    const { pool } = server.database.owner;
    const [desk, tablet] = city.places;
    await pool.query(`UPDATE locations SET kind = 'tablet', desk_id = $1 WHERE id = $2`, [
      desk?.id,
      tablet?.id,
    ]);
    await set(NEVER);
    expect(await isOpen(tablet)).toBe(true);
    expect(await shown(tablet)).toEqual({ hours: NEVER, since: dayAfter(today(), 1) });
    toTomorrow();
    expect(await isOpen(tablet)).toBe(false);
  });
});

describe('hours of a category', () => {
  const change = async (hours: readonly object[]) => {
    const input = {
      municipality: city.slug,
      category: String(city.categoryId),
      version: 1,
      icon: 'OTHER',
      hours,
      name: { bg: 'Вид' },
      ratingQuestion: { bg: 'Как беше?' },
      isRetired: false,
    };
    const { data } = await server.ask(
      `mutation ($input: SaveCategoryInput!) { saveCategory(input: $input) { __typename } }`,
      { input },
      admin,
    );
    expect(data.saveCategory.__typename).toBe('CategorySaved');
  };

  it('do so as well, for places that have none of their own', async () => {
    await change(NEVER);
    expect(await isOpen()).toBe(true);
    expect(await shown()).toEqual({ hours: NEVER, since: dayAfter(today(), 1) });
    toTomorrow();
    expect(await isOpen()).toBe(false);
  });

  it('that a place comes to by another category do so, too', async () => {
    const other = await addSurroundings(server, city);
    await server.database.owner.pool.query('UPDATE categories SET hours = $2 WHERE id = $1', [
      other.categoryId,
      JSON.stringify(NEVER),
    ]);
    await set([], { category: String(other.categoryId) });
    expect(await isOpen()).toBe(true);
    expect(await shown()).toEqual({ hours: NEVER, since: dayAfter(today(), 1) });
    toTomorrow();
    expect(await isOpen()).toBe(false);
  });
});
