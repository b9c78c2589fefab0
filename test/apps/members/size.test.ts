// What a browser needs until a page of the members' app stands there: each page as if it were the first that is opened.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { routes } from '../../../client/members/routes.tsx';
import { publish } from '../../support/city.ts';
import { addImprovement } from '../../support/improvements.ts';
import { open, visit, type Opened, type Visit } from './opened.ts';

/** 250 KB in gzip, fonts included; what the API answers is no part of the app. */
const MOST = 250 * 1024;
/** A page on which something is written: its fields and the lists that they open are heavy. */
const MOST_TO_WRITE = 375_000;
const WRITTEN =
  /^(reports\/:year|alerts\/mine|people\/(invite|support|:member)|(improvements|tasks|mystery-visits|signs\/(orders|rounds|sign))\/.+|(places|questions|settings)\/.+)$/;

let opened: Opened;
let asAdmin: Visit;
let improvement: bigint;
beforeAll(async () => {
  opened = await open();
  const { city, server } = opened;
  const { pool } = server.database.owner;
  const [place] = city.places;
  if (place) await publish(pool, city, place, '2026-10-05', [9, 8, 10, 7, 9]);
  improvement = await addImprovement(pool, city, { places: place ? [place.id] : [] });
  asAdmin = await visit(opened, null, { who: await server.signIn(city, { role: 'admin', hasFactor: true }) });
});
afterAll(async () => {
  await asAdmin.closing();
  await opened.close();
});

/** Bytes in gzip of each file that was asked for. */
const sizes = new Map<string, Promise<number>>();
const sizeOfFile = (url: string): Promise<number> => {
  const known = sizes.get(url);
  const size = known ?? fetch(url).then(async (answer) => gzipSync(await answer.arrayBuffer()).length);
  sizes.set(url, size);
  return size;
};

/** Bytes in gzip of all that the page needs until nothing more comes, whether an earlier page fetched it or not. */
async function sizeOf(path: string, { page }: Visit): Promise<number> {
  const url = `${opened.server.url}/members${path}`;
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.loading').waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const files = fetched.filter((name) => !/\/graphql|\/members\/files\//.test(name));
  const each = await Promise.all([...new Set([url, ...files])].map(sizeOfFile));
  return each.reduce((sum, size) => sum + size, 0);
}

it('the sign-in', async () => {
  const visited = await visit(opened, null);
  const size = await sizeOf('', visited);
  await visited.closing();
  expect(size).toBeGreaterThan(100_000);
  expect(size).toBeLessThan(MOST);
});

/** What stands in the place of `:name`; another page's `:id` may be of nothing, which its page says. */
const idIn = (path: string): string => {
  if (path.startsWith('reports')) return '2025';
  if (path.startsWith('signs/sign')) return String(opened.city.places[0]?.code);
  return String(path.startsWith('improvements') ? improvement : opened.city.places[0]?.id);
};

it.each(routes.map(({ path }) => path))('%s', async (path) => {
  const size = await sizeOf(`/${opened.city.slug}/${path.replaceAll(/:\w+/g, idIn(path))}`, asAdmin);
  expect(size).toBeGreaterThan(100_000);
  expect(size).toBeLessThan(WRITTEN.test(path) ? MOST_TO_WRITE : MOST);
});
