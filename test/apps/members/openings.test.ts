// What admins come to the openings for, in a real browser: from an alert to a decision and back; two at once; who may only read.
import { describe, expect, it } from 'vitest';
import { screenshot } from '../../support/browser.ts';
import { publish } from '../../support/city.ts';
import { enter, look, unfoldFilters, visit } from './opened.ts';
import { begin, dialog, expectRows, heading, openingsOfACity, row, rows, WHY } from './flooded.ts';

const { opened, owner, ago, aCity, decided } = openingsOfACity();

it('an admin goes from the alert to the groups of the place, counts one, and takes it back', async () => {
  const { city, place } = await aCity();
  const admin = await enter(opened(), 'admin');
  await admin.join(city, 'admin');
  const { page, closing } = await admin.visit(`/${city.slug}/alerts`);
  await page.getByRole('link', { name: 'Вижте групите: Поликлиника „Загора“' }).click();
  await heading(page, 'Групи оценки');
  expect(new URL(page.url()).search).toBe(`?location=${place.id}`);
  await expectRows(page, 3);
  await page.getByText('Само за').getByRole('link', { name: 'Поликлиника „Загора“' }).waitFor();
  const burst = row(page, 'Повечето дойдоха в четвърт денонощие');
  await burst.getByText('20 оценки').waitFor();
  await burst.getByText('1–4: 95 %').waitFor();
  await burst.getByText('Непотвърдена', { exact: true }).waitFor();
  await row(page, 'докато мястото е затворено').waitFor();
  await look(page, 'members-openings');

  await burst.getByRole('button', { name: /^Включете в средната: Поликлиника „Загора“, / }).click();
  await dialog(page)
    .getByText(
      'Средната на мястото от началото досега: 8,0 от 10, 5 оценки. След решението: 2,8 от 10, 25 оценки.',
    )
    .waitFor();
  await look(page, 'members-openings-decide');
  await dialog(page).getByRole('button', { name: 'Да се брои' }).click();
  await dialog(page).getByText('Попълнете това поле.').first().waitFor();
  await dialog(page).getByLabel('Защо').fill('я'.repeat(501));
  await dialog(page).getByRole('button', { name: 'Да се брои' }).click();
  await dialog(page).getByText('Текстът е с 1 знак по-дълъг').waitFor();
  expect(await decided(city)).toEqual([]);
  await dialog(page).getByLabel('Защо').fill(WHY);
  // Whoever presses twice decides once.
  await dialog(page).getByRole('button', { name: 'Да се брои' }).dblclick();
  await burst.getByText('Брои се', { exact: true }).waitFor();
  await burst.getByText(`Да се брои: „${WHY}“`).waitFor();
  await dialog(page).waitFor({ state: 'detached' });
  expect(await decided(city)).toEqual([{ standing: 'COUNTED', note: WHY, decided_by: admin.name }]);

  // It stays where it was decided, though it is not what was looked for any more.
  await page.getByLabel('Кои групи').selectOption('непотвърдени');
  await expectRows(page, 1);
  await begin(page, 'докато мястото е затворено', 'Включете в средната', 'Прием извън работното време.');
  await dialog(page).getByRole('button', { name: 'Да се брои' }).click();
  await rows(page).getByText('Брои се', { exact: true }).waitFor();
  await begin(page, 'докато мястото е затворено', 'Извадете от средната', 'Приемът е бил другаде.');
  await dialog(page).getByText(`Връщате решението на ${admin.name} от`).waitFor();
  expect(await dialog(page).getByText('решение на общината').count()).toBe(0);
  await look(page, 'members-openings-take-back');
  await dialog(page).getByRole('button', { name: 'Да не се брои' }).click();
  await rows(page).getByText('Непотвърдена', { exact: true }).waitFor();
  // Focus is where it was.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^Включете в средната/);
  await look(page, 'members-openings-decided');
  const { data } = await opened().server.ask(
    `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) { summary { count } } }`,
    { slug: city.slug, id: String(place.id) },
  );
  expect(data.location.summary.count).toBe(25);
  await closing();
});

