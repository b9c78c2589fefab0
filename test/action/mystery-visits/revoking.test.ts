// Taking a mystery client's link away: on the page, by whoever plans visits; then the phone that has it sends and reads nothing more, and keeps its answers.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enter, look, open, type Opened } from '../../apps/members/opened.ts';
import { dayIn } from '../../../server/foundation/days.ts';
import { MINE, plan, PROGRAMME, REVOKE, TELL, told } from './programmes.ts';

let opened: Opened;
const today = dayIn('Europe/Sofia', new Date());
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

it('is asked for, told, and ends the link at once', async () => {
  const { city, server } = opened;
  const analyst = await server.signIn(city, { role: 'analyst' });
  const { id, token, pass, visits } = await plan(server, city, analyst, { beginsOn: today, endsOn: today });
  const address = `${server.url}/checklist/${token}`;
  expect((await fetch(address)).status).toBe(200);
  const admin = await enter(opened, 'admin');
  const { page, closing } = await admin.visit(`/${city.slug}/mystery-visits/${id}`);
  await page.getByRole('button', { name: 'Отнемете връзката' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('още не е изпратено').waitFor();
  // Whoever is not sure has changed nothing.
  await dialog.getByRole('button', { name: 'Отказ' }).click();
  expect((await fetch(address)).status).toBe(200);
  await page.getByRole('button', { name: 'Отнемете връзката' }).click();
  await dialog.getByRole('button', { name: 'Отнемете връзката' }).click();
  await page.getByText('Връзката е отнета.').first().waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Отнемете връзката' }).count()).toBe(0);
  await look(page, 'members-mystery-revoked');
  expect((await fetch(address)).status).toBe(404);
  // What the phone kept comes too late, and what it would read is not there.
  const late = await server.ask(TELL, { input: { visits: [told(visits[0]?.id)] } }, pass);
  expect(late.codes).toEqual(['FORBIDDEN']);
  const mine = await server.ask(MINE, {}, pass);
  expect(mine.codes).toEqual(['FORBIDDEN']);
  const { mysteryProgramme } = (await server.ask(PROGRAMME, { slug: city.slug, id }, analyst)).data;
  expect(mysteryProgramme).toMatchObject({ toldCount: 0, links: [{ state: 'REVOKED' }] });
  await closing();
});

it('is taken away by nobody who may not plan visits', async () => {
  const { city, server } = opened;
  const analyst = await server.signIn(city, { role: 'analyst' });
  const { id, token } = await plan(server, city, analyst, { beginsOn: today, endsOn: today });
  const other = await server.signIn(opened.city, { role: 'editor' });
  const input = { municipality: city.slug, programme: id };
  expect((await server.ask(REVOKE, { input }, other)).codes).toEqual(['FORBIDDEN']);
  expect((await fetch(`${server.url}/checklist/${token}`)).status).toBe(200);
});
