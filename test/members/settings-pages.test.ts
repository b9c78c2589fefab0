// The pages of settings and questions in a real browser: each is accessible on every width and in both schemes.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, screenshot } from '../support/browser.ts';
import type { SignedIn } from '../support/members.ts';
import { expectNoOverflow, open, visit, type Opened } from './opened.ts';

let opened: Opened;
let who: SignedIn;
beforeAll(async () => {
  opened = await open();
  who = await opened.server.signIn(opened.city);
});
afterAll(() => opened.close());

/** Each page, with the heading that it has. */
const PAGES: readonly (readonly [string, string])[] = [
  ['settings', 'Настройки'],
  ['settings/identity', 'Име и телефон'],
  ['settings/look', 'Цвят и герб'],
  ['settings/languages', 'Езици'],
  ['settings/texts', 'Текстове на страниците'],
  ['settings/publishing', 'Публикуване и коментари'],
  ['settings/settlements', 'Населени места'],
  ['settings/settlements/new', 'Ново населено място'],
  ['settings/categories', 'Видове места'],
  ['settings/categories/new', 'Нов вид места'],
  ['settings/contacts', 'Към кого се обръщат гражданите'],
  ['settings/networks', 'Споделени мрежи'],
  ['settings/journal', 'Пазене на дневника'],
  ['questions', 'Въпроси'],
];

it.each(PAGES)('%s is accessible, and fits', async (path, heading) => {
  const name = `members-${path.replaceAll('/', '-')}`;
  const { page, closing } = await visit(opened, `/${opened.city.slug}/${path}`, { who });
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.locator('.loading').waitFor({ state: 'detached' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await expectAccessible(page);
      await expectNoOverflow(page);
      if (width > 320) await screenshot(page, `${name}-${width}-${colorScheme}`);
    }
  }
  await closing();
  expect(heading).not.toBe('');
});
