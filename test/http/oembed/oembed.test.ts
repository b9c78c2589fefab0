// oEmbed: the badge of a page of ours as HTML without a script, in both formats, and nothing for pages that are not ours.
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatIn, pageIn, widthIn } from '../../../server/http/oembed/request.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let page = '';
beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { places: 1 });
  const [place] = city.places;
  if (place) await publish(owner, city, place, '2026-09-02', [9, 9, 9, 10, 8]);
  page = `${server.url}/results/${city.slug}/${place?.id}`;
});
afterAll(() => server.close());

const ask = (query: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/oembed?${new URLSearchParams(query)}`, { headers });

describe('a page of results', () => {
  it('is told as its badge that leads there', async () => {
    const answer = await ask({ url: page });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const told = await answer.json();
    expect(told).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Как гражданите оценяват: Детска градина „Люляк“',
      provider_url: `${server.url}/results/${city.slug}`,
      width: 360,
      height: 104,
      thumbnail_url: `${page}/picture.png`,
    });
    expect(told.html).toContain(`<a href="${page}" rel="noreferrer"><img src="${page}/badge.svg"`);
    expect(told.html).not.toContain('<script');
    expect((await fetch(`${page}/badge.svg`)).status).toBe(200);
  });

  it('is told the same as XML', async () => {
    const answer = await ask({ url: page, format: 'xml' });
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const told: Record<string, string> = {};
    const open: string[] = [];
    const parser = new SaxesParser({});
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => void open.push(name));
    parser.on('text', (text) => void (told[open.at(-1) ?? ''] = text));
    parser.on('closetag', () => void open.pop());
    parser.write(await answer.text()).close();
    const asJson = await (await ask({ url: page })).json();
    for (const [name, value] of Object.entries(asJson))
      expect([name, told[name]]).toEqual([name, String(value)]);
  });

  it('keeps within the size that is asked for', async () => {
    const { html, width, height } = await (await ask({ url: page, maxwidth: '200', maxheight: '40' })).json();
    expect([width, height]).toEqual([138, 40]);
    expect(html).toContain('width="138" height="40"');
  });

  it('of a service keeps what narrows it, and its language', async () => {
    const narrowed = `${server.url}/results/${city.slug}?category=${city.categoryId}&language=en&fbclid=x`;
    const { html, title } = await (await ask({ url: narrowed })).json();
    expect(title).toMatch(/^How citizens rate /);
    expect(html).toContain(`/badge.svg?category=${city.categoryId}&amp;language=en"`);
    expect(html).not.toContain('fbclid');
  });

  it('is named by the page itself, and not sent again to whoever has it', async () => {
    const html = await (await fetch(page)).text();
    const [, href = ''] =
      /<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]*)"/.exec(html) ?? [];
    const answer = await fetch(href.replaceAll('&amp;', '&'));
    expect(answer.status).toBe(200);
    const again = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await ask({ url: page }, again)).status).toBe(304);
  });
});

describe('what is refused', () => {
  it.each([
    [() => ({}), 400],
    [() => ({ url: page, format: 'yaml' }), 501],
    [() => ({ url: page, maxwidth: '0' }), 400],
    [() => ({ url: page.replace(server.url, 'https://elsewhere.example') }), 404],
    [() => ({ url: `${server.url}/results/nowhere` }), 404],
    [() => ({ url: `${server.url}/results/${city.slug}/999999` }), 404],
    [() => ({ url: `${server.url}/results/${city.slug}/privacy` }), 404],
    [() => ({ url: `${server.url}/S/422519585` }), 404],
    [() => ({ url: 'javascript:alert(1)' }), 404],
    [() => ({ url: `${page}?x=${'a'.repeat(2_000)}` }), 404],
  ])('%# is %s', async (query, status) => {
    const asked = Object.entries(query()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    expect((await ask(Object.fromEntries(asked))).status).toBe(status);
  });

  it('by rule', () => {
    expect(pageIn('https://x.example/results/a/1/2')).toBeNull();
    expect(pageIn('https://x.example/results/A/1')).toMatchObject({ slug: 'a', id: '1' });
    expect(widthIn(new URL('http://x/?maxheight=1'))).toBe(3);
    expect(formatIn(new URL('http://x/?format=JSON'))).toBeNull();
  });
});
