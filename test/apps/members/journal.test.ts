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
