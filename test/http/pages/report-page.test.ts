// The public report of a city: every part by plain links, the same numbers as the API's, rankings, map, and what is apart.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { get } from './visitor.ts';

let server: TestServer;
let city: City;
let village: bigint;
let parks: bigint;
const places: Record<'school' | 'park' | 'hall' | 'quiet', CityPlace> = Object.create(null);

const both = (text: string) => JSON.stringify({ bg: text, en: text });
const idOf = async (statement: Prisma.Sql): Promise<bigint> => {
  const { rows } = await server.database.owner.pool.query<{ id: string }>(statement);
  return BigInt(rows[0]?.id ?? 0);
};

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false });
  village =
    await idOf(Prisma.sql`INSERT INTO settlements (municipality_id, ekatte, kind, name, latitude, longitude)
    VALUES (${city.id}, '00655', 'village', ${both('Arnautito')}::jsonb, 42.3, 25.5) RETURNING id`);
  parks = await idOf(Prisma.sql`INSERT INTO categories (municipality_id, key, name, rating_question, position)
    VALUES (${city.id}, 'parks', ${both('Parks')}::jsonb, ${both('Satisfied?')}::jsonb, 2) RETURNING id`);
  const inVillage = { ...city, settlementId: village };
  const inParks = { ...city, categoryId: parks };
  places.school = await addPlace(owner, city, 'School');
  places.park = await addPlace(owner, inParks, 'Park');
  places.hall = await addPlace(owner, inVillage, 'Hall');
  places.quiet = await addPlace(owner, inVillage, 'Quiet hall');
  // Three happy answers must not beat three hundred: here five tens with luck, and forty good ones.
  await publish(
    owner,
    city,
    places.school,
    '2026-10-05',
    Array.from({ length: 40 }, (_, at) => 8 + (at % 3)),
  );
  await publish(owner, city, places.school, '2025-03-09', [9, 9, 9, 9, 9]);
  await publish(owner, inParks, places.park, '2026-11-02', [10, 10, 10, 10, 4]);
  await publish(owner, inVillage, places.hall, '2025-03-09', [2, 3, 3, 4, 5, 1]);
});
afterAll(() => server.close());

const page = (search = '', path = '') =>
  get(server.url, `/results/${city.slug}${path}${search}`, { 'accept-language': 'en' });
const main = (text: string) => /<main[^]*<\/main>/.exec(text)?.[0] ?? '';
const overviewOf = (text: string) =>
  /<div class="(overview|notice)">[^]*?<\/figure>|<div class="notice">/.exec(main(text))?.[0] ?? '';
const section = (text: string, title: string) =>
  main(text)
    .split(/(?=<section)/)
    .find((part) => part.includes(`<h2>${title}</h2>`)) ?? '';

describe('every combination of period, service and settlement', () => {
  const combinations = ['', '2026', '2026-11', '2025-03', '2019'].flatMap((period) =>
    ['', 'kindergartens', 'parks'].flatMap((category) =>
      ['', 'town', 'village'].map((settlement) => [period, category, settlement] as const),
    ),
  );

  it.each(combinations)(
    '%s %s %s has a page with the numbers of the API',
    async (period, category, settlement) => {
      const ids = {
        category: { '': undefined, kindergartens: city.categoryId, parks }[category]?.toString(),
        settlement: { '': undefined, town: city.settlementId, village }[settlement]?.toString(),
      };
      const [from, to] =
        period === ''
          ? []
          : period.length === 4
            ? [`${period}-01-01`, `${period}-12-31`]
            : [`${period}-01`, `${period}-${period.endsWith('11') ? '30' : '31'}`];
      const { data } = await server.ask(
        `query ($filter: SummaryFilter!, $from: Date, $to: Date) {
        summary(filter: $filter, from: $from, to: $to) { count average interval { lower upper } distribution }
      }`,
        { filter: { municipality: city.slug, ...ids }, from, to },
      );
      const query = new URLSearchParams(
        Object.entries({ ...ids, period }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
      );
      const { status, text } = await page(`?${query}`);
      expect(status).toBe(200);
      const { count, average, interval, distribution } = data.summary;
      if (count === 0) {
        expect(main(text)).toContain('class="notice"');
        expect(main(text)).not.toContain('class="overview"');
        return;
      }
      const shown = overviewOf(text);
      expect(shown).toContain(`<strong>${average.toFixed(1)}</strong> out of 10`);
      expect(shown).toContain(`${count} ratings`);
      expect(shown).toContain(`from ${interval.lower.toFixed(1)} to ${interval.upper.toFixed(1)}`);
      expect(
        [...shown.matchAll(/<th scope="row">\d+<\/th><td>(\d+)<\/td>/g)].map(([, n]) => Number(n)),
      ).toEqual(distribution);
      expect(text).not.toMatch(/NPS|undefined|NaN/);
    },
  );

  it('is a plain link away, and keeps what was chosen before', async () => {
    const { text } = await page(`?category=${city.categoryId}&period=2026`);
    const filters = /<nav class="part"[^]*?<\/nav>/.exec(text)?.[0] ?? '';
    const path = `/results/${city.slug}`;
    expect(filters).toContain(
      `href="${path}?category=${city.categoryId}&amp;settlement=${village}&amp;period=2026"`,
    );
    expect(filters).toContain(`href="${path}?category=${parks}&amp;period=2026"`);
    expect(filters).toContain(`href="${path}?category=${city.categoryId}&amp;period=2026-10"`);
    expect(filters).toContain(`href="${path}?category=${city.categoryId}"`);
    expect(filters.match(/aria-current="true"/g)).toHaveLength(3);
    for (const [, href = ''] of filters.matchAll(/href="([^"]+)"/g))
      expect((await get(server.url, href.replaceAll('&amp;', '&'))).status).toBe(200);
  });

  it.each([
    ['?period=2026-13', 400],
    ['?period=x', 400],
    ['?period=2026-11-01', 400],
    ['?category=999999', 404],
    ['?settlement=999999', 404],
    ['?category=0', 404],
  ])('that is none (%s) has a kind page', async (search, status) => {
    const answer = await page(search);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(/<h1[ >]/);
  });
});

describe('rankings', () => {
  it('follow the lower bound, and those without enough answers stand apart', async () => {
    const { text } = await page();
    const names = (part: string) =>
      [...part.matchAll(/<span class="name"><a[^>]*>([^<]*)/g)].map(([, name]) => name);
    expect(names(section(text, 'By service'))).toEqual(['Kindergartens', 'Parks']);
    expect(section(text, 'By service')).toContain('Fewer than 30 ratings, in no order (1)');
  });

  it('of places: those with at least 30 ratings, in the order of their bounds, as the API is asked', async () => {
    const byLocation = async (atLeast?: number) => {
      const { data } = await server.ask(
        `query ($filter: SummaryFilter!, $atLeast: Int) {
          summary(filter: $filter) { byLocation(atLeast: $atLeast) { location { id } } }
        }`,
        { filter: { municipality: city.slug }, atLeast },
      );
      return data.summary.byLocation.map(({ location }: { location: { id: string } }) => location.id);
    };
    const { school, park, hall } = places;
    expect(await byLocation()).toEqual([school, park, hall].map(({ id }) => String(id)));
    expect(await byLocation(6)).toEqual([school, hall].map(({ id }) => String(id)));
    expect(await byLocation(30)).toEqual([String(school.id)]);
    const { text } = await page();
    const ids = [
      ...section(text, 'Places with the highest ratings').matchAll(
        /<span class="name"><a href="[^"]*\/(\d+)"/g,
      ),
    ].map(([, id]) => id);
    expect(ids).toEqual([String(school.id)]);
  });
});

