// Orders of signs in a real browser: three signs are ordered, the link is seen, the test sheet approved, and one comes damaged.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { spacedCode } from '../../../client/text/formats.ts';
import { addPlace, drawCode, type CityPlace } from '../../support/city.ts';
import { daysOf } from '../../signs/orders/ordered.ts';
import { enter, look, open, type Entered, type Opened } from './opened.ts';

let opened: Opened;
let printer: Entered;
let places: CityPlace[];
beforeAll(async () => {
  opened = await open();
  printer = await enter(opened, 'printer');
  const { pool } = opened.server.database.owner;
  places = [];
  for (const name of [
    'Библиотека „Родина“',
    'Парк „Загорка“',
    'Детска градина „Детелина“ – сграда на бившето училище',
  ])
    places.push(await addPlace(pool, opened.city, name));
});
afterAll(() => opened.close());

const codes = () => places.map(({ code }) => code);
const stateIs = (columns: string) =>
  opened.server.database.owner.pool.query(`UPDATE print_orders SET ${columns}, version = version + 1`);

it('a member orders three signs, hands the link over, approves the sheet, and says what is damaged', async () => {
  const { server, city } = opened;
  const { page, closing } = await printer.visit(`/${city.slug}/signs/orders`);
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
});

it('a new link ends the one before, and a cancelled order has none to issue', async () => {
  const { server, city } = opened;
  const { page, closing } = await printer.visit(`/${city.slug}/signs/orders/new?state=DAMAGED`);
  await page.getByText('Избрана е 1.').waitFor();
  await page.getByRole('button', { name: 'Поръчайте', exact: true }).click();
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

it('a member sees the sign before it is ordered, and at once why it cannot be printed so', async () => {
  const { city } = opened;
  const { page, closing } = await printer.visit(`/${city.slug}/signs/orders/new`, [503]);
  const figure = page.locator('.sign-picture');
  const picture = figure.getByRole('img');
  const caption = figure.locator('figcaption');
  const isDrawn = () =>
    expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0))
      .toBe(true);
  const place = async () => {
    const { x, y, width, height } = (await figure.boundingBox()) ?? {};
    return { x, y, width, height };
  };
  await figure.waitFor();
  const before = await place();
  await caption.getByText(/^Пример, докато не сте избрали табели: /).waitFor();
  await isDrawn();
  expect(await place()).toEqual({ ...before, y: expect.any(Number) });
  await page.getByLabel('Състояние').selectOption('Всички');
  await page.getByLabel('Име, адрес или код').fill('детелина');
  await page.getByRole('checkbox', { name: /Детелина/ }).check();
  await caption.getByText(/^Първата избрана табела: Детска градина „Детелина“/).waitFor();
  expect(await picture.getAttribute('src')).toContain(codes()[2]);
  await isDrawn();
  await page.getByRole('radio', { name: /С голям код/ }).check({ force: true });
  const choose = async (words: string) => {
    await page.getByRole('button', { name: /Формат/ }).click();
    await page.getByRole('option', { name: words }).click();
  };
  await choose('A4 – 210 × 297 мм, чете се от 70 см');
  await figure.getByAltText(/^Табелата на Детска градина „Детелина“.*: A4.*, С голям код$/).waitFor();
  await expect.poll(() => picture.getAttribute('src')).toContain('format=a4&design=large');
  await isDrawn();
  await look(page, 'members-orders-picture');

  const call = (name: string) =>
    opened.server.database.owner.pool.query(
      Prisma.sql`UPDATE locations SET name = ${JSON.stringify({ bg: name })}::jsonb WHERE id = ${places[2]?.id}`,
    );
  await call('Детска градина „幼稚園“');
  await choose('A6 – 105 × 148 мм, чете се от 35 см');
  await figure.getByText(/букви, които шрифтът на табелите няма/).waitFor();
  await look(page, 'members-orders-picture-refused');
  await call('Детска градина „Детелина“');
  await choose('Друг размер');
  await figure.getByText('Въведете размера, за да видите табелата.').waitFor();
  await page.getByLabel('Размер в милиметри').fill('20x20');
  await figure.getByText('Това не е размер на табела.', { exact: false }).waitFor();
  await page.getByLabel('Размер в милиметри').fill('120x180');
  await figure.getByAltText(/: 120x180, С голям код$/).waitFor();
  await isDrawn();
  await page.route('**/picture.png*', (route) => route.fulfill({ status: 503 }));
  await choose('A3 – 297 × 420 мм, чете се от 1 м');
  await figure.getByText('Картината не се получи.', { exact: false }).waitFor();
  await page.unroute('**/picture.png*');
  await figure.getByRole('button', { name: 'Опитайте отново' }).click();
  await isDrawn();
  await closing();
});

