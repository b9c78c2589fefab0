// What an admin of a new city is led to, and nobody else; a letter to oneself among it.
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
  const { page, closing } = await visit(opened, `/${city.slug}`, { who });
  const steps = page.locator('section', { hasText: 'Първи стъпки' }).getByRole('listitem');
  await steps.first().waitFor();
  expect(await steps.allTextContents()).toEqual([
    'Пратете си пробно писмо',
    'Изберете цвета и герба на общината (по желание)',
    'Прегледайте въпросите към гражданите (по желание)',
    'Внесете местата, за които ще се гласува – готово',
    'Адрес, който може да стои на табелите – готово',
    'Поканете още един администратор: да има кой да влезе, ако Вие не можете',
    'Поръчайте табелите',
  ]);
  await page.getByText('2 от 7 са готови').waitFor();
  await look(page, 'members-first-steps');
  await page.getByRole('button', { name: 'Пратете си пробно писмо' }).click();
  await page.getByText('Пратете си пробно писмо – готово').waitFor();
  expect(server.letters.at(-1)?.to).toBe(who.email);
  await server.signIn(city);
  await page.reload();
  await page.getByText(/^Поканете още един администратор.* – готово$/).waitFor();
  await steps.getByRole('link', { name: 'Поръчайте табелите' }).click();
  await page.waitForURL(`**/${city.slug}/signs/orders/new`);
  await closing();

  const analyst = await server.signIn(city, { role: 'analyst' });
  const other = await visit(opened, `/${city.slug}/home`, { who: analyst });
  await other.page.getByText('Още нищо не е публикувано').waitFor();
  expect(await other.page.getByText('Първи стъпки').count()).toBe(0);
  await other.closing();
});
