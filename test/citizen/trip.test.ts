// The vote in a real browser: tap, drag, keys, without a script, and through a bad connection.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { buildAssets } from './built.ts';
import * as fixtures from './fixtures.ts';
import { openFlakyServer, type FlakyServer } from './flaky-server.ts';

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, locale: 'bg' };
const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
let browser: Browser;
let server: FlakyServer;
let assets: Awaited<ReturnType<typeof buildAssets>>;
let page: Page;

beforeAll(async () => {
  [browser, assets] = await Promise.all([launchBrowser(), buildAssets()]);
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await openFlakyServer(assets);
  page = await visit(phone);
});
afterEach(async () => {
  await page.context().close();
  await server.close();
});

async function visit(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const opened = await context.newPage();
  await opened.goto(`${server.origin}/s/${fixtures.code}`);
  return opened;
}

const chosen = () => page.evaluate(() => document.querySelector<HTMLInputElement>(':checked')?.value);
const send = () => page.getByRole('button', { name: 'Изпрати оценката' }).click();
const heading = () => page.locator('h1').textContent();
const isThere = (selector: string) =>
  page.locator(selector).evaluate((it) => getComputedStyle(it).visibility);

test('nothing is chosen at first, and sending says so instead of sending', async () => {
  expect(await chosen()).toBeUndefined();
  expect([await isThere('.ball'), await isThere('.hint')]).toEqual(['hidden', 'visible']);
  await send();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('score');
  expect(server.posts).toHaveLength(0);
});

test('a tap chooses, the ball and the number follow', async () => {
  await page.getByRole('radio', { name: '10 – отлично' }).click();
  expect(await chosen()).toBe('10');
  const shown = () => Promise.all(['.ball', '.number', '.hint'].map(isThere));
  await expect.poll(shown).toEqual(['visible', 'visible', 'hidden']);
  const { width, height } = (await page.locator('.ball').boundingBox()) ?? { width: 0, height: 0 };
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(48);
});

test('the ball is dragged with the finger and stays under it', async () => {
  const box = (await page.locator('.scale').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const y = (await page.locator('#score-5').boundingBox())?.y ?? 0;
  await page.mouse.move(box.x + box.width * 0.25, y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, y + 30);
  await page.mouse.move(box.x + box.width * 0.62, y + 10, { steps: 5 });
  const ball = (await page.locator('.ball').boundingBox()) ?? { x: 0, width: 0 };
  expect(Math.abs(ball.x + ball.width / 2 - (box.x + box.width * 0.62))).toBeLessThan(2);
  await page.mouse.move(box.x - 200, y, { steps: 3 });
  expect(await chosen()).toBe('1');
  await page.mouse.move(box.x + box.width * 0.72, y, { steps: 3 });
  await page.mouse.up();
  expect(await chosen()).toBe('8');
  await page.keyboard.press('ArrowRight');
  expect(await chosen()).toBe('9');
});

test('the whole trip by keyboard, on one page, one ballot each', async () => {
  await page.locator('#score-1').focus();
  await page.keyboard.press('Space');
  for (let step = 1; step < 8; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/next\/k3y$/);
  expect(await heading()).toBe('Приехме оценката Ви. Благодарим.');
  expect(await page.title()).toContain('Още един въпрос');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.getByRole('checkbox', { name: 'Храната' }).check();
  await page.getByRole('button', { name: 'Изпрати отговора' }).click();
  await page.waitForURL(/\/thanks$/);
  expect(await heading()).toBe('Благодарим Ви.');
  const [score, answer] = server.posts;
  expect(score?.get('score')).toBe('8');
  expect([...(answer ?? [])].filter(([name]) => name !== 'ballotId')).toEqual([
    ['question', '7'],
    ['option', '3'],
  ]);
  const ids = server.posts.map((post) => post.get('ballotId'));
  for (const id of ids) expect(id).toMatch(uuid4);
  expect(new Set([...ids, fixtures.ballotId]).size).toBe(3);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
});

test('without a script every step is a page of its own', async () => {
  const plain = await visit({ ...phone, javaScriptEnabled: false });
  await plain.getByRole('radio', { name: '7', exact: true }).check();
  await expect
    .poll(() => plain.locator('.ball').evaluate((ball) => getComputedStyle(ball).visibility))
    .toBe('visible');
  await plain.getByRole('button', { name: 'Изпрати оценката' }).click();
  await plain.waitForURL(/\/next\/k3y$/);
  await plain.getByRole('link', { name: 'Пропусни' }).click();
  await plain.waitForURL(/\/thanks$/);
  expect(server.posts.map(String)).toEqual([`ballotId=${fixtures.ballotId}&score=7`]);
  await plain.context().close();
});

test('a cut line and a busy server keep the vote, its id and the choice until it arrives', async () => {
  // Two cuts: on a line that it has used before, the browser itself repeats a post once.
  server.mishaps.push('cut', 'cut', { status: 503, retryAfter: 1 }, { status: 429, retryAfter: 1 });
  await page.getByRole('radio', { name: '3', exact: true }).click();
  await send();
  await expect.poll(() => page.getByRole('status').textContent()).toContain('Няма връзка');
  expect(await chosen()).toBe('3');
  const status = () => page.getByRole('status').textContent();
  await expect.poll(status, { timeout: 15_000 }).toContain('Системата е заета');
  const refusedAt = Date.now();
  await send();
  await page.waitForURL(/\/next\/k3y$/);
  // Two waits of a second each, whatever was pressed.
  expect(Date.now() - refusedAt).toBeGreaterThan(1500);
  expect(server.posts).toHaveLength(5);
  expect(new Set(server.posts.map(String)).size).toBe(1);
});

test('pressing twice sends once, and the button stays a button', async () => {
  await page.getByRole('radio', { name: '6', exact: true }).click();
  const button = page.getByRole('button', { name: 'Изпрати оценката' });
  expect(await button.isEnabled()).toBe(true);
  await button.dblclick();
  await page.waitForURL(/\/next\/k3y$/);
  expect(server.posts).toHaveLength(1);
});

test('offline, the vote leaves as soon as the phone is online again', async () => {
  await page.context().setOffline(true);
  await page.getByRole('radio', { name: '2', exact: true }).click();
  await send();
  await expect.poll(() => page.getByRole('status').textContent()).toContain('Няма връзка');
  await page.context().setOffline(false);
  await page.waitForURL(/\/next\/k3y$/);
  expect(server.posts).toHaveLength(1);
});

test('two people who get the same cached page have two ballots', async () => {
  const other = await visit(phone);
  const idOn = (on: Page) => on.locator('[name=ballotId]').inputValue();
  expect(await idOn(page)).not.toBe(await idOn(other));
  await other.context().close();
});

test('another language keeps the choice and comes along', async () => {
  await page.getByRole('radio', { name: '4', exact: true }).click();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Send the score' }).waitFor();
  expect([await chosen(), await page.locator('html').getAttribute('lang')]).toEqual(['4', 'en']);
  await page.getByRole('button', { name: 'Send the score' }).click();
  await page.waitForURL(/\/next\/k3y\?language=en$/);
  expect(await heading()).toBe('We have received your score. Thank you.');
});
