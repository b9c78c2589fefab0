// A city's data as an operator takes them out: asked for where the city allows it, seen on their way, downloaded, and named by the erasure.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openExport } from '../../../server/operator/moving/unpack.ts';
import { look, open, type Opened } from '../../apps/members/opened.ts';
import { allow } from '../cities/operated.ts';
import { enterAsOperator } from '../operators/entered.ts';
import { expectHeading } from '../operators/opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

it('is asked for with a reason, downloaded once it is made, and proposed to the erasure', async () => {
  const { city, server } = opened;
  const admin = await server.signIn(city);
  const { name, visit } = await enterAsOperator(opened);
  const { page, closing } = await visit(`/cities/${city.slug}`);
  await page.getByRole('link', { name: 'Изнасяне на данните' }).click();
  await expectHeading(page, 'Изнасяне на данните');
  await page.getByText('Общината трябва да го позволи първо').waitFor();
  expect(await page.getByRole('button', { name: 'Изнесете данните' }).count()).toBe(0);
  await look(page, 'operator-export-not-allowed');

  await allow(server, admin, city, 'MUNICIPALITIES_EXPORT');
  await page.reload();
  await page.getByRole('button', { name: 'Изнесете данните' }).click();
  await page.getByText('Попълнете това поле.').first().waitFor();
  await page.getByLabel('Причина').fill('Общината се мести.');
  await look(page, 'operator-export');
  await page.getByRole('button', { name: 'Изнесете данните' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('Да изнесем ли всички данни на „Община Проба“?').waitFor();
  await dialog.getByRole('button', { name: 'Изнесете данните' }).click();
  await page.getByRole('heading', { name: 'Файлът е готов' }).waitFor();
  await page.getByText(name).first().waitFor();
  await look(page, 'operator-export-ready');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Изтеглете файла' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${city.slug}-\\d{4}-\\d{2}-\\d{2}\\.zip$`));
  const { manifestHash, close } = await openExport(await download.path());
  close();
  await page.getByText(manifestHash).waitFor();
  expect(server.letters.filter(({ to }) => to === admin.email)).toHaveLength(1);

  await page.goto(`${server.url}/operator/cities/${city.slug}/erasure`);
  await expectHeading(page, 'Изтриване на общината');
  expect(await page.getByLabel(/^Контролна сума/).inputValue()).toBe(manifestHash);
  await closing();
});
