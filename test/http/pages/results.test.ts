// Results of a city and of a place as anybody asks for them, with filters, garbage, and places of elsewhere.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reason } from '../../../server/foundation/ballot.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { publishDayPart, publishPool } from '../../support/pools.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
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
    for (const slug of ['unknown', 'x'.repeat(300), '%d0%b6']) {
      const page = await get(server.url, `/results/${slug}`);
      expect([slug, page.status]).toEqual([slug, 404]);
      expect(page.text).toMatch(/<h1[ >]/);
    }
  });
});

describe('of quiet places', () => {
  it('are shown together, by service, as soon as there is a pool', async () => {
    const owner = server.database.owner.pool;
    const quiet = await createCity(owner, { isDemo: false, places: 3 });
    const page = (path = '') => get(server.url, `/results/${quiet.slug}${path}`, { 'accept-language': 'en' });
    const none = await page();
    expect(none.text).not.toContain('together');
    const votes = Array.from({ length: 20 }, (_, at) => 9 + (at % 2));
    await publishPool(owner, quiet, '2026-10-01', votes, { standing: 'UNCONFIRMED' });
    expect((await page()).text).toContain('unconfirmed: 20 ratings with an average of 9.5.');
    const place = await page(`/${quiet.places[0]?.id}`);
    expect(place.text).toContain('at the end of every quarter');
    await publishPool(owner, quiet, '2027-01-01', [3, 7, 7, 9, 10, 10], { places: 4 });
    await owner.query('UPDATE municipalities SET pool_months = 6 WHERE slug = $1', [quiet.slug]);
    const { text } = await page();
    expect(text).toContain('Places with few ratings, taken together');
    expect(text).toContain('at the end of every half-year');
    expect(text).toMatch(/Kindergartens<small>from at least 4 places<.*<strong>7\.7<.*6 ratings/);
  });
});

describe('of a service', () => {
  it('say what was told of each part of the day, as soon as something is published, and of the whole of it alone', async () => {
    const owner = server.database.owner.pool;
    const own = await createCity(owner, { isDemo: false, places: 3 });
    const page = async (search: string) => {
      const { status, text } = await get(server.url, `/results/${own.slug}${search}`, {
        'accept-language': 'en',
      });
      expect(status).toBe(200);
      return text;
    };
    const service = `?category=${own.categoryId}`;
    expect(await page(service)).not.toContain('By part of the day');
    await publishDayPart(owner, own, 'EVENING', '2026-10-01', [3, 7, 7, 9, 10, 10]);
    const text = await page(service);
    expect(text).toContain('By part of the day');
    expect(text).toMatch(/In the evening<small>from at least 3 places<.*<strong>7\.7<.*6 ratings/);
    for (const part of ['In the morning', 'During the day'])
      expect(text).toMatch(new RegExp(`>${part}</span><span class="waiting">Not enough ratings yet<`));
    for (const other of ['', `${service}&settlement=${own.settlementId}`, `${service}&period=2026`])
      expect(await page(other)).not.toContain('By part of the day');
  });
});

const place = (id: bigint | string, slug = city.slug) =>
  get(server.url, `/results/${slug}/${id}`, { 'accept-language': 'en' });

describe('of a place', () => {
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

describe('that are published apart', () => {
  const owner = () => server.database.owner.pool;
  const apart = (text: string) => /<(section|p) class="apart">.*?<\/\1>/.exec(text)?.[0];

  it('are told below the average that is without them: how many, why, and the average with them', async () => {
    const loud = await createCity(owner(), { places: 2 });
    const [park, quiet] = loud.places;
    if (!park || !quiet) throw new Error('The city has two places.');
    await publish(owner(), loud, park, '2026-11-02', [10, 10, 9, 9, 9, 2]);
    const apartAs = async (reason: Reason, day: string) =>
      publish(
        owner(),
        loud,
        park,
        day,
        Array.from({ length: 20 }, () => 1),
        {
          standing: 'UNCONFIRMED',
          reason,
        },
      );
    await apartAs('NETWORK', '2026-11-02');
    await apartAs('HOURS', '2026-11-03');
    const ofPlace = await place(park.id, loud.slug);
    expect(ofPlace.text).toContain('<strong>8.2</strong> out of 10');
    expect(apart(ofPlace.text)).toContain('40 ratings are published separately');
    expect(apart(ofPlace.text)).toContain(
      'Reason: more than usual from one network or outside opening hours.',
    );
    expect(apart(ofPlace.text)).toContain(
      '<th scope="row">without them</th><td>8.2</td><td>between 4.9 and 9.6</td><td>6</td>',
    );
    expect(apart(ofPlace.text)).toContain(
      '<th scope="row">with them</th><td>1.9</td><td>between 1.4 and 2.9</td><td>46</td>',
    );
    const ofCity = await get(server.url, `/results/${loud.slug}`, { 'accept-language': 'bg' });
    expect(ofCity.text).toContain('<strong>8,2</strong> от 10');
    expect(apart(ofCity.text)).toContain('Отделно са публикувани 40 оценки');
    expect(apart(ofCity.text)).toContain(
      'Причината: повече от обичайното от една мрежа или извън работното време.',
    );
    expect(apart(ofCity.text)).toContain('Заедно с тях средната оценка е 1,9 от 10 (46 оценки).');
    expect(apart((await place(quiet.id, loud.slug)).text)).toBeUndefined();
  });

  it('by a decision of the municipality are told as such', async () => {
    const decided = await createCity(owner());
    const [park] = decided.places;
    if (!park) throw new Error('The city has a place.');
    const opening = await publish(owner(), decided, park, '2026-11-02', [10, 10, 10, 10, 10]);
    await server.ask(
      `mutation ($input: ReclassifyOpeningInput!) { reclassifyOpening(input: $input) { __typename } }`,
      { input: { municipality: decided.slug, opening, standing: 'UNCONFIRMED', note: 'The staff voted.' } },
      await server.signIn(decided),
    );
    const { text } = await place(park.id, decided.slug);
    expect(text).toContain('Not enough ratings yet');
    expect(apart(text)).toContain('5 ratings are published separately (a decision of the municipality)');
    expect(text).not.toContain('The staff voted.');
  });

  it('are not told where there are none', async () => {
    expect(apart((await results()).text)).toBeUndefined();
    expect(apart((await place(library.id)).text)).toBeUndefined();
  });
});
