// Feeds of what was improved: of a city and of a place, in a chosen language, and nothing of what is not published.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import { addImprovement } from '../../support/improvements.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { places: 2 });
  const places = city.places.slice(0, 1).map(({ id }) => id);
  await addImprovement(owner, city, { name: 'Пейки <нови> & „сянка“', day: '2026-04-14', places });
  await addImprovement(owner, city, { name: 'Осветление', day: '2026-09-01' });
  await addImprovement(owner, city, { name: 'Тайна', day: '2026-09-02', places, isPublished: false });
});
afterAll(() => server.close());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(`/results/${city.slug}${path}`, server.url), { headers });
const read = async (path: string) => (await ask(path)).text();
const titles = (xml: string) => [...xml.matchAll(/<entry>[^]*?<title>([^<]*)/g)].map(([, title]) => title);

describe('a feed', () => {
  it('of the city has what is published, the latest first, and nothing that XML would take for a mark', async () => {
    const answer = await ask('/feed.xml');
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    const xml = await answer.text();
    const [light, benches, ...others] = titles(xml);
    expect([light, others]).toEqual([expect.stringContaining('Осветление'), []]);
    expect(benches).toContain('Пейки &lt;нови&gt; &amp; „сянка“');
    expect(xml).toContain('<updated>2026-09-01T12:00:00Z</updated>');
    expect(xml).not.toContain('Тайна');
  });

  it('of a place has what was done there alone; of another place nothing, and is a feed all the same', async () => {
    const [first, second] = city.places;
    expect(titles(await read(`/${first?.id}/feed.xml`))).toEqual([expect.stringContaining('Пейки')]);
    const empty = await read(`/${second?.id}/feed.xml`);
    expect(titles(empty)).toEqual([]);
    expect(empty).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  });

  it('names itself alike in every language, and leads to pages in the chosen one', async () => {
    const [bg, en] = [await read('/feed.xml'), await read('/feed.xml?language=en')];
    const idOf = (xml: string) => /<id>([^<]*)/.exec(xml)?.[1];
    expect(idOf(en)).toBe(idOf(bg));
    expect(bg).toContain('xml:lang="bg"');
    expect(en).toContain('xml:lang="en"');
    expect(en).toContain(`/results/${city.slug}?language=en"`);
  });

  it('is not sent again to whoever has it', async () => {
    const etag = (await ask('/feed.xml')).headers.get('etag') ?? '';
    expect((await ask('/feed.xml', { 'if-none-match': etag })).status).toBe(304);
  });

  it.each([
    ['/feed.xml?language=xx', 400],
    ['/999999/feed.xml', 404],
    ['/x/feed.xml', 404],
  ])('%s is %s', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });
});
