// Comments in a real browser: kept, hidden and taken back by button and key, together, and while somebody else does the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { Prisma } from '../../../prisma/generated/client.ts';
import { expectAccessible } from '../../support/browser.ts';
import { createCity, type City } from '../../support/city.ts';
import { enter, look, open, visit, type Opened } from './opened.ts';

/** In this order: ids are drawn elsewhere, and here they go down. */
const SAID = [
  'Касиерката Иванова е голям простак.',
  'Много чисто и спокойно, благодаря.',
  'Чакахме час, а работеше само едно гише.',
  'Вижте www.evtini-gumi.bg днес',
  'Градинката се нуждае от сянка.',
  'Обадете ми се на [●], имам снимки.',
  'Осветлението пред входа не работи.',
  'ВСИЧКО Е УЖАСНО И НИКОЙ НЕ ГЛЕДА',
  'Хубава площадка за малките.',
  '111 222',
  'Пейките са нови, браво.',
  'Храната е вкусна.',
];

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

async function newCity(commentsAllowed: boolean): Promise<City> {
  const made = await createCity(opened.server.database.owner.pool, { isDemo: false, commentsAllowed });
  await opened.server.database.owner.pool.query(
    Prisma.sql`INSERT INTO comments SELECT ${made.id}, lpad((100 - at)::text, 32, '0')::uuid, ${made.places[0]?.id ?? 0n},
      'COUNTED', '2026-11-01', text FROM unnest(${SAID}::text[]) WITH ORDINALITY AS said (text, at)`,
  );
  return made;
}

const item = (page: Page, text: string) => page.locator('.comments > li').filter({ hasText: text });
/** In pixels; a word that was broken in two makes a button of two lines. */
const tallestButton = (page: Page) =>
  page
    .locator('.comments .actions button')
    .evaluateAll((buttons) => Math.max(...buttons.map((button) => button.getBoundingClientRect().height)));
const isFocused = (page: Page, text: string) =>
  expect.poll(() => item(page, text).evaluate((li) => li === document.activeElement)).toBe(true);