describe('the map', () => {
  it('says in numbers and words what it draws, with the list below it', async () => {
    const part = section((await page()).text, 'By settlement');
    expect(part).toMatch(
      /<svg role="group" aria-label="A map of 2 points\. Highest average: Proba 9\.0; lowest: Arnautito 3\.0\./,
    );
    expect(part).toMatch(/<a href="[^"]*settlement=\d+" aria-label="Proba 9\.0, /);
    expect(part).toContain('<svg class="ground"');
    expect(part).toContain('OpenStreetMap');
    expect(part).toContain('<ol class="rows"');
  });

  it('is left out where no positions are known', async () => {
    const owner = server.database.owner.pool;
    const other = await createCity(owner);
    await owner.query(
      Prisma.sql`UPDATE settlements SET latitude = NULL, longitude = NULL WHERE municipality_id = ${other.id}`,
    );
    const answer = await get(server.url, `/results/${other.slug}`);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('class="map"');
  });
});

describe('a place', () => {
  it('has trend, period, answers, improvements and the way to how it is counted', async () => {
    const owner = server.database.owner.pool;
    for (const [at, chosen] of [3, 9, 0].entries())
      await owner.query(Prisma.sql`INSERT INTO answer_tallies VALUES (${city.id}, ${places.school.id},
        ${city.questionId}, ${city.optionIds[at]}, 'COUNTED', '2026-10-05', 10, ${chosen})`);
    await server.database.owner.pool
      .query(Prisma.sql`INSERT INTO answer_tallies VALUES (${city.id}, ${places.school.id},
        ${city.questionId}, ${city.optionIds[0]}, 'UNCONFIRMED', '2026-10-06', 50, 50)`);
    // One month is no trend.
    expect((await page('', `/${places.park.id}`)).text).not.toContain('class="trend"');
    const { text } = await page('', `/${places.school.id}`);
    expect(text).toContain('class="trend"');
    const answers = section(text, 'What people answer');
    expect(answers).toContain('answers from 10 people');
    expect(answers.indexOf('90% (9)')).toBeLessThan(answers.indexOf('30% (3)'));
    expect(answers).toContain('90% (9)');
    expect(section(text, 'How it is counted')).toContain('href="/results/');
    expect((await page('?period=2026-10', `/${places.school.id}`)).text).toContain('40 ratings');
    expect((await page('?period=2026-11', `/${places.school.id}`)).text).toContain(
      'No ratings were published in this period',
    );
    expect((await page('?period=x', `/${places.school.id}`)).status).toBe(400);
  });

  it('is told to whoever shares it, with an absolute picture', async () => {
    const { text } = await page('?period=2026-10', `/${places.school.id}`);
    const meta = (property: string) =>
      new RegExp(`<meta property="og:${property}" content="([^"]*)"`)
        .exec(text)?.[1]
        ?.replaceAll('&amp;', '&') ?? '';
    expect(meta('title')).toContain('October 2026');
    expect(meta('description')).toBe('Average rating 9.0 out of 10 (40 ratings).');
    expect(meta('image')).toMatch(
      /^https?:\/\/[^/]+\/results\/.+\/picture\.png\?period=2026-10&language=en$/,
    );
    expect(text).toContain('<meta name="twitter:card" content="summary_large_image"/>');
    const picture = await fetch(
      new URL(new URL(meta('image')).pathname + new URL(meta('image')).search, server.url),
    );
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  });
});
