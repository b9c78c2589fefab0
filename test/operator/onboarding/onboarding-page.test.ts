// The page on which operators set a municipality up from a description at hand: files, mistakes, plan, done.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { look, open, type Opened } from '../../apps/members/opened.ts';
import { CHIRPAN, contentsOf } from './made.ts';
import { expectHeading, visitOperators } from '../operators/opened.ts';
import { ragged } from '../../municipality/boundaries/areas.ts';

const ARMS = join(import.meta.dirname, '../../municipality/arms/drawings/illustrator-styles.svg');

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

it('leads from files with a mistake to a city with an invitation', async () => {
  const who = await opened.server.signInOperator();
  const { page, closing } = await visitOperators(opened, '/', { who });
  await page.getByRole('link', { name: 'Нова община' }).click();
  await expectHeading(page, 'Нова община');
  await page.getByRole('link', { name: 'Изберете файловете направо' }).click();
  await page.getByRole('button', { name: 'Покажете какво ще стане' }).click();
  await page.getByText('Попълнете това поле.').first().waitFor();
  const example = page.waitForEvent('download');
  await page.getByRole('link', { name: 'описание на община', exact: true }).click();
  expect((await example).suggestedFilename()).toBe('city.yaml');

  const contents = contentsOf(CHIRPAN);
  const choose = (at: number, name: string, text = String(contents[name])) =>
    page
      .locator('input[type=file]')
      .nth(at)
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await choose(0, 'our city.yaml', String(contents['city.yaml']).replace('#1f4d3a', '#ffff00'));
  await choose(1, 'ekatte.csv');
  await choose(2, 'places.csv');
  await page.getByRole('button', { name: 'Покажете какво ще стане' }).click();
  await page.getByText('Нищо не е записано. Има 1 грешка.').waitFor();
  await page.getByText('На този цвят бели букви не се четат. Подходящ е например: "#737300"').waitFor();
  await page.getByRole('cell', { name: 'Описание на общината (city.yaml): our city.yaml' }).waitFor();
  await look(page, 'onboarding-refused');

  const withArms = (text: string) =>
    text.replace('colour:', 'arms: gerb.svg\nboundary: area.geojson\ncolour:');
  await choose(0, 'city.yaml', withArms(String(contents['city.yaml'])));
  await choose(4, 'area.geojson', '{"type":"FeatureCollection","features":[]}');
  await choose(3, 'shield.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text>1</text><script/></svg>');
  await page.getByRole('button', { name: 'Покажете какво ще стане' }).click();
  await page.getByText('Нищо не е записано. Има 3 грешки.').waitFor();
  await page.getByText(/граница не може да се приеме\. Територии във файла: 0/).waitFor();
  await page.getByText(/герб не може да се приеме\. Във файла има програмен код/).waitFor();
  // By what it is for, and as its owner calls it.
  await page.getByRole('cell', { name: 'Герб: shield.svg' }).first().waitFor();
  await page.getByRole('cell', { name: 'Граница на общината: area.geojson' }).waitFor();
  await page.getByText(/герб не може да се приеме\. В рисунката има текст/).waitFor();

  await choose(3, 'gerb.svg', readFileSync(ARMS, 'utf8'));
  await choose(4, 'area.geojson', JSON.stringify({ type: 'Polygon', coordinates: [ragged(900)] }));
  await page.getByRole('button', { name: 'Покажете какво ще стане' }).click();
  await page.getByRole('heading', { name: 'Какво ще стане с „Чирпан“' }).waitFor();
  await page.getByText('Ще бъде поканен администратор: Мария Иванова <admin@chirpan.example>.').waitFor();
  await page.getByText('Всичко поотделно').click();
  await page.getByText('Чирпан: обект 12').waitFor();
  await page.getByText('Всичко поотделно').click();
  await page.getByRole('img', { name: 'Както е изпратен' }).waitFor();
  await page.getByRole('img', { name: 'Както ще стои на страниците и табелите' }).waitFor();
  await page.getByRole('img', { name: 'Границата, както ще стои на картите' }).waitFor();
  await look(page, 'onboarding-plan');

  await page.getByRole('button', { name: 'Създайте общината' }).click();
  await page.getByRole('heading', { name: 'Общината „Чирпан“ е готова' }).waitFor();
  await page.getByText(/\/members\/invitation#/).waitFor();
  await look(page, 'onboarding-done');
  await page.getByRole('link', { name: 'Към резултатите' }).click();
  await page.getByRole('heading', { level: 1, name: /Чирпан/ }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/results/chirpan');
  await closing();
});
