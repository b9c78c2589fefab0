// Operators erase a municipality on their pages: typed, planned, cancelled, planned again, carried out, certified.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eraseDue } from '../../../server/operator/erasures/erase.ts';
import { look, open, type Opened } from '../../apps/members/opened.ts';
import { enterAsOperator } from '../operators/entered.ts';
import { expectHeading } from '../operators/opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const AFTER_MS = 31 * 24 * 60 * 60_000;

it('is planned after the name was typed, cancelled, planned again, and certified', async () => {
  const { server, city } = opened;
  const { name, visit } = await enterAsOperator(opened);
  const { page, closing } = await visit(`/cities/${city.slug}`);
  await page.getByRole('link', { name: 'Изтриване на общината' }).click();
  await expectHeading(page, 'Изтриване на общината');
  await page.getByText('Става 30 дни след насрочването').waitFor();
  const typed = page.getByLabel(`Напишете „${city.slug}“, за да потвърдите`);
  const action = page.getByRole('button', { name: 'Насрочете изтриването' });
  await typed.fill('друга');
  await action.click();
  await page.getByText('Не съвпада. Напишете го точно така.').first().waitFor();
  await look(page, 'operator-erasure-mistyped');
  await typed.fill(city.slug);
  await action.click();
  await page.getByText('Изтриването е насрочено.').waitFor();
  await page.getByText(`Насрочено от ${name} (Kazva)`).waitFor();
  await look(page, 'operator-erasure-planned');

  await page.getByRole('button', { name: 'Отменете изтриването' }).click();
  const asked = page.getByRole('alertdialog');
  await asked.getByRole('button', { name: 'Отменете изтриването' }).click();
  await page.getByText('Изтриването е отменено.').waitFor();
  await typed.fill(city.slug);
  await page.getByLabel('Контролна сума на изнесените данни').fill('cd'.repeat(32));
  await action.click();
  await page.getByText(/^Общината ще бъде изтрита не по-рано от/).waitFor();
  // Whoever opens the city's page hears of it there too.
  await page.getByRole('link', { name: 'Община Проба' }).click();
  await page.getByText('Състояние').first().waitFor();
  await page.getByText(/^Общината ще бъде изтрита не по-рано от/).waitFor();
  await look(page, 'operator-city-erasure');
  await page.goBack();
  await expectHeading(page, 'Изтриване на общината');

  const { jobs, mover } = server.database;
  await eraseDue({ jobs, mover, now: () => new Date(Date.now() + AFTER_MS) });
  await page.getByRole('link', { name: 'Всички изтривания' }).click();
  await expectHeading(page, 'Изтривания');
  await page.getByText(/^Отменено на .* \(Kazva\)$/).waitFor();
  await page.getByText('изтрита', { exact: true }).waitFor();
  await page.getByText('Удостоверение: Община Проба').click();
  await page.getByText('УДОСТОВЕРЕНИЕ ЗА ИЗТРИВАНЕ НА ДАННИ').waitFor();
  await look(page, 'operator-erasures');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Изтеглете удостоверението' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe(`certificate-${city.slug}.txt`);
  const certificate = readFileSync(await download.path(), 'utf8');
  expect(certificate).toContain(`от ${name} (Kazva).`);
  expect(certificate).toContain('cd'.repeat(32));
  await page.goto(`${server.url}/operator/cities/${city.slug}`);
  await expectHeading(page, 'Няма такава страница');
  await closing();
  expect(await server.database.owner.prisma.municipality.count({ where: { id: city.id } })).toBe(0);
});
