// What another site puts in, on a page of another origin that shuts strangers out: badge, button and link, light and dark, and narrow.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { badgeHtml, buttonHtml, linkHtml } from '../../../client/parts/embed/html.ts';
import { expectAccessible, launchBrowser, screenshot } from '../../support/browser.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

/** So many bytes has a badge, and packed as it is sent. */
const MOST = { bytes: 2_560, packed: 1_024 };

/** The other site's own, which goes by what the reader has set. */
const STYLE =
  'body{background:#fff;color:#111}a{color:#00c}@media (prefers-color-scheme:dark){body{background:#111;color:#eee}a{color:#9cf}}';

let server: TestServer;
let browser: Browser;
let city: City;
let html: string;
let elsewhere: ReturnType<typeof createServer>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  const { pool } = server.database.owner;
  city = await createCity(pool, { places: 1 });
  const [place] = city.places;
  if (!place) throw new TypeError('The city has a place.');
  await publish(pool, city, place, '2026-09-02', [9, 9, 9, 10, 8]);
  const page = `${server.url}/results/${city.slug}/${place.id}`;
  const see = 'Как я оценяват хората: Библиотека „Родина“';
  const button = { vote: `${server.url}/S/${place.code}`, rate: 'Оценете ни', colour: '#1f4d3a' } as const;
  html = `<!DOCTYPE html><html lang="bg"><head><title>Библиотека</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body><main><h1>Библиотека</h1>
<p>${badgeHtml({ page, badge: `${page}/badge.svg`, see })}</p>
<p>${buttonHtml({ ...button, theme: 'light' })} ${buttonHtml({ ...button, theme: 'dark' })}</p>
<p>${linkHtml({ page, see })}</p></main></body></html>`;
  elsewhere = createServer((_request, response) => {
    const shutOut = {
      'cross-origin-embedder-policy': 'require-corp',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src ${server.url}`,
    };
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...shutOut }).end(html);
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => elsewhere.close(resolve));
  await server.close();
});

/** Another host, too: of this machine as of any other. */
const open = (page: Page) => page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);

it('is valid HTML', () => {
  const rules = { 'doctype-style': 'off', 'long-title': 'off', 'no-inline-style': 'off' } as const;
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules });
  const { results } = validator.validateStringSync(html);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

it('is seen on a phone of 320 px and on a desk, light and dark, by everybody; our server hears not from where', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const asked: { readonly path: string; readonly from: string | undefined }[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(server.url))
      asked.push({ path: new URL(request.url()).pathname, from: request.headers()['referer'] });
  });
  await open(page);
  const light: Record<string, number> = {};
  for (const width of [320, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 640 });
      await page.emulateMedia({ colorScheme });
      const badge = page.getByRole('img');
      await badge.scrollIntoViewIfNeeded();
      await expect.poll(() => badge.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(360);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await expectAccessible(page);
      const { channels } = await sharp(await badge.screenshot()).stats();
      light[`${width} ${colorScheme}`] = channels[0]?.mean ?? 0;
      await screenshot(page, `embed-elsewhere-${width}-${colorScheme}`);
    }
  for (const width of [320, 1280])
    expect(light[`${width} light`]).toBeGreaterThan((light[`${width} dark`] ?? 255) + 100);
  expect(new Set(asked.map(({ path }) => path))).toEqual(
    new Set([`/results/${city.slug}/${city.places[0]?.id}/badge.svg`]),
  );
  expect(asked.filter(({ from }) => from)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

it('costs a reader little', async () => {
  const response = await fetch(`${server.url}/results/${city.slug}/badge.svg`);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.length).toBeLessThanOrEqual(MOST.bytes);
  expect(gzipSync(bytes).length).toBeLessThanOrEqual(MOST.packed);
});
