// A vote that waited on the phone while its sign was taken down, or led to another place: it counts where it was cast.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext } from 'playwright-core';
import type { City } from '../../support/city.ts';
import { countSlips } from '../../support/waiting.ts';
import { answer, countWaiting, open, openStreet, told, vote, type Street } from './phone.ts';

const DAY_MS = 86_400_000;
let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

const placeOf = ({ places }: City, at = 0) => places[at] ?? { id: 0n, code: '' };
const query = (text: string, values: unknown[]) => street.server.database.owner.pool.query(text, values);

/** The days that slips say which the page or its worker sends, in the order in which they go. */
function daysSent(phone: BrowserContext): (string | null)[] {
  const days: (string | null)[] = [];
  phone.on('request', (request) => {
    const body = request.method() === 'POST' ? request.postData() : null;
    if (body !== null) days.push(new URLSearchParams(body).get('castOn'));
  });
  return days;
}

/** Votes and answers five days ago without a signal, and closes the page; then `meanwhile` happens, and the phone is there today. */
async function sendLate(city: City, meanwhile: () => Promise<unknown>) {
  const phone = await street.phone();
  const days = daysSent(phone);
  // At noon, so that no day ends meanwhile.
  const then = Math.floor(Date.now() / DAY_MS - 5) * DAY_MS + DAY_MS / 2;
  await phone.clock.install({ time: then });
  const page = await open(phone, street.network.origin, placeOf(city));
  await phone.setOffline(true);
  await vote(page, 4);
  await answer(page);
  await page.close();
  await meanwhile();
  const later = await phone.newPage();
  await later.clock.setSystemTime(Date.now());
  await phone.setOffline(false);
  await later.goto(`${street.network.origin}/s/${placeOf(city, 1).code}`);
  await expect.poll(() => countWaiting(later)).toBe(0);
  const said = await told(later);
  expect(new Set(days.slice(-2))).toEqual(new Set([new Date(then).toISOString().slice(0, 10)]));
  await phone.close();
  return said;
}

const waitingAt = (city: City) => countSlips(street.server, city, ({ locationId }) => String(locationId));

test('it counts at a sign that was taken down since', async () => {
  const city = await street.createCity({ places: 2 });
  const said = await sendLate(city, () =>
    query('UPDATE signs SET retired_on = current_date - 2 WHERE code = $1', [placeOf(city).code]),
  );
  expect(said).not.toContain('не беше прието');
  expect(await waitingAt(city)).toEqual({ [String(placeOf(city).id)]: 2 });
});

test('it counts at the place to which the code led when it was cast', async () => {
  const city = await street.createCity({ places: 2 });
  const [old, now] = [placeOf(city), placeOf(city, 1)];
  await sendLate(city, async () => {
    await query('UPDATE sign_codes SET location_id = $2 WHERE code = $1', [old.code, now.id]);
    await query(
      `INSERT INTO sign_moves (municipality_id, code, from_location_id, to_location_id, moved_at, because)
        VALUES ($1, $2, $3, $4, now() - interval '2 days', 'Moved.')`,
      [city.id, old.code, old.id, now.id],
    );
  });
  expect(await waitingAt(city)).toEqual({ [String(old.id)]: 2 });
});

test('it is refused where the sign was taken down before it was cast', async () => {
  const city = await street.createCity({ places: 2 });
  const said = await sendLate(city, () =>
    query('UPDATE signs SET retired_on = current_date - 20 WHERE code = $1', [placeOf(city).code]),
  );
  expect(said).toContain('не беше прието');
  expect(await waitingAt(city)).toEqual({});
});

test('one that is sent at once says no day; one that waited counts at a sign that was taken down on the very day', async () => {
  const city = await street.createCity();
  const phone = await street.phone();
  const days = daysSent(phone);
  const page = await open(phone, street.network.origin, placeOf(city));
  const today = () => new Date().toISOString().slice(0, 10);
  const began = today();
  await vote(page, 4);
  await phone.setOffline(true);
  await answer(page);
  await query('UPDATE signs SET retired_on = current_date WHERE code = $1', [placeOf(city).code]);
  await phone.setOffline(false);
  await expect.poll(() => countWaiting(page)).toBe(0);
  expect(days[0]).toBeNull();
  expect([began, today()]).toContain(days.at(-1));
  expect(await waitingAt(city)).toEqual({ [String(placeOf(city).id)]: 2 });
  await phone.close();
});
