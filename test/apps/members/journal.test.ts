// The journal in a real browser: read day by day, searched, narrowed, gone on with, and taken as a file.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeLines } from '../../access/journal/entries.ts';
import { createCity, type City } from '../../support/city.ts';
import { enter, look, open, type Entered, type Opened } from './opened.ts';

const WORKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensMinute: 510, closesMinute: 1020 }));

let opened: Opened;
let city: City;
let auditor: Entered;
beforeAll(async () => {
  opened = await open();
  auditor = await enter(opened, 'auditor');
});
afterAll(() => opened.close());
beforeEach(async () => {
  const { pool } = opened.server.database.owner;
  city = await createCity(pool, { isDemo: false });
  await auditor.join(city, 'auditor');
  await writeLines(pool, city, [
    {
      at: '2026-10-31T22:30:00Z',
      name: 'Детска градина „Люляк“',
      before: { name: { bg: 'Люляк', en: 'Lilac' }, settlement: String(city.settlementId), hours: [] },
      after: { name: { bg: 'Роза', en: 'Lilac' }, settlement: null, hours: WORKDAYS },
    },
    {
      at: '2026-11-02T09:00:00Z',
      actor: 'operator',
      subject: 'Invitation',
      name: 'kmet@proba.bg',
      after: { email: 'kmet@proba.bg', role: 'admin' },
    },
    {
      at: '2026-11-03T15:20:00Z',
      actor: 'Петър Колев <petar@proba.bg>',
      subject: 'Settings',
      before: { threshold: 5, colour: '#1f4d3a', commentsAllowed: false, auditMonths: 36, poolMonths: 3 },
      after: { threshold: 7, colour: '#1f4d9a', commentsAllowed: true, auditMonths: 24, poolMonths: 6 },
    },
  ]);
});

const journal = (query = '') => auditor.visit(`/${city.slug}/journal${query}`);

