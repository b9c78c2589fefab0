// What members are told for other sites: the addresses of page, vote and badge in each language, on the city's own host too.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeHtml, buttonHtml, linkHtml } from '../../../client/parts/embed/html.ts';
import { contrast } from '../../../client/parts/colour/colour.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { places: 1 });
});
afterAll(() => server.close());

const EMBED = `query ($slug: String!, $location: ID, $category: ID, $language: String!) {
  embed(municipality: $slug, location: $location, category: $category, language: $language) {
    name page vote see rate badge(theme: DARK) picture(theme: LIGHT) } }`;

async function ask(chosen: object) {
  const admin = await server.signIn(city, { role: 'admin' });
  const { data, codes } = await server.ask(EMBED, { slug: city.slug, language: 'bg', ...chosen }, admin);
  return { embed: data?.embed, code: codes[0] };
}

describe('what is told', () => {
  it('of a place: page, vote by its code, badge, and what a link says', async () => {
    const [place] = city.places;
    const page = `${server.url}/results/${city.slug}/${place?.id}`;
    const { embed } = await ask({ location: String(place?.id) });
    expect(embed).toMatchObject({
      name: 'Детска градина „Люляк“',
      page,
      vote: `${server.url}/S/${place?.code}`,
      badge: `${page}/badge.svg?theme=dark`,
      see: 'Как гражданите оценяват: Детска градина „Люляк“',
      rate: 'Оценете услугата',
      picture: expect.stringMatching(/^<svg /),
    });
  });

  it('of a service: nothing to vote at; in another language the addresses say so', async () => {
    const category = String(city.categoryId);
    const { embed } = await ask({ category, language: 'en' });
    const page = `${server.url}/results/${city.slug}`;
    expect(embed).toMatchObject({
      page: `${page}?category=${category}&language=en`,
      vote: null,
      badge: `${page}/badge.svg?category=${category}&language=en&theme=dark`,
      rate: 'Rate this service',
    });
  });

  it.each([
    [{ language: 'xx' }, 'BAD_INPUT'],
    [{ location: '999999' }, 'NOT_FOUND'],
    [{ category: '999999' }, 'NOT_FOUND'],
    [{ location: '1', category: '1' }, 'BAD_INPUT'],
  ])('%o is refused as %s', async (chosen, code) => {
    expect(await ask(chosen)).toMatchObject({ code });
  });
});

describe('the HTML', () => {
  const page = 'https://kazva.example/results/x?category=1&language=en';
  const see = '„V ОУ“ <script> & "кавички"';

  it('has no script, no frame and no name that is taken for a mark', () => {
    const all = [
      badgeHtml({ page, badge: `${page}/badge.svg`, see }),
      linkHtml({ page, see }),
      buttonHtml({ vote: page, rate: see, colour: '#1f4d3a', theme: 'light' }),
    ];
    for (const html of all) {
      expect(html).not.toMatch(/<(script|iframe|object|link|style)/);
      expect(html).toMatch(
        /^<a href="https:\/\/kazva\.example\/results\/x\?category=1&amp;language=en[^"]*"/,
      );
      expect(html).toContain('rel="noreferrer"');
      expect(html).toContain('&lt;script&gt; &amp; &quot;кавички&quot;');
    }
  });

  it('draws a narrower badge in the same shape', () => {
    expect(badgeHtml({ page, badge: page, see, width: 180 })).toContain('width="180" height="52"');
  });

  it.each(['#1f4d3a', '#ffff00', '#000000', '#8b0000', 'no colour'])(
    'writes on %s what can be read',
    (colour) => {
      for (const theme of ['light', 'dark'] as const) {
        const html = buttonHtml({ vote: page, rate: 'x', colour, theme });
        const [, background = ''] = /background:(#\w{6})/.exec(html) ?? [];
        const [, ink = ''] = /;color:(#\w{6})/.exec(html) ?? [];
        expect(contrast(background, ink)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});
