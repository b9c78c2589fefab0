// Cursors: each is good for its own list alone, a forged one is refused as input, and an opening between two pages loses nobody.
import { deflateRawSync } from 'node:zlib';
import { getNamedType, isNonNullType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cursor, isIdKey } from '../../server/api/cursor.ts';
import { schema } from '../../server/http/whole-schema.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { post } from './posted.ts';

let server: TestServer;
let city: City;

const times = (score: number, count: number) => Array.from({ length: count }, () => score);

/** A city of seven places: six with ratings, the first the best, and one that is silent yet. */
async function cityOfSeven(): Promise<City> {
  const owner = server.database.owner.pool;
  const made = await createCity(owner, { places: 0 });
  const places: CityPlace[] = [];
  for (let at = 0; at < 7; at += 1) {
    const place = await addPlace(owner, made, `Място ${at}`);
    if (at < 6) await publish(owner, made, place, '2026-01-05', times(10 - at, 5));
    places.push(place);
  }
  return { ...made, places };
}

beforeAll(async () => {
  server = await startTestServer();
  city = await cityOfSeven();
});
afterAll(() => server.close());

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const packed = (text: string) => deflateRawSync(text).toString('base64url');

/** The lists that strangers read, two a page, from a cursor on. */
const LISTS = {
  ratings: (slug: string, after: string) =>
    `ratings(municipality: "${slug}", first: 2, after: ${after}) { pageInfo { hasNextPage endCursor } }`,
  placeResults: (slug: string, after: string) =>
    `placeResults(filter: {municipality: "${slug}"}, first: 2, after: ${after}) { nodes { location { id } } pageInfo { hasNextPage endCursor } }`,
  praise: (slug: string, after: string) =>
    `praise(filter: {municipality: "${slug}"}, first: 2, after: ${after}) { nodes { location { id } } pageInfo { hasNextPage endCursor } }`,
  locations: (slug: string, after: string) =>
    `municipality(slug: "${slug}") { locations(first: 2, after: ${after}) { pageInfo { hasNextPage endCursor } } }`,
} as const;
type List = keyof typeof LISTS;
const ALL: readonly List[] = ['ratings', 'placeResults', 'praise', 'locations'];

interface Found {
  readonly nodes: readonly { readonly location: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

async function page(
  list: List,
  after: string | null,
  of = city,
): Promise<{ codes: readonly string[]; found: Found }> {
  const { codes, data } = await post(server.url, {
    query: `{ ${LISTS[list](of.slug, JSON.stringify(after))} }`,
  });
  return { codes, found: data?.[list] ?? data?.municipality?.locations };
}

const FORGED = [
  'x',
  '!',
  '[]',
  encode('ratings'),
  encode({}),
  encode(null),
  encode([]),
  encode(['5']),
  encode([5]),
  encode(['ratings', '0000-01-01', crypto.randomUUID()]),
  encode(['ratings', '9999-12-31', crypto.randomUUID()]),
  encode(['ratings', '2026-01-05', 'x']),
  encode(['ratings', '2026-01-05']),
  encode(['locations', '-1']),
  encode(['locations', '9'.repeat(30)]),
  encode(['placeResults', 'x']),
  encode(['placeResults', packed('')]),
  encode(['placeResults', packed('1,x')]),
  encode(['placeResults', packed('1,'.repeat(1_000_000))]),
  encode(['praise', packed('-1')]),
  encode(['__proto__', '1']),
];

describe('a cursor', () => {
  it.each(ALL)('of %s is refused by every other list', async (own) => {
    const cursor = (await page(own, null)).found.pageInfo.endCursor;
    expect(cursor).toMatch(/^[\w-]+$/);
    for (const other of ALL) {
      const { codes } = await page(other, cursor);
      expect([other, ...codes]).toEqual(other === own ? [other] : [other, 'BAD_INPUT']);
    }
  });

  it.each(FORGED.map((cursor, at) => [at, cursor] as const))(
    'forged (%d) is refused by every list',
    async (_at, cursor) => {
      for (const list of ALL) {
        const { codes } = await page(list, cursor);
        expect([list, ...codes]).toEqual([list, 'BAD_INPUT']);
      }
    },
  );

  it('is taken by every field that pages, and forged ones are no fault of ours for anybody', async () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ args }) =>
      args.some(({ name }) => name === 'after'),
    );
    expect(fields.length).toBeGreaterThan(12);
    for (const { name, args } of fields) {
      const needed = args.filter(({ type }) => isNonNullType(type));
      const given = needed.map((arg) => {
        const type = getNamedType(arg.type);
        if (arg.name === 'filter') return `filter: {municipality: "${city.slug}"}`;
        return `${arg.name}: ${'getValues' in type ? type.getValues()[0]?.name : JSON.stringify(city.slug)}`;
      });
      const query = `{ ${name}(${[...given, `after: "${encode(['x', '1'])}"`].join(', ')}) { __typename } }`;
      const { codes } = await post(server.url, { query });
      expect([name, ...codes]).not.toContain('INTERNAL');
      expect(codes).toHaveLength(1);
    }
  });
});

it.each<[List, number]>([
  ['placeResults', 7],
  ['praise', 7],
])('%s: each place comes once, though an opening moves them between pages', async (list, count) => {
  const own = await cityOfSeven();
  const owner = server.database.owner.pool;
  const [top = { id: 0n }, silent = { id: 0n }] = [own.places[0], own.places[6]];
  let { found } = await page(list, null, own);
  const seen = found.nodes.map(({ location }) => location.id);
  expect(seen[0]).toBe(String(top.id));
  // The last becomes the first, and the first the last.
  await publish(owner, own, silent, '2026-01-06', times(10, 20));
  await publish(owner, own, top, '2026-01-06', times(1, 50));
  while (found.pageInfo.hasNextPage) {
    ({ found } = await page(list, found.pageInfo.endCursor, own));
    seen.push(...found.nodes.map(({ location }) => location.id));
  }
  expect(seen).toHaveLength(count);
  expect(new Set(seen).size).toBe(count);
  expect((await page(list, null, own)).found.nodes[0]?.location.id).toBe(String(silent.id));
});

it('writes what it reads, and nothing else', () => {
  const cursor = new Cursor('things', isIdKey);
  expect(cursor.read(cursor.write(['17']))).toEqual(['17']);
  expect(cursor.read(null)).toBeNull();
  expect(cursor.read('')).toBeNull();
  expect(() => cursor.read(new Cursor('others', isIdKey).write(['17']))).toThrow('this list');
});
