// The reference of the API: everything in the schema is on it, each name once, every link leads somewhere, for everybody.
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../server/http/whole-schema.ts';
import { escaped } from '../../../server/foundation/html/escape.ts';
import { referencePage } from '../../../server/http/api-docs/html.ts';
import { sectionsOf } from '../../../server/http/api-docs/sections.ts';
import { expectAccessible, launchBrowser, screenshot } from '../../support/browser.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let browser: Browser;
let html: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  html = await (await fetch(`${server.url}/graphql/schema`)).text();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The id and the words of everything that the schema has. */
function* everything(): Generator<readonly [id: string, description: string]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    yield [type.name, type.description ?? ''];
    if (isEnumType(type))
      for (const { name, description } of type.getValues()) yield [`${type.name}.${name}`, description ?? ''];
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description ?? ''];
      if ('args' in field)
        for (const { name, description } of field.args)
          yield [`${type.name}.${field.name}.${name}`, description ?? ''];
    }
  }
}

describe('the reference', () => {
  it('has every type, field, argument and value with what is said of it', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const missing = [...everything()].filter(
      ([id, description]) => !ids.has(id) || !html.includes(`<p>${escaped(description)}</p>`),
    );
    expect(missing).toEqual([]);
  });

  it('names nothing twice, and leads nowhere that is not there', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(ids.length - new Set(ids).size).toBe(0);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('says the limits, who may ask, what a field costs, and what stands where nothing is given', () => {
    for (const text of [
      '300,000',
      '10,000',
      'Open to everybody.',
      'For those who are allowed <code>audit.read</code>.',
    ])
      expect(html).toContain(text);
    expect(html).toMatch(/id="Query\.placeResults"(?:(?!<dt id="Query).)*Costs 3,000 more\./s);
    expect(html).toMatch(/id="Query\.placeResults\.first"(?:(?!<dt).)*Without it: <code>50<\/code>/s);
  });

  it('warns of what is deprecated, and runs nothing that stands in a description', () => {
    const other = buildSchema(`
      """A <script>alert(1)</script> & "more"."""
      type Query { old(a: Int = 3): Int @deprecated(reason: "Use new. Until 2027-06-01.") new: [Colour!]! }
      enum Colour { RED @deprecated(reason: "Use BLUE. Until 2027-06-01.") BLUE }`);
    const page = referencePage({
      platformName: '<Kazva>',
      sections: sectionsOf(other),
      weights: {},
      isPublic: () => true,
    });
    expect(page).toContain('Deprecated: Use new. Until 2027-06-01.');
    expect(page).toContain('Deprecated: Use BLUE. Until 2027-06-01.');
    expect(page).not.toMatch(/<script|<Kazva>/);
    expect(page).toContain('A &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;.');
  });

  it('is kept by caches, and not sent twice', async () => {
    const { headers } = await fetch(`${server.url}/graphql/schema`);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    expect(headers.get('content-language')).toBe('en');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/);
    const etag = headers.get('etag') ?? '';
    const again = await fetch(`${server.url}/graphql/schema`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect((await fetch(`${server.url}/graphql/schema`, { method: 'POST' })).status).toBe(405);
  });

  it.each([
    ['light', 390],
    ['dark', 1280],
  ] as const)(
    'can be read by everybody, in the %s, without scripts, on the smallest phone',
    async (colorScheme, width) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(`${server.url}/graphql/schema`);
      await expectAccessible(page);
      await screenshot(page, `api-reference-${width}-${colorScheme}`);
      await page.setViewportSize({ width: 320, height: 844 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBeLessThanOrEqual(0);
      expect(await page.locator('script').count()).toBe(0);
      await page.getByRole('link', { name: 'placeResults' }).first().click();
      expect(page.url()).toContain('#Query.placeResults');
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