describe('comments', () => {
  it('are kept and hidden one by one, by button and by key, and it is taken back', async () => {
    const editor = await enter(opened, 'editor');
    const city = await newCity(true);
    await editor.join(city, 'editor');
    const { page, closing } = await editor.visit(`/${city.slug}/comments`);
    await page.getByRole('heading', { level: 1, name: 'Коментари' }).waitFor();
    await page.getByText('Общо 12, показваме ги по десет.', { exact: true }).waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await tallestButton(page)).toBe(49.5);
    await page.setViewportSize({ width: 1280, height: 1000 });

    const rude = item(page, 'простак');
    await expect
      .poll(() => rude.locator('.notes li').allTextContents())
      .toEqual(['Може да е обида: „простак“.', 'Прилича на име на човек: „Касиерката Иванова“.']);
    await rude.getByRole('button', { name: 'Скрийте: Коментар 1 от 10' }).click();
    await look(page, 'comments-reasons');
    // The reason that the gravest note speaks of has focus.
    await page.keyboard.press('Enter');
    await rude.getByText('Скрит от Петя Колева. Причина: обида или заплаха.').waitFor();
    await isFocused(page, 'Много чисто');

    await page.keyboard.press('1');
    await item(page, 'Много чисто').getByText('Оставен от Петя Колева.').waitFor();
    await isFocused(page, 'Чакахме час');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('2');
    await page.keyboard.press('3');
    await item(page, 'evtini').getByText('Причина: реклама.').waitFor();
    await expectAccessible(page);
    await item(page, 'Много чисто')
      .getByRole('button', { name: /^Отменете/ })
      .click();
    await item(page, 'Много чисто')
      .getByRole('button', { name: /^Оставете/ })
      .waitFor();

    await page.getByLabel('Състояние').selectOption('HIDDEN');
    await item(page, 'простак').waitFor();
    await expect.poll(() => page.locator('.comments > li').count()).toBe(2);
    expect(new URL(page.url()).search).toBe('?state=hidden');
    await item(page, 'evtini')
      .getByRole('button', { name: /^Върнете го/ })
      .click();
    await item(page, 'evtini').getByText('Оставен от Петя Колева.').waitFor();
    await closing();
  });

  it('without a note are kept together, before the next ten come', async () => {
    const fresh = await newCity(true);
    const who = await opened.server.signIn(fresh, { role: 'editor' });
    const { page, closing } = await visit(opened, `/${fresh.slug}/comments`, { who });
    await page.getByRole('button', { name: 'Оставете всички 5 без бележка' }).click();
    await page.locator('.bulk').getByText('Оставени са 5 коментара.').waitFor();
    await page.getByRole('button', { name: 'Отменете за всички' }).click();
    await page.getByRole('button', { name: 'Оставете всички 5 без бележка' }).click();
    await page.locator('.bulk').getByText('Оставени са 5 коментара.').waitFor();
    await page.getByRole('button', { name: 'Следващите десет' }).click();
    await item(page, 'Храната е вкусна').waitFor();
    await expect.poll(() => page.locator('.comments > li').count()).toBe(2);
    await closing();
  });

  it('tell whoever is second what the first one decided', async () => {
    const shared = await newCity(true);
    const [one, two] = await Promise.all(
      ['Мария Иванова', 'Иван Колев'].map(async (name) =>
        visit(opened, `/${shared.slug}/comments`, {
          who: await opened.server.signIn(shared, { role: 'editor', name }),
        }),
      ),
    );
    if (!one || !two) throw new Error('Two came.');
    await Promise.all([one, two].map(({ page }) => item(page, 'Градинката').waitFor()));
    await item(one.page, 'Градинката')
      .getByRole('button', { name: /^Скрийте/ })
      .click();
    await one.page.getByRole('button', { name: 'Повторение' }).click();
    await item(one.page, 'Градинката').getByText('Скрит от Мария Иванова').waitFor();
    await item(two.page, 'Градинката')
      .getByRole('button', { name: /^Оставете/ })
      .click();
    await item(two.page, 'Градинката').getByText('Мария Иванова междувременно скри този коментар.').waitFor();
    await expectAccessible(two.page);
    await one.closing();
    await two.closing();
  });

  it('are only proposed to be hidden by whoever is bound to their place, and somebody else decides', async () => {
    const city = await newCity(true);
    const locationIds = [city.places[0]?.id ?? 0n];
    const bound = await opened.server.signIn(city, { role: 'local', name: 'Диана Илиева', locationIds });
    const editor = await opened.server.signIn(city, { role: 'editor', name: 'Иван Колев' });
    const one = await visit(opened, `/${city.slug}/comments`, { who: bound });
    await one.page.getByText('Вие отговаряте за определени места.').waitFor();
    for (const [text, at] of [
      ['Чакахме час', 3],
      ['Градинката', 5],
      ['Осветлението', 7],
    ] as const) {
      await item(one.page, text)
        .getByRole('button', { name: `Предложете да се скрие: Коментар ${at} от 10` })
        .click();
      await one.page.getByRole('button', { name: 'Без смисъл' }).click();
      await item(one.page, text)
        .getByText('Предложено за скриване от Диана Илиева, причина: без смисъл.')
        .waitFor();
    }
    await item(one.page, 'Чакахме час')
      .getByRole('button', { name: /^Отменете/ })
      .click();
    await item(one.page, 'Чакахме час')
      .getByRole('button', { name: /^Предложете/ })
      .waitFor();
    await one.page.reload();
    await item(one.page, 'Градинката')
      .getByText('Чака решение от колега, който не е обвързан с мястото.')
      .waitFor();
    await look(one.page, 'comments-proposed');

    const two = await visit(opened, `/${city.slug}/comments`, { who: editor });
    const [first, second] = [item(two.page, 'Градинката'), item(two.page, 'Осветлението')];
    await two.page.getByRole('heading', { name: 'Предложени за скриване' }).waitFor();
    expect(await two.page.locator('.comments').first().locator('> li').count()).toBe(2);
    await look(two.page, 'comments-proposals');
    await first.getByRole('button', { name: /^Потвърдете скриването/ }).click();
    await first.getByText('Скрит от Иван Колев. Причина: без смисъл.').waitFor();
    // Focus went on to the next proposal: 1 keeps it.
    await isFocused(two.page, 'Осветлението');
    await two.page.keyboard.press('1');
    await second.getByText('Оставен от Иван Колев.').waitFor();
    await two.page.reload();
    await item(two.page, 'Чакахме час').waitFor();
    expect(await two.page.getByText('Предложени за скриване').count()).toBe(0);
    await one.closing();
    await two.closing();
  });

  it('where they are off, say so, and where they are switched on', async () => {
    const off = await newCity(false);
    const who = await opened.server.signIn(off);
    const { page, closing } = await visit(opened, `/${off.slug}/comments`, { who });
    await item(page, 'Градинката').waitFor();
    await look(page, 'comments-off');
    await page.getByRole('link', { name: 'Включете коментарите в настройките за публикуване' }).click();
    await page.getByRole('switch', { name: 'Гражданите могат да пишат коментари' }).waitFor();
    await closing();
  });
});
