// The monthly page: what it says is what is published, on one page, and each member who wants it gets it once.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCity, publish, type City } from '../../support/city.ts';
import { readPdfText } from '../../support/pdf.ts';
import { testQueue, type TestQueue } from '../../support/queue.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { flat, readPdf } from './tagged.ts';

let server: TestServer;
let city: City;
let empty: City;
let queue: TestQueue;
beforeAll(async () => {
  server = await startTestServer();
  queue = await testQueue(server.database);
  const { pool } = server.database.owner;
  city = await createCity(pool, { isDemo: false, places: 4 });
  empty = await createCity(pool, { isDemo: false });
  for (const [at, place] of city.places.entries()) {
    await publish(pool, city, place, '2026-08-10', [9, 9, 10, 8, 9, 10, 9, 9, 10, 9]);
    const fell = at === 0 ? [2, 1, 3, 2, 1, 2, 3, 1, 2, 2] : [9, 10, 9, 9, 8, 10, 9, 9, 10, 9];
    await publish(pool, city, place, '2026-09-15', fell);
  }
  await server.signIn(city, { role: 'admin' });
  await server.signIn(city, { role: 'analyst' });
  await server.signIn(city, { role: 'editor' });
  await server.signIn(empty, { role: 'admin' });
});
afterAll(() => server.close());

const write = (now: string) => queue.run('reports.monthly', now);

it('goes to admins and analysts from the second on, once, and never in the rest of the month', async () => {
  expect(await write('2026-10-01T06:30:00Z')).toEqual([]);
  expect(await write('2026-10-20T06:30:00Z')).toEqual([]);
  const letters = await write('2026-10-02T06:30:00Z');
  expect(letters.map(({ attachments }) => attachments?.[0]?.filename).toSorted()).toEqual(
    [`${city.slug}-2026-09.pdf`, `${city.slug}-2026-09.pdf`, `${empty.slug}-2026-09.pdf`].toSorted(),
  );
  expect(await write('2026-10-03T06:30:00Z')).toEqual([]);

  const own = letters.find(({ text }) => text.includes(`/members/${city.slug}/overview`));
  expect(own?.text).toContain(`https://members.kazva.bg/members/${city.slug}/alerts/mine`);
  const content = own?.attachments?.[0]?.content ?? Buffer.alloc(0);
  const file = join(await mkdtemp(join(tmpdir(), 'monthly-')), 'page.pdf');
  await writeFile(file, content);
  const read = await readPdf(content);
  expect(read.document.getPageCount()).toBe(1);
  expect([read.isMarked, read.language]).toEqual([true, 'bg']);
  expect(flat(read.root).flatMap(({ type }) => (/^H\d$/.test(type) ? [type] : []))).toEqual([
    'H1',
    'H2',
    'H2',
  ]);
  const said = (await readPdfText(file, 1)).replaceAll(/\s+/g, ' ');
  const asked = await server.ask(
    `{ summary(filter: { municipality: "${city.slug}" }, from: "2026-09-01", to: "2026-09-30") { count average } }`,
  );
  const { count, average } = asked.data.summary;
  expect(count).toBe(40);
  for (const words of [
    average.toFixed(1).replace('.', ','),
    '40',
    'предходния месец: 40',
    'едва ли е случайно',
  ])
    expect(said).toContain(words);
});

it('says of a month without ratings that there were not enough', async () => {
  const letters = await write('2026-12-02T06:30:00Z');
  const own = letters.find(({ text }) => text.includes(`/members/${empty.slug}/`));
  const file = join(await mkdtemp(join(tmpdir(), 'monthly-')), 'page.pdf');
  await writeFile(file, own?.attachments?.[0]?.content ?? Buffer.alloc(0));
  expect((await readPdfText(file, 1)).replaceAll(/\s+/g, ' ')).toContain('няма достатъчно оценки');
});
