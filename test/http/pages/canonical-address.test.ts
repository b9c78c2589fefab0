// One page, one name: whatever an address says beside what its page reads makes nothing anew, of pages and of pictures.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadMunicipality } from '../../../server/operator/seed/load.ts';
import { canonicalUrl } from '../../../server/http/pages/canonical-address.ts';
import { cityFolder } from '../../operator/seed/folder-copy.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { get } from './visitor.ts';

let server: TestServer;
let city: City;
let statements = 0;
let time = 0;

beforeAll(async () => {
  // The clock stands still while a test runs: what was made once is kept. Nor does anybody look every ten seconds whose votes are to be forgotten.
  server = await startTestServer({ remembering: { freshMs: 5_000, now: () => time } });
  server.standing.stop();
  await loadMunicipality(server.database.operator.prisma, cityFolder('kazanlak'));
  server.database.citizen.pool.on('acquire', () => {
    statements += 1;
  });
});
// Each test has a city of which nothing was asked yet; and an hour goes by: what an earlier one had made is too old.
beforeEach(async () => {
  time += 3_600_000;
  city = await createCity(server.database.owner.pool, { places: 2 });
  const [first] = city.places;
  if (first) await publish(server.database.owner.pool, city, first, '2026-11-02', [9, 9, 9, 10, 8]);
});
afterAll(() => server.close());

/** Statements that the requests take; making a page anew takes some. */
async function statementsOf(paths: readonly string[]): Promise<number> {
  const before = statements;
  for (const path of paths) expect([path, (await get(server.url, path)).status]).toEqual([path, 200]);
  return statements - before;
}

const junk = (at: number) => [
  `fbclid=${at}`,
  `utm_source=x${at}&a=b`,
  `language=xx-${at}`,
  `language=q${at}`,
  `missing=${at}`,
  `edition=x${at}`,
];

describe('a page that is kept', () => {
  const pathsOf = () => {
    const [place] = city.places;
    const results = `/results/${city.slug}`;
    return [
      '/',
      `/s/${place?.code}`,
      results,
      `${results}/${place?.id}`,
      ...['anonymity', 'accessibility', 'privacy', 'improvements', 'data', 'benchmark'].map(
        (name) => `${results}/${name}`,
      ),
    ];
  };

  it('is made once, whatever else its address says', async () => {
    // Which languages there are is looked up once for all pages.
    await statementsOf(['/anonymity?language=xx']);
    for (const path of pathsOf()) {
      expect([path, await statementsOf([path])]).not.toEqual([path, 0]);
      const others = [1, 2, 3].flatMap(junk).map((query) => `${path}?${query}`);
      expect([path, await statementsOf(others)]).toEqual([path, 0]);
    }
  });

  it('says no more than its name', async () => {
    const { text } = await get(server.url, `/results/${city.slug}?fbclid=IwAR123&period=2026-11&language=EN`);
    expect(text).not.toContain('IwAR123');
    expect(text).toContain(`/results/${city.slug}?period=2026-11&amp;language=en"`);
  });

  it('is one in any order and spelling of what it reads', async () => {
    const part = `category=${city.categoryId}`;
    const results = `/results/${city.slug}`;
    await statementsOf([`${results}?${part}&search=%D0%B0&language=bg`]);
    const spelled = [
      `${results}?language=BG&search=%D0%B0&${part}`,
      `${results}?search=%20%D0%B0%20&${part}&language=bg&after=`,
      `${results}?${part}&${part}&search=%d0%b0&x&language=bg`,
    ];
    expect(await statementsOf(spelled)).toBe(0);
    const code = city.places[1]?.code ?? '';
    await statementsOf([`/s/${code}`]);
    expect(
      await statementsOf([
        `/S/${code}`,
        `/s/${code.slice(0, 3)}-${code.slice(3)}`,
        `/s/%3${code[0]}${code.slice(1)}`,
      ]),
    ).toBe(0);
  });

  it('of another part, period, search or page is another one', async () => {
    const results = `/results/${city.slug}`;
    for (const query of ['period=2025', 'period=2025-01', `settlement=${city.settlementId}`, 'search=x'])
      expect([query, await statementsOf([`${results}?${query}`])]).not.toEqual([query, 0]);
  });

  it('keeps a language in mind that a city speaks, and no other', async () => {
    await statementsOf(['/?language=tr']);
    expect(await statementsOf(['/?language=TR', '/?language=tr&x=1'])).toBe(0);
    expect((await get(server.url, '/?language=tr')).text).toContain('/results/kazanlak?language=tr');
    expect((await get(server.url, '/?language=sr')).text).not.toContain('language=sr');
  });
});

it('what is too long to be right stays wrong', () => {
  const named = { at: '/results/:slug', reads: ['period', 'search', 'settlement'] } as const;
  const searchOf = (query: string) =>
    canonicalUrl(named, { slug: 'x' }, new URL(`http://page/?${query}`), null).search;
  expect(searchOf('period=2026-11')).toBe('?period=2026-11');
  expect(searchOf('period=2026-11-30')).toBe('?period=2026-11-');
  expect(searchOf(`settlement=${'1'.repeat(1_000)}`)).toHaveLength('?settlement='.length + 19);
  expect(searchOf(`search=${'a'.repeat(1_000)}`)).toHaveLength('?search='.length + 100);
});

describe('a picture', () => {
  const picture = (query = '') => fetch(`${server.url}/results/${city.slug}/picture.png${query}`);
  const madeBy = async (queries: readonly string[]) => {
    const before = statements;
    const statuses = [];
    for (const query of queries) statuses.push((await picture(query)).status);
    return { statements: statements - before, statuses: [...new Set(statuses)] };
  };

  it('is drawn once, whatever else its address says', async () => {
    expect((await madeBy([''])).statements).toBeGreaterThan(0);
    const same = [
      '?language=bg',
      '?language=BG',
      '?fbclid=1',
      '?utm=2&language=bg',
      '?edition=3',
      '?period=',
    ];
    expect(await madeBy(same)).toEqual({ statements: 0, statuses: [200] });
    const id = city.places[0]?.id;
    expect((await fetch(`${server.url}/results/${city.slug}/${id}/picture.png`)).status).toBe(200);
    const before = statements;
    await fetch(`${server.url}/results/${city.slug}/${id}/picture.png?category=${city.categoryId}`);
    expect(statements).toBe(before);
  });

  it('in a language that the city does not speak is refused before anything is looked up', async () => {
    await picture();
    const others = ['de', 'tr', 'x'.repeat(2_000), '__proto__', 'b'].map((tag) => `?language=${tag}`);
    expect(await madeBy(others)).toEqual({ statements: 0, statuses: [400] });
  });

  it('of a period that cannot be displaces none', async () => {
    await picture();
    await madeBy(Array.from({ length: 320 }, (_, at) => `?period=x${at}`));
    expect(await madeBy([''])).toEqual({ statements: 0, statuses: [200] });
  });
});
