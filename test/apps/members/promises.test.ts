// A promise in a real browser: made by one press, moved with a reason, and read by citizens, who see both.
import { afterAll, beforeAll, it } from 'vitest';
import { addImprovement } from '../../support/improvements.ts';
import { enter, look, open, visit, type Entered, type Opened } from './opened.ts';

let opened: Opened;
let editor: Entered;
beforeAll(async () => {
  opened = await open();
  editor = await enter(opened, 'editor');
});
afterAll(() => opened.close());

it('is made, moved and dropped for everybody to read', async () => {
  const { server, city } = opened;
  const places = city.places.slice(0, 1).map(({ id }) => id);
  const draft = { name: 'рампа', day: '2099-03-01', places, isPublished: false };
  const id = await addImprovement(server.database.owner.pool, city, draft);
  const { page, closing } = await editor.visit(`/${city.slug}/improvements/${id}`);
  await page.getByRole('button', { name: 'Обещайте публично' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByText('Обещаното не се оттегля.').waitFor();
  await question.getByRole('button', { name: 'Обещайте публично' }).click();
  await page.getByText('Предстои: виждат го всички, обещано до 1 март 2099').waitFor();
  await page.getByText('Променя се денят').click();
  const form = page.getByRole('form', { name: 'Какво стана с обещаното' });
  await form.getByRole('button', { name: 'Съобщете на всички' }).click();
  await page.getByText('Поправете 2 полета').waitFor();
  await form.getByRole('spinbutton').first().click();
  await page.keyboard.type('01052099');
  await form.getByLabel('Български').fill('Чакаме изпълнител.');
  await look(page, 'members-promise');
  await form.getByRole('button', { name: 'Съобщете на всички' }).click();
  await page.getByText('Предстои: виждат го всички, обещано до 1 май 2099').waitFor();
  await page.goto(`${server.url}/members/${city.slug}/improvements?state=planned`);
  await page.getByRole('link', { name: 'Направено рампа' }).waitFor();
  await look(page, 'members-promises');
  await closing();

  const citizen = await visit(opened, null);
  for (const [path, name] of [
    [`/${places[0]}`, 'place'],
    ['/improvements', 'all'],
    ['', 'city'],
  ] as const) {
    await citizen.page.goto(`${server.url}/results/${city.slug}${path}?language=bg`);
    await citizen.page.getByText('Обещано до 1 май 2099').waitFor();
    if (path !== '') await citizen.page.getByText('отложено, вече до 1 май 2099').waitFor();
    await look(citizen.page, `citizen-promises-${name}`);
  }
  await citizen.closing();
});
