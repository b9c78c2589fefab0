// A tablet at a desk in a real browser: opened with its key, and what was cast on it.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { launchBrowser } from '../../support/browser.ts';
import { addPlace, createCity, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { countSlips } from '../../support/waiting.ts';

export async function rate(page: Page, score: number): Promise<void> {
  await page.locator(`#score-${score}`).check();
  await page.getByRole('button', { name: 'Изпратете оценката' }).click();
}

export const ballotId = (page: Page) => page.locator('input[name=ballotId]').inputValue();

/** A new desk with its tablet for each test. */
export function tabletAtADesk() {
  let server: TestServer;
  let browser: Browser;
  let city: City;
  let tablet: CityPlace;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    const owner = server.database.owner.pool;
    // Live, so that nothing is opened meanwhile; no shared network, so that without the token only two would be counted.
    city = await createCity(owner, { isDemo: false, sharedNetworks: [] });
    tablet = await addPlace(owner, city, 'Таблет на гишето');
    await owner.query(
      Prisma.sql`UPDATE locations SET kind = 'tablet', desk_id = ${city.places[0]?.id} WHERE id = ${tablet.id}`,
    );
  });

  const address = () =>
    `${server.url}/tablet/${tablet.code}#${server.tablet(tablet.code).replace('Bearer ', '')}`;

  /** A tablet that staff have started; its clock is the test's. */
  async function start(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      locale: 'bg-BG',
      viewport: { width: 820, height: 1180 },
      serviceWorkers: 'block',
      ...options,
    });
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(address());
    await page.getByRole('button', { name: 'Започнете' }).click();
    await page.getByRole('radiogroup').waitFor();
    return page;
  }

  /** How many slips of each kind and standing wait, all of them at the tablet. */
  const cast = () =>
    countSlips(server, city, ({ locationId, trust, content }) =>
      locationId === tablet.id ? `${content.kind} ${trust.standing}` : `elsewhere: ${locationId}`,
    );
  return {
    server: () => server,
    browser: () => browser,
    city: () => city,
    tablet: () => tablet,
    address,
    start,
    cast,
  };
}
