// The API explorer in a real browser: it opens without another origin, knows the schema and gets answers.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { screenshot } from '../../support/browser.ts';
import { open, visit, type Opened } from './opened.ts';

let opened: Opened;

beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

it('opens with a query that works, and shows what the schema says', async () => {
  const { page, closing } = await visit(opened, '/graphql', { viewport: { width: 1280, height: 900 } });
  await page.getByText('What citizens think').waitFor();
  await page.getByRole('button', { name: 'Execute query' }).click();
  const answer = page.locator('.result-window');
  await expect.poll(() => answer.textContent()).toContain(opened.city.slug);
  expect(await answer.textContent()).not.toContain('errors');
  // A tab for each example, with its variables put in.
  await page.getByRole('tab', { name: 'PlaceByMonth' }).click();
  await page.getByText('One place, month by month').waitFor();
  await page.getByRole('button', { name: 'Execute query' }).click();
  await expect.poll(() => answer.textContent()).toContain('starts');
  expect(await answer.textContent()).not.toContain('errors');
  await expect
    .poll(() => page.getByRole('link', { name: /on one page, without scripts/ }).getAttribute('href'))
    .toBe('/graphql/schema');
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.getByRole('link', { name: 'Query', exact: true }).click();
  await page.getByText('What can be asked.').waitFor();
  await screenshot(page, 'api-explorer');
  await closing();
});
