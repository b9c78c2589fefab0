// What a phone with a worker shows without a signal where it has kept no page.
import { expect, test } from 'vitest';
import { expectAccessible, screenshot } from '../../support/browser.ts';
import { open, vote, workerIsReady } from './phone.ts';
import { aStreet, placeOf } from './street.ts';

const { street } = aStreet();

test('without signal any other address is a page of ours, in both languages, that leads to what the phone has', async () => {
  const city = await street().createCity({ places: 2 });
  const place = placeOf(city);
  const phone = await street().phone();
  const first = await open(phone, street().network.origin, place);
  await vote(first, 6);
  await workerIsReady(first);
  await phone.setOffline(true);
  const page = await phone.newPage();
  // The page of the place is kept, but a slip of paper would not go with its vote.
  const withSlip = `/s/${place.code}/paper/ABCD`;
  for (const path of ['/', `/results/${city.slug}?period=2026`, `/s/${city.places[1]?.code}`, withSlip]) {
    await page.goto(street().network.origin + path);
    await expect
      .poll(() => page.getByRole('heading').allTextContents())
      .toEqual(['Няма връзка', 'No connection']);
  }
  await expectAccessible(page);
  await screenshot(page, 'no-signal');
  await page.locator('[lang=en] li a').click();
  await expect.poll(() => page.locator('#score-10').count()).toBe(1);
  await page.goto(`${street().network.origin}/results/${city.slug}`);
  await phone.setOffline(false);
  await page.getByRole('link', { name: 'Опитайте отново' }).click();
  await expect.poll(() => page.locator('h1').textContent()).toContain('Как гражданите оценяват');
  await phone.close();
});
