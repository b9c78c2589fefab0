// Reading under /api/v1 as a stranger: the data of GraphQL, pages by Link, problems, caches, other sites, and what it costs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../server/http/rest/all-routes.ts';
import { LOOPBACK } from '../../../server/foundation/networks.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { fromElsewhere } from '../../support/elsewhere.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { post } from '../../api/posted.ts';

let server: TestServer;
let city: City;
let other: City;

beforeAll(async () => {
  server = await startTestServer({ trustedProxies: LOOPBACK, readingBudget: 1 });
  const owner = server.database.owner.pool;
  city = await createCity(owner, { places: 5 });
  other = await createCity(owner);
  for (const place of city.places) await publish(owner, city, place, '2026-10-01', [1, 5, 8, 9, 10]);
});
afterAll(() => server.close());

const get = (path: string, init: RequestInit = {}) =>
  fetch(
    path.startsWith('/') ? server.url + path : `${server.url}/api/v1/municipalities/${city.slug}/${path}`,
    {
      ...init,
      headers: { ...fromElsewhere(), ...init.headers },
    },
  );

/** What was refused: its status, its code, and its words. */
async function refused(path: string): Promise<readonly unknown[]> {
  const response = await get(path);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const problem = (await response.json()) as { status: number; code: string; detail: string };
  expect(problem.status).toBe(response.status);
  return [response.status, problem.code, problem.detail];
}

/** The address behind the relation; null where there is none. */
function linked(response: Response, rel: 'next' | 'prev'): string | null {
  const links = (response.headers.get('link') ?? '').split(', ');
  return links.find((link) => link.endsWith(`; rel="${rel}"`))?.slice(1, -`>; rel="${rel}"`.length) ?? null;
}

describe('the data', () => {
  it.each(ROUTES.map((route) => [route.path, route] as const))(
    '%s is that of its operation',
    async (path, route) => {
      const variables = { slug: city.slug, id: String(city.places[0]?.id) };
      const response = await get(
        `/api/v1${path.replace(':slug', variables.slug).replace(':id', variables.id)}`,
      );
      const { data } = await post(server.url, { query: route.operation, variables }, fromElsewhere());
      expect(await response.json()).toEqual(data);
    },
  );

  it('is what the parameters ask for', async () => {
    const place = String(city.places[2]?.id);
    const ratings = (await (await get(`ratings?location=${place}&first=3`)).json()) as {
      ratings: { nodes: { location: { id: string } }[] };
    };
    expect(ratings.ratings.nodes.map(({ location }) => location.id)).toEqual([place, place, place]);
    expect(await (await get('results?from=2027-01-01')).json()).toMatchObject({ summary: { count: 0 } });
    expect(await (await get('places?isPublished=false')).json()).toMatchObject({
      municipality: { locations: { totalCount: 0 } },
    });
    expect(await (await get('places?language=en&search=Lyulyak&first=1')).json()).toMatchObject({
      municipality: { locations: { nodes: [{ name: 'Kindergarten Lyulyak' }], totalCount: 5 } },
    });
  });
});

describe('pages', () => {
  it.each(['places?first=2', 'ratings?first=7', 'results/places?first=2&sort=NAME'])(
    '%s lead on by Link',
    async (path) => {
      const pages: string[] = [];
      let next: string | null = `/api/v1/municipalities/${city.slug}/${path}`;
      for (let response; next !== null; next = linked(response, 'next')) {
        response = await get(next);
        expect(response.status).toBe(200);
        pages.push(await response.text());
      }
      const size = Number(/first=(\d)/.exec(path)?.[1]);
      expect(pages).toHaveLength(Math.ceil((path.startsWith('ratings') ? 25 : 5) / size));
      expect(new Set(pages).size).toBe(pages.length);
    },
  );

  it('lead back where the list goes both ways', async () => {
    const nodesOf = async (response: Response) =>
      ((await response.json()) as { ratings: { nodes: unknown } }).ratings.nodes;
    const first = await get('ratings?first=7');
    const second = await get(linked(first, 'next') ?? '');
    expect([linked(first, 'prev'), linked(second, 'prev')]).toEqual([
      null,
      expect.stringContaining('last=7'),
    ]);
    const back = await get(linked(second, 'prev') ?? '');
    expect(await nodesOf(back)).toEqual(await nodesOf(first));
    expect(linked(await get('results/places?first=2'), 'prev')).toBeNull();
    expect(linked(await get('places'), 'next')).toBeNull();
  });
});