describe('two admins at once', () => {
  it('who is second hears what the first decided, and decides again where it differs', async () => {
    const { city } = await aCity();
    const [one, two] = await Promise.all(
      ['Мария Иванова', 'Иван Колев'].map(async (name) =>
        visit(opened(), `/${city.slug}/openings`, { who: await opened().server.signIn(city, { name }) }),
      ),
    );
    if (!one || !two) throw new Error('Two came.');
    const text = 'Повечето дойдоха в четвърт денонощие';
    await begin(one.page, text, 'Включете в средната', WHY);
    await begin(two.page, text, 'Включете в средната', 'И аз бях там.');
    await dialog(one.page).getByRole('button', { name: 'Да се брои' }).click();
    await row(one.page, text).getByText('Брои се', { exact: true }).waitFor();
    await dialog(two.page).getByRole('button', { name: 'Да се брои' }).click();
    await dialog(two.page).getByText('Междувременно Мария Иванова вече реши същото.').waitFor();
    await dialog(two.page).getByText(`Да се брои: „${WHY}“`).waitFor();
    expect(await dialog(two.page).getByRole('button', { name: 'Да се брои' }).count()).toBe(0);
    await look(two.page, 'members-openings-same');
    await dialog(two.page).getByRole('button', { name: 'Затворете' }).click();
    await row(two.page, text).getByText('Брои се', { exact: true }).waitFor();

    // The page of the second is stale: the first takes it back, and counts it again for another reason.
    await begin(two.page, text, 'Извадете от средната', 'Таблетът е бил в друга зала.');
    await begin(one.page, text, 'Извадете от средната', 'Чакам отговор от залата.');
    await dialog(one.page).getByRole('button', { name: 'Да не се брои' }).click();
    await row(one.page, text).getByText('Непотвърдена', { exact: true }).waitFor();
    await begin(one.page, text, 'Включете в средната', 'Отговориха: таблетът е бил там.');
    await dialog(one.page).getByRole('button', { name: 'Да се брои' }).click();
    await row(one.page, text).getByText('Брои се', { exact: true }).waitFor();
    await dialog(two.page).getByRole('button', { name: 'Да не се брои' }).click();
    await dialog(two.page).getByText('Междувременно Мария Иванова реши друго.').waitFor();
    await dialog(two.page).getByText('Да се брои: „Отговориха: таблетът е бил там.“').waitFor();
    await look(two.page, 'members-openings-other');
    await expect
      .poll(() => dialog(two.page).getByLabel('Защо').inputValue())
      .toBe('Таблетът е бил в друга зала.');
    await dialog(two.page).getByRole('button', { name: 'Да не се брои' }).click();
    await row(two.page, text).getByText('Да не се брои: „Таблетът е бил в друга зала.“').waitFor();
    expect(await decided(city)).toHaveLength(4);
    await one.closing();
    await two.closing();
  });
});

it('a group that counted leaves the average, and the last one leaves no number', async () => {
  const { city, other } = await aCity();
  const who = await opened().server.signIn(city);
  const { page, closing } = await visit(opened(), `/${city.slug}/openings?location=${other.id}`, {
    who,
    refused: [503],
  });
  await begin(page, 'Читалище', 'Извадете от средната', 'Касиерката ги е изпратила.');
  await dialog(page).getByText('8,6 от 10, 5 оценки. След решението: още няма достатъчно оценки.').waitFor();
  await dialog(page).getByText('„решение на общината“').waitFor();
  // Without a connection what was written stays, and it is tried again.
  await page.route('**/members/graphql', (route) => route.fulfill({ status: 503 }));
  await dialog(page).getByRole('button', { name: 'Да не се брои' }).click();
  await dialog(page).getByText('Нещо не се получи').waitFor();
  await page.unroute('**/members/graphql');
  await dialog(page).getByRole('button', { name: 'Да не се брои' }).click();
  await row(page, 'Читалище').getByText('Непотвърдена', { exact: true }).waitFor();
  await page.goto(`${opened().server.url}/members/${city.slug}/results/places/${other.id}`);
  await page.getByText('Причина: решение на общината.').waitFor();
  await page.getByRole('link', { name: 'Кои групи са непотвърдени' }).click();
  await row(page, 'Касиерката').waitFor();
  expect(new URL(page.url()).search).toBe(`?location=${other.id}&standing=unconfirmed`);
  await closing();
});

