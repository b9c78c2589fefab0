// What a browser fetches until a page of the members' app stands there: each page, opened first, as after a long time.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { routes } from '../../client/members/routes.tsx';
import { publish } from '../support/city.ts';
import { addImprovement } from '../support/improvements.ts';
import type { SignedIn } from '../support/members.ts';
import { open, visit, type Opened } from './opened.ts';

/** In gzip, fonts included; what the API answers is no part of the app. */
const MOST = 250_000;
/** A page on which something is written: its fields and the lists that they open are heavy. */
const MOST_TO_WRITE = 375_000;
const WRITTEN =
  /^(reports\/:year|alerts\/mine|people\/(invite|support|:member)|(improvements|tasks|signs\/(orders|rounds|sign))\/.+|(places|questions|settings)\/.+)$/;

let opened: Opened;
let admin: SignedIn;
let improvement: bigint;
beforeAll(async () => {
  opened = await open();
  const { city, server } = opened;
  const { pool } = server.database.owner;
  const [place] = city.places;
  if (place) await publish(pool, city, place, '2026-10-05', [9, 8, 10, 7, 9]);
  improvement = await addImprovement(pool, city, { places: place ? [place.id] : [] });
  admin = await server.signIn(city, { role: 'admin', hasFactor: true });
});
afterAll(() => opened.close());

/** Bytes in gzip of all that is fetched for the page, until nothing more is. */
async function sizeOf(path: string, who?: SignedIn): Promise<number> {
  const { page, closing } = await visit(opened, null, who ? { who } : {});
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.ok() && !/\/graphql|\/members\/files\//.test(response.url()))
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(`${opened.server.url}/members${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.loading').waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  page.removeAllListeners('response');
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await closing();
  return total;
}

it('the sign-in', async () => {
  const size = await sizeOf('');
  expect(size).toBeGreaterThan(100_000);
  expect(size).toBeLessThan(MOST);
});

/** What stands in the place of `:name`; another page's `:id` may be of nothing, which its page says. */
const idIn = (path: string): string => {
  if (path.startsWith('reports')) return '2025';
  if (path.startsWith('signs/sign')) return String(opened.city.places[0]?.code);
  return String(path.startsWith('improvements') ? improvement : opened.city.places[0]?.id);
};

it.each(routes.map(({ path }) => path))('%s', { timeout: 60_000 }, async (path) => {
  const size = await sizeOf(`/${opened.city.slug}/${path.replaceAll(/:\w+/g, idIn(path))}`, admin);
  expect(size).toBeGreaterThan(100_000);
  expect(size).toBeLessThan(WRITTEN.test(path) ? MOST_TO_WRITE : MOST);
});
