// Signs before they are ordered, in a real browser: how one will look, why it cannot be printed so, and six hundred at once.
import { expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { spacedCode } from '../../../client/text/formats.ts';
import { drawCode } from '../../support/city.ts';
import { look } from './opened.ts';
import { printerOfACity } from './printer.ts';

const { opened, printer, places, codes } = printerOfACity();

it('a member sees the sign before it is ordered, and at once why it cannot be printed so', async () => {
  const { city } = opened();
  const { page, closing } = await printer().visit(`/${city.slug}/signs/orders/new`, [503]);
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
  const felt = page.getByRole('checkbox', { name: /Да се намира с пръсти/ });
  await felt.check({ force: true });
  await expect.poll(() => picture.getAttribute('src')).toContain('tactile=1');
  await isDrawn();
  await look(page, 'members-orders-picture-tactile');
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
  expect(await felt.isChecked()).toBe(true);
  await choose('A4 – 210 × 297 мм, чете се от 70 см');
  await figure.getByAltText(/^Табелата на Детска градина „Детелина“.*: A4.*, С голям код$/).waitFor();
  await expect.poll(() => picture.getAttribute('src')).toContain('format=a4&design=large');
  expect(await picture.getAttribute('src')).not.toContain('tactile');
  expect(await felt.count()).toBe(0);
  await isDrawn();
  await look(page, 'members-orders-picture');

  const call = (name: string) =>
    opened().server.database.owner.pool.query(
      Prisma.sql`UPDATE locations SET name = ${JSON.stringify({ bg: name })}::jsonb WHERE id = ${places()[2]?.id}`,
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
  const { server, city } = opened();
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
  const { page, closing } = await printer().visit(`/${city.slug}/signs/orders/new`);
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
  await page.getByRole('alertdialog').getByRole('button', { name: 'Поръчайте', exact: true }).click();
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