describe('the journal', () => {
  it('tells by day who changed what, in words', async () => {
    const { page, closing } = await journal();
    await page.getByText('kmet@proba.bg').first().waitFor();
    const days = page.getByRole('heading', { level: 3 });
    await expect
      .poll(() => days.allTextContents())
      .toEqual(['3 ноември 2026\u00a0г.', '2 ноември 2026\u00a0г.', '1 ноември 2026\u00a0г.']);
    const [settings, invitation, place] = await page.locator('.entries > li').allTextContents();
    expect(settings).toMatch(
      /17:20.*Петър Колев.*petar@proba\.bg.*Промени: Настройки.*Вижте всички полета \(5\)/s,
    );
    expect(invitation).toMatch(
      /Поддръжката на платформата.*Изпрати: Покана „kmet@proba\.bg“.*Роля.*администратор/s,
    );
    expect(place).toMatch(/Име – Български.*Люляк.*Роза.*Населено място.*Проба/s);
    expect(place).toMatch(/Работно време.*понеделник–петък 08:30–17:00/s);
    expect(place).not.toContain('Lilac');
    await page.getByText('Вижте всички полета (5)').click();
    await page.getByText('Най-малко оценки').waitFor();
    await look(page, 'journal');
    await closing();
  });

  it('says states and days in words, and that a report was published', async () => {
    await writeLines(opened.server.database.owner.pool, city, [
      {
        at: '2026-11-04T10:00:00Z',
        subject: 'Improvement',
        before: { state: 'DRAFT' },
        after: { state: 'PUBLISHED', doneOn: '2026-10-05' },
      },
      { at: '2026-11-04T11:00:00Z', subject: 'Task', before: { state: 'OPEN' }, after: { state: 'DONE' } },
      { at: '2026-11-04T12:00:00Z', subject: 'Report', name: '2025', after: { edition: 1 } },
      {
        at: '2026-11-04T13:00:00Z',
        subject: 'Report',
        name: '2025',
        before: { edition: 1 },
        after: { withdrawnWhy: 'Има грешка.' },
      },
    ]);
    const { page, closing } = await journal();
    await page.getByText('Оттегли: Годишен доклад „2025“').waitFor();
    const [, published, task, improvement] = await page.locator('.entries > li').allTextContents();
    expect(published).toMatch(/Публикува: Годишен доклад „2025“.*Издание.*1/s);
    expect(task).toMatch(/Състояние.*предстои.*готово/s);
    expect(improvement).toMatch(/Състояние.*чернова.*публикувано.*Готово на.*5 октомври 2026/s);
    expect(improvement).not.toMatch(/DRAFT|2026-10-05/);
    await closing();
  });

  it('says which text of the citizens’ pages was changed by its words, and in which language', async () => {
    await writeLines(opened.server.database.owner.pool, city, [
      {
        at: '2026-11-05T10:00:00Z',
        subject: 'Texts',
        subjectId: 'bg',
        before: { 'vote.send': null, 'results.answers.one': '{count} глас' },
        after: { 'vote.send': 'Пуснете гласа си', 'results.answers.one': null },
      },
    ]);
    const { page, closing } = await journal();
    await page.getByText('Промени: Текстове „Български“').waitFor();
    const [texts] = await page.locator('.entries > li').allTextContents();
    expect(texts).toMatch(/Оценка „Изпратете оценката“.*Пуснете гласа си/s);
    expect(texts).toMatch(/Резултати „\{count\} оценка“.*\{count\} глас/s);
    expect(texts).not.toContain('vote.send');
    await look(page, 'journal-texts');
    await closing();
  });

  it('is searched and narrowed, and the address says how', async () => {
    const { page, closing } = await journal();
    await page.locator('.entries').getByText('Петър Колев').waitFor();
    await page.getByRole('searchbox').fill('роза');
    await page.locator('.entries').getByText('Петър Колев').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.entries > li').count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('search')).toBe('роза');
    await page.getByRole('button', { name: 'Махнете филтрите' }).click();
    await page.getByText('17:20').waitFor();
    await page.getByLabel('Кой').selectOption('Поддръжката на платформата');
    await page.getByText('17:20').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.entries > li').count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?actor=operator');
    await page.goto(
      `${opened.server.url}/members/${city.slug}/journal?subject=Location&from=2026-11-01&to=2026-11-01`,
    );
    await page.getByText('Промени: Място').waitFor();
    await expect.poll(() => page.locator('.entries > li').count()).toBe(1);
    await page.goto(`${opened.server.url}/members/${city.slug}/journal?search=липсва`);
    await page.getByText('Няма записи, които отговарят на избраното.').waitFor();
    await look(page, 'journal-none');
    await closing();
  });

  it('is narrowed by days that are typed as the page writes them, by keyboard', async () => {
    const { page, closing } = await journal();
    const [from, to] = [page.getByLabel('От', { exact: true }), page.getByLabel('До', { exact: true })];
    await from.pressSequentially('1.11.2026');
    await page.keyboard.press('Tab');
    await to.pressSequentially('01112026');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('.entries > li').count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?from=2026-11-01&to=2026-11-01');
    expect([await from.inputValue(), await to.inputValue()]).toEqual(['01.11.2026', '01.11.2026']);
    // What is no day says so, and takes nothing away.
    await to.fill('31.11.2026');
    await page.keyboard.press('Tab');
    await page.getByText('Напишете ден, месец и година').waitFor();
    expect(await to.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => page.locator('.entries > li').count()).toBe(1);
    await look(page, 'journal-days');
    await page.goBack();
    await page.getByText('17:20').waitFor();
    expect(await to.inputValue()).toBe('');
    await closing();
  });

  it('keeps both days of whoever types faster than the page is drawn', async () => {
    const { page, closing } = await journal();
    await page.getByText('17:20').waitFor();
    await page.locator('input.day').evaluateAll((fields) => {
      for (const field of fields) {
        // As React hears it, without the time that a key takes.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, '1.11.2026');
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await expect.poll(() => new URL(page.url()).search).toBe('?from=2026-11-01&to=2026-11-01');
    await expect.poll(() => page.locator('.entries > li').count()).toBe(1);
    await page.goBack();
    await expect.poll(() => page.locator('.entries > li').count()).toBe(3);
    await closing();
  });

  it('goes on where a page ends', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => ({
      at: `2026-09-01T10:${10 + (at % 50)}:00Z`,
      name: `№ ${at}`,
    }));
    await writeLines(opened.server.database.owner.pool, city, lines);
    const { page, closing } = await journal();
    await page.getByRole('button', { name: 'Покажете още' }).click();
    // While more is read, the button has another name: it is gone when there are more.
    await expect.poll(() => page.locator('.entries > li').count()).toBe(63);
    expect(await page.getByRole('button', { name: 'Покажете още' }).count()).toBe(0);
    await closing();
  });

  it('is taken as a file, as it is narrowed; and that stands in it', async () => {
    const { page, closing } = await journal('?subject=Settings');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Изтеглете като таблица (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^journal-${city.slug}-.*\\.csv$`));
    const rows = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain('Петър Колев');
    await page.goto(`${opened.server.url}/members/${city.slug}/journal`);
    await page.getByText('Изтегли: Дневник').waitFor();
    await closing();
  });
});
