// The preview of the vote page: what is not saved is shown, to members alone, and nothing in it runs or is sent.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
  admin = await server.signIn(city);
});
afterAll(() => server.close());

const ARMS = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0z"/></svg>';

async function preview(wanted: object, headers: Readonly<Record<string, string>> = admin.headers) {
  const body = { municipality: city.slug, language: 'bg', ...wanted };
  return fetch(`${server.url}/members/preview`, {
    method: 'POST',
    headers: { origin: server.url, ...headers },
    body: new URLSearchParams({ preview: JSON.stringify(body) }),
  });
}

describe('a preview', () => {
  it('is the vote page with what is not saved', async () => {
    const unsaved = { colour: '#5A1F4D', arms: ARMS, ratingQuestion: 'Как е?' };
    const html = await (await preview(unsaved)).text();
    const has = ['--colour:#5a1f4d', encodeURIComponent(ARMS), 'Как е?'].map((text) => html.includes(text));
    expect(has).toEqual([true, true, true]);
    const page = await (await fetch(`${server.url}/s/${city.places[0]?.code}?language=bg`)).text();
    expect(page.includes('#5a1f4d')).toBe(false);
  });

  it('has the city’s arms in it, however large: its frame asks for nothing', async () => {
    const arms = ARMS.replace('0z', `0${' 1'.repeat(1_000)}z`);
    const other = await createCity(server.database.owner.pool);
    const statement = 'UPDATE municipalities SET arms = $1 WHERE municipality_id = $2';
    await server.database.owner.pool.query(statement, [arms, other.id]);
    const { headers } = await server.signIn(other);
    const html = await (await preview({ municipality: other.slug }, headers)).text();
    expect(html).toContain(`src="data:image/svg+xml,${encodeURIComponent(arms)}"`);
  });

  it('is the page of a question that is not saved, in its language', async () => {
    const question = { text: 'Why <b>so</b>?', options: ['One', 'Two'] };
    const response = await preview({ language: 'en', category: String(city.categoryId), question });
    const html = await response.text();
    expect(response.headers.get('content-language')).toBe('en');
    const has = ['Why &lt;b&gt;so&lt;/b&gt;?', 'One', 'Two'].map((text) => html.includes(text));
    expect(has).toEqual([true, true, true]);
  });

  it('runs nothing, sends nothing, and is framed by the members’ app alone', async () => {
    const response = await preview({});
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox; default-src 'none'; style-src 'sha256-/);
    expect(policy).toContain("form-action 'none'; frame-ancestors 'self'");
    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const html = await response.text();
    expect(/<script>[^<]/.test(html)).toBe(false);
    // An id that is none casts nothing, wherever it is sent to.
    expect(html.match(/name="ballotId"[^>]*value="([^"]*)"/)?.[1]).toBe('');
  });

  it('shows nothing that may not stand in a page', async () => {
    const hostile = { colour: 'red;}*{x:y', arms: ARMS.replace('<path', '<script/><path') };
    const html = await (await preview(hostile)).text();
    expect(['red;}', encodeURIComponent('<script'), 'script/'].map((text) => html.includes(text))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['a stranger', () => ({ origin: server.url }), 401],
    ['another page', () => ({ ...admin.headers, origin: 'https://elsewhere.example' }), 403],
  ])('is not for %s', async (_who, headers, status) => {
    expect((await preview({}, headers())).status).toBe(status);
  });

  it('is not for a printer, and not of another city', async () => {
    const printer = await server.signIn(city, { role: 'printer' });
    expect((await preview({}, printer.headers)).status).toBe(403);
    const other = await createCity(server.database.owner.pool);
    expect((await preview({ municipality: other.slug })).status).toBe(404);
    const none = await preview({ category: String(other.categoryId) });
    expect(await none.text()).toContain('<p>Още няма място с табела');
    expect(none.headers.get('content-security-policy')).toMatch(/style-src 'sha256-/);
  });

  it('is of something', async () => {
    for (const wanted of [{ municipality: 7 }, { language: null }, { municipality: 'x'.repeat(301) }])
      expect((await preview(wanted)).status).toBe(400);
    expect((await preview({ municipality: 'nowhere' })).status).toBe(404);
  });
});
