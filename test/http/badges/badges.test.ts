// Badges for other sites: the very number of the page, nothing below what is published, and headers by which any site may show it.
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let other: City;
beforeAll(async () => {
  server = await startTestServer();
  const { pool } = server.database.owner;
  [city, other] = [await createCity(pool, { places: 2 }), await createCity(pool, { places: 1 })];
  const [first] = city.places;
  if (!first) throw new Error('A city without places.');
  await publish(pool, city, first, '2026-09-02', [9, 9, 9, 10, 8]);
  await publish(pool, city, first, '2026-10-02', [3, 4, 3, 4, 3]);
});
afterAll(() => server.close());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(`/results/${city.slug}${path}`, server.url), { headers, redirect: 'manual' });
const read = async (path: string) => (await ask(path)).text();
const place = (at: number) => `/${city.places[at]?.id}`;
const average = (html: string) => /<strong>([\d,.]+)<\/strong> (от|out of) 10/.exec(html)?.[1];

/** The texts that are drawn; throws where the file is no XML. */
function drawnIn(svg: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const open: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local }) => void open.push(local));
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void (open.at(-1) === 'text' && texts.push(text)));
  parser.write(svg).close();
  return texts;
}

describe('a badge', () => {
  it.each([
    ['of the city', () => ''],
    ['of a service', () => `?category=${city.categoryId}`],
    ['of a settlement', () => `?settlement=${city.settlementId}`],
    ['of a month', () => '?period=2026-09'],
    ['in another language', () => '?language=en'],
  ])('%s has the number that the page has', async (_name, query) => {
    const shown = average(await read(query()));
    expect(shown).toBeDefined();
    expect(drawnIn(await read(`/badge.svg${query()}`))).toContain(shown);
  });

  it('of a place says how many ratings, and the month of the newest of them', async () => {
    const svg = await read(`${place(0)}/badge.svg`);
    expect(drawnIn(svg)).toEqual(
      expect.arrayContaining([average(await read(place(0))), '10 оценки до октомври 2026\u00a0г.']),
    );
    expect(svg).toMatch(
      /<title id="title">[^<]*средна оценка 6,2 от 10, 10 оценки до октомври 2026\u00a0г\./,
    );
    expect(drawnIn(await read(`${place(0)}/badge.svg?period=2026-09`))).toContain(
      '5 оценки до септември 2026\u00a0г.',
    );
  });

  it('of a place without enough ratings says so, and no number', async () => {
    const svg = await read(`${place(1)}/badge.svg`);
    expect(drawnIn(svg)).toContain('Още няма достатъчно оценки');
    expect(svg).not.toContain('<circle');
  });

  it('is light or dark as asked, else as its reader likes', async () => {
    const [reader, light, dark] = await Promise.all(
      ['', '?theme=light', '?theme=dark'].map((query) => read(`${place(0)}/badge.svg${query}`)),
    );
    expect(reader).toContain('prefers-color-scheme:dark');
    expect(light).not.toContain('<style');
    expect(dark).not.toContain('<style');
    expect(dark).not.toBe(light);
  });

  it('may be shown by any site, runs nothing, sets nothing and is kept for a minute', async () => {
    const { headers } = await ask(`${place(0)}/badge.svg`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=60',
      'cross-origin-resource-policy': 'cross-origin',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(headers.has('set-cookie')).toBe(false);
    const etag = headers.get('etag') ?? '';
    expect((await ask(`${place(0)}/badge.svg`, { 'if-none-match': etag })).status).toBe(304);
  });

  it.each([
    ['/badge.svg?theme=pink', 400],
    ['/badge.svg?language=xx', 400],
    ['/badge.svg?period=x', 400],
    ['/badge.svg?category=999999', 404],
    ['/999999/badge.svg', 404],
  ])('%s is %s', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it("is not there of another city's place", async () => {
    expect((await ask(`/${other.places[0]?.id}/badge.svg`)).status).toBe(404);
  });
});
