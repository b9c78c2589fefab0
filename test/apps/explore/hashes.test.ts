// What the explorer sends: hashes, and the text only to a server that does not know them any more.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { manifest } from '../../../client/generated/manifest.ts';
import { open, visit, type Opened } from './opened.ts';

const explore = join(import.meta.dirname, '../../../client/explore');
/** The names of the explorer's operations, in order. */
const names = readdirSync(explore, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .flatMap((file) => [...readFileSync(join(explore, file), 'utf8').matchAll(/^query (\w+)/gm)])
  .map(([, name]) => name)
  .toSorted();

let opened: Opened;

beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

interface Sent {
  readonly operationName: string;
  readonly query?: string;
  readonly extensions: { readonly persistedQuery: { readonly sha256Hash: string } };
}

function listen(page: Page): Sent[] {
  const sent: Sent[] = [];
  page.on('request', (request: Request) => {
    if (request.url().endsWith('/graphql')) sent.push(request.postDataJSON() as Sent);
  });
  return sent;
}

it('sends the hashes of its operations, and no text', async () => {
  const { page, closing } = await visit(opened, null);
  const sent = listen(page);
  await page.goto(`${opened.url}/explore`);
  await page.getByRole('link', { name: 'Община Проба' }).click();
  await page
    .getByRole('link', { name: 'Парк „Тестов“' })
    .or(page.getByText('Намерени са 31 места.'))
    .first()
    .waitFor();
  await page.goto(`${opened.url}/explore?municipality=${opened.city.slug}&location=${opened.rated.id}`);
  await page.getByRole('heading', { level: 1, name: 'Парк „Тестов“' }).waitFor();
  const compare = `location-${opened.rated.id}`;
  await page.goto(
    `${opened.url}/explore?municipality=${opened.city.slug}&compare=${compare}&view=comparison`,
  );
  await page.locator('.compared').waitFor();
  expect([...new Set(sent.map(({ operationName }) => operationName))].toSorted()).toEqual(names);
  for (const { operationName, query, extensions } of sent) {
    expect(query).toBeUndefined();
    expect(extensions.persistedQuery.sha256Hash).toBe(
      manifest.find(({ name }) => name === operationName)?.hash,
    );
  }
  await closing();
});

it('sends the text too where the server was renewed under an open page', async () => {
  const { page } = await visit(opened, null);
  const sent = listen(page);
  // As if the page were of an earlier version: the server knows none of its hashes, and its texts are strangers'.
  await page.route('**/graphql', async (route) => {
    const body = route.request().postDataJSON() as Sent;
    const { extensions, ...rest } = body;
    const unknown = { persistedQuery: { version: 1, sha256Hash: 'ab'.repeat(32) } };
    await route.continue({ postData: JSON.stringify(body.query ? rest : { ...rest, extensions: unknown }) });
    expect(extensions.persistedQuery.sha256Hash).toMatch(/^[0-9a-f]{64}$/);
  });
  await page.goto(`${opened.url}/explore?municipality=${opened.city.slug}`);
  await page.getByText('Намерени са 31 места.').waitFor();
  expect(sent.some(({ query }) => query?.startsWith('query Locations('))).toBe(true);
  await page.context().close();
});
