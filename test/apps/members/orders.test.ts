// Orders of signs in a real browser: three signs are ordered, the link is seen, the test sheet approved, and one comes damaged.
import { expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { spacedCode } from '../../../client/text/formats.ts';
import { story } from '../../support/story.ts';
import { daysOf } from '../../signs/orders/ordered.ts';
import { look } from './opened.ts';
import { printerOfACity } from './printer.ts';

const { opened, printer, codes, stateIs } = printerOfACity();

const step = story();

step(
  'a member orders three signs, hands the link over, approves the sheet, and says what is damaged',
  async () => {
    const { server, city } = opened();
    const { page, closing } = await printer().visit(`/${city.slug}/signs/orders`);
    await page.getByText('Няма такива поръчки.').waitFor();
    await page.getByLabel('Кои').selectOption('Всички');
    await page.getByText('Още няма поръчки.').waitFor();
    await look(page, 'members-orders-none');
    await page.getByRole('link', { name: 'Нова поръчка' }).click();
    await page.getByText('Намерени са 4 табели.').waitFor();
    await page.getByRole('button', { name: 'Поръчайте', exact: true }).click();
    await page.getByRole('link', { name: /Избрани табели: Попълнете/ }).waitFor();
    await look(page, 'members-orders-faults');

    await page.getByLabel('Име, адрес или код').fill('детелина');
    await page.getByText('Намерена е 1 табела.').waitFor();
    await page.getByRole('checkbox', { name: /Детелина/ }).check();
    await page.getByText('Избрана е 1.').waitFor();
    await page.getByLabel('Име, адрес или код').fill('');
    await page.getByRole('button', { name: 'Изберете всички намерени' }).click();
    await page.getByText('Избрани са 4.').waitFor();
    await page.getByRole('checkbox', { name: /Люляк/ }).uncheck();
    await page.getByLabel('Състояние').selectOption('Само избраните');
    await page.getByText('Намерени са 3 табели.').waitFor();
    await page.getByRole('textbox', { name: 'Бройки от всяка табела' }).fill('2');
    await page.getByLabel('Материал').focus();
    await page.getByText('Общо 6 бройки.').waitFor();
    const own = page.getByRole('spinbutton', { name: /^Бройки: Парк „Загорка“/ });
    await own.fill('');
    await own.pressSequentially('1000');
    await expect.poll(() => own.inputValue()).toBe('1000');
    await page.getByText('Общо 104 бройки.').waitFor();
    await own.blur();
    await expect.poll(() => own.inputValue()).toBe('100');
    await own.fill('');
    await own.blur();
    // As many as of the others.
    await expect.poll(() => own.inputValue()).toBe('2');
    await own.fill('3');
    await page.getByText('Общо 7 бройки.').waitFor();
    await page.getByLabel('Материал').fill('Дибонд 3 мм');
    await page
      .getByRole('textbox', { name: 'Адрес за доставка' })
      .fill('Стара Загора, бул. „Цар Симеон Велики“ 107');
    await page.getByLabel('Електронна поща на печатницата').fill('unreachable@pechat.example.bg');
    await look(page, 'members-orders-new');
    await page.getByRole('button', { name: 'Поръчайте', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Поръчайте', exact: true }).click();

    await page.getByRole('heading', { level: 1, name: /^Поръчка № \d+ е направена$/ }).waitFor();
    await page.getByText('Писмото не тръгна').waitFor();
    const link = (await page.locator('.notice.key code').textContent()) ?? '';
    expect(link).toMatch(new RegExp(`^${server.url}/print/pass_[\\w-]{43}$`));
    await look(page, 'members-orders-link');
    await page.getByRole('link', { name: 'Към поръчката' }).click();
    await page.getByRole('heading', { level: 1, name: /^Поръчка № \d+$/ }).waitFor();
    await page.getByText('3 табели, 7 бройки').waitFor();
    expect(await page.content()).not.toContain(link);
    for (const code of codes())
      expect(await daysOf(server, code)).toMatchObject({ printed: null, damaged: null });
    await look(page, 'members-orders-ordered');

    await page.getByRole('button', { name: 'Не го одобрявайте' }).click();
    await page.getByText('Попълнете това поле.').waitFor();
    // The shop was quicker: it has the order since.
    await stateIs("state = 'RECEIVED', received_on = '2026-11-26'");
    await page.getByRole('button', { name: 'Одобрете' }).click();
    await page.getByText('Поръчката се е променила междувременно.').waitFor();
    await page.getByRole('button', { name: 'Одобрете' }).click();
    await page.getByText('Пробният лист е одобрен: тиражът може да се печата.').waitFor();

    await stateIs(
      "state = 'SHIPPED', printed_on = '2026-11-26', shipped_on = '2026-11-26', shop_note = 'В три кашона.'",
    );
    await page.reload();
    await page.getByText('В три кашона.').waitFor();
    const damaged = (code: string) =>
      page.getByRole('spinbutton', { name: new RegExp(`${spacedCode(code)}$`) });
    await damaged(codes()[0] ?? '').fill('2');
    await damaged(codes()[1] ?? '').fill('1');
    await look(page, 'members-orders-shipped');
    await page.getByRole('button', { name: 'Пристигна, 3 повредени' }).click();
    await page.getByText('Повредени са 3 бройки.').waitFor();
    expect(await daysOf(server, codes()[0])).toMatchObject({ damaged: expect.any(String) });
    expect(await daysOf(server, codes()[1])).toMatchObject({ damaged: null });
    await look(page, 'members-orders-delivered');

    await page.getByRole('link', { name: 'Поръчайте отново повредените' }).click();
    await page.getByText('Избрани са 2.').waitFor();
    // The order before says where to.
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Адрес за доставка' }).inputValue())
      .toContain('Цар Симеон');
    await look(page, 'members-orders-again');
    await closing();
  },
);

step('a new link ends the one before, and a cancelled order has none to issue', async () => {
  const { server, city } = opened();
  const { page, closing } = await printer().visit(`/${city.slug}/signs/orders/new?state=DAMAGED`);
  await page.getByText('Избрана е 1.').waitFor();
  await page.getByRole('button', { name: 'Поръчайте', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Поръчайте', exact: true }).click();
  const made = page.getByRole('heading', { level: 1, name: /е направена$/ });
  await made.waitFor();
  await page.getByRole('link', { name: 'Към поръчката' }).click();
  await page.getByRole('button', { name: 'Издайте нова връзка' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Издайте нова връзка' }).click();
  await page.locator('.notice.key code').waitFor();
  const id = page.url().split('/').at(-1) ?? '';
  const { rows } = await server.database.owner.pool.query(
    Prisma.sql`SELECT revoked_on IS NULL AS good FROM passes WHERE order_id = ${id}::bigint ORDER BY id`,
  );
  expect(rows).toEqual([{ good: false }, { good: true }]);
  await page.getByRole('button', { name: 'Отнемете връзката' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Отнемете връзката' }).click();
  await page.getByText(/^Връзката за .* е отнета\./).waitFor();
  await page.getByRole('button', { name: 'Отменете поръчката' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Отменете поръчката' }).click();
  await page.getByText('Нищо по нея не се печата.').waitFor();
  expect(await page.getByRole('button', { name: 'Издайте нова връзка' }).count()).toBe(0);
  await look(page, 'members-orders-cancelled');
  await page.getByRole('link', { name: '‹ Поръчки' }).click();
  await page.getByLabel('Кои').selectOption('Всички');
  await page.getByText('отменена', { exact: true }).waitFor();
  await look(page, 'members-orders');
  await closing();
});
