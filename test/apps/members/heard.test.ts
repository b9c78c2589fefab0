// What a blind member hears of the sign-in, and of what is wrong with it: each word of it stands in heard/, for people to read.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen } from '../../support/screen-reader.ts';
import { open, visit, type Opened } from './opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

it.each([
  ['bg', 'bg-BG', 'Вход', 'Поправете 2 полета'],
  ['en', 'en-GB', 'Sign in', 'Correct 2 fields'],
] as const)('signing in, in %s', async (language, locale, button, wrong) => {
  // The reader is a script that the page's own policy would refuse.
  const { page, closing } = await visit(opened, '/', { locale, bypassCSP: true });
  await page.getByRole('button', { name: button }).waitFor();
  await expect(await listen(page)).toMatchFileSnapshot(`heard/sign-in.${language}.txt`);
  await page.getByRole('button', { name: button }).click();
  await page.getByText(wrong).waitFor();
  await expect(await listen(page)).toMatchFileSnapshot(`heard/sign-in-empty.${language}.txt`);
  await closing();
});
