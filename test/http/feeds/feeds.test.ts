// Feeds of results and of what was improved: of a city, a service and a place, in a chosen language, and nothing of what is not published.
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, publish, type City } from '../../support/city.ts';
import { writeAtom } from '../../../client/citizen/atom.ts';
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

/** How many of each name stand in the feed itself, then in each entry. Throws where the text is no XML. */
function elementsOf(xml: string): Record<string, number>[] {
  const counted: Record<string, number>[] = [{}];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    if (local === 'entry') counted.push({});
    const of = open.includes('entry') ? counted.at(-1) : counted[0];
    if (of && local !== 'entry' && ['feed', 'entry'].includes(open.at(-1) ?? ''))
      of[local] = (of[local] ?? 0) + 1;
    open.push(local);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return counted;
}

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
    expect(empty).toContain('<updated>2026-01-01T00:00:00Z</updated>');
  });

  it('has every month that is over, with its number and its interval, and the month that goes on not yet', async () => {
    const owner = server.database.owner.pool;
    const rated = await createCity(owner, { places: 1 });
    const [place] = rated.places;
    if (!place) throw new Error('A city without places.');
    await publish(owner, rated, place, '2026-09-02', [9, 9, 9, 10, 8]);
    await publish(owner, rated, place, '2026-10-02', [3, 4, 3, 4, 3]);
    const at = (path: string) => fetch(new URL(`/results/${rated.slug}${path}`, server.url));
    const read = async (path: string) => (await at(path)).text();
    const tag = `tag:localhost,2026:/results/${rated.slug}`;
    for (const [path, id] of [
      ['/feed.xml', `${tag}/2026-09`],
      [`/${place.id}/feed.xml`, `${tag}/${place.id}/2026-09`],
      [`/feed.xml?category=${rated.categoryId}&language=en`, `${tag}/2026-09?category=${rated.categoryId}`],
    ] as const) {
      const entries = (await read(path)).split('<entry>').slice(1);
      expect(entries).toHaveLength(1);
      expect(entries[0]).toContain(`<id>${id}</id>`);
      expect(entries[0]).toContain('<updated>2026-10-01T12:00:00Z</updated>');
      expect(entries[0]).toMatch(/<title>(септември|September) 2026.* · 9[,.]0 (от|out of) 10 · 5 /);
      expect(entries[0]).toMatch(/period=2026-09/);
    }
  });

  it('tells what is promised, as new on the day after it is overdue', async () => {
    const own = await createCity(server.database.owner.pool);
    await addImprovement(server.database.owner.pool, own, { name: 'рампа', promised: '2026-10-20' });
    await addImprovement(server.database.owner.pool, own, { name: 'парапет', promised: '2099-10-20' });
    const xml = await (await fetch(new URL(`/results/${own.slug}/feed.xml?language=en`, server.url))).text();
    expect(titles(xml)).toEqual(['Planned: Done рампа', 'Planned: Done парапет']);
    expect(xml).toContain('<updated>2026-10-21T12:00:00Z</updated>');
    expect(xml).toContain('<updated>2026-10-01T12:00:00Z</updated>');
    expect(xml).toContain('The day has passed');
    expect(xml).toMatch(/improvements\/\d+\/promise<\/id>/);
  });

  it('is well-formed, and each of its parts has what RFC 4287 asks for, once', async () => {
    for (const path of ['/feed.xml', `/${city.places[0]?.id}/feed.xml?language=en`]) {
      const [feed, ...entries] = elementsOf(await read(path));
      expect(feed).toMatchObject({ id: 1, title: 1, updated: 1, author: 1, link: 2 });
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries)
        expect(entry).toEqual({ id: 1, title: 1, updated: 1, link: 1, content: 1 });
    }
  });

  it('has the fifty newest at most', () => {
    const entries = Array.from({ length: 60 }, (_, at) => ({
      id: `tag:x,2026:${at}`,
      title: String(at),
      day: `2026-01-${String((at % 28) + 1).padStart(2, '0')}`,
      address: 'https://x.example',
      text: '',
    }));
    const parts = { id: 'tag:x,2026:f', language: 'bg', title: '', author: '', self: '', page: '' };
    const shown = titles(writeAtom({ ...parts, entries })).map(Number);
    expect(shown).toHaveLength(50);
    expect(shown.slice(0, 3)).toEqual([27, 55, 26]);
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
    ['/feed.xml?category=999999', 404],
    ['/feed.xml?settlement=x', 404],
    ['/999999/feed.xml', 404],
    ['/x/feed.xml', 404],
  ])('%s is %s', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });
});
