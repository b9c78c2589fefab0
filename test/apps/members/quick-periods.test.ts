// The periods that people look for first, in a real browser: one press away on a phone too, in the address, and taken back by a second press.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishMonths } from './months.ts';
import { look, open, visit, type Opened } from './opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
  await publishMonths(opened.server.database.owner.pool, opened.city);
});
afterAll(() => opened.close());

it.each(['results/places', 'openings', 'praise'])('%s shows them with one press', async (path) => {
  const { city, server } = opened;
  const who = await server.signIn(city);
  const { page, closing } = await visit(opened, `/${city.slug}/${path}`, { who });
  const quick = page.getByRole('group', { name: 'Кои дни' });
  const button = (name: string) => quick.getByRole('button', { name });
  const pressed = () => quick.getByRole('button', { pressed: true }).allTextContents();
  await button('тази година').click();
  await expect.poll(pressed).toEqual(['тази година']);
  expect(new URL(page.url()).search).toBe('?period=this-year');
  await button('миналия месец').focus();
  await page.keyboard.press('Enter');
  await expect.poll(pressed).toEqual(['миналия месец']);
  expect(new URL(page.url()).search).toBe('?period=last-month');
  await look(page, `members-periods-${path.replaceAll('/', '-')}`);
  // Focus stays on it while other numbers come.
  await page.keyboard.press('Enter');
  await expect.poll(pressed).toEqual([]);
  expect(new URL(page.url()).search).toBe('');
  await closing();
});