it('is narrowed by place, standing and days, all of it in the address; by keyboard, and on paper', async () => {
  const { city, place, other } = await aCity();
  const who = await opened().server.signIn(city, { role: 'analyst' });
  const { page, closing } = await visit(
    opened(),
    `/${city.slug}/results/places/${place.id}?period=months-3`,
    {
      who,
      refused: [503],
    },
  );
  await page.getByRole('link', { name: 'Групи оценки', exact: true }).last().click();
  await heading(page, 'Групи оценки');
  expect(new URL(page.url()).search).toBe(`?location=${place.id}&period=months-3`);
  await page.getByText('Какво са групите и кога някоя не се брои').click();
  await page.getByText('решава администраторът на общината').waitFor();
  expect(await page.getByRole('button', { name: /средната/ }).count()).toBe(0);

  await page.getByRole('link', { name: 'Всички места' }).click();
  await row(page, 'Читалище').waitFor();
  await page.getByLabel('Място').fill('родина');
  await page.getByRole('button', { name: 'Само групите за Читалище „Родина“' }).focus();
  await page.keyboard.press('Enter');
  await expectRows(page, 1);
  await page.getByLabel('Кои групи').selectOption('непотвърдени');
  await page.getByText('Няма такива групи').waitFor();
  await look(page, 'members-openings-none');
  expect(new URL(page.url()).search).toBe(`?period=months-3&location=${other.id}&standing=unconfirmed`);
  await page.getByRole('link', { name: 'Покажете всички групи' }).click();
  await row(page, 'Поликлиника').first().waitFor();
  expect(new URL(page.url()).search).toBe('');

  await row(page, 'Читалище').getByRole('link', { name: 'Читалище „Родина“' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Само за').waitFor();
  await page.goBack();
  await row(page, 'Поликлиника').first().waitFor();
  await unfoldFilters(page);
  await page.getByLabel('Период', { exact: true }).selectOption('избрани дни');
  await page.getByLabel('До', { exact: true }).fill(ago(20));
  await expectRows(page, 1);
  await page.reload();
  await expectRows(page, 1);
  await look(page, 'members-openings-read');

  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  expect(await page.getByLabel('Кои групи').isVisible()).toBe(false);
  await expect.poll(() => page.getByRole('heading', { name: 'Всички групи' }).isVisible()).toBe(true);
  await screenshot(page, 'members-openings-print', true);
  await page.emulateMedia({ media: 'screen' });

  const go = (query: string) => page.goto(`${opened().server.url}/members/${city.slug}/openings${query}`);
  await go('?location=999999999');
  await page.getByText('Такова място няма тук.').waitFor();
  await look(page, 'members-openings-nowhere');
  await go('?location=x&standing=maybe&period=never');
  await expectRows(page, 4);
  await page.route('**/members/graphql', (route, request) =>
    request.postData()?.includes('"Openings"') ? route.fulfill({ status: 503 }) : route.continue(),
  );
  await go('');
  await page.getByRole('button', { name: 'Опитайте отново' }).waitFor();
  await look(page, 'members-openings-failed');
  await page.unroute('**/members/graphql');
  await page.getByRole('button', { name: 'Опитайте отново' }).click();
  await expectRows(page, 4);
  await closing();
});

it('come twenty at a time; an editor only reads them, and a local member not even that', async () => {
  const { city, place } = await aCity();
  for (let days = 50; days < 70; days++) await publish(owner().pool, city, place, ago(days), [5, 6, 7, 8, 9]);
  const editor = await visit(opened(), `/${city.slug}/openings`, {
    who: await opened().server.signIn(city, { role: 'editor' }),
  });
  await expectRows(editor.page, 20);
  await editor.page.getByRole('button', { name: 'Покажете още' }).click();
  await expectRows(editor.page, 24);
  expect(await editor.page.getByRole('button', { name: /средната/ }).count()).toBe(0);
  await editor.closing();

  const who = await opened().server.signIn(city, { role: 'local', locationIds: [place.id] });
  const local = await visit(opened(), `/${city.slug}/alerts`, { who });
  await local.page.getByText('40 непотвърдени оценки').waitFor();
  expect(await local.page.getByRole('link', { name: /^Вижте групите/ }).count()).toBe(0);
  await local.page.goto(`${opened().server.url}/members/${city.slug}/openings`);
  await heading(local.page, 'Нямате достъп до тази страница');
  await local.page.goto(`${opened().server.url}/members/${city.slug}/results/places/${place.id}`);
  await local.page.getByRole('heading', { name: 'Непотвърдени оценки' }).waitFor();
  expect(await local.page.getByRole('link', { name: /групи/i }).count()).toBe(0);
  await local.closing();
});
