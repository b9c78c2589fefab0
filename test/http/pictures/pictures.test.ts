// Pictures for sharing: what they show, their size, and that a flood of requests draws each once, one at a time.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictures } from '../../../client/citizen/pictures.tsx';
import { createMemory } from '../../../server/foundation/picture-memory.ts';
import { createRender } from '../../../server/http/pictures/render.ts';
import { context, municipality } from '../../apps/citizen/fixtures.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { places: 2 });
  const [first] = city.places;
  if (first) await publish(server.database.owner.pool, city, first, '2026-11-02', [9, 9, 9, 10, 8]);
});
afterAll(() => server.close());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(`/results/${city.slug}${path}`, server.url), { headers });

/** Width and height of a PNG, from its first chunk. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('over HTTP', () => {
  it.each(['/picture.png', '/picture.png?period=2026-11&language=en', '/picture.png?period=2019'])(
    '%s is a PNG of 1200 by 630',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
      expect(sizeOf(Buffer.from(await answer.arrayBuffer()))).toEqual([1200, 630]);
    },
  );

  it('that of a place differs from that of a place without enough answers', async () => {
    const [shown, quiet] = await Promise.all(
      city.places.map(async ({ id }) => Buffer.from(await (await ask(`/${id}/picture.png`)).arrayBuffer())),
    );
    expect(shown && sizeOf(shown)).toEqual([1200, 630]);
    expect(quiet && shown?.equals(quiet)).toBe(false);
  });

  it('is not sent again to whoever has it', async () => {
    const etag = (await ask('/picture.png')).headers.get('etag') ?? '';
    expect((await ask('/picture.png', { 'if-none-match': etag })).status).toBe(304);
  });

  it.each([
    ['/picture.png?period=x', 400],
    ['/picture.png?category=999999', 404],
    ['/picture.png?settlement=x', 404],
    ['/999999/picture.png', 404],
    ['/x/picture.png', 404],
  ])('%s is %s', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it('of a city that is not there is not found', async () => {
    expect((await fetch(new URL('/results/nowhere/picture.png', server.url))).status).toBe(404);
  });
});

describe('as drawn', () => {
  const summary = { count: 214, average: 8.36, interval: { lower: 8.07, upper: 8.65 } };
  const location = {
    name: 'ДГ № 33 „Люляк“',
    settlement: { name: 'Стара Загора' },
    category: { name: 'Детски градини' },
    municipality,
    summary,
  };
  const draw = (changed: Partial<typeof location>) =>
    pictures.place.draw({ context, data: { location: { ...location, ...changed } }, part: {} }) ?? '';

  it('shows name, average, interval and number, and that a demo is one', () => {
    const svg = draw({});
    for (const text of [
      'ДГ № 33 „Люляк“',
      '>8,4<',
      '214 оценки',
      'между 8,1 и 8,7',
      'ДЕМО',
      'Община Стара Загора',
    ])
      expect(svg).toContain(text);
    expect(draw({ municipality: { ...municipality, isDemo: false } })).not.toContain('ДЕМО');
  });

  it('says that there are not enough ratings yet, and no number', () => {
    const svg = pictures.place.draw({
      context,
      data: { location: { ...location, summary: { count: 0, average: null, interval: null } } },
      part: {},
    });
    expect(svg).toContain('Още няма достатъчно оценки');
    expect(svg).not.toContain('<circle');
  });

  it('parts no name of a city', () => {
    const data = { municipality: { ...municipality, categories: [], settlements: [], summary } };
    const svg = pictures.results.draw({ context, data, part: {} });
    expect(svg).toContain('>Стара\u00a0Загора<');
    expect(svg).toContain('>Как гражданите оценяват<');
  });

  it('cuts a name that is too long', () => {
    const svg = draw({ name: 'Много дълго име на място '.repeat(12) });
    expect(svg).toContain('…');
    expect(svg.match(/font-size="60"/g)).toHaveLength(2);
  });
});

describe('a flood', () => {
  it('is drawn one at a time, and beyond some that wait it is turned away', async () => {
    const render = createRender();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"/>';
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => render(svg)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'UNAVAILABLE' });
    expect((await render(svg)).subarray(1, 4).toString()).toBe('PNG');
  });

  it('for the same picture makes it once in a minute; a failure is not kept', async () => {
    let now = 0;
    let made = 0;
    const { find } = createMemory<number>({ now: () => now, freshMs: 60_000, most: 2 });
    const make = () => Promise.resolve(++made);
    expect(await Promise.all([find('a', make), find('a', make)])).toEqual([1, 1]);
    now = 59_999;
    expect(await find('a', make)).toBe(1);
    now = 60_000;
    expect(await find('a', make)).toBe(2);
    await find('b', make);
    await find('c', make);
    expect(await find('a', make)).toBe(5);
    await expect(find('d', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await find('d', make)).toBe(6);
  });
});
