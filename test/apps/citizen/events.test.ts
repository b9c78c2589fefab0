// The pages of an event in a real browser, before its first day and after its last, with the longest name there is.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { expectAccessible, launchBrowser, screenshot } from '../../support/browser.ts';
import { addPlace, createCity, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const NAME = 'Международен фолклорен фестивал „Тракийска китка“ – сцена пред Регионалния исторически музей';

let now = new Date('2027-06-11T09:00:00Z');
let server: TestServer;
let browser: Browser;
let place: CityPlace;
let slug: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer({ now: () => now }), launchBrowser()]);
  const owner = server.database.owner.pool;
  const city = await createCity(owner, { isDemo: false });
  slug = city.slug;
  place = await addPlace(owner, city, NAME);
  await owner.query(
    Prisma.sql`UPDATE locations SET first_day = '2027-06-12', last_day = '2027-06-14' WHERE id = ${place.id}`,
  );
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

it.each([
  ['early', '2027-06-11T09:00:00Z', 'Още не се оценява', /се оценява от 12 юни 2027/],
  ['over', '2027-06-15T09:00:00Z', 'Оценяването приключи', /се оценяваше до 14 юни 2027/],
])(
  '%s it says so, fits, can be read by everybody, and leads to the results',
  async (name, instant, title, lead) => {
    now = new Date(instant);
    const page = await browser.newPage({ locale: 'bg', serviceWorkers: 'block' });
    for (const [width, colorScheme] of [
      [320, 'light'],
      [390, 'dark'],
      [1280, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${server.url}/s/${place.code}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByText(lead).waitFor();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await expectAccessible(page);
      await screenshot(page, `event-${name}-${width}-${colorScheme}`, true);
    }
    expect(await page.getByRole('radio').count()).toBe(0);
    await page.getByRole('link', { name: `Резултати: ${NAME}` }).click();
    await page.waitForURL(`**/results/${slug}/${place.id}`);
    await page.getByText('12 юни 2027 г. – 14 юни 2027 г.').waitFor();
    await expectAccessible(page);
    await screenshot(page, `event-results-${name}`, true);
    await page.close();
  },
);
