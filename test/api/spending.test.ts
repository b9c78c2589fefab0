// What an operation costs is told with its answer, and what is left; over it the answer is a refusal that says the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED, ANYBODY } from '../../server/api/operation-limits.ts';
import { createCity, type City } from '../support/city.ts';
import type { SignedIn } from '../support/members.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let city: City;
let other: City;
let key: string;
let admin: SignedIn;
/** Each test has a minute of its own. */
let clock = new Date();
const nextMinute = () => {
  clock = new Date((Math.floor(clock.getTime() / 60_000) + 1) * 60_000);
};

beforeAll(async () => {
  server = await startTestServer({ readingBudget: 1, now: () => clock });
  const owner = server.database.owner.pool;
  [city, other] = [await createCity(owner), await createCity(owner)];
  admin = await server.signIn(city);
  const { data } = await server.ask(
    'mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { ... on ApiKeyIssued { token } } }',
    {
      input: { municipality: city.slug, label: 'Research', allowance: 'LARGE', expiresOn: inAYear },
    },
    admin,
  );
  key = `Bearer ${data.issueApiKey.token}`;
});
afterAll(() => server.close());

const inAYear = new Date(clock.getTime() + 365 * 86_400_000).toISOString().slice(0, 10);

interface Cost {
  readonly estimated: number;
  readonly most?: number;
  readonly perMinute?: number;
  readonly remaining?: number;
  readonly resetSeconds?: number;
}

async function ask(query: string, variables: object = {}, authorization?: string) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query, variables }),
  });
  const { errors = [], extensions } = (await response.json()) as {
    errors?: { extensions: { code: string }; message: string }[];
    extensions?: { cost: Cost };
  };
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    codes: errors.map((error) => error.extensions.code),
    messages: errors.map(({ message }) => message),
    cost: extensions?.cost,
  };
}

const COSTLY = `query ($slug: String!) {
  ${Array.from({ length: 12 }, (_, at) => `p${at}: ratings(municipality: $slug, first: 100) { nodes { score publishedOn standing } }`).join(' ')} }`;
const RATINGS = `query ($slug: String!, $first: Int!) { ratings(municipality: $slug, first: $first) { nodes { score } } }`;
/** It costs more than anybody may, and less than a key lets. */
const LARGE = (slug: string) =>
  `{ ${Array.from({ length: 25 }, (_, at) => `p${at}: municipality(slug: "${slug}") { locations(first: 100) { nodes { id name address } } }`).join(' ')} }`;

