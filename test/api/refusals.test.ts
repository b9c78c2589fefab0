// What is refused is refused before anything runs, in words that tell nothing of the schema or of our code.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { OWN_TYPE, post } from './posted.ts';

let server: TestServer;
let city: City;
let statements = 0;

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { isDemo: false });
  server.database.citizen.pool.on('acquire', () => {
    statements += 1;
  });
});
afterAll(() => server.close());

const vote = () => ({ code: city.places[0]?.code, ballotId: crypto.randomUUID(), score: 8 });
const INTROSPECTION = 'types { name fields { name type { name fields { name args { name } } } } }';

describe('a refusal', () => {
  const nested = `query ($first: Int) { municipalities { locations(first: $first) { nodes {
    municipality { locations(first: $first) { nodes { id } } } } } } }`;
  const slug = () => JSON.stringify(city.slug);

  it.each<[string, () => string, object, string]>([
    ['an unknown field', () => '{ municipalities { slug } nothing }', {}, 'BAD_INPUT'],
    ['a wrong variable', () => 'query ($l: Int) { municipalities { name(language: $l) } }', {}, 'BAD_INPUT'],
    ['a missing variable', () => 'query ($s: String!) { municipality(slug: $s) { slug } }', {}, 'BAD_INPUT'],
    [
      'a huge page',
      () => `{ municipality(slug: ${slug()}) { locations(first: 1000000000) { totalCount } } }`,
      {},
      'BAD_INPUT',
    ],
    ['a huge page by variable', () => nested, { first: 1_000_000_000 }, 'BAD_INPUT'],
    ['no page', () => nested, { first: 0 }, 'BAD_INPUT'],
    ['pages within pages', () => nested, { first: 100 }, 'TOO_COMPLEX'],
    ['301 selections', () => `{ ${'municipalities { slug } '.repeat(150)} __typename }`, {}, 'TOO_COMPLEX'],
    [
      '251 fields',
      () =>
        `{ ${Array.from({ length: 251 }, (_, at) => `a${at}: __typename`).join(' ')} municipalities { slug } }`,
      {},
      'TOO_COMPLEX',
    ],
    [
      'much of the schema, again and again',
      () =>
        `{ municipalities { slug } ${Array.from({ length: 15 }, (_, at) => `a${at}: __schema { ${INTROSPECTION} }`).join(' ')} }`,
      {},
      'TOO_COMPLEX',
    ],
    [
      'much of the schema in fragments',
      () =>
        `{ municipalities { slug } ${Array.from({ length: 15 }, (_, at) => `a${at}: __schema { ...S }`).join(' ')} } fragment S on __Schema { ${INTROSPECTION} }`,
      {},
      'TOO_COMPLEX',
    ],
  ])('of %s comes before any statement', async (_what, query, variables, code) => {
    const before = statements;
    expect(await post(server.url, { query: query(), variables })).toMatchObject({
      status: 400,
      codes: expect.arrayContaining([code]),
      data: undefined,
    });
    expect(statements).toBe(before);
  });

  it('of a page by GET too', async () => {
    const query = `{ municipality(slug: ${slug()}) { locations(first: 101) { totalCount } } }`;
    const many = `{ ${'__typename '.repeat(301)} }`;
    for (const text of [query, many]) {
      const before = statements;
      const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(text)}`, {
        headers: { accept: OWN_TYPE },
      });
      expect(response.status).toBe(400);
      expect(statements).toBe(before);
    }
  });

  it('is as long as it must be, whatever was sent', async () => {
    const query = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';
    const long = { ...vote(), score: 'x'.repeat(50_000) };
    const many = { ...vote(), ballotId: Array.from({ length: 20_000 }, () => ({})) };
    for (const input of [long, many]) {
      const { codes, text } = await post(server.url, { query, variables: { input } });
      expect(codes).toEqual(['BAD_INPUT']);
      expect(text.length).toBeLessThan(1_000);
    }
  });
});

describe('what cannot be understood', () => {
  const RATE = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';

  // "GraphQL over HTTP" of 2025, 6.4: a status of its own type is GraphQL's, one of application/json might be a proxy's.
  it.each<[string, object]>([
    ['no document', { query: '{' }],
    ['an unknown field', { query: '{ nothing }' }],
    ['a wrong variable', { query: RATE, variables: { input: 7 } }],
    ['a variable too few', { query: RATE }],
  ])('%s is said in both types, each with its status', async (_what, body) => {
    const [own, older] = [await post(server.url, body), await post(server.url, body, { accept: '*/*' })];
    expect([own.status, own.type]).toEqual([400, `${OWN_TYPE}; charset=utf-8`]);
    expect([older.status, older.type]).toEqual([200, 'application/json; charset=utf-8']);
    expect([older.codes, older.data]).toEqual([['BAD_INPUT'], undefined]);
    expect(older.text).toBe(own.text);
  });

  it.each<[string, object]>([
    ['no query', {}],
    ['a query that is none', { query: null }],
    ['an empty one', { query: '' }],
    ['what costs too much', { query: `{ ${'__typename '.repeat(301)} }` }],
  ])('%s is 400 in either', async (_what, body) => {
    for (const accept of [OWN_TYPE, '*/*'])
      expect((await post(server.url, body, { accept })).status).toBe(400);
  });
});

describe('the words of a refusal', () => {
  it.each<[string, string, object]>([
    ['a field', '{ municipalitys { slug } }', {}],
    ['an argument', '{ municipality(slag: "x") { slug } }', {}],
    ['a type', 'query ($input: RatInput!) { municipalities { slug } }', {}],
    ['a fragment type', '{ ...A } fragment A on Qery { municipalities { slug } }', {}],
    ['an enum value', '{ summary(filter: { municipality: "x", standing: [COUNTD] }) { count } }', {}],
    ['an input field', 'mutation { rate(input: { cod: "1", ballotId: "2", score: 3 }) { __typename } }', {}],
    ['a directive', '{ municipalities @skp(if: true) { slug } }', {}],
    [
      'an input field of a variable',
      'mutation ($input: RateInput!) { rate(input: $input) { __typename } }',
      { input: { code: '1', ballotId: '2', score: 3, scor: 3 } },
    ],
    [
      'an enum value of a variable',
      'query ($filter: SummaryFilter!) { summary(filter: $filter) { count } }',
      { filter: { municipality: 'x', standing: ['COUNTD'] } },
    ],
  ])('do not guess at %s', async (_what, query, variables) => {
    const { codes, messages, text } = await post(server.url, { query, variables });
    expect(codes[0]).toBe('BAD_INPUT');
    expect(messages[0]).toMatch(/\w/);
    expect(text).not.toMatch(/did you mean|municipality"|municipalities"|COUNTED|stacktrace/i);
  });
});

describe('a body that is no UTF-8', () => {
  const broken = Buffer.concat([
    Buffer.from('{"query": "{ municipality(slug: \\"'),
    Buffer.from([0xc3, 0x28, 0xff]),
    Buffer.from('\\") { slug } }"}'),
  ]);

  it('is refused, and not read as something else', async () => {
    const before = statements;
    expect(await post(server.url, new Uint8Array(broken))).toMatchObject({
      status: 400,
      codes: ['BAD_INPUT'],
    });
    expect(statements).toBe(before);
  });

  it('is refused in a form too', async () => {
    const response = await fetch(`${server.url}/s/${city.places[0]?.code}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.url },
      body: new Uint8Array([...Buffer.from(`ballotId=${crypto.randomUUID()}&score=7&x=`), 0xff]),
    });
    expect(response.status).toBe(400);
  });
});

it.each(['[{"query": "{ municipalities { slug } }"}]', '5', '"{ municipalities { slug } }"', 'null'])(
  'what is no operation, as %s, hears what one looks like',
  async (body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect([response.status, errors.map(({ message }) => message)]).toEqual([
      400,
      ['Send one operation, as an object: {"query": "…"}.'],
    ]);
  },
);
