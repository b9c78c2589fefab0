// One request casts one vote, however it is written: what would cast more is refused before anything of it runs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { post } from './posted.ts';

let server: TestServer;
let city: City;

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { isDemo: false });
});
afterAll(() => server.close());

const input = () => ({ code: city.places[0]?.code, ballotId: crypto.randomUUID(), score: 8 });
const literal = () => `{ code: "${city.places[0]?.code}", ballotId: "${crypto.randomUUID()}", score: 8 }`;

async function slips(): Promise<number> {
  const { rows } = await server.database.owner.pool.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM ballot_ids',
  );
  return rows[0]?.count ?? 0;
}

const TWO = 'mutation ($a: RateInput!, $b: RateInput!)';

describe('more than one vote', () => {
  it.each([
    [
      'aliases',
      () =>
        `mutation { a: rate(input: ${literal()}) { __typename } b: rate(input: ${literal()}) { __typename } }`,
    ],
    [
      'the same field twice',
      () =>
        `${TWO} { rate(input: $a) { __typename } rate(input: $a) { __typename } x: rate(input: $b) { __typename } }`,
    ],
    [
      'a score and an answer',
      () =>
        `mutation { rate(input: ${literal()}) { __typename } answer(input: { code: "1", ballotId: "2", question: "1", options: ["1"] }) { __typename } }`,
    ],
    [
      'fragments',
      () =>
        `${TWO} { ...A ...B } fragment A on Mutation { a: rate(input: $a) { __typename } } fragment B on Mutation { b: rate(input: $b) { __typename } }`,
    ],
    [
      'a fragment twice within another',
      () =>
        `${TWO} { ...A } fragment A on Mutation { ...B ... on Mutation { ...B } b: __typename } fragment B on Mutation { rate(input: $a) { __typename } x: rate(input: $b) { __typename } }`,
    ],
    [
      'inline fragments',
      () =>
        `${TWO} { ... { a: rate(input: $a) { __typename } } ... on Mutation { b: rate(input: $b) { __typename } } }`,
    ],
    [
      'a condition',
      () => `${TWO} { a: rate(input: $a) @skip(if: true) { __typename } b: rate(input: $b) { __typename } }`,
    ],
    [
      'fragments that double',
      () =>
        `${TWO} { ...A0 b: rate(input: $b) { __typename } } ${Array.from({ length: 30 }, (_, at) => `fragment A${at} on Mutation { ...A${at + 1} ...A${at + 1} }`).join(' ')} fragment A30 on Mutation { rate(input: $a) { __typename } }`,
    ],
  ])('by %s is refused whole', async (_how, text) => {
    const before = await slips();
    const answer = await post(server.url, { query: text(), variables: { a: input(), b: input() } });
    expect(answer).toMatchObject({ status: 400, codes: ['TOO_COMPLEX'], data: undefined });
    expect(await slips()).toBe(before);
  });

  it('200 of them too', async () => {
    const before = await slips();
    const votes = Array.from({ length: 200 }, (_, at) => `v${at}: rate(input: $a) { __typename }`);
    const query = `mutation ($a: RateInput!) { ${votes.join(' ')} }`;
    const answer = await post(server.url, { query, variables: { a: input() } });
    expect(answer.status).toBe(400);
    expect(['TOO_COMPLEX', 'BAD_INPUT']).toContain(answer.codes[0]);
    expect(await slips()).toBe(before);
  });

  it('in a batch of requests neither', async () => {
    const before = await slips();
    const one = {
      query: 'mutation ($a: RateInput!) { rate(input: $a) { __typename } }',
      variables: { a: input() },
    };
    expect(await post(server.url, [one, one])).toMatchObject({ status: 400, codes: ['BAD_INPUT'] });
    expect(await slips()).toBe(before);
  });
});

describe('one vote', () => {
  it.each([
    ['an alias', `mutation ($a: RateInput!) { mine: rate(input: $a) { __typename } __typename }`],
    [
      'a fragment',
      `mutation ($a: RateInput!) { ...A } fragment A on Mutation { mine: rate(input: $a) { __typename } }`,
    ],
  ])('by %s is cast', async (_how, query) => {
    const before = await slips();
    const { data } = await post(server.url, { query, variables: { a: input() } });
    expect(data.mine.__typename).toBe('RatingReceived');
    expect(await slips()).toBe(before + 1);
  });

  it('is cast of a document with several operations, of which one is named', async () => {
    const before = await slips();
    const query = `mutation A($a: RateInput!) { rate(input: $a) { __typename } } mutation B($a: RateInput!) { rate(input: $a) { __typename } }`;
    const { data } = await post(server.url, { query, variables: { a: input() }, operationName: 'B' });
    expect(data.rate.__typename).toBe('RatingReceived');
    expect(await slips()).toBe(before + 1);
  });
});
