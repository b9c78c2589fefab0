// Lines out of a timetable in a real browser: what is wrong with a file, what would change, saved, seen with what riders said and why not.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { Prisma } from '../../../prisma/generated/client.ts';
import { docsPicture } from '../../support/docs-picture.ts';
import { addPlace, createCity } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { story } from '../../support/story.ts';
import { look, open, visit, type Opened } from './opened.ts';

const EXAMPLE = join(import.meta.dirname, '../../../docs/examples/gtfs');

let opened: Opened;
let who: SignedIn;
beforeAll(async () => {
  opened = await open();
  const { city, server } = opened;
  const { pool } = server.database.owner;
  who = await server.signIn(city);
  for (const [number, name] of [
    ['stop-gara', 'Автогара'],
    ['stop-centar', 'Център'],
    ['stop-bolnica', 'Болница'],
  ] as const) {
    const { id } = await addPlace(pool, city, name);
    await pool.query(Prisma.sql`UPDATE locations SET external_id = ${number} WHERE id = ${id}`);
  }
  const bus = await addPlace(pool, city, 'Автобус 12');
  await pool.query(
    Prisma.sql`UPDATE locations SET kind = 'vehicle', registration_number = 'СТ 1234 ВК', line = '1', external_id = 'bus-12'
      WHERE id = ${bus.id}`,
  );
});
afterAll(() => opened.close());

/** The example of the documents, with some of its files as they are given. */
async function timetable(own: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const name of await readdir(EXAMPLE))
    zip.addBuffer(Buffer.from(own[name] ?? (await readFile(join(EXAMPLE, name)))), name);
  zip.end();
  return buffer(zip.outputStream);
}

async function send(page: Page, file: Buffer): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'gtfs.zip', mimeType: 'application/zip', buffer: file });
  await page.getByRole('button', { name: 'Покажете какво ще се промени' }).click();
}

const onPage = (path: string, role = who) => visit(opened, `/${opened.city.slug}/${path}`, { who: role });
const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name });

const step = story();

step('there are none, and a file that is no timetable is refused with a reason', async () => {
  const { page, closing } = await onPage('places/lines');
  await page.getByText('Още няма линии.').waitFor();
  await page.getByRole('link', { name: 'Вземете линиите от GTFS' }).click();
  await page.getByRole('heading', { level: 1, name: 'Линии от GTFS' }).waitFor();
  await send(page, Buffer.from('no ZIP at all'));
  await page.getByText('Файлът е повреден или непълен, или не е ZIP.').waitFor();
  await look(page, 'members-lines-refused');
  await closing();
});

step('what would change is seen, with rows that are not read and stops that are no places', async () => {
  const { page, closing } = await onPage('places/lines/import');
  const routes = await readFile(join(EXAMPLE, 'routes.txt'), 'utf8');
  await send(
    page,
    await timetable({ 'routes.txt': `${routes}kz-1,kz,1,Още веднъж,3,\n,kz,9,Без номер,3,\n` }),
  );
  await row(page, /1.*Автогара – Болница.*нова.*3 спирки · 1 превозно средство/).waitFor();
  await row(page, /5.*нова.*2 спирки.*още 1 спирка не е място/).waitFor();
  await page.getByText('routes.txt, ред 5: същият номер вече го има').waitFor();
  await page.getByText('routes.txt, ред 6: липсва номер или име').waitFor();
  await look(page, 'members-lines-plan');
  await docsPicture('lines-preview', page, { width: 1000, height: 800 });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Изтеглете таблицата' }).click();
  const file = (await readFile(await (await download).path(), 'utf8')).replace('\uFEFF', '');
  expect(file).toBe(
    'Ваш номер;Име;Населено място;Услуга;Географска ширина;Географска дължина\r\nstop-kran;Крън – площада;;;42.6641;25.3644\r\n',
  );
  // A place that is another one meanwhile: each line that stopped there is named, and nothing is saved.
  const { pool } = opened.server.database.owner;
  const renumber = (from: string, to: string) =>
    pool.query(Prisma.sql`UPDATE locations SET external_id = ${to} WHERE external_id = ${from}`);
  await renumber('stop-bolnica', 'other');
  await page.getByRole('button', { name: 'Запишете 3 линии' }).click();
  await page.getByText('Нищо не е записано. Поправете следното').waitFor();
  await page
    .getByText('Линия 2 (kz-2), спирки и превозни средства: stop-bolnica вече не е място на общината')
    .waitFor();
  await look(page, 'members-lines-not-saved');
  await renumber('other', 'stop-bolnica');
  await page.getByRole('button', { name: 'Запишете 3 линии' }).click();
  await page.getByText('Променени са 3 линии.').waitFor();
  await row(page, /2.*Център – Болница.*2 места.*иска отговори от поне три/).waitFor();
  await closing();
});

step('again there is nothing to save; a line that is gone is told before it goes', async () => {
  const { page, closing } = await onPage('places/lines/import');
  await send(page, await timetable());
  await page.getByText('Всички линии вече са такива.').waitFor();
  expect(await page.getByRole('button', { name: /^Запишете/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Изберете друг файл' }).click();
  const routes = (await readFile(join(EXAMPLE, 'routes.txt'), 'utf8')).replace(/^kz-2.*\n/m, '');
  await send(page, await timetable({ 'routes.txt': routes }));
  await page.getByText('ще са извън употреба: 2.').waitFor();
  await page.getByRole('button', { name: 'Запишете 1 линия' }).click();
  await row(page, /2.*извън употреба.*за нея вече не се пита/).waitFor();
  await closing();
});

step('each says what riders said, or why nothing is published; and where it stops', async () => {
  await opened.server.database.owner.pool.query(
    Prisma.sql`INSERT INTO line_pools SELECT ${opened.city.id}, id, 'COUNTED', '2026-10-01', 3, 0, 0, 1, 0, 0, 2, 0, 5, 6, 4
      FROM lines WHERE municipality_id = ${opened.city.id} AND short_name = '1'`,
  );
  const { page, closing } = await onPage('places/lines');
  await row(page, /1.*Автогара – Болница.*4 места.*18 оценки.*От поне 3 места/).waitFor();
  await look(page, 'members-lines');
  await page.getByRole('link', { name: /Автогара – Болница/ }).click();
  await page.getByRole('heading', { level: 1, name: '1 · Автогара – Болница' }).waitFor();
  await page.getByRole('link', { name: 'Автобус 12' }).waitFor();
  await look(page, 'members-line');
  await closing();
});

step('are seen by who only reads, and not taken from a file', async () => {
  const { page, closing } = await onPage(
    'places/lines',
    await opened.server.signIn(opened.city, { role: 'analyst' }),
  );
  await row(page, /Автогара – Болница/).waitFor();
  expect(await page.getByRole('link', { name: 'Вземете линиите от GTFS' }).count()).toBe(0);
  await closing();
});

it('a city sees no line of another', async () => {
  const other = await createCity(opened.server.database.owner.pool, { isDemo: false });
  const stranger = await opened.server.signIn(other);
  const { page, closing } = await visit(opened, `/${other.slug}/places/lines`, { who: stranger });
  await page.getByText('Още няма линии.').waitFor();
  await closing();
});
