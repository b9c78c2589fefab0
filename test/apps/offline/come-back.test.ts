// Somebody who voted without a signal, closed the page, and comes back to the place.
import { expect, test } from 'vitest';
import { open, told, vote } from './phone.ts';
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
