// What an admin of a new city is led to before the first order of signs, and nobody else.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { look, open, visit, type Opened } from './opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

it('an admin sees what is missing, each a link to where it is done; an analyst sees none of it', async () => {
  const { city, server } = opened;
  const who = await server.signIn(city);
  const { page, closing } = await visit(opened, `/${city.slug}/overview`, { who });
  const steps = page.locator('section', { hasText: 'До първата поръчка на табели' }).getByRole('listitem');
  await steps.first().waitFor();
  expect(await steps.allTextContents()).toEqual([
    'Внесете местата, за които ще се гласува – готово',
    'Адрес, който може да стои на табелите – готово',
    'Поканете още един администратор: да има кой да влезе, ако Вие не можете',
    'Поръчайте табелите',
  ]);
  await look(page, 'members-first-steps');
  await server.signIn(city);
  await page.reload();
  await page.getByText(/^Поканете още един администратор.* – готово$/).waitFor();
  await steps.getByRole('link', { name: 'Поръчайте табелите' }).click();
  await page.waitForURL(`**/${city.slug}/signs/orders/new`);
  await closing();

  const analyst = await server.signIn(city, { role: 'analyst' });
  const other = await visit(opened, `/${city.slug}/overview`, { who: analyst });
  await other.page.getByText('Още нищо не е публикувано').last().waitFor();
  expect(await other.page.getByText('До първата поръчка на табели').count()).toBe(0);
  await other.closing();
});
