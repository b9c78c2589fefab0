// A director's week, in a real browser: the worst of her places, a task for a colleague, whose letter comes by a real mail server.
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SMTPServer } from 'smtp-server';
import { Prisma } from '../../../prisma/generated/client.ts';
import { receiveLetters, type Received } from '../../action/alerts/received.ts';
import { open, type Opened } from '../members/opened.ts';
import { publishMonths, type Service } from '../members/months.ts';
import { begin, join } from './walk.ts';

const received: Received[] = [];
let mail: SMTPServer;
let opened: Opened;
let services: Service[];
beforeAll(async () => {
  mail = await receiveLetters(received);
  const { port } = mail.server.address() as AddressInfo;
  opened = await open({ smtpUrl: `smtp://127.0.0.1:${port}` });
  services = await publishMonths(opened.server.database.owner.pool, opened.city);
});
afterAll(async () => {
  await opened.close();
  await new Promise<void>((resolve) => mail.close(() => resolve()));
});

it('a director gives a task about the worst of her places, and whoever has it gets the letter', async () => {
  const { server, city } = opened;
  // A kindergarten that people like, and a line that they do not.
  const own = [services[0]?.places[1], services[1]?.places[2]].map((place) => String(place?.id));
  const colleague = await join(opened, 'Иван Колев', 'EDITOR');
  const director = await join(opened, 'Диана Илиева', 'LOCAL', { locations: own });
  const { page, ...walk } = await begin(opened, director);
  await walk.arrives('Начало');
  expect(walk.pressed('sign-in')).toBeLessThanOrEqual(3);

  const worst = page.locator('.cards > li').first();
  expect(await worst.getByRole('heading').textContent()).toContain('Линия 20');
  await walk.press(worst.getByRole('link', { name: 'Нова задача за Линия 20' }));
  await walk.arrives('Нова задача');
  await walk.type(page.getByLabel('Какво трябва да се направи'), 'Втора кола в седем сутринта');
  await walk.press(page.getByRole('button', { name: /Отговорник/ }));
  await walk.stands('owners');
  await walk.press(page.getByRole('option', { name: colleague.name }));
  await walk.press(page.getByRole('button', { name: 'Запазете' }));
  await walk.arrives('Начало');
  await page.getByRole('status').getByText('Запазено.').waitFor();
  expect(walk.pressed('worst place to task given')).toBeLessThanOrEqual(6);

  const [letter] = received.filter(({ to }) => to.includes(colleague.email)).slice(-1);
  const words = letter?.text ?? '';
  expect(words).toContain('Втора кола в седем сутринта');
  expect(words).toContain('Линия 20');
  expect(words).toContain(director.name);
  const { rows } = await server.database.owner.pool.query(
    Prisma.sql`SELECT 1 FROM waiting_letters WHERE municipality_id = ${city.id}`,
  );
  expect(rows).toEqual([]);

  // Where the link of the letter leads, whoever has the task signs in, and tells her how far it is.
  const [, path = ''] = /\/members(\/\S+\/tasks\/\d+)/.exec(words) ?? [];
  const other = await begin(opened, colleague, path);
  await other.arrives('Втора кола в седем сутринта');
  await other.press(other.page.getByText('готова', { exact: true }));
  await other.press(other.page.getByRole('button', { name: 'Запазете' }));
  await other.page.getByRole('status').getByText('Запазено.').waitFor();
  expect(other.pressed('letter to task done')).toBeLessThanOrEqual(5);
  await other.closing();
  await walk.closing();
});
