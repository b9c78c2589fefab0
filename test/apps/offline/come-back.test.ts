// Somebody who voted without a signal, closed the page, and comes back to the place.
import { expect, test } from 'vitest';
import { countWaiting, open, told, vote } from './phone.ts';
import { aStreet, placeOf } from './street.ts';

const { street } = aStreet();

test('whoever voted without signal and comes back to the place is thanked, and sees no empty scale', async () => {
  const city = await street().createCity();
  const phone = await street().phone();
  const page = await open(phone, street().network.origin, placeOf(city));
  await phone.setOffline(true);
  await vote(page, 4);
  await page.close();
  await phone.setOffline(false);
  const later = await open(phone, street().network.origin, placeOf(city));
  await later.locator('section[data-step=thanks]').waitFor();
  await expect.poll(() => told(later)).toBe('Запазеното е изпратено.');
  expect(await street().box(city)).toEqual({ score: 1, answer: 0, comment: 0, ids: 1 });
  await phone.close();
});

test('the tab is closed on a first visit: the next visit to any vote page sends what waits', async () => {
  const city = await street().createCity({ places: 2 });
  const phone = await street().phone();
  const page = await open(phone, street().network.origin, placeOf(city));
  await phone.setOffline(true);
  await vote(page, 1);
  await page.close();
  await phone.setOffline(false);
  const later = await open(phone, street().network.origin, city.places[1] ?? placeOf(city));
  await expect.poll(() => told(later)).toBe('Запазеното е изпратено.');
  expect(await countWaiting(later)).toBe(0);
  expect(await street().box(city)).toEqual({ score: 1, answer: 0, comment: 0, ids: 1 });
  // Another place has a scale of its own.
  expect(await later.locator('section:visible').getAttribute('data-step')).toBe('vote');
  await phone.close();
});
