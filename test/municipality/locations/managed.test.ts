// The list of places for members: searched, narrowed, in order, page by page, and only what is within their part.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { addSurroundings } from './managing.ts';

const LIST = `query ($slug: String!, $search: String, $settlement: ID, $category: ID, $state: LocationState,
    $sort: LocationSort, $first: Int, $after: String) {
  managedLocations(municipality: $slug, search: $search, settlement: $settlement, category: $category, state: $state,
    sort: $sort, first: $first, after: $after) { totalCount nodes { name state } pageInfo { hasNextPage endCursor } } }`;

let server: TestServer;
let city: City;
let analyst: SignedIn;
let other: { settlementId: bigint; categoryId: bigint };
let codeOfVarna = '';

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { places: 0 });
  other = await addSurroundings(server, city);
  const village = { ...city, settlementId: other.settlementId };
  for (const name of ['ясла „Варна“', 'Аптека', 'училище „Ботев“']) {
    const { code } = await addPlace(owner, city, name);
    if (name.includes('Варна')) codeOfVarna = code;
  }
  const park = await addPlace(owner, { ...village, categoryId: other.categoryId }, 'Парк 100%');
  const twin = await addPlace(owner, village, 'Аптека');
  await owner.query(
    Prisma.sql`UPDATE locations SET retired_on = '2026-11-01', external_id = 'P-1' WHERE id = ${park.id}`,
  );
  await owner.query(
    Prisma.sql`UPDATE locations SET retired_on = '2026-11-01', merged_into_id = ${park.id} WHERE id = ${twin.id}`,
  );
  analyst = await server.signIn(city, { role: 'analyst' });
});
afterAll(() => server.close());

async function list(more = {}, who = analyst) {
  const { data } = await server.ask(LIST, { slug: city.slug, ...more }, who);
  return data.managedLocations;
}
const names = async (more = {}, who = analyst): Promise<string[]> =>
  (await list(more, who)).nodes.map((node: { name: { bg: string } }) => node.name.bg);

describe('the list', () => {
  it.each<[object, string[]]>([
    [{}, ['Аптека', 'Аптека', 'Парк 100%', 'училище „Ботев“', 'ясла „Варна“']],
    [{ sort: 'NEWEST' }, ['Аптека', 'Парк 100%', 'училище „Ботев“', 'Аптека', 'ясла „Варна“']],
    [{ sort: 'SETTLEMENT', state: 'IN_USE' }, ['Аптека', 'училище „Ботев“', 'ясла „Варна“']],
    [{ sort: 'CATEGORY', state: 'RETIRED' }, ['Парк 100%']],
    [{ state: 'MERGED' }, ['Аптека']],
    [{ search: 'ВАРНА' }, ['ясла „Варна“']],
    [{ search: 'kindergarten lyulyak', state: 'RETIRED' }, ['Парк 100%']],
    [{ search: 'p-1' }, ['Парк 100%']],
    [{ search: '100%' }, ['Парк 100%']],
    [{ search: '%' }, ['Парк 100%']],
    [{ search: 'няма такова' }, []],
  ])('%o', async (more, expected) => {
    expect(await names(more)).toEqual(expected);
    expect((await list(more)).totalCount).toBe(expected.length);
  });

  it('is searched as citizens look, within each filter and each part, page by page', async () => {
    expect(await names({ search: 'apteka' })).toEqual(['Аптека', 'Аптека']);
    expect(await names({ search: 'апткеа', state: 'MERGED' })).toEqual(['Аптека']);
    const village = await server.signIn(city, { role: 'local', settlementId: other.settlementId });
    expect(await names({ search: 'yasla' }, village)).toEqual([]);
    expect(await names({ search: 'apteka' }, village)).toEqual(['Аптека']);
    const first = await list({ search: 'apteka', first: 1 });
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([2, true]);
    const second = await list({ search: 'apteka', first: 1, after: first.pageInfo.endCursor });
    expect([second.nodes.length, second.pageInfo.hasNextPage]).toEqual([1, false]);
  });

  it('narrows to a settlement, a category and a code', async () => {
    expect(await names({ settlement: String(other.settlementId) })).toEqual(['Аптека', 'Парк 100%']);
    expect(await names({ category: String(other.categoryId) })).toEqual(['Парк 100%']);
    expect(await names({ search: codeOfVarna })).toEqual(['ясла „Варна“']);
  });

  it.each(['NAME', 'SETTLEMENT', 'CATEGORY', 'NEWEST'])('goes on page by page by %s', async (sort) => {
    const whole = await names({ sort });
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const page = await list({ sort, first: 2, after });
      pages.push(...page.nodes.map((node: { name: { bg: string } }) => node.name.bg));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages).toEqual(whole);
  });

  it('refuses a cursor, a page and a search that are none', async () => {
    for (const more of [{ after: 'x' }, { first: 0 }, { first: 101 }, { search: 'а'.repeat(101) }]) {
      expect((await server.ask(LIST, { slug: city.slug, ...more }, analyst)).codes).toEqual(['BAD_INPUT']);
    }
  });

  it('shows a local member its part', async () => {
    const of = (scope: object) => server.signIn(city, { role: 'local', ...scope });
    expect(await names({}, await of({ settlementId: other.settlementId }))).toEqual(['Аптека', 'Парк 100%']);
    expect(await names({}, await of({ categoryId: other.categoryId }))).toEqual(['Парк 100%']);
    const elsewhere = await createCity(server.database.owner.pool);
    expect(await names({}, await of({ locationIds: [elsewhere.places[0]?.id ?? 0n] }))).toEqual([]);
  });
});

describe('what is known of a location besides', () => {
  const ASK = `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) {
    name managed { retiredOn signs { code state } } } }`;

  it('is told to those who manage it: to nobody else there is nothing', async () => {
    const { pool } = server.database.owner;
    const [own, elsewhere] = [await createCity(pool, { places: 0 }), await createCity(pool)];
    const place = await addPlace(pool, own, 'Поща');
    await pool.query(Prisma.sql`UPDATE signs SET printed_on = '2026-11-01' WHERE code = ${place.code}`);
    const ask = async (who?: SignedIn | string) => {
      const { data } = await server.ask(ASK, { slug: own.slug, id: String(place.id) }, who);
      expect(data.location.name).toBe('Поща');
      return data.location.managed;
    };
    const known = { retiredOn: null, signs: [{ code: place.code, state: 'PRINTED' }] };
    const local = (locationIds: bigint[]) => server.signIn(own, { role: 'local', locationIds });
    expect(await ask(await server.signIn(own, { role: 'analyst' }))).toEqual(known);
    expect(await ask(await local([place.id]))).toEqual(known);
    for (const who of [
      undefined,
      server.printShop(own.slug),
      await local([place.id + 1_000n]),
      await server.signIn(own, { role: 'printer' }),
      await server.signIn(elsewhere),
    ])
      expect(await ask(who)).toBeNull();
  });
});
