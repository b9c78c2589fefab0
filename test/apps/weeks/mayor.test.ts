// A mayor's week, in a real browser: what waits for a decision is decided; a poor service leads to a place, and what was done there to citizens.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { open, type Opened } from '../members/opened.ts';
import { publishMonths, type Service } from '../members/months.ts';
import { begin, join } from './walk.ts';

let opened: Opened;
let services: Service[];
beforeAll(async () => {
  opened = await open();
  const { city, server } = opened;
  const { pool } = server.database.owner;
  services = await publishMonths(pool, city);
  await pool.query(
    Prisma.sql`INSERT INTO comments (id, municipality_id, location_id, standing, month, text, proposed_because, proposed_by)
      VALUES (gen_random_uuid(), ${city.id}, ${services[0]?.places[0]?.id}, 'COUNTED', '2026-10-01', 'Касиерката е простак.', 'ABUSE', 'Диана Илиева')`,
  );
});
afterAll(() => opened.close());

it('a mayor decides what waits, and tells citizens what was done where a service is poor', async () => {
  const { browser, server, city } = opened;
  const [kindergartens] = services;
  const mayor = await join(opened, 'Живко Тодоров', 'ADMIN');
  const { page, ...walk } = await begin(opened, mayor);
  await walk.arrives('Начало');
  expect(walk.pressed('sign-in')).toBeLessThanOrEqual(4);

  // What waits for a decision.
  const waiting = page.locator('.waiting');
  await walk.press(waiting.getByRole('link', { name: '1 непрочетен коментар' }));
  await walk.arrives('Коментари');
  await walk.press(page.getByRole('button', { name: /^Потвърдете скриването/ }));
  await page.getByText('Скрит от Живко Тодоров. Причина: обида или заплаха.').waitFor();
  await walk.stands('decided');
  expect(walk.pressed('home to decided')).toBeLessThanOrEqual(2);

  // From a service that fell to one of its places, and to what was done there.
  await walk.press(page.getByRole('link', { name: 'Начало' }));
  await walk.arrives('Начало');
  const fallen = page.locator('.figures li', { hasText: 'Детски градини' });
  await fallen.getByText(/едва ли е случайно/).waitFor();
  await walk.press(fallen.getByRole('link'));
  await walk.arrives('Резултати по места');
  await expect.poll(() => page.locator('tbody tr').count()).toBe(3);
  await walk.press(page.locator('tbody tr').first().getByRole('link'));
  await walk.arrives(/^Детска градина/);
  const place = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const [, id = ''] = /places\/(\d+)/.exec(page.url()) ?? [];
  expect(kindergartens?.places.map((each) => String(each.id))).toContain(id);
  await walk.press(page.getByRole('link', { name: `Ново подобрение за ${place}` }));
  await walk.arrives('Ново подобрение');
  const done = page.getByRole('group', { name: /^Какво направихте/ });
  await walk.type(done.getByLabel('Български'), 'Готвачът е нов, а обядът е топъл.');
  await walk.press(page.getByRole('spinbutton').first());
  await page.keyboard.type('17112026');
  await walk.press(page.getByRole('button', { name: 'Запазете' }));
  await walk.arrives('Готвачът е нов, а обядът е топъл.');
  await walk.press(page.getByRole('button', { name: 'Публикувайте' }));
  await page.getByText('Публикувано: виждат го всички.').waitFor();
  await walk.stands('published');
  expect(walk.pressed('poor service to published improvement')).toBeLessThanOrEqual(8);

  const citizen = await browser.newPage({ locale: 'bg-BG' });
  await citizen.goto(`${server.url}/results/${city.slug}/${id}`);
  await citizen.getByText('Готвачът е нов, а обядът е топъл.').waitFor();
  await citizen.close();
  await walk.closing();
});
