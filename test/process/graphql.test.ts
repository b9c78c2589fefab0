// What a stranger may send to /graphql that is wrong, endless or enormous: refused with the right code, and soon.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { newVote, sendByApi } from './votes.ts';
import { send } from './wire.ts';

let server: TestServer;
let city: City;
let code: string;

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { places: 1 });
  code = city.places[0]?.code ?? '';
});
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly codes: readonly string[];
  readonly milliseconds: number;
}

async function post(body: string, type = 'application/json'): Promise<Answer> {
  return answerOf({ method: 'POST', headers: { 'content-type': type }, body });
}

async function answerOf(request: RequestInit, search = ''): Promise<Answer> {
  const before = performance.now();
  const response = await fetch(`${server.url}/graphql${search}`, request);
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  const codes = errors.map(({ extensions }) => extensions.code);
  return { status: response.status, codes, milliseconds: performance.now() - before };
}

const query = (text: string, variables?: object) => JSON.stringify({ query: text, variables });
const isAlive = async () => expect((await sendByApi(server.url, newVote(code, 5))).isAcknowledged).toBe(true);

describe('GraphQL', () => {
  const aliases = Array.from({ length: 3_000 }, (_, at) => `a${at}: municipalities { slug }`).join(' ');
  const roots = Array.from({ length: 150 }, (_, at) => `a${at}: municipalities { slug }`).join(' ');
  const deep = `{ municipality(slug: "x") ${'{ locations { nodes { municipality '.repeat(5)} { slug } ${'} } } '.repeat(5)} }`;
  const nested = `query ($first: Int) { municipalities { locations(first: $first) { nodes {
    municipality { locations(first: $first) { nodes { id } } } } } } }`;
  const summaries = `query ($slug: String!, $first: Int) { municipality(slug: $slug) { locations(first: $first) { nodes {
    summary { byLocation(first: $first) { summary { count } } } } } } }`;
  const spread = `{ ...A } ${Array.from({ length: 40 }, (_, at) => `fragment ${name(at)} on Query { ...${name(at + 1)} ...${name(at + 1)} }`).join(' ')}
    fragment ${name(40)} on Query { municipalities { slug } }`;

  function name(at: number): string {
    return at === 0 ? 'A' : `A${at}`;
  }

  it.each([
    ['3,000 aliases', () => query(`{ ${aliases} }`), ['TOO_COMPLEX', 'BAD_INPUT']],
    ['150 aliases of a list', () => query(`{ ${roots} }`), ['TOO_COMPLEX']],
    ['deep nesting', () => query(deep), ['TOO_COMPLEX', 'BAD_INPUT']],
    ['20,000 braces', () => query('{a'.repeat(20_000)), ['TOO_COMPLEX', 'BAD_INPUT']],
    ['90,000 tokens', () => query(`{ ${'a '.repeat(45_000)} }`), ['TOO_COMPLEX', 'BAD_INPUT']],
    ['lists within lists by variables', () => query(nested, { first: 100 }), ['TOO_COMPLEX']],
    ['summaries within lists', () => query(summaries, { slug: city.slug, first: 100 }), ['TOO_COMPLEX']],
    ['fragments that double 40 times', () => query(spread), ['TOO_COMPLEX', 'BAD_INPUT']],
    ['a fragment of itself', () => query('{ ...A } fragment A on Query { ...A }'), ['BAD_INPUT']],
    ['an unknown field', () => query('{ nothing }'), ['BAD_INPUT']],
    ['no query', () => '{}', ['BAD_INPUT']],
    ['a query that is none', () => query('{'), ['BAD_INPUT']],
    ['a query of nothing', () => query(''), ['BAD_INPUT']],
    ['a query that is a number', () => '{"query": 5}', ['BAD_INPUT']],
    [
      'variables that are a text',
      () => '{"query": "{ municipalities { slug } }", "variables": "x"}',
      ['BAD_INPUT'],
    ],
    ['a batch', () => `[${query('{ municipalities { slug } }')}]`, ['BAD_INPUT']],
    ['null', () => 'null', ['BAD_INPUT']],
    ['a text', () => '"text"', ['BAD_INPUT']],
    ['broken JSON', () => '{"query": ', ['BAD_INPUT']],
    ['nothing at all', () => '', ['BAD_INPUT']],
    ['deep JSON', () => '['.repeat(90_000), ['BAD_INPUT']],
    [
      'an operation that is not there',
      () => JSON.stringify({ query: 'query A { municipalities { slug } }', operationName: 'B' }),
      ['BAD_INPUT'],
    ],
    [
      'two operations and no name',
      () => query('query A { municipalities { slug } } query B { municipalities { slug } }'),
      ['BAD_INPUT'],
    ],
    [
      'a zero byte',
      () => query('query ($slug: String!) { municipality(slug: $slug) { slug } }', { slug: 'a\0b' }),
      ['none', 'BAD_INPUT'],
    ],
    [
      'half a character',
      () => query('query ($slug: String!) { municipality(slug: $slug) { slug } }', { slug: '\ud800' }),
      ['none', 'BAD_INPUT'],
    ],
  ])('refuses %s, and soon', async (_what, body, allowed) => {
    const { status, codes, milliseconds } = await post(body());
    expect(allowed).toContain(codes[0] ?? 'none');
    expect(status).toBeLessThan(500);
    expect(milliseconds).toBeLessThan(2_000);
  });

  it.each([['text/plain'], ['application/x-www-form-urlencoded'], ['multipart/form-data; boundary=x'], ['']])(
    'refuses a body of type %j, which a page elsewhere could send',
    async (type) => {
      expect(await post(query('{ municipalities { slug } }'), type)).toMatchObject({
        status: 400,
        codes: ['BAD_INPUT'],
      });
    },
  );

  it('changes nothing by GET, and knows no other method', async () => {
    const vote = newVote(code, 3);
    const text = `mutation { rate(input: { code: "${vote.code}", ballotId: "${vote.ballotId}", score: 3 }) { __typename } }`;
    const search = `?query=${encodeURIComponent(text)}`;
    expect(await answerOf({}, search)).toMatchObject({ status: 405, codes: ['BAD_INPUT'] });
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await answerOf({ method }, search)).status).toBe(405);
    const { rows } = await server.database.owner.pool.query('SELECT FROM ballot_ids WHERE id = $1', [
      vote.ballotId,
    ]);
    expect(rows).toEqual([]);
  });

  it('5 MB are refused without being waited for, announced or not, and the connection is closed', async () => {
    const large = `{"query": "${'x'.repeat(5_000_000)}"}`;
    expect(await post(large)).toMatchObject({ status: 413, codes: ['TOO_LARGE'] });
    const chunked = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      duplex: 'half',
    } as const;
    const body = new Blob([large]).stream();
    expect(await answerOf({ ...chunked, body })).toMatchObject({ status: 413, codes: ['TOO_LARGE'] });
    const head = `host: x\r\ncontent-type: application/json\r\ncontent-length: 5000000\r\n\r\n`;
    const answer = await send(server.url, `POST /graphql HTTP/1.1\r\n${head}{"query": "and no more`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 [^]*\r\nconnection: close\r\n/i);
    await isAlive();
  });
});
