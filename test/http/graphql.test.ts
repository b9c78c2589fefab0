// What a stranger may send to /graphql that is wrong, endless or enormous: refused with the right code; how soon, `npm run bench -- abuse` says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAbuses } from '../../bench/abuse/abuses.ts';
import { createCity, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { newVote, sendByApi } from './process/votes.ts';
import { send } from './process/wire.ts';

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
  readonly data: unknown;
}

async function post(body: string): Promise<Answer> {
  return answerOf({ method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

async function answerOf(request: RequestInit, search = ''): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql${search}`, request);
  const { errors = [], data = null } = (await response.json()) as {
    errors?: { extensions: { code: string } }[];
    data?: unknown;
  };
  const codes = errors.map(({ extensions }) => extensions.code);
  return { status: response.status, codes, data };
}

const query = (text: string, variables?: object) => JSON.stringify({ query: text, variables });
const SUMMARIES = `query ($slug: String!, $first: Int) { municipality(slug: $slug) { locations(first: $first) { nodes {
  summary { byLocation(first: $first) { summary { count } } } } } } }`;
const ballotIds = async (): Promise<readonly unknown[]> =>
  (await server.database.owner.pool.query('SELECT id FROM ballot_ids ORDER BY id')).rows;
const isAlive = async () => expect((await sendByApi(server.url, newVote(code, 5))).isAcknowledged).toBe(true);

describe('GraphQL', () => {
  it('answers every abuse with a refusal, and nothing of it is executed', async () => {
    const abuses = listAbuses(code);
    const before = await ballotIds();
    expect(abuses.length).toBeGreaterThan(15);
    for (const {
      name,
      codes: allowed,
      method = 'POST',
      search = '',
      type = 'application/json',
      body,
    } of abuses) {
      const answer = await answerOf(
        { method, headers: { 'content-type': type }, ...(body === undefined ? {} : { body }) },
        search,
      );
      expect([name, answer.status < 500]).toEqual([name, true]);
      if (allowed.length === 0) expect([name, ...answer.codes]).toEqual([name]);
      else
        expect([name, allowed.includes(answer.codes[0] ?? 'none'), answer.data]).toEqual([name, true, null]);
    }
    expect(await ballotIds()).toEqual(before);
    await isAlive();
  });

  it.each([
    ['summaries within lists', () => query(SUMMARIES, { slug: city.slug, first: 100 }), ['TOO_COMPLEX']],
    ['no query', () => '{}', ['BAD_INPUT']],
    ['a query that is none', () => query('{'), ['BAD_INPUT']],
    ['a query of nothing', () => query(''), ['BAD_INPUT']],
    ['a query that is a number', () => '{"query": 5}', ['BAD_INPUT']],
    [
      'variables that are a text',
      () => '{"query": "{ municipalities { slug } }", "variables": "x"}',
      ['BAD_INPUT'],
    ],
    ['a text', () => '"text"', ['BAD_INPUT']],
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
  ])('refuses %s', async (_what, body, allowed) => {
    const { status, codes } = await post(body());
    expect(allowed).toContain(codes[0] ?? 'none');
    expect(status).toBeLessThan(500);
  });

  it('changes nothing by GET, and knows no other method', async () => {
    const vote = newVote(code, 3);
    const text = `mutation { rate(input: { code: "${vote.code}", ballotId: "${vote.ballotId}", score: 3 }) { __typename } }`;
    const search = `?query=${encodeURIComponent(text)}`;
    expect(await answerOf({}, search)).toMatchObject({ status: 405, codes: ['BAD_INPUT'] });
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await answerOf({ method }, search)).status).toBe(405);
    // What a browser asks before a page of another site may read.
    expect((await fetch(`${server.url}/graphql${search}`, { method: 'OPTIONS' })).status).toBe(204);
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
