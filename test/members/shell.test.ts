// The frame of the members' app in a real browser: signing in where one was going, what stands in the head, what is refused.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, screenshot } from '../support/browser.ts';
import { expectNoOverflow, open, visit, type Opened } from './opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

it('shows a stranger the sign-in', async () => {
  const { page, closing } = await visit(opened, `/${opened.city.slug}`);
  await page.getByRole('heading', { level: 1, name: 'Вход за служители' }).waitFor();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await screenshot(page, 'members-sign-in');
  await closing();
});

it('shows a member the municipality', async () => {
  const who = await opened.server.signIn(opened.city, { role: 'printer' });
  const { page, closing } = await visit(opened, '/', { who });
  await page.getByRole('heading', { level: 1, name: 'Община Проба' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/members/${opened.city.slug}`);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await screenshot(page, 'members-printer');
  await closing();
});
