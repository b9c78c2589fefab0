// What members come to the alerts for, in a real browser: from signing in to an alert that is dealt with, and to what they hear of.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, publish } from '../../support/city.ts';
import { makeAccount } from './invited.ts';
import { chooseTyped } from '../../support/typed-lists.ts';
import { look, open, signIn, visit, type Opened } from './opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
beforeEach(async () => {
  opened = { ...opened, city: await createCity(opened.server.database.owner.pool, { isDemo: false }) };
});
afterAll(() => opened.close());

/** A drop and a silence of the place, a rise of its category, a flood. */
async function tell(): Promise<void> {
  const { city, server } = opened;
  const place = city.places[0]?.id;
  const told = new Date('2026-11-24');
  if (city.places[0])
    await publish(server.database.owner.pool, city, city.places[0], '2026-11-24', [7, 7, 8, 6, 7]);
  const common = { municipalityId: city.id, toldOn: told };
  const { alert } = server.database.owner.prisma;
  const at = (day: string) => ({ ...common, since: new Date(day) });
  await alert.create({
    data: { ...at('2026-10-12'), kind: 'FLOOD', locationId: place ?? 0n, count: 43, before: 1.6 },
  });
  await alert.create({
    data: {
      ...at('2026-11-01'),
      kind: 'RISE',
      categoryId: city.categoryId,
      count: 312,
      before: 7.94,
      after: 8.41,
    },
  });
  await alert.create({
    data: { ...at('2026-10-20'), kind: 'SILENT', locationId: place ?? 0n, count: 36, before: 9.2 },
  });
  await alert.create({
    data: { ...at('2026-10-03'), kind: 'DROP', locationId: place ?? 0n, count: 46, before: 8.6, after: 7.1 },
  });
}

it('an editor signs in, reads what changed, and says what was done about it', async () => {
  const { server, city } = opened;
  const email = await makeAccount(server, city, 'EDITOR');
  const { page, closing } = await visit(opened, `/${city.slug}/alerts`, { refused: [401] });
  await signIn(page, email);
  await page.getByRole('heading', { level: 1, name: 'Известия' }).waitFor();
  await page.getByText('Няма известия. Когато').waitFor();
  await page.getByText('Още нищо не е публикувано').waitFor();
  await look(page, 'members-alerts-none');
  await tell();
  await page.reload();
  const drop = page.getByRole('listitem').filter({ hasText: 'стана 7,1, а беше 8,6' });
  await drop
    .getByText(
      ': средната оценка стана 7,1, а беше 8,6, от 3 октомври 2026 г. насам, n = 46, едва ли е случайно.',
    )
    .waitFor();
  await page.getByText('Публикувано до 24 ноември 2026 г.').waitFor();
  await look(page, 'members-alerts');
  await page.setViewportSize({ width: 320, height: 800 });
  await look(page, 'members-alerts-320');
  await page.setViewportSize({ width: 1280, height: 1000 });
  await drop.getByRole('button', { name: 'Отбележете' }).click();
  await page.getByRole('dialog').getByText('Приключено').click();
  await page.getByLabel('Бележка за колегите').fill('Втората каса пак работи.');
  await look(page, 'members-alerts-mark');
  await page.getByRole('button', { name: 'Запазете' }).click();
  await drop.getByText('Бележка: Втората каса пак работи.').waitFor();
  // Of those that nobody looks after three are left.
  await page.getByLabel('Състояние').selectOption('Ново');
  await drop.waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('?state=NEW');
  await expect.poll(() => page.locator('.alerts > li').count()).toBe(3);
  // The letters of whoever reads in Bulgarian are Bulgarian.
  const languages = await server.database.owner.pool.query(
    Prisma.sql`SELECT language FROM users WHERE email = ${email}`,
  );
  expect(languages.rows).toEqual([{ language: 'bg' }]);
  await closing();
});

