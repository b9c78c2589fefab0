// What stands above the fold: of each page that has rows or a chart the first one, on a desk and on a phone; and how long lists are.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { routes } from '../../../client/members/routes.tsx';
import { addPlace, publish } from '../../support/city.ts';
import { addImprovement } from '../../support/improvements.ts';
import { publishMonths } from './months.ts';
import { open, visit, type Opened, type Visit } from './opened.ts';

let opened: Opened;
let admin: Visit;
beforeAll(async () => {
  opened = await open();
  const { city, server } = opened;
  const { pool } = server.database.owner;
  await publishMonths(pool, city);
  for (let at = 1; at <= 60; at += 1) {
    const place = await addPlace(pool, city, `Спирка ${String(at).padStart(2, '0')}`);
    if (at <= 30) await publish(pool, city, place, '2026-10-05', [9, 8, 10, 7, 9]);
  }
  for (let at = 0; at < 5; at += 1) await addImprovement(pool, city, { category: city.categoryId });
  const who = await server.signIn(city, { role: 'admin', hasFactor: true });
  admin = await visit(opened, null, { who });
});
afterAll(async () => {
  await admin.closing();
  await opened.close();
});

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;

/** Pages on which something is written, and those of one thing, begin with what they are about. */
const WITHOUT_ROWS =
  /(^|\/)(new|import|mine|invite|support|:\w+)(\/|$)|^settings\/|^documents\/|^questions\/|^results\/compare$|^people\/table$|^places\/embed$|^places\/posters$|^signs\/orders\/posters$|^paper-slips$/;
const LISTED = routes.map(({ path }) => path).filter((path) => !WITHOUT_ROWS.test(path));

/** What a page of results, of actions or of things shows first. */
const FIRST =
  'main :is(tbody tr, .figure, .numbers svg[role=img], figure svg, ul > li, ol > li, .drawing, .notice, [role=status]:not(:empty))';

async function shown({ page }: Visit, path: string): Promise<Page> {
  await page.goto(`${opened.server.url}/members/${opened.city.slug}/${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.loading').waitFor({ state: 'detached' });
  await page.locator(FIRST).filter({ visible: true }).first().waitFor();
  return page;
}

it.each(LISTED)('%s shows its first row or chart without scrolling', async (path) => {
  for (const size of SIZES) {
    await admin.page.setViewportSize(size);
    const page = await shown(admin, path);
    const ends = await page.locator(FIRST).evaluateAll((all) =>
      all.flatMap((each) => {
        const { top, bottom, width } = each.getBoundingClientRect();
        // What only is read out is not seen; what is higher than a window is seen where it begins.
        return width > 8 && bottom - top > 8 ? [Math.min(top + 200, bottom)] : [];
      }),
    );
    expect(Math.min(...ends), `${size.width}`).toBeLessThanOrEqual(size.height);
  }
});

it('rows of results are 40 px high on a desk, and more of them stand on the first screen than beneath it', async () => {
  await admin.page.setViewportSize(SIZES[0]);
  const page = await shown(admin, 'results/places');
  const rows = await page
    .locator('.figures tbody tr')
    .evaluateAll((all) =>
      all.map((row) => row.getBoundingClientRect()).map(({ top, height }) => ({ top, height })),
    );
  expect(Math.max(...rows.map(({ height }) => height))).toBeLessThanOrEqual(42);
  expect(rows.filter(({ top, height }) => top + height <= 800).length).toBeGreaterThanOrEqual(7);
});

it.each(['places', 'signs', 'results/places', 'results/settlements', 'praise', 'openings', 'improvements'])(
  'the list of %s is at most 5,000 px long on a phone before "more"',
  async (path) => {
    await admin.page.setViewportSize(SIZES[1]);
    const page = await shown(admin, path);
    const height = await page
      .locator('main table, main ul.alerts')
      .first()
      .evaluate((list) => list.getBoundingClientRect().height);
    expect(height).toBeLessThanOrEqual(5_000);
  },
);

it('whether a group counts, and the button that decides it, stand on one line of a phone', async () => {
  await admin.page.setViewportSize(SIZES[1]);
  const page = await shown(admin, 'openings');
  const middles = await page
    .locator('main tbody tr')
    .first()
    .locator('.badge, .button')
    .evaluateAll((both) =>
      both.map((each) => each.getBoundingClientRect()).map(({ y, height }) => y + height / 2),
    );
  expect(middles).toHaveLength(2);
  expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 0))).toBeLessThan(12);
});

it('buttons beside each other have one height', async () => {
  await admin.page.setViewportSize(SIZES[0]);
  const page = await shown(admin, 'places');
  const heights = await page
    .locator('main .actions .button')
    .evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(1);
  expect(new Set(heights).size).toBe(1);
});

it('a head of a column puts the rows in its order, which the address says, and turns it round', async () => {
  await admin.page.setViewportSize(SIZES[0]);
  const page = await shown(admin, 'results/places');
  const head = (name: string) => page.getByRole('columnheader', { name, exact: true });
  expect(await head('Средна оценка').getAttribute('aria-sort')).toBe('ascending');
  await head('Средна оценка').getByRole('link').click();
  await expect.poll(() => head('Средна оценка').getAttribute('aria-sort')).toBe('descending');
  expect(new URL(page.url()).searchParams.get('sort')).toBe('best');
  await head('Място').getByRole('link').click();
  await expect.poll(() => head('Място').getAttribute('aria-sort')).toBe('ascending');
  expect(await head('Средна оценка').getAttribute('aria-sort')).toBeNull();
});
