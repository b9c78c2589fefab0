// Streets on a fitter's phone, with a signal and without; and on no page of citizens, who never ask for anything of them.
import { expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { expectAccessible } from '../../support/browser.ts';
import { dayIn } from '../../../server/foundation/days.ts';
import { plan } from '../../signs/rounds/planned.ts';
import { expectNoOverflow, newContext } from '../members/opened.ts';
import { cityOnStreets, COLOURS, countPoints } from './opened.ts';

const opened = cityOnStreets();
const OF_STREETS = /streets|open-map|maplibre|\.mvt/;

/** A tab, what it asked for of streets, and what it complained of. */
async function openTab(context: BrowserContext) {
  const page = await context.newPage();
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    if (OF_STREETS.test(request.url())) asked.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, asked, complaints };
}

async function roundOf() {
  const { server, city } = opened();
  const editor = await server.signIn(city, { role: 'editor' });
  const { token } = await plan(server, city, editor, { roundOn: dayIn('Europe/Sofia', new Date()) });
  return `${server.url}/mount/${token}`;
}
const picture = (page: Page) => page.locator('.round-map .drawing');

it('lie below the picture of a round, also after its list was renewed', async () => {
  const context = await newContext(opened());
  const { page, complaints } = await openTab(context);
  await page.addInitScript(
    (name) => addEventListener(name, () => (document.documentElement.dataset['renewed'] = '')),
    'list-renewed',
  );
  await page.goto(await roundOf());
  await expect.poll(() => countPoints(picture(page), COLOURS.light.water)).toBeGreaterThan(200);
  // The page asks for its list anew once it is there, and puts that in the place of the first.
  await page.locator('html[data-renewed]').waitFor();
  await expect.poll(() => countPoints(picture(page), COLOURS.light.water)).toBeGreaterThan(200);
  expect(await page.locator('.streets').count()).toBe(1);
  expect(await page.locator('.round-map .stop').count()).toBe(6);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoOverflow(page);
  expect(complaints).toEqual([]);
  await context.close();
});

it('are not waited for without a signal: the picture is there as ever', async () => {
  const context = await newContext(opened());
  const { page, asked } = await openTab(context);
  const address = await roundOf();
  await page.goto(address);
  await page.getByText('Режимът на обиколка е включен').waitFor();
  await expect.poll(() => countPoints(picture(page), COLOURS.light.water)).toBeGreaterThan(200);
  await context.setOffline(true);
  // What the page before it still asked for is not meant.
  page.on('framenavigated', () => asked.splice(0));
  await page.goto(address);
  await page.locator('.round-map .stop').first().waitFor();
  expect(await page.locator('.streets').count()).toBe(0);
  expect(asked).toEqual([]);
  await context.close();
});

it('no page of citizens asks for them, or names them', async () => {
  const { server, city } = opened();
  const context = await newContext(opened());
  const { page, asked, complaints } = await openTab(context);
  const [place] = city.places;
  for (const path of [
    '/',
    `/S/${place?.code}`,
    `/results/${city.slug}`,
    `/results/${city.slug}?settlement=${city.settlementId}`,
    `/results/${city.slug}/${place?.id}`,
    '/explore',
  ]) {
    const answer = await page.goto(server.url + path);
    expect(answer?.status()).toBe(200);
    expect(await answer?.text()).not.toMatch(/streets|data-frame/);
    await page.waitForLoadState('networkidle');
  }
  expect([asked, complaints]).toEqual([[], []]);
  await context.close();
});