describe('what is refused is a problem', () => {
  it.each([
    ['results?nothing=1', 400, 'BAD_INPUT', 'The parameters here are: settlement, category, from, to.'],
    ['results?slug=x', 400, 'BAD_INPUT', 'The parameters here are: settlement, category, from, to.'],
    ['places?first=2&first=3', 400, 'BAD_INPUT', 'first is said once.'],
    ['places?first=1e1', 400, 'BAD_INPUT', 'first is a whole number.'],
    [`places?first=${'1'.repeat(20)}`, 400, 'BAD_INPUT', 'first is a whole number.'],
    ['places?first=101', 400, 'BAD_INPUT', 'first is 1 to 100.'],
    ['places?first=-1', 400, 'BAD_INPUT', 'first is 1 to 100.'],
    ['places?isPublished=yes', 400, 'BAD_INPUT', 'isPublished is true or false.'],
    ['places?after=x', 400, 'BAD_INPUT', 'This cursor does not come from this list.'],
    [`places?search=${'x'.repeat(101)}`, 400, 'BAD_INPUT', 'search has at most 100 characters.'],
    [`places?language=${'x'.repeat(5_001)}`, 400, 'BAD_INPUT', 'language has at most 5000 characters.'],
    [
      'results/places?sort=__proto__',
      400,
      'BAD_INPUT',
      'sort is one of BEST, COUNT, DROP, NAME, RISE, WORST.',
    ],
    ['places/x', 404, 'NOT_FOUND', 'There is no such thing here.'],
    ['places/%00', 404, 'NOT_FOUND', 'There is no such thing here.'],
    ['nothing', 404, 'NOT_FOUND', 'There is no such address: see /api/v1/openapi.json.'],
    ['/api/v1/municipalities/nowhere', 404, 'NOT_FOUND', 'There is no such thing here.'],
    ['/api/v1/municipalities/nowhere/results', 404, 'NOT_FOUND', 'There is no such thing here.'],
  ])('%s', async (path, ...said) => {
    expect(await refused(path)).toEqual(said);
  });

  it('a day that does not exist', async () => {
    expect((await refused('results?from=2026-02-30')).slice(0, 2)).toEqual([400, 'BAD_INPUT']);
  });

  it("another city's place is not there", async () => {
    const nobodys = await refused('places/4503599627370495');
    expect(await refused(`places/${other.places[0]?.id}`)).toEqual(nobodys);
    const elsewhere = await refused(`places/${other.places[0]?.id}/results`);
    expect(elsewhere).toEqual(await refused('places/4503599627370495/results'));
    expect(elsewhere[0]).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE'])('%s', async (method) => {
    const response = await get('results', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(await response.json()).toMatchObject({ code: 'WRONG_METHOD', title: 'Method Not Allowed' });
  });
});

it('is kept for a minute, is not sent again to whoever has it, and has a head', async () => {
  const whole = await get('places');
  const etag = whole.headers.get('etag') ?? '';
  expect(whole.headers.get('cache-control')).toBe('public, max-age=60');
  expect(etag).toMatch(/^W\/"/);
  const again = await get('places', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await get('places', { method: 'HEAD' });
  expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
});

it('is open to pages of other sites', async () => {
  const answer = await get('results', { headers: { origin: 'https://example.org' } });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-expose-headers')).toContain('link');
  const problem = await get('nothing', { headers: { origin: 'https://example.org' } });
  expect(problem.headers.get('access-control-allow-origin')).toBe('*');
  const before = await get('results', { method: 'OPTIONS' });
  expect([before.status, before.headers.get('access-control-allow-methods')]).toEqual([
    204,
    'GET, HEAD, OPTIONS',
  ]);
});

describe('what it costs', () => {
  it.each(ROUTES.map((route) => [route.path, route] as const))(
    '%s: as its operation',
    async (path, route) => {
      const network = fromElsewhere();
      const variables = { slug: city.slug, id: String(city.places[0]?.id) };
      const remaining = async () => {
        const { text } = await post(server.url, { query: '{ __typename }' }, network);
        return (JSON.parse(text) as { extensions: { cost: { remaining: number } } }).extensions.cost
          .remaining;
      };
      const first = await remaining();
      const probe = first - (await remaining());
      const before = await remaining();
      const { text } = await post(server.url, { query: route.operation, variables }, network);
      const between = await remaining();
      await get(`/api/v1${path.replace(':slug', variables.slug).replace(':id', variables.id)}`, {
        headers: network,
      });
      const spent = between - (await remaining()) - probe;
      expect(spent).toBe(before - between - probe);
      expect(text).toContain('"estimated"');
      expect(spent).toBeGreaterThan(300);
    },
  );

  it('is no more than one operation may cost, also of the longest page', async () => {
    for (const { path, pages } of ROUTES) {
      if (!pages) continue;
      const { status } = await get(`/api/v1${path.replace(':slug', city.slug)}?first=100`);
      expect([path, status]).toEqual([path, 200]);
    }
  });

  it('is refused where the minute is spent, with when to ask again', async () => {
    const headers = fromElsewhere();
    let response = await get('results/places?first=100', { headers });
    for (let asked = 0; asked < 60 && response.status === 200; asked += 1)
      response = await get('results/places?first=100', { headers });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', title: 'Too Many Requests' });
  });
});