it('mutes a place, chooses what to hear of and how often, and lets the place speak again', async () => {
  const { server, city } = opened;
  await tell();
  const who = await server.signIn(city);
  const { page, closing } = await visit(opened, `/${city.slug}/alerts`, { who });
  const silent = page.getByRole('listitem').filter({ hasText: 'няма нова публикувана оценка' });
  await silent.getByRole('button', { name: 'Заглушете' }).click();
  await page.getByRole('dialog').getByText('Само за Вас.').waitFor();
  await look(page, 'members-alerts-mute');
  await page.getByRole('dialog').getByRole('button', { name: 'Заглушете' }).click();
  await page.getByRole('status').getByText('няма да получавате писма').waitFor();
  const { pool, prisma } = server.database.owner;
  const muted = await prisma.alertMute.findFirst();
  const journal = await pool.query(
    Prisma.sql`SELECT after FROM audit_entries WHERE municipality_id = ${city.id} AND subject = 'AlertSubscription'`,
  );
  expect(journal.rows).toEqual([{ after: { mutes: [{ location: String(muted?.locationId) }] } }]);
  await page.getByRole('link', { name: 'Какво да получавате' }).click();
  await page.getByRole('heading', { level: 1, name: 'Какво да получавате' }).waitFor();
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.getByText('Веднъж седмично').click();
  await page.getByText('Ръст на средната оценка').click();
  await page.getByText('Само за избраните').click();
  const kinds = page.getByRole('group', { name: 'Услуги' });
  await chooseTyped(kinds.getByRole('combobox'), 'Детски', 'Детски градини');
  await page.getByRole('button', { name: 'Махнете: Детски градини' }).waitFor();
  await look(page, 'members-alerts-mine');
  await page.getByRole('button', { name: 'Запазете', exact: true }).click();
  await page.getByRole('status').getByText('Запазено.').waitFor();
  expect(await prisma.alertSubscription.findFirst()).toMatchObject({
    memberId: who.memberId,
    frequency: 'WEEKLY',
    kinds: ['DROP', 'SILENT', 'FLOOD', 'HOURS'],
    categoryIds: [city.categoryId],
    wantsMonthly: true,
  });
  await page.getByRole('button', { name: /^Пуснете отново: / }).click();
  await page.getByText('Нищо не е заглушено.').waitFor();
  expect(await prisma.alertMute.count()).toBe(0);
  await closing();
});

it('what a service’s ratings show leads to a task and to an improvement of the service, and back', async () => {
  const { server, city } = opened;
  await tell();
  const who = await server.signIn(city, { role: 'editor', name: 'Ева Стоянова' });
  const { page, closing } = await visit(opened, `/${city.slug}/alerts?state=NEW`, { who });
  const rise = page.getByRole('listitem').filter({ hasText: 'стана 8,4' });
  await rise.getByRole('link', { name: 'Нова задача за Детски градини' }).click();
  await page.getByRole('heading', { level: 1, name: 'Нова задача' }).waitFor();
  expect(await page.getByRole('radio', { name: 'За услуга' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: /Детски градини.*Услуга/ }).waitFor();
  await page.getByText('Ръст на средната оценка: средната оценка стана 8,4').waitFor();
  await look(page, 'members-task-of-a-service');
  await page.getByRole('button', { name: 'Отговорник' }).click();
  await page.getByRole('option', { name: 'Ева Стоянова' }).click();
  await page.getByRole('button', { name: 'Запазете' }).click();
  await page.waitForURL((url) => url.search === '?state=NEW');
  await rise.getByRole('link', { name: 'Ново подобрение за Детски градини' }).click();
  await page.getByRole('button', { name: /Детски градини.*Услуга/ }).waitFor();
  const { rows } = await server.database.owner.pool.query(
    Prisma.sql`SELECT category_id FROM tasks WHERE municipality_id = ${city.id}`,
  );
  expect(rows).toEqual([{ category_id: String(city.categoryId) }]);
  await closing();
});
