// One place in a real browser: made, changed, changed by two, retired, brought back, merged.
import { describe, expect, it } from 'vitest';
import { addPlace, publish } from '../../support/city.ts';
import { placesBg } from '../../../client/text/places.bg.ts';
import {
  addSurroundings,
  EDIT,
  KINDS_WITH_TEXTS,
  plainTextsOf,
  wanted,
} from '../../municipality/locations/managing.ts';
import { chooseTyped } from '../../support/typed-lists.ts';
import { look, visit } from './opened.ts';
import { placesOfACity, title, typeDay } from './edited.ts';

const { opened, reader, base, place, stored, visitPlace } = placesOfACity();

describe('a new place', () => {
  it('is made, and says the code of its sign', async () => {
    const { page, closing } = await visitPlace(`${base()}/new`);
    await title(page, 'Ново място');
    await page.getByRole('button', { name: 'Добавете мястото' }).click();
    await page.getByText('Поправете 3 полета').waitFor();
    await look(page, 'members-place-faults');
    await page.getByLabel('Български').first().fill('Нова читалня');
    await page.getByRole('button', { name: /Услуга/ }).click();
    await page.getByRole('option', { name: 'Детски градини' }).click();
    await chooseTyped(page.getByRole('combobox', { name: 'Населено място' }), 'Про', 'Проба');
    await page.getByLabel('Географска ширина').fill('42.42575, 25.63451');
    await expect.poll(() => page.getByLabel('Географска дължина').inputValue()).toBe('25.63451');
    await page.getByRole('img', { name: /^Мястото на картата: на [\d,]+\s(м|км) от Проба\.$/ }).waitFor();
    await page.getByRole('button', { name: 'Добавете часове: понеделник' }).click();
    await page.getByRole('button', { name: 'Същото от понеделник до петък' }).click();
    await look(page, 'members-place-hours');
    await page.getByRole('button', { name: 'Добавете мястото' }).click();
    await title(page, 'Нова читалня');
    await page.getByText(/Добавено: Нова читалня. Кодът на табелата е \d{3} \d{3} \d{3}/).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const made = await stored(id);
    expect(made).toMatchObject({ position: { latitude: 42.42575, longitude: 25.63451 }, address: null });
    expect(made.hours).toHaveLength(5);
    await closing();
  });

  it.each(KINDS_WITH_TEXTS)('that is a $kind is made with all its plain texts', async ({ kind, names }) => {
    const { page, closing } = await visitPlace(`${base()}/new`);
    await title(page, 'Ново място');
    const { kinds, fields } = placesBg;
    const shown = { place: kinds.PLACE, vehicle: kinds.VEHICLE, online: kinds.ONLINE }[kind];
    await page.getByRole('radio', { name: shown }).check({ force: true });
    await page.getByLabel('Български').first().fill('С всички текстове');
    const texts = plainTextsOf(kind, 1);
    for (const name of names) {
      if (name.endsWith('Day')) await typeDay(page, fields[name], texts[name] ?? '');
      else await page.getByLabel(fields[name]).fill(texts[name] ?? '');
    }
    await look(page, `members-place-${kind}`);
    await page.getByRole('button', { name: /Услуга/ }).click();
    await page.getByRole('option', { name: 'Детски градини' }).click();
    await chooseTyped(page.getByRole('combobox', { name: 'Населено място' }), 'Про', 'Проба');
    await page.getByRole('button', { name: 'Добавете мястото' }).click();
    await title(page, 'С всички текстове');
    expect(await stored(new URL(page.url()).pathname.split('/').at(-1) ?? '')).toMatchObject(texts);
    await closing();
  });
});