describe('an answer', () => {
  it('of a search, which reads what is written of every place, costs more than a page without', async () => {
    nextMinute();
    const page = (args: string) =>
      ask(`query ($slug: String!) { municipality(slug: $slug) { locations(${args}) { nodes { name } } } }`, {
        slug: city.slug,
      });
    const [plain, searched, empty] = [
      await page('first: 5'),
      await page('first: 5, search: "x"'),
      await page('first: 5, search: " "'),
    ];
    // A few more words are written, and no more is looked for.
    expect((empty?.cost?.estimated ?? 0) - (plain?.cost?.estimated ?? 0)).toBeLessThan(5);
    expect((searched?.cost?.estimated ?? 0) - (plain?.cost?.estimated ?? 0)).toBeGreaterThan(900);
  });

  it('tells what it cost, what it may, and what is left until when', async () => {
    nextMinute();
    const first = await ask(RATINGS, { slug: city.slug, first: 10 });
    expect(first.cost).toEqual({
      estimated: expect.any(Number),
      most: ANYBODY.operation,
      perMinute: ANYBODY.minute,
      remaining: ANYBODY.minute - (first.cost?.estimated ?? 0),
      resetSeconds: 60,
    });
    const second = await ask(RATINGS, { slug: city.slug, first: 20 });
    expect(second.cost?.estimated).toBeGreaterThan(first.cost?.estimated ?? Infinity);
    expect(second.cost?.remaining).toBe((first.cost?.remaining ?? 0) - (second.cost?.estimated ?? 0));
  });

  it('tells it too where the operation costs too much, which takes no more than reading it', async () => {
    nextMinute();
    const refused = await ask(LARGE(city.slug));
    expect(refused).toMatchObject({ status: 400, codes: ['TOO_COMPLEX'] });
    expect(refused.cost).toEqual({ estimated: expect.any(Number), most: ANYBODY.operation });
    expect(refused.cost?.estimated).toBeGreaterThan(ANYBODY.operation);
    const { cost } = await ask('{ municipalities { slug } }');
    expect(cost?.remaining).toBeGreaterThan(ANYBODY.minute - 1_000);
  });

  it('of a vote takes nothing: votes have limits of their own', async () => {
    nextMinute();
    const rate = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';
    const input = { code: city.places[0]?.code, ballotId: crypto.randomUUID(), score: 8 };
    expect((await ask(rate, { input })).cost).toEqual({
      estimated: expect.any(Number),
      most: ANYBODY.operation,
    });
    const { cost } = await ask('{ municipalities { slug } }');
    expect(cost?.remaining).toBe(ANYBODY.minute - (cost?.estimated ?? 0));
  });

  it('to a member and to a print shop tells of no minute', async () => {
    for (const who of [admin, server.printShop(city.slug)]) {
      const isMember = typeof who !== 'string';
      const response = await fetch(`${server.url}${isMember ? '/members' : ''}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(isMember ? who.headers : { authorization: who }),
        },
        body: JSON.stringify({ query: '{ municipalities { slug } }' }),
      });
      const { extensions } = (await response.json()) as { extensions: { cost: Cost } };
      expect(extensions.cost).toEqual({ estimated: expect.any(Number), most: ANYBODY.operation });
    }
  });
});

describe('a minute', () => {
  it('that is spent is refused with when to come again, and the next one is whole', async () => {
    nextMinute();
    const spend = () => ask(COSTLY, { slug: city.slug });
    const { cost } = await spend();
    const times = Math.floor((cost?.remaining ?? 0) / (cost?.estimated ?? 1));
    for (let time = 0; time < times; time += 1) expect((await spend()).codes).toEqual([]);
    clock = new Date(clock.getTime() + 20_000);
    const refused = await spend();
    expect(refused).toMatchObject({ status: 429, codes: ['TOO_MANY_REQUESTS'], retryAfter: '40' });
    expect(refused.messages[0]).toMatch(/Ask again in 40 seconds/);
    expect(refused.cost).toMatchObject({ perMinute: ANYBODY.minute, resetSeconds: 40 });
    // A key has a minute of its own, and pages of ours are not counted.
    expect((await ask(RATINGS, { slug: city.slug, first: 100 }, key)).codes).toEqual([]);
    expect((await fetch(`${server.url}/results/${city.slug}`)).status).toBe(200);
    nextMinute();
    expect((await spend()).codes).toEqual([]);
  });
});

describe('a key', () => {
  it('raises what an operation and a minute may cost', async () => {
    nextMinute();
    const { codes, cost } = await ask(LARGE(city.slug), {}, key);
    expect(codes).toEqual([]);
    expect(cost).toMatchObject({ most: ALLOWED.LARGE.operation, perMinute: ALLOWED.LARGE.minute });
  });

  it.each([
    ['another city', () => LARGE(other.slug)],
    [
      'its city and another',
      () => `{ a: municipality(slug: "${city.slug}") { slug } ${LARGE(other.slug).slice(1)}`,
    ],
    ['another city in a fragment', () => `{ ...A } fragment A on Query ${LARGE(other.slug)}`],
  ])('raises nothing for %s', async (_what, query) => {
    nextMinute();
    const { codes, cost } = await ask(query(), {}, key);
    expect(codes).toEqual(['TOO_COMPLEX']);
    expect(cost).toMatchObject({ most: ANYBODY.operation });
  });

  it.each([
    ['every city', '{ municipalities { slug } }', {}],
    ['the schema', '{ __schema { description } }', {}],
    ['a sign', '{ sign(code: "123456789") { __typename } }', {}],
    [
      'a list with another city',
      'query ($filters: [SummaryFilter!]!) { summaries(filters: $filters) { count } }',
      () => ({ filters: [{ municipality: city.slug }, { municipality: other.slug }] }),
    ],
  ])('counts as a stranger who asks for %s', async (_what, query, variables) => {
    nextMinute();
    const { cost } = await ask(query, typeof variables === 'function' ? variables() : variables, key);
    expect(cost).toMatchObject({ most: ANYBODY.operation, perMinute: ANYBODY.minute });
  });
});
