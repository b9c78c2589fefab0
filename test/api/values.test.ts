// Days and languages that nobody should send, to every root field that takes one: each is answered as input, none as our fault.
import { getNamedType, isNonNullType, type GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../server/http/whole-schema.ts';
import { createCity, publish, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { post } from './posted.ts';

let server: TestServer;
let city: City;

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { places: 2 });
  for (const place of city.places)
    await publish(server.database.owner.pool, city, place, '2026-01-05', [1, 2, 3, 4, 5]);
});
afterAll(() => server.close());

const takes = (type: string, name?: string) =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ args }) =>
    args.some((arg) => getNamedType(arg.type).name === type && (name === undefined || arg.name === name)),
  );
const datesOf = ({ args }: GraphQLField<unknown, unknown>) =>
  args.filter((arg) => getNamedType(arg.type).name === 'Date').map(({ name }) => name);

/** The field asked of the city with these arguments; of what else it needs, it gets enough. */
function ask({ name, args }: GraphQLField<unknown, unknown>, given: string) {
  const slug = JSON.stringify(city.slug);
  const needed = args.filter(({ type }) => isNonNullType(type)).map((arg) => arg.name);
  const filter = `{municipality: ${slug}}`;
  const known: Readonly<Record<string, string>> = { municipality: slug, filter, filters: `[${filter}]` };
  const own = needed.map((each) => `${each}: ${known[each] ?? '"1"'}`).join(', ');
  return post(server.url, { query: `{ ${name}(${own} ${given}) { __typename } }` });
}

/** Each with a name that is short enough for a title. */
const named = (values: readonly string[]) => values.map((value) => [value.slice(0, 20), value] as const);

describe('a day', () => {
  const fields = takes('Date');

  it('is taken by more fields than a handful', () => {
    expect(fields.length).toBeGreaterThan(8);
  });

  it.each(
    named([
      '9999-12-31',
      '9999-12-01',
      '4000-12-31',
      '2101-01-01',
      '1999-12-31',
      '0001-01-01',
      '0000-01-01',
      '-000001-01-01',
      '+010000-01-01',
      '2026-02-30',
      '2026-1-1',
      '2026-01-01T00:00:00Z',
      '',
      ' ',
      '2026-01-01'.repeat(1_000),
    ]),
  )('like %j is refused wherever it stands', async (_name, day) => {
    for (const field of fields)
      for (const date of datesOf(field)) {
        const { codes } = await ask(field, `${date}: ${JSON.stringify(day)}`);
        expect([field.name, ...codes]).toEqual([field.name, 'BAD_INPUT']);
      }
  });

  it.each([
    ['2000-01-01', '2100-12-31'],
    ['2000-01-01', '2000-01-01'],
    ['2100-12-31', '2100-12-31'],
    ['2000-01-01', '2024-02-29'],
  ])('from %s to %s is understood everywhere', async (from, to) => {
    for (const field of fields.filter((each) => datesOf(each).join() === 'from,to')) {
      const { codes } = await ask(field, `from: "${from}", to: "${to}"`);
      expect([field.name, ...codes]).not.toContain('BAD_INPUT');
      expect([field.name, ...codes]).not.toContain('INTERNAL');
    }
  });
});

describe('a language', () => {
  const FOUND = ['bg_BG', 'en_US', 'EN', 'en-GB'];
  const NONE = [
    '',
    ' ',
    'x y',
    'xx',
    '__proto__',
    'constructor',
    'toString',
    'b'.repeat(5_000),
    '-',
    'en\u0301',
  ];

  it.each(named([...FOUND, ...NONE]))('like %j is answered by every table', async (_name, language) => {
    const fields = takes('String', 'language');
    expect(fields.length).toBeGreaterThan(6);
    for (const field of fields) {
      const { codes } = await ask(field, `language: ${JSON.stringify(language)}`);
      expect([field.name, ...codes]).not.toContain('INTERNAL');
    }
  });

  it.each<readonly [string, string]>([
    ['bg_BG', 'Детска градина „Люляк“'],
    ['en_US', 'Kindergarten Lyulyak'],
    ['EN', 'Kindergarten Lyulyak'],
    ...NONE.map((language) => [language, 'Детска градина „Люляк“'] as const),
  ])('%#: the language of a name', async (language, name) => {
    const { data } = await server.ask(
      'query ($slug: String!, $id: ID!, $language: String) { location(municipality: $slug, id: $id) { name(language: $language) } }',
      { slug: city.slug, id: String(city.places[0]?.id), language },
    );
    expect(data.location.name).toBe(name);
  });
});
