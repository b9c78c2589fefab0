// A server with a city of the test's own, and pages of the explorer opened in a real browser.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Pool } from 'pg';
import { expect } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer } from '../../support/server.ts';

/** Thirty places without ratings, and one that was rated. */
export interface Opened {
  readonly browser: Browser;
  readonly url: string;
  readonly city: City;
  readonly rated: CityPlace;
  readonly owner: Pool;
  readonly close: () => Promise<void>;
}

/** Scores of the one place that was rated: seven, 8 on average. */
export const SCORES = [10, 9, 8, 10, 2, 9, 8];

/** Starts all of it. Close it when done. */
export async function open(): Promise<Opened> {
  const [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  const owner = server.database.owner.pool;
  const city = await createCity(owner, { places: 30 });
  const rated = await addPlace(owner, city, 'Парк „Тестов“');
  await publish(owner, city, rated, '2026-10-01', SCORES);
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { browser, url: server.url, city, rated, owner, close };
}

/**
 * Goes to a path (null: nowhere yet) as a person of their own, in Bulgarian unless told otherwise. Whatever the page
 * complains about, its policy's refusals too, or asks another origin for, fails the test that awaits `closing`.
 */
export async function visit(
  { browser, url }: Opened,
  path: string | null,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; closing: () => Promise<void> }> {
  const context = await browser.newContext({
    locale: 'bg-BG',
    viewport: { width: 390, height: 844 },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  if (path !== null) await page.goto(url + path);
  const closing = async () => {
    await context.close();
    expect(complaints).toEqual([]);
  };
  return { page, closing };
}
