// A print shop that has never seen the platform, from the link in the letter to "shipped", in a browser without scripts.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { parse } from 'csv-parse/sync';
import { fromBufferPromise } from 'yauzl';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { become, shopOf } from './visited.ts';

let browser: Browser;
let server: TestServer;
let city: City;
let admin: SignedIn;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 3 });
  admin = await server.signIn(city);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A browser that runs no script, in which nothing may go wrong. */
async function openAt(path: string): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'bg-BG',
    viewport: { width: 390, height: 844 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.on('console', (message) => expect(message.text()).toBe(''));
  await page.goto(server.url + path);
  return page;
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFile(await file.path());
}

it('looks, downloads, checks, and tells how far it is', async () => {
  const shop = await shopOf(server, city, admin);
  // The letter brought the link.
  await expect.poll(() => server.letters.at(-1)?.text ?? '').toContain(shop.path);
  const page = await openAt(shop.path);
  await expect.poll(() => page.title()).toMatch(/№\s\d/);
  const text = await page.getByRole('main').innerText();
  for (const said of [
    '148 × 210\u00a0мм след рязане',
    '3\u00a0мм от всяка страна',
    'PDF/X-1a:2001',
    'FOGRA39',
    'Дибонд 3\u00a0мм',
  ])
    expect(text).toContain(said);
  const picture = page.getByRole('img', { name: /Първата табела/ });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100);

  const zip = await fromBufferPromise(await download(page, 'Изтеглете всичко'), { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    files.set(entry.fileName, Buffer.concat(pieces));
  }
  const manifest = files.get('manifest.csv') ?? Buffer.of();
  const rows = parse<Record<string, string>>(manifest, { bom: true, columns: true });
  expect(rows.map(({ code }) => code?.replaceAll(' ', '')).toSorted()).toEqual(
    city.places.map(({ code }) => String(code)).toSorted(),
  );
  await page.reload();
  await expect
    .poll(() => page.locator('code.sum').innerText())
    .toBe(createHash('sha256').update(manifest).digest('hex'));
  expect((await download(page, 'Том 1 за печат')).equals(files.get('signs-a5-001.pdf') ?? Buffer.of())).toBe(
    true,
  );

  await page.getByRole('button', { name: 'Получихме поръчката' }).click();
  await expect.poll(() => page.getByRole('status').innerText()).toContain('получена');
  await page.getByRole('button', { name: 'Отпечатана е' }).click();
  await expect.poll(() => page.getByRole('status').innerText()).toContain('отпечатана');
  await page.getByLabel('Бележка до общината').fill('Пратка 123456, утре до обяд.');
  await page.getByRole('button', { name: 'Изпратена е' }).click();
  await expect.poll(() => page.getByRole('status').innerText()).toContain('изпратена');
  await expect.poll(() => page.getByRole('main').innerText()).toContain('Пратка 123456, утре до обяд.');
  await expect.poll(() => page.locator('.steps .done').count()).toBe(4);
  expect(await page.getByRole('button', { name: /Получихме|Отпечатана|Изпратена/ }).count()).toBe(0);
  const { rows: kept } = await server.database.owner.pool.query(
    'SELECT state, shop_note AS note FROM print_orders WHERE id = $1',
    [shop.id],
  );
  expect(kept).toEqual([{ state: 'SHIPPED', note: 'Пратка 123456, утре до обяд.' }]);
  // In the shop's other language, and back in its own.
  await page.getByRole('link', { name: 'English' }).click();
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).innerText())
    .toBe(`Sign order no. ${shop.id}`);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

it('is offered the test sheet alone until it is approved', async () => {
  const shop = await shopOf(server, city, admin, { wantsTestSheet: true, shopLanguage: 'EN' });
  const page = await openAt(shop.path);
  await expect.poll(() => page.getByRole('heading', { name: 'Test sheet first' }).count()).toBe(1);
  expect(await page.getByRole('link', { name: /volume/i }).count()).toBe(0);
  expect((await download(page, 'Test sheet for printing')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await page.getByRole('button', { name: 'It is printed' }).count()).toBe(0);
  await become(server, shop, { test_sheet: 'APPROVED' });
  await page.reload();
  await expect.poll(() => page.getByRole('link', { name: 'Print volume 1' }).count()).toBe(1);
  await expect.poll(() => page.getByRole('button', { name: 'It is printed' }).count()).toBe(1);
  await page.context().close();
});