it('six hundred signs are chosen with one button, and one of them is found again', async () => {
  const { server, city } = opened;
  const { pool } = server.database.owner;
  const drawn = new Set<string>();
  while (drawn.size < 600) drawn.add(drawCode());
  const many = [...drawn];
  await pool.query(
    Prisma.sql`WITH place AS (INSERT INTO locations (municipality_id, external_id, settlement_id, category_id, kind, name)
        SELECT ${city.id}, 'many-' || at, ${city.settlementId}, ${city.categoryId}, 'place', jsonb_build_object('bg', 'Спирка ' || at)
        FROM generate_series(1, 600) AS at RETURNING id, external_id)
      INSERT INTO sign_codes SELECT ${city.id}, (${many}::text[])[split_part(external_id, '-', 2)::int], id FROM place`,
  );
  await pool.query(
    Prisma.sql`INSERT INTO signs (municipality_id, code) SELECT ${city.id}, code FROM unnest(${many}::text[]) AS code`,
  );
  const { page, closing } = await printer.visit(`/${city.slug}/signs/orders/new`);
  await page.getByText(/^Намерени са 60\d табели/).waitFor();
  await page.getByLabel('Име, адрес или код').fill('спирка');
  await page.getByText('Намерени са 600 табели.').waitFor();
  await page.getByRole('button', { name: 'Изберете всички намерени' }).click();
  await page.getByText('Избрани са 600.').waitFor();
  await expect.poll(() => page.getByRole('checkbox', { name: /Спирка/ }).count()).toBe(50);
  await page.getByRole('button', { name: 'Покажете още' }).click();
  await page.getByText('Показани са 100 от 600.').waitFor();
  await look(page, 'members-orders-many');
  await page.getByRole('textbox', { name: 'Адрес за доставка' }).fill('пл. „Свобода“ 1');
  await page.getByLabel('Електронна поща на печатницата').fill('shop@pechat.example.bg');
  await page.getByRole('button', { name: 'Поръчайте', exact: true }).click();
  await page.getByText('Изпратихме връзката на shop@pechat.example.bg.').waitFor();
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, name] = /"operationName":"(PrintOrder\w*)"/.exec(request.postData() ?? '') ?? [];
    if (name) asked.push(name);
  });
  await page.getByRole('link', { name: 'Към поръчката' }).click();
  await page.getByText('600 табели, 600 бройки').waitFor();
  await page.getByRole('button', { name: 'Покажете още' }).click();
  await expect.poll(() => page.getByRole('row', { name: /Спирка/ }).count()).toBe(200);
  // The order and its signs are asked for by themselves: neither answer takes from the page what the other brought.
  expect(asked).toEqual(['PrintOrder', 'PrintOrderSigns', 'PrintOrderSigns']);
  await page.getByLabel('Код, име или адрес').fill(spacedCode(many[599] ?? ''));
  await page.getByRole('row', { name: /Спирка 600/ }).waitFor();
  await expect.poll(() => page.getByRole('row', { name: /Спирка/ }).count()).toBe(1);
  await look(page, 'members-orders-many-found');

  // A round holds a part of them, and the next one those that are left.
  const plan = async (name: string, first: string) => {
    await page.getByRole('link', { name: 'Направете обиколка с тези табели' }).click();
    await page.getByText('Избрани са 0 табели').waitFor();
    await page.getByLabel('Монтьор или фирма').fill(name);
    await page.getByRole('button', { name: 'Изберете първите 200', exact: true }).click();
    await page.getByText('Избрани са 200 табели').waitFor();
    await page.getByText(/избрани 200 от [46]00/).click();
    await expect
      .poll(() => page.getByRole('checkbox').first().locator('xpath=..').textContent())
      .toContain(first);
  };
  const order = page.url();
  await plan('Станчо', 'Спирка 1');
  await page.getByRole('checkbox', { name: /^Спирка 201 / }).check();
  await page.getByRole('button', { name: 'Създайте обиколката' }).click();
  await page.getByText('Твърде много са.').first().waitFor();
  await page.getByRole('checkbox', { name: /^Спирка 201 / }).uncheck();
  await page.getByText('избрани 200 от 600').click();
  await look(page, 'members-round-much');
  await page.getByRole('button', { name: 'Създайте обиколката' }).click();
  await page.getByText('0 от 200').waitFor();
  await page.goto(order);
  await plan('Иван', 'Спирка 201');
  await page.getByText('най-много 200 табели').waitFor();
  await expect.poll(() => page.getByRole('checkbox').count()).toBe(400);
  await closing();
});
