// An order in a browser whose shop asks, that comes by mistake, and whose last step is taken back, or cannot be any more.
import { expect, it } from 'vitest';
import { order } from '../../signs/orders/ordered.ts';
import { look } from './opened.ts';
import { printerOfACity } from './printer.ts';

const { opened, printer, stateIs } = printerOfACity();

it('a member answers the shop, takes back that it came, and is told when that is too late', async () => {
  const { server, city } = opened();
  const admin = await server.signIn(city);
  const { order: made } = await order(server, city, admin, { contact: 'Иван Петров, 0888 000 000' });
  await stateIs(`hold = 'QUESTION', hold_text = 'Дибонд 2 мм става ли?', waybill = 'BG 123 456',
    waybill_url = 'https://sledi.example.bg/BG123456', state = 'RECEIVED', received_on = '2026-11-26', shop_note = 'В три кашона.'`);
  const { page, closing } = await printer().visit(`/${city.slug}/signs/orders/${made.id}`);
  await page.getByText('Дибонд 2 мм става ли?').waitFor();
  await look(page, 'members-order-asked');
  await page.getByLabel('Отговор до печатницата').fill('Да, 2 мм е добре.');
  await page.getByRole('button', { name: 'Изпратете отговора' }).click();
  await page.getByText('Отговорихте: Да, 2 мм е добре.').waitFor();

  await page.getByRole('button', { name: 'Пристигна', exact: true }).click();
  await page.getByText(/^Отбелязахте, че поръчката пристигна\./).waitFor();
  await look(page, 'members-order-came');
  await page.getByRole('button', { name: 'Върнете стъпката' }).click();
  await page.getByText(/^Стъпката „доставена“ е върната:/).waitFor();
  await look(page, 'members-order-undone');

  await page.getByRole('button', { name: 'Пристигна', exact: true }).click();
  await page.getByRole('button', { name: 'Върнете стъпката' }).waitFor();
  expect(await page.getByText(/^Стъпката „доставена“ е върната:/).count()).toBe(0);
  await server.database.owner.pool.query(
    "UPDATE print_orders SET step_at = step_at - interval '10 minutes' WHERE id = $1",
    [made.id],
  );
  await page.getByRole('button', { name: 'Върнете стъпката' }).click();
  await page.getByText(/^Стъпката вече не може да се върне/).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Върнете стъпката' }).count()).toBe(0);
  await page.getByText(/^Стъпката вече не може да се върне/).waitFor();
  await closing();
});
