// Links to other systems in a real browser: why there can be none yet, a new one with its secret, a trial that fails and arrives, the end.
import { afterAll, beforeAll, expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createPost } from '../../../server/action/webhooks/posting.ts';
import { openInternet, SOMEWHERE, type TestInternet } from '../../support/internet.ts';
import { testQueue } from '../../support/queue.ts';
import { story } from '../../support/story.ts';
import { enter, look, open, type Entered, type Opened } from './opened.ts';

const HOST = 'delovodstvo.burgas.bg';
let opened: Opened;
let admin: Entered;
let internet: TestInternet;
beforeAll(async () => {
  opened = await open();
  admin = await enter(opened, 'admin');
  internet = await openInternet([HOST]);
});
afterAll(async () => {
  await opened.close();
  await internet.close();
});

const step = story();

/** Sends what is due now. */
async function deliver(): Promise<void> {
  const { database, installation } = opened.server;
  const post = createPost(internet);
  const queue = await testQueue(database, { key: installation.key, post });
  await queue.run('webhooks.deliver', new Date().toISOString());
}

step('an admin learns why there can be no link yet, and what one is good for', async () => {
  const { city } = opened;
  const { page, closing } = await admin.visit(`/${city.slug}/settings`);
  await page.getByText('Разширени').click();
  await page.getByRole('link', { name: 'Връзки с други системи' }).click();
  await page.getByText(/операторът на платформата още не е разрешил адрес/).waitFor();
  await page.getByRole('heading', { name: 'За какво служи' }).waitFor();
  expect(await page.getByRole('link', { name: 'Добавете връзка' }).count()).toBe(0);
  await look(page, 'webhooks-none');
  await closing();
});

step('makes one where the operator allows it, and sees its secret once', async () => {
  const { server, city } = opened;
  await server.database.owner.pool.query(Prisma.sql`INSERT INTO webhook_hosts VALUES (${city.id}, ${HOST})`);
  const { page, closing } = await admin.visit(`/${city.slug}/settings/webhooks`);
  await page.getByRole('link', { name: 'Добавете връзка' }).click();
  await page.getByRole('button', { name: 'Добавете връзката' }).click();
  await page.getByRole('link', { name: /За какво е: Попълнете/ }).waitFor();
  await page.getByRole('textbox', { name: 'За какво е' }).fill('Деловодство на общината');
  const address = page.getByRole('textbox', { name: 'Адрес' });
  await address.fill('https://elsewhere.bg/');
  await page.getByRole('button', { name: 'Добавете връзката' }).click();
  await page
    .getByRole('alert')
    .getByText(/не е разрешил този сървър/)
    .waitFor();
  await look(page, 'webhooks-faults');
  await address.fill(`https://${HOST}/kazva`);
  await page.getByRole('checkbox', { name: 'Възложена задача' }).check({ force: true });
  await page.getByRole('button', { name: 'Добавете връзката' }).click();
  await page.getByRole('heading', { level: 1, name: 'Връзката е готова' }).waitFor();
  const secret = (await page.locator('.notice.key code').textContent()) ?? '';
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  await look(page, 'webhooks-shown');
  await page.getByRole('link', { name: 'Към връзката' }).click();
  await page.getByRole('heading', { level: 1, name: 'Деловодство на общината' }).waitFor();
  await page.getByText('Още нищо не е изпращано.').waitFor();
  expect(await page.content()).not.toContain(secret);
  await closing();
});

step('sends a trial, sees why it did not arrive, and sends it again', async () => {
  const { city } = opened;
  const { page, closing } = await admin.visit(`/${city.slug}/settings/webhooks`);
  await page.getByRole('link', { name: 'Деловодство на общината' }).click();
  await page.getByRole('button', { name: 'Изпратете проба' }).click();
  await page.getByText('Чака да бъде изпратено.').waitFor();
  await deliver();
  // The page looks by itself.
  await page.getByText(/Опитахме веднъж. Името на сървъра не се намира/).waitFor();
  internet.names.set(HOST, [SOMEWHERE]);
  internet.answerWith((_request, response) => void response.writeHead(200).end('Прието'));
  await page.getByText('Какво изпратихме и какво ни отговориха').click();
  await page.getByText('"type": "webhook.trial"').waitFor();
  await page.getByRole('button', { name: /^Изпратете отново: Проба/ }).click();
  await page.getByText('Тръгва отново до една минута.').waitFor();
  await deliver();
  expect(internet.asked).toEqual([`${HOST} /kazva`]);
  await page.getByText(/Прието \(отговор 200\)/).waitFor();
  await page.getByText('Прието', { exact: true }).waitFor();
  await look(page, 'webhooks-taken');
  await closing();
});

step('gives it another secret, reads in the journal what was done, and removes it', async () => {
  const { city } = opened;
  const { page, closing } = await admin.visit(`/${city.slug}/settings/webhooks`);
  await page.getByRole('link', { name: 'Деловодство на общината' }).click();
  await page.getByRole('button', { name: 'Сменете тайната' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Сменете тайната' }).click();
  await page.locator('.notice.key code').waitFor();
  await page.getByText(/подписваме и с предишната/).waitFor();
  await look(page, 'webhooks-secret');
  const all = page.url().split('/settings')[0];
  await page.goto(`${all}/journal`);
  await page.getByText('нова', { exact: true }).first().waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Махнете връзката' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Махнете връзката' }).click();
  await page.getByRole('heading', { name: 'За какво служи' }).waitFor();
  await closing();
});

step('nobody else finds them', async () => {
  const editor = await enter(opened, 'editor');
  const { page, closing } = await editor.visit(`/${opened.city.slug}/settings`);
  await page.getByText('Разширени').click();
  await page.getByRole('link', { name: 'Текстове на страниците' }).waitFor();
  expect(await page.getByRole('link', { name: 'Връзки с други системи' }).count()).toBe(0);
  await closing();
});
