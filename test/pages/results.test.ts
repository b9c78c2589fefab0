// Results of a city and of a place as anybody asks for them, with filters, garbage, and places of elsewhere.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPlace, createCity, publish, type City, type CityPlace } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { get } from './visitor.ts';

let server: TestServer;
let city: City;
let library: CityPlace;

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { places: 60 });
  library = await addPlace(owner, city, 'Библиотека <b>„Родина“</b>');
  await publish(owner, city, library, '2026-11-02', [10, 10, 9, 9, 9, 2]);
});
afterAll(() => server.close());

const results = (search = '') =>
  get(server.url, `/results/${city.slug}${search}`, { 'accept-language': 'bg' });
const linksIn = (text: string) =>
  [...text.matchAll(/href="(\/results\/[^"/]+\/\d+)/g)].map(([, path = '']) => path);

describe('of a city', () => {
  it('name its places, so many on a page, and each page leads to the next', async () => {
    const seen = new Set<string>();
    let path: string | undefined = `/results/${city.slug}`;
    let pages = 0;
    for (; path !== undefined && pages < 10; pages++) {
      const page = await get(server.url, path);
      expect([path, page.status]).toEqual([path, 200]);
      for (const link of linksIn(page.text)) seen.add(link);
      path = /class="button quiet" href="([^"]*[?;]after=[^"]*)"/
        .exec(page.text)?.[1]
        ?.replaceAll('&amp;', '&');
    }
    expect(pages).toBeGreaterThan(1);
    expect(seen.size).toBe(61);
  });

  it('are searched in any case, and what was typed stands in the page as text', async () => {
    const found = await results(`?search=${encodeURIComponent('бИБЛИО')}`);
    expect(linksIn(found.text)).toContain(`/results/${city.slug}/${library.id}`);
    expect(found.text).toContain('&lt;b&gt;');
    const typed = `"><script>alert(1)</script>`;
    const none = await results(`?search=${encodeURIComponent(typed)}`);
    expect(none.status).toBe(200);
    expect(none.text).not.toContain('<script>alert');
    expect(none.text).toContain('&quot;&gt;&lt;script&gt;');
  });

  it.each([
    [() => `?category=${city.categoryId}`, 200],
    [() => `?settlement=${city.settlementId}`, 200],
    [() => `?category=${city.categoryId}&settlement=${city.settlementId}&search=`, 200],
    [() => '?search=%25', 200],
    [() => `?search=${'x'.repeat(5_000)}`, 200],
    [() => '?unknown=1&search=&category=', 200],
    [() => '?category=x', 404],
    [() => '?settlement=-1', 404],
    [() => '?after=garbage', 400],
    [() => '?after=%00', 400],
    [() => '?search=%00', 400],
  ])('with %s have a page and its status', async (search, status) => {
    const page = await results(search());
    expect(page.status).toBe(status);
    expect(page.text).toMatch(/<h1[ >]/);
  });

  it('that is not there are a page that says so', async () => {
    for (const slug of ['unknown', 'x'.repeat(300), '%D0%B6', city.slug.toUpperCase()]) {
      const page = await get(server.url, `/results/${slug}`);
      expect([slug, page.status]).toEqual([slug, 404]);
      expect(page.text).toMatch(/<h1[ >]/);
    }
  });
});

describe('of a place', () => {
  const place = (id: bigint | string, slug = city.slug) =>
    get(server.url, `/results/${slug}/${id}`, { 'accept-language': 'en' });

  it('are its count and average; without any it says so', async () => {
    const page = await place(library.id);
    expect(page.status).toBe(200);
    expect(page.text).toContain('8.2');
    const empty = await place(city.places[0]?.id ?? 0n);
    expect(empty.status).toBe(200);
    expect(empty.text).not.toMatch(/NaN|null|undefined/);
  });

  it.each(['0', '999999999', 'x', '1%00', '9'.repeat(40), '-1'])('%s are a page that says so', async (id) => {
    const page = await place(id);
    expect(page.status).toBe(404);
    expect(page.text).toMatch(/<h1[ >]/);
  });

  it('of another city are not this one’s', async () => {
    const other = await createCity(server.database.owner.pool);
    expect((await place(other.places[0]?.id ?? 0n)).status).toBe(404);
    expect((await place(library.id, other.slug)).status).toBe(404);
  });
});
