// The states of a broken line as pages: accessible in both languages and both lights, on the narrowest phone too.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, screenshot } from '../../support/browser.ts';
import { answer, open, openStreet, told, vote, type Street } from './phone.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

test.each([
  ['bg', 320, 'light'],
  ['bg', 390, 'dark'],
  ['en', 390, 'light'],
  ['en', 1280, 'dark'],
] as const)('saved and sent: %s, %i px, %s', async (locale, width, colorScheme) => {
  const { places } = await street.createCity();
  const phone = await street.phone({
    locale,
    colorScheme,
    viewport: { width, height: width === 320 ? 568 : 844 },
  });
  const page = await open(phone, street.network.origin, places[0] ?? { code: '' });
  const look = async (state: string) => {
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await screenshot(page, `offline-${state}-${locale}-${width}-${colorScheme}`);
  };
  await phone.setOffline(true);
  await vote(page, 8);
  expect(await told(page)).not.toBe('');
  await look('question');
  await answer(page);
  await look('thanks');
  const saved = await told(page);
  await phone.setOffline(false);
  await expect.poll(() => told(page)).not.toBe(saved);
  await look('sent');
  await phone.close();
});

test.each(['bg', 'en'])('without storage, and dropped: %s', async (locale) => {
  const { places } = await street.createCity();
  const phone = await street.phone({ locale });
  await phone.clock.install();
  const page = await open(phone, street.network.origin, places[0] ?? { code: '' });
  await phone.setOffline(true);
  await vote(page, 8);
  await page.clock.setSystemTime(Date.now() + 31 * 86_400_000);
  await phone.setOffline(false);
  await expect.poll(() => told(page)).toContain('30');
  await expectAccessible(page);
  await screenshot(page, `offline-dropped-${locale}`);
  await phone.close();

  const privately = await street.phone({ locale });
  await privately.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  const unstored = await open(privately, street.network.origin, places[0] ?? { code: '' });
  await privately.setOffline(true);
  await vote(unstored, 8);
  await expectAccessible(unstored);
  await screenshot(unstored, `offline-unstored-${locale}`);
  await privately.close();
});
