// A live city whose address no phone reaches: members read what is wrong before they fill in an order, operators what to set.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterAsOperator } from '../../operator/operators/entered.ts';
import { openInternet, type TestInternet } from '../../support/internet.ts';
import { look, open, visit, type Opened } from './opened.ts';

const TITLE = 'Този адрес не може да стои на хартия';

let internet: TestInternet;
let opened: Opened;
beforeAll(async () => {
  internet = await openInternet([]);
  opened = await open({ internet });
});
afterAll(async () => {
  await opened.close();
  await internet.close();
});

it.each([
  ['signs/orders/new', 'printer', 'order'],
  ['documents', 'auditor', 'documents'],
  ['documents/press', 'editor', 'document'],
] as const)('%s says why, and who is to set what', async (path, role, picture) => {
  const { server, city } = opened;
  const who = await server.signIn(city, { role });
  const { page, closing } = await visit(opened, `/${city.slug}/${path}`, { who, refused: [409] });
  await page.getByText(TITLE).waitFor();
  const said = await page.locator('.notice.wrong').innerText();
  expect(said).toContain(`щяха да водят към ${server.url}. Това име го знае само една машина`);
  expect(said).toContain('PUBLIC_URL');
  expect(await page.getByRole('button', { name: 'Поръчайте' }).count()).toBe(0);
  await look(page, `unfit-address-${picture}`);
  await closing();
});

it('the operators’ page of the platform says the same', async () => {
  const { visit: visitAsOperator } = await enterAsOperator(opened);
  const { page, closing } = await visitAsOperator('/platform');
  await page.getByText(TITLE).waitFor();
  await page.getByText('Адрес на табелите и документите').waitFor();
  await look(page, 'unfit-address-platform');
  await closing();
});