describe('a known place', () => {
  it('is changed, and stays on its page', async () => {
    const { page, closing } = await visitPlace();
    await title(page, 'Парк „Загорка“');
    await look(page, 'members-place');
    await page.getByLabel('Български').first().fill('Парк „Артилерийски“');
    await page.getByRole('button', { name: 'Запазете' }).click();
    await page.getByRole('status').getByText('Запазено.').waitFor();
    await title(page, 'Парк „Артилерийски“');
    expect((await stored()).name.bg).toBe('Парк „Артилерийски“');
    await closing();
  });

  it('is moved to another settlement and among places of another kind', async () => {
    const { settlementId, categoryId } = await addSurroundings(opened().server, opened().city);
    const { page, closing } = await visitPlace();
    await title(page, 'Парк „Загорка“');
    await page.getByRole('button', { name: /Услуга/ }).click();
    await page.getByRole('option', { name: 'Паркове' }).click();
    await chooseTyped(page.getByRole('combobox', { name: 'Населено място' }), 'Сел', 'Село');
    await page.getByRole('button', { name: 'Запазете' }).click();
    await page.getByRole('status').getByText('Запазено.').waitFor();
    expect(await stored()).toMatchObject({
      settlement: { id: String(settlementId) },
      category: { id: String(categoryId) },
    });
    await closing();
  });

  it('has the hours of its kind, hours of its own, and those of its kind again', async () => {
    const { server, city } = opened();
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensMinute: 420, closesMinute: 1140 }));
    const say = (hours: object[]) =>
      server.database.owner.pool.query('UPDATE categories SET hours = $1 WHERE municipality_id = $2', [
        JSON.stringify(hours),
        city.id,
      ]);
    await say(week);
    const { page, closing } = await visitPlace();
    await page.getByText('Важи работното време на услугата: понеделник–петък 07:00–19:00.').waitFor();
    await page.getByRole('group', { name: 'събота' }).getByText('затворено').waitFor();
    await look(page, 'members-place-inherits');
    await page.getByRole('button', { name: 'Отворено е денонощно' }).click();
    await page.getByText('Мястото има собствено работно време.').waitFor();
    await page.getByRole('button', { name: 'Запазете' }).click();
    await page.getByRole('status').getByText('Запазено.').waitFor();
    const whole = { opensMinute: 0, closesMinute: 1440 };
    expect((await stored()).hours).toEqual([1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...whole })));
    await look(page, 'members-place-own-hours');
    await page.getByRole('button', { name: 'Върнете работното време на услугата' }).click();
    await page.getByRole('button', { name: 'Задайте собствено' }).click();
    await page.getByRole('button', { name: 'Махнете 07:00–19:00: петък' }).click();
    await page.getByRole('button', { name: 'Запазете' }).click();
    await expect.poll(async () => (await stored()).hours).toEqual(week.slice(0, 4));
    await page.getByRole('button', { name: 'Върнете работното време на услугата' }).click();
    await page.getByRole('button', { name: 'Запазете' }).click();
    await expect.poll(async () => (await stored()).hours).toEqual([]);
    await say([]);
    await closing();
  });

  it('changed by two shows the second what the first saved, and lets choose', async () => {
    const { server, city } = opened();
    const other = await server.signIn(city, { role: 'admin', name: 'Елена Тодорова' });
    const change = async (name: string, version: number) => {
      const input = { municipality: city.slug, location: String(place().id), version };
      const answer = await server.ask(
        EDIT,
        { input: { ...input, wanted: wanted(city, { name: { bg: name } }) } },
        other,
      );
      expect(answer.data.editLocation.__typename).toBe('LocationChanged');
    };
    const { page, closing } = await visitPlace();
    await title(page, 'Парк „Загорка“');
    await change('Тяхното име', 1);
    await page.getByLabel('Български').first().fill('Моето име');
    await page.getByRole('button', { name: 'Запазете' }).click();
    await page.getByText(/Елена Тодорова.* промени това/).waitFor();
    await page.getByRole('cell', { name: 'Тяхното име' }).waitFor();
    await look(page, 'members-place-outdated');
    await page.getByRole('button', { name: 'Вземете тяхното' }).click();
    await expect.poll(() => page.getByLabel('Български').first().inputValue()).toBe('Тяхното име');
    await change('Пак тяхното', 2);
    await page.getByLabel('Български').first().fill('Все пак моето');
    await page.getByRole('button', { name: 'Запазете' }).click();
    await page.getByRole('button', { name: 'Оставете Вашето и запазете' }).click();
    await page.getByRole('status').getByText('Запазено.').waitFor();
    expect(await stored()).toMatchObject({ name: { bg: 'Все пак моето' }, version: 4 });
    await closing();
  });

  it('is only looked at by an analyst', async () => {
    const { page, closing } = await visit(opened(), `${base()}/${place().id}`, { who: reader() });
    await page.getByText('Виждате мястото, но не можете да го променяте.').waitFor();
    await page.getByLabel('Български').first().waitFor();
    expect(await page.getByRole('button', { name: /Запазете|Закрийте/ }).count()).toBe(0);
    await look(page, 'members-place-read');
    await closing();
  });

  it('that is not there says so', async () => {
    const { page, closing } = await visitPlace(`${base()}/999999999`);
    await title(page, 'Няма такава страница');
    await closing();
  });
});

