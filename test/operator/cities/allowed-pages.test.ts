// What operators do by a city's allowance, on their pages: from sign-in to what they read and judged, and the city's journal.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { dayAfter, dayIn } from '../../../server/foundation/days.ts';
import { look, open, type Opened } from '../../apps/members/opened.ts';
import { publish } from '../../support/city.ts';
import { enterAsOperator } from '../operators/entered.ts';
import { expectHeading } from '../operators/opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
  const { city, server } = opened;
  const { pool } = server.database.owner;
  const [place] = city.places;
  if (!place) throw new Error('The city has no place.');
  await publish(pool, city, place, '2026-11-01', [6, 7, 8, 9, 10]);
  for (let at = 1; at <= 25; at++)
    await pool.query(
      Prisma.sql`INSERT INTO comments VALUES
        (${city.id}, ${crypto.randomUUID()}::uuid, ${place.id}, 'COUNTED', '2026-11-01', ${`Казано тук: ${at}.`})`,
    );
});
afterAll(() => opened.close());

const GIVE = `mutation ($input: GiveAllowanceInput!) { giveAllowance(input: $input) { __typename } }`;
async function allow(action: string): Promise<void> {
  const { server, city } = opened;
  const until = dayAfter(dayIn('Europe/Sofia', new Date()), 1);
  const input = { municipality: city.slug, action, until, why: 'Помощ с група оценки.' };
  const { codes } = await server.ask(GIVE, { input }, await server.signIn(city));
  expect(codes).toEqual([]);
}
async function uses(): Promise<readonly (readonly [actor: string, action: string])[]> {
  const rows = await opened.server.database.owner.prisma.auditEntry.findMany({
    where: { municipalityId: opened.city.id, action: { not: 'allowances.edit' } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ actor, action }) => [actor, action]);
}

it('are nothing where nothing is allowed, and each use of them is told', async () => {
  const { name, email, visit } = await enterAsOperator(opened);
  const who = `operator: ${name} <${email}>`;
  const path = `/cities/${opened.city.slug}`;
  const first = await visit(path);
  await first.page.getByRole('link', { name: 'Какво позволява' }).click();
  await expectHeading(first.page, 'Какво позволява общината днес');
  await first.page.getByText(/Днес общината не позволява нищо/).waitFor();
  expect(await first.page.getByRole('link', { name: 'Прочетете коментарите' }).count()).toBe(0);
  await first.closing();
  for (const page of ['comments', 'openings']) {
    const refused = await visit(`${path}/${page}`);
    await expectHeading(refused.page, 'Общината не позволява това днес');
    await refused.closing();
  }
  expect(await uses()).toEqual([]);

  await allow('COMMENTS_READ');
  await allow('OPENINGS_RECLASSIFY');
  const { page, closing } = await visit(`${path}/allowed`);
  await expectHeading(page, 'Какво позволява общината днес');
  await page.getByText('Помощ с група оценки.').first().waitFor();
  await look(page, 'operator-allowed');
  expect(await uses()).toEqual([]);

  await page.getByRole('link', { name: 'Прочетете коментарите' }).click();
  await expectHeading(page, 'Коментари');
  const comments = page.locator('.comments > li');
  await comments.first().waitFor();
  await expect.poll(() => comments.count()).toBe(20);
  await look(page, 'operator-comments');
  await page.getByRole('button', { name: 'Покажете още' }).click();
  await comments.nth(24).waitFor();
  expect(new Set(await comments.locator('.said').allTextContents()).size).toBe(25);
  expect(await uses()).toEqual([
    [who, 'comments.read'],
    [who, 'comments.read'],
  ]);

  await page.goto(`${opened.server.url}/operator${path}/openings`);
  await expectHeading(page, 'Публикувани групи оценки');
  await look(page, 'operator-openings');
  await page.getByRole('button', { name: /^Извадете от средната: / }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/Цялата група излиза от средната/).waitFor();
  await dialog.getByRole('button', { name: 'Да не се брои' }).click();
  await dialog.getByText('Попълнете това поле.').first().waitFor();
  await dialog.getByLabel('Защо').fill('Един и същ човек ги е изпратил.');
  await dialog.getByRole('button', { name: 'Да не се брои' }).click();
  await page.getByText('Групата не се брои.').waitFor();
  await page.getByText('Да не се брои: „Един и същ човек ги е изпратил.“').waitFor();
  await page.getByLabel('Кои групи').selectOption('COUNTED');
  await page.getByText('Няма такива.').waitFor();
  await page.getByLabel('Кои групи').selectOption('UNCONFIRMED');
  await page.getByRole('button', { name: /^Включете в средната: / }).waitFor();
  await look(page, 'operator-openings-judged');
  await closing();
  const { rows } = await opened.server.database.owner.pool.query<{ standing: string }>(
    Prisma.sql`SELECT standing FROM openings WHERE municipality_id = ${opened.city.id}`,
  );
  expect(rows).toEqual([{ standing: 'UNCONFIRMED' }]);
  expect(await uses()).toContainEqual([who, 'openings.reclassify']);
});
