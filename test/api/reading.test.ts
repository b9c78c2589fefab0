// Reading by GET and from pages of other sites: kept for a minute, known again by its tag, and never more than public.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifest } from '../../client/generated/manifest.ts';
import { createCity, publish, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let city: City;

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false });
  for (const place of city.places) await publish(owner, city, place, '2026-11-02', [8, 8, 9, 10, 10]);
});
afterAll(() => server.close());

const hashOf = (named: string) => manifest.find(({ name }) => name === named)?.hash ?? '';
const hash = hashOf('Municipalities');
const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
const variables = { language: 'bg' };
const QUERY = 'query ($slug: String!) { summary(filter: { municipality: $slug }) { count average } }';
const ELSEWHERE = { origin: 'https://newspaper.example', 'sec-fetch-site': 'cross-site' };

function get(said: Record<string, string | object>, headers: Record<string, string> = {}) {
  const search = new URLSearchParams(
    Object.entries(said).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  return fetch(`${server.url}/graphql?${search}`, { headers: { accept: 'application/json', ...headers } });
}
const bySlug = () => ({ query: QUERY, variables: { slug: city.slug } });
const post = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const codesOf = async (response: Response) =>
  ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.map(
    (error) => error.extensions.code,
  ) ?? [];

describe('by GET', () => {
  it.each<[string, () => Record<string, string | object>]>([
    ['a query by its hash', () => ({ extensions, variables })],
    ['a query by its documentId', () => ({ documentId: `sha256:${hash}`, variables })],
    ['a query as text', bySlug],
  ])('%s answers as by POST, and may be kept', async (_what, said) => {
    const response = await get(said());
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
    expect(response.headers.get('vary')).toBe('accept, accept-encoding');
    expect(response.headers.get('set-cookie')).toBeNull();
    const { data } = (await response.json()) as { data: unknown };
    const posted = await post(said());
    expect(posted.headers.get('cache-control')).toBe('no-store');
    expect(posted.headers.get('etag')).toBeNull();
    expect(data).toEqual(((await posted.json()) as { data: unknown }).data);
  });

  it.each<[string, () => Record<string, string | object>]>([
    ['by its hash', () => ({ extensions, variables })],
    ['as text', bySlug],
  ])('a query %s that answers the same has the same tag, and nothing is sent again', async (_what, said) => {
    const etag = (await get(said())).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const tags of [etag, etag.slice(2), `"other", ${etag}`]) {
      const again = await get(said(), { 'if-none-match': tags });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('cache-control')).toBe('public, max-age=60');
    }
    expect((await get(said(), { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('a changed answer has another tag', async () => {
    const before = await get(bySlug());
    for (const place of city.places)
      await publish(server.database.owner.pool, city, place, '2026-11-03', [1, 1, 1, 1, 1]);
    const after = await get(bySlug(), { 'if-none-match': before.headers.get('etag') ?? '' });
    expect(after.status).toBe(200);
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  });

  it.each<[string, () => Record<string, string | object>, number]>([
    ['an unknown hash', () => ({ documentId: createHash('sha256').update('x').digest('hex') }), 400],
    ['variables that are no JSON', () => ({ extensions, variables: '{' }), 400],
    ['a mutation by its hash', () => ({ documentId: hashOf('Rate'), variables: {} }), 405],
    ['a mutation as text', () => ({ query: 'mutation { __typename }' }), 405],
    ['what needs signing in', () => ({ query: `{ members(municipality: "${city.slug}") { name } }` }), 401],
    ['a field that is not there', () => ({ query: '{ nothing }' }), 200],
    [
      'what was refused inside',
      () => ({
        query: '{ municipality(slug: "x") { slug } summary(filter: { municipality: "x" }) { count } }',
      }),
      200,
    ],
  ])('%s is kept by nobody', async (_what, said, status) => {
    const response = await get(said());
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    expect(await codesOf(response)).not.toEqual([]);
  });

  it.each(['content-type', 'accept'])('a header %s that no parser may see is refused', async (name) => {
    const long = await get(bySlug(), { [name]: `application/json;${' '.repeat(14_000)}a` });
    expect(await codesOf(long)).toEqual(['BAD_INPUT']);
    const usual = await get(bySlug(), { [name]: `application/json;${' '.repeat(900)}charset=utf-8` });
    expect([usual.status, await codesOf(usual)]).toEqual([200, []]);
  });

  it('whoever shows a token gets nothing that others could be given', async () => {
    const signs = { query: `{ signs(municipality: "${city.slug}") { nodes { code } } }` };
    const response = await get(signs, { authorization: server.printShop(city.slug) });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
  });

  it('members are not answered at all', async () => {
    const member = await server.signIn(city);
    const response = await fetch(
      `${member.url}/members/graphql?query=${encodeURIComponent('{ me { name } }')}`,
      {
        headers: { ...member.headers, accept: 'application/json' },
      },
    );
    expect(response.status).toBe(405);
    expect(response.headers.get('etag')).toBeNull();
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('a cookie of a member changes nothing', async () => {
    const member = await server.signIn(city);
    const response = await get({ query: '{ me { name } }' }, { cookie: member.headers.cookie ?? '' });
    expect(await response.json()).toMatchObject({ data: { me: null } });
  });
});

describe('a page of another site', () => {
  it('may ask before it sends, and hears what it may', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        ...ELSEWHERE,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
    expect(response.status).toBe(204);
    const heard = (name: string) => response.headers.get(`access-control-${name}`);
    expect(heard('allow-origin')).toBe('*');
    expect(heard('allow-methods')).toBe('GET, HEAD, POST, OPTIONS');
    expect(heard('allow-headers')).toContain('authorization');
    // Without it a browser hands out nothing that it sent a cookie for.
    expect(heard('allow-credentials')).toBeNull();
  });

  it('may read, by POST and by GET', async () => {
    for (const response of [await post(bySlug(), ELSEWHERE), await get(bySlug(), ELSEWHERE)]) {
      expect(response.status).toBe(200);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-expose-headers')).toContain('etag');
      expect(await codesOf(response)).toEqual([]);
    }
  });

  it.each<[string, () => object]>([
    ['as text', () => ({ query: 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }' })],
    ['by its hash', () => ({ documentId: hashOf('Rate') })],
  ])('may not make its visitors vote, %s', async (_what, said) => {
    const ballotId = crypto.randomUUID();
    const input = { code: city.places[0]?.code, ballotId, score: 1 };
    for (const headers of [
      ELSEWHERE,
      { origin: 'https://newspaper.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const response = await post({ ...said(), variables: { input } }, headers);
      expect(response.status).toBe(403);
      expect(await codesOf(response)).toEqual(['FORBIDDEN']);
    }
    const { rows } = await server.database.owner.pool.query('SELECT FROM ballot_ids WHERE id = $1', [
      ballotId,
    ]);
    expect(rows).toEqual([]);
    // Our own page may, and so may a program that is no browser.
    for (const headers of [{ origin: server.url, 'sec-fetch-site': 'same-origin' }, {}] as Record<
      string,
      string
    >[])
      expect(await codesOf(await post({ ...said(), variables: { input } }, headers))).toEqual([]);
  });

  it('hears nothing from members', async () => {
    const member = await server.signIn(city);
    const asked = await fetch(`${member.url}/members/graphql`, { method: 'OPTIONS', headers: ELSEWHERE });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    const sent = await fetch(`${member.url}/members/graphql`, {
      method: 'POST',
      headers: { ...member.headers, ...ELSEWHERE, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ me { name } }' }),
    });
    expect(sent.status).toBe(403);
    expect(sent.headers.get('access-control-allow-origin')).toBeNull();
  });
});
