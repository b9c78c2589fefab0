// A print shop takes back, within ten minutes, what it told by mistake: the order, its signs, the journal and both pages say so.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { get, post, shopOf } from './visited.ts';

const BEGIN = Date.parse('2026-11-26T12:00:00Z');
const MINUTE = 60_000;
const TOO_LATE = 'Стъпката вече не може да се върне';
const ORDER = `query ($slug: String!, $id: ID!) { printOrder(municipality: $slug, id: $id) { state receivedOn printedOn shippedOn
  hold { text answer } undoableUntil undone undoneAt } }`;

let server: TestServer;
let admin: SignedIn;
let city: City;
let now = BEGIN;

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date(now) });
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 4 });
  admin = await server.signIn(city);
});
afterAll(() => server.close());

/** A shop with an order of the two signs of its own, at noon. */
async function shopAtNoon() {
  now = BEGIN;
  const codes = city.places.slice(0, 2).map(({ code }) => code);
  const shop = await shopOf(server, city, admin, { parts: [{ quantity: 1, codes }] });
  const see = async () => (await server.ask(ORDER, { slug: city.slug, id: shop.id }, admin)).data.printOrder;
  const tell = (fields: Readonly<Record<string, string>>) => post(server, shop.path, fields);
  const page = async (query = '') => (await get(server, shop.path + query)).text;
  return { ...shop, codes, see, tell, page };
}

const setDays = (code: string | undefined, days: string) =>
  server.database.owner.pool.query(`UPDATE signs SET ${days} WHERE code = $1`, [code]);

async function daysOf(code: string | undefined) {
  const { rows } = await server.database.owner.pool.query(
    Prisma.sql`SELECT concat_ws(' ', 'ordered ' || ordered_on, 'printed ' || printed_on, 'mounted ' || mounted_on,
      'damaged ' || damaged_on) AS days FROM signs WHERE code = ${code}`,
  );
  return rows[0].days;
}

it('order and signs are what they were, and everybody can see that it was taken back', async () => {
  const { id, codes, see, tell, page } = await shopAtNoon();
  const [first, second] = codes;
  await setDays(first, "mounted_on = '2026-11-01', damaged_on = '2026-11-02', printed_on = '2026-10-01'");
  await setDays(second, 'printed_on = NULL, mounted_on = NULL, damaged_on = NULL');
  const before = await Promise.all(codes.map(daysOf));
  await tell({ hold: 'QUESTION', text: 'Кога?' });
  await tell({ state: 'SHIPPED', note: '' });
  expect(await daysOf(first)).toBe('printed 2026-11-26');
  const shown = await page();
  expect(shown).toContain('Отбелязахте „Изпратена“. Ако е по погрешка, можете да го върнете до 14:10.');
  now += 9 * MINUTE;
  expect((await see()).undoableUntil).toBe('2026-11-26T12:10:00.000Z');
  expect((await tell({ undo: 'SHIPPED' })).status).toBe(303);
  expect(await see()).toEqual({
    state: 'ORDERED',
    receivedOn: null,
    printedOn: null,
    shippedOn: null,
    hold: { text: 'Кога?', answer: null },
    undoableUntil: null,
    undone: 'SHIPPED',
    undoneAt: '2026-11-26T12:09:00.000Z',
  });
  expect(await Promise.all(codes.map(daysOf))).toEqual(before);
  expect(await page()).toMatch(/Стъпката „Изпратена“ е върната на 26\sноември\s2026\sг\. в 14:09\./);
  // The same again changes nothing; the journal tells it once.
  await tell({ undo: 'SHIPPED' });
  const { rows } = await server.database.owner.pool.query(
    Prisma.sql`SELECT actor, action, before, after FROM audit_entries
      WHERE subject = 'PrintOrder' AND subject_id = ${id} ORDER BY id DESC LIMIT 2`,
  );
  expect(rows[0]).toEqual({
    actor: 'shop: shop@pechat.example.bg',
    action: 'orders.fulfil',
    before: { orderState: 'SHIPPED' },
    after: { orderState: 'ORDERED', undone: 'SHIPPED' },
  });
  expect(rows[1].after).toMatchObject({ orderState: 'SHIPPED' });
  // What is told next is no more about the mistake.
  await tell({ state: 'RECEIVED', note: '' });
  expect(await see()).toMatchObject({ state: 'RECEIVED', undone: null, undoneAt: null });
});

it('after ten minutes it is refused with a sentence, and so is a step that another one followed', async () => {
  const { see, tell, page } = await shopAtNoon();
  await tell({ state: 'RECEIVED', note: '' });
  now += 10 * MINUTE;
  expect(await page()).not.toContain('Върнете стъпката');
  const late = await tell({ undo: 'RECEIVED' });
  expect(late.location).toContain('?not=TOO_LATE');
  expect(await page('?not=TOO_LATE')).toContain(TOO_LATE);
  await tell({ state: 'PRINTED', note: '' });
  expect((await tell({ undo: 'RECEIVED' })).location).toContain('?not=TOO_LATE');
  expect(await see()).toMatchObject({ state: 'PRINTED', undone: null });
  // A note alone is no step, and begins no other ten minutes.
  now += 5 * MINUTE;
  await tell({ state: 'PRINTED', note: 'Утре.' });
  expect((await see()).undoableUntil).toBe('2026-11-26T12:20:00.000Z');
});

it('a sign that somebody put up meanwhile stays put up, and what was asked since stays asked', async () => {
  const { codes, see, tell } = await shopAtNoon();
  const [first, second] = codes;
  await tell({ state: 'PRINTED', note: '' });
  await setDays(first, "mounted_on = '2026-11-26'");
  await tell({ hold: 'CANNOT', text: 'Повредени са.' });
  await tell({ undo: 'PRINTED' });
  expect(await daysOf(first)).toBe('printed 2026-11-26 mounted 2026-11-26');
  expect(await daysOf(second)).toContain('ordered 2026-11-26');
  expect(await see()).toMatchObject({ state: 'ORDERED', hold: { text: 'Повредени са.' } });
});

it('two presses at once are one step', async () => {
  const { codes, see, tell } = await shopAtNoon();
  const before = await Promise.all(codes.map(daysOf));
  await Promise.all([1, 2].map(() => tell({ state: 'PRINTED', note: '' })));
  await Promise.all([1, 2].map(() => tell({ undo: 'PRINTED' })));
  expect(await Promise.all(codes.map(daysOf))).toEqual(before);
  expect((await see()).state).toBe('ORDERED');
});

it('a shop takes nothing of members back', async () => {
  const { id, tell, see } = await shopAtNoon();
  await tell({ state: 'RECEIVED', note: '' });
  const { version } = (
    await server.ask(
      `query ($slug: String!, $id: ID!) { printOrder(municipality: $slug, id: $id) { version } }`,
      { slug: city.slug, id },
      admin,
    )
  ).data.printOrder;
  await server.ask(
    `mutation ($input: CancelPrintOrderInput!) { cancelPrintOrder(input: $input) { __typename } }`,
    { input: { municipality: city.slug, order: id, version } },
    admin,
  );
  expect((await tell({ undo: 'RECEIVED' })).location).toContain('?not=TOO_LATE');
  expect((await see()).state).toBe('CANCELLED');
});
