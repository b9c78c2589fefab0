// What nobody sends by mistake: each is refused soon, in a few words with a code, before any statement.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { post } from './posted.ts';

let server: TestServer;
let city: City;
let statements = 0;

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
  server.database.citizen.pool.on('acquire', () => {
    statements += 1;
  });
});
afterAll(() => server.close());

const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');
const LONGEST_REFUSAL = 4_000;

describe('a query', () => {
  it.each<[string, () => string]>([
    ['of 90,000 characters', () => `{ ${times(9_000, () => 'municipalities { slug }').slice(0, 89_000)} }`],
    [
      'a hundred deep',
      () =>
        `{ municipality(slug: "${city.slug}") ${'{ locations { nodes { municipality '.repeat(33)}{ slug }${' } } }'.repeat(33)} }`,
    ],
    ['ten thousand brackets deep', () => `${'{ a '.repeat(10_000)}${'}'.repeat(10_000)}`],
    [
      'of lists in lists as a value',
      () => `{ municipality(slug: ${'['.repeat(9_000)}${']'.repeat(9_000)}) { slug } }`,
    ],
    ['of 250 aliases', () => `{ ${times(250, (at) => `a${at}: municipalities { slug }`)} }`],
    [
      'of 250 aliases of a summary',
      () =>
        `{ ${times(250, (at) => `a${at}: summary(filter: { municipality: "${city.slug}" }) { count }`)} }`,
    ],
    [
      'with fragments in a circle',
      () => '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    ],
    [
      'with a fragment in itself',
      () => '{ municipalities { ...A } } fragment A on Municipality { slug ...A }',
    ],
    [
      'that casts a vote, with a fragment in itself',
      () =>
        'mutation { rate(input: { code: "1", ballotId: "2", score: 8 }) { ...A } } fragment A on RateResult { ...A }',
    ],
    [
      'with fragments that double, and double, and double',
      () =>
        `{ ...F0 } ${times(40, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F40 on Query { municipalities { slug } }`,
    ],
    ['with many directives', () => `{ municipalities ${times(2_000, () => '@include(if: true)')} { slug } }`],
    [
      'of two operations without a name for one',
      () => 'query A { municipalities { slug } } query B { municipalities { slug } }',
    ],
    ['that is a subscription', () => 'subscription { municipalities { slug } }'],
    ['that is none', () => 'x'.repeat(50_000)],
    ['that is empty', () => ''],
    [
      'that asks for types of types of types',
      () => `{ __schema { types ${'{ fields { type { ofType '.repeat(5)}{ name }${' } } }'.repeat(5)} } }`,
    ],
    [
      'that asks a hundred times for the schema',
      () =>
        `{ ${times(100, (at) => `a${at}: __schema { types { name } }`)} ${times(100, (at) => `b${at}: __type(name: "Query") { fields { name } }`)} }`,
    ],
  ])('%s is refused before any statement', async (_what, query) => {
    const before = statements;
    const { status, codes, text, data } = await post(server.url, { query: query() });
    expect([400, 405, 413]).toContain(status);
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(['BAD_INPUT', 'TOO_COMPLEX', 'TOO_LARGE']).toContain(code);
    expect(data).toBeUndefined();
    expect(text.length).toBeLessThan(LONGEST_REFUSAL);
    expect(statements).toBe(before);
  });
});

describe('a body', () => {
  const QUERY = { query: '{ municipalities { slug } }' };

  it('of many operations at once is refused: one a request', async () => {
    for (const batch of [[QUERY], Array.from({ length: 100 }, () => QUERY)]) {
      const before = statements;
      expect(await post(server.url, batch)).toMatchObject({ status: 400, codes: ['BAD_INPUT'] });
      expect(statements).toBe(before);
    }
  });

  it.each([
    'text/plain',
    'text/plain;charset=utf-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/jsonp',
    '',
  ])('of type "%s" is refused, as a form of another site could send it', async (type) => {
    const before = statements;
    expect(await post(server.url, JSON.stringify(QUERY), { 'content-type': type })).toMatchObject({
      status: 415,
      codes: ['WRONG_TYPE'],
    });
    expect(statements).toBe(before);
  });

  it.each(['', 'null', '7', '"x"', '[]', '{}', '{"query": 7}', '{"query": {}}', '{"query": null}', '{'])(
    'that is %j is refused',
    async (body) => {
      expect(await post(server.url, body)).toMatchObject({ status: 400, codes: ['BAD_INPUT'] });
    },
  );

  it('of 10 MB is refused at its announcement, or where it is too long', async () => {
    const large = Buffer.alloc(10_000_000, ' ');
    expect(await sendLarge({ 'content-length': String(large.length) }, large)).toEqual([413, 'TOO_LARGE']);
    expect(await sendLarge({ 'transfer-encoding': 'chunked' }, large)).toEqual([413, 'TOO_LARGE']);
  });
});

/** Sends until it is answered, as fetch would not: the server does not wait for the end. */
function sendLarge(headers: Record<string, string>, body: Buffer): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${server.url}/graphql`,
      { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on('end', () => {
          const { errors } = JSON.parse(text) as { errors: { extensions: { code: string } }[] };
          sent.destroy();
          resolve([response.statusCode, errors[0]?.extensions.code ?? '']);
        });
      },
    );
    // The server hangs up while there is more to come.
    sent.on('error', (error) => ('code' in error && error.code === 'EPIPE' ? undefined : reject(error)));
    sent.write(body);
    sent.end();
  });
}

it.each(['PUT', 'DELETE', 'PATCH'])('%s is refused', async (method) => {
  const response = await fetch(`${server.url}/graphql?query={municipalities{slug}}`, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
});