describe('a place that goes', () => {
  it('is retired with a reason, and brought back', async () => {
    const { page, closing } = await visitPlace();
    await page.getByRole('button', { name: 'Закрийте мястото' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Който сканира табелата').waitFor();
    await dialog.getByRole('button', { name: 'Закрийте мястото' }).click();
    await dialog.getByText('Поправете едно поле').waitFor();
    await look(page, 'members-place-retire');
    await dialog.getByLabel('Причина').fill('Основен ремонт.');
    await dialog.getByRole('button', { name: 'Закрийте мястото' }).click();
    await page.getByText('Причина: Основен ремонт.').waitFor();
    expect((await stored()).state).toBe('RETIRED');
    // What was read out of the dialog is gone only after some seconds.
    await page.reload();
    await page.getByText('Причина: Основен ремонт.').waitFor();
    await look(page, 'members-place-retired');
    await page.getByRole('button', { name: 'Върнете мястото' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Върнете мястото' }).click();
    await page.getByRole('button', { name: 'Закрийте мястото' }).waitFor();
    expect((await stored()).state).toBe('IN_USE');
    // The form was read before, and goes on: it is the same member who brought the place back.
    await page.getByLabel('Български').first().fill('Парк след ремонта');
    await page.getByRole('button', { name: 'Запазете' }).click();
    await page.getByRole('status').getByText('Запазено.').waitFor();
    expect(await stored()).toMatchObject({ name: { bg: 'Парк след ремонта' }, version: 4 });
    // What was just said lies over no button of a dialog, whose confirmation looks as what it does.
    const opacity = () => page.locator('.status').evaluate((said) => getComputedStyle(said).opacity);
    await page.getByRole('button', { name: 'Закрийте мястото' }).click();
    const confirm = dialog.getByRole('button', { name: 'Закрийте мястото' });
    expect([await confirm.getAttribute('class'), await opacity()]).toEqual(['button danger', '0']);
    await dialog.getByRole('button', { name: 'Отказ' }).click();
    await expect.poll(opacity).toBe('1');
    await closing();
  });

  it('and was changed meanwhile is shown anew first', async () => {
    const { server, city } = opened();
    const { page, closing } = await visitPlace();
    await page.getByRole('button', { name: 'Закрийте мястото' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Причина').fill('Закрито.');
    const input = { municipality: city.slug, location: String(place().id), version: 1, wanted: wanted(city) };
    await server.ask(EDIT, { input }, await server.signIn(city, { name: 'Елена Тодорова' }));
    await dialog.getByRole('button', { name: 'Закрийте мястото' }).click();
    await dialog.getByText(/Елена Тодорова.* промени мястото междувременно/).waitFor();
    expect((await stored()).state).toBe('IN_USE');
    await dialog.getByRole('button', { name: 'Закрийте мястото' }).click();
    await page.getByText('Причина: Закрито.').waitFor();
    await closing();
  });

  it('is merged into another, after the page has said what that means', async () => {
    const { server, city } = opened();
    const owner = server.database.owner.pool;
    const twin = await addPlace(owner, city, 'Парк „Загорка“ (главен вход)');
    await publish(owner, city, place(), '2026-11-01', [6, 7, 8, 9, 10]);
    const { page, closing } = await visitPlace();
    await page.getByRole('button', { name: 'Слейте с друго място' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('главен вход');
    await dialog.getByRole('button', { name: 'Изберете Парк „Загорка“ (главен вход)' }).click();
    await dialog.getByText('5 публикувани оценки остават при закритото място').waitFor();
    await look(page, 'members-place-merge');
    await dialog.getByRole('button', { name: 'Слейте местата' }).click();
    await page.getByText('Табелите му водят към друго място:').waitFor();
    await look(page, 'members-place-merged');
    expect(await stored()).toMatchObject({ state: 'MERGED', codes: [], mergedInto: { id: String(twin.id) } });
    expect((await stored(twin.id)).codes).toContain(place().code);
    await closing();
  });
});
