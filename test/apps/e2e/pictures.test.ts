// The pictures of papers that are taken in the demo city on a fixed day: `npm run pictures` writes them into docs/.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { DOCS, writeDocsPicture } from '../../support/docs-picture.ts';
import { renderPdfPage } from '../../support/pdf.ts';
import { openDemoCity, type DemoCity } from './demo-city.ts';

const PHONE = { width: 390, height: 760 };
const DESK = { width: 1120, height: 760 };
const LONG = { width: 1000, height: 1040 };
const FAIR = 'art-gallery';
const FESTIVAL = 'library-rodina';

let demo: DemoCity;
beforeAll(async () => {
  demo = await openDemoCity();
  for (const [key, name, nameEn, first, last] of [
    [FAIR, 'Базар на занаятите', 'Crafts Fair', '2026-12-06', '2026-12-08'],
    [FESTIVAL, 'Фестивал на липите', 'Linden Festival', '2026-11-17', '2026-11-19'],
  ] as const)
    await demo.server.database.owner.pool.query(
      Prisma.sql`UPDATE locations SET name = ${{ bg: name, en: nameEn }}, first_day = ${first}::date, last_day = ${last}::date
        WHERE id = ${BigInt(demo.place(key).id)}`,
    );
});
afterAll(() => demo.close());

const member = (path: string) => `/members/stara-zagora/${path}`;
const vote = (key: string) => `/S/${demo.place(key).code}`;

const at = (key: string) => `--location ${demo.place(key).id}`;

/** The first page of a file that `npm run signs` made, as wide as papers show it. */
async function paper(file: string, words: string): Promise<Buffer> {
  const page = await renderPdfPage(join(await demo.signs(...words.split(' ')), file), 1);
  return sharp(page).resize({ width: 600 }).png().toBuffer();
}

const signOf = (key: string) => paper('signs-a5-001.pdf', at(key));

const slideOf = (file: string) => () =>
  demo.file(`/members/files/signs/stara-zagora/${file}.png?code=${demo.place(FAIR).code}`);

const choose = (page: Page) => page.locator('input[name=score][value="08"]').check({ force: true });

const idOf = async (query: Prisma.Sql): Promise<string> => {
  const { rows } = await demo.server.database.owner.pool.query<{ id: string }>(query);
  return rows[0]?.id ?? '';
};

/** What is made, by the name of its file. */
const PICTURES: Readonly<Record<string, () => Promise<Buffer>>> = {
  vote: () => demo.seen(vote('kindergarten-05'), PHONE, { prepare: choose }),
  sign: () => signOf('kindergarten-05'),
  results: () => demo.seen('/results/stara-zagora', DESK),
  home: () => demo.seen(member('home'), DESK),
  place: () => demo.seen(member(`results/places/${demo.place('kindergarten-05').id}`), DESK),
  'sign-tent': () => paper('signs-tent-001.pdf', `${at('kmetstvo-arnautito')} --format tent`),
  'event-before': () => demo.seen(vote(FAIR), PHONE),
  'event-after': () => demo.seen(vote(FESTIVAL), PHONE),
  'event-sign': () => signOf(FAIR),
  'slide-light': slideOf('slide-light'),
  'slide-dark': slideOf('slide-dark'),
  receipt: slideOf('receipt'),
  display: () => demo.seen('/results/stara-zagora/display', { width: 1280, height: 720 }),
  'lines-list': () => demo.seen(member('places/lines'), LONG),
  'pulse-results': () => demo.seen(member('results/staff'), { ...LONG, height: 1330 }, { role: 'head' }),
  'mystery-results': async () => {
    const id = await idOf(
      Prisma.sql`SELECT id FROM mystery_programmes WHERE municipality_id = ${demo.id} ORDER BY ends_on LIMIT 1`,
    );
    return demo.seen(member(`mystery-visits/${id}`), { ...LONG, height: 1150 });
  },
  pulse: async () => {
    const code = await idOf(
      Prisma.sql`SELECT code AS id FROM pulse_teams WHERE municipality_id = ${demo.id} ORDER BY id DESC LIMIT 1`,
    );
    return demo.seen(`/s/${code}`, { ...PHONE, height: 900 });
  },
  'poster-month': () => paper('poster-a3.pdf', `posters ${at('service-centre')} --month 2026-10 --format a3`),
  'poster-reply': () => paper('poster-a4.pdf', 'posters --kind reply --format a4'),
  slips: () =>
    paper('slips.pdf', `slips ${at('kindergarten-05')} --begins 2026-11-27 --ends 2026-12-11 --count 8`),
};

it.each(Object.entries(PICTURES))(
  '%s can be taken, small, and of the size of that in docs/',
  async (name, take) => {
    const size = await writeDocsPicture(name, await take());
    expect(await sharp(join(DOCS, `${name}.webp`)).metadata()).toMatchObject(size);
  },
);

it('each picture of docs/ is taken by a test', async () => {
  const there = (await readdir(DOCS)).flatMap((name) => /^(.+)\.webp$/.exec(name)?.[1] ?? []);
  const tests = join(DOCS, '..', 'test');
  const names = (await readdir(tests, { recursive: true })).filter((name) => name.endsWith('.test.ts'));
  const sources = await Promise.all(names.map((name) => readFile(join(tests, name), 'utf8')));
  const taken = sources.flatMap((text) =>
    [...text.matchAll(/docsPicture\('([\w-]+)'/g)].map(([, name]) => name),
  );
  expect([...Object.keys(PICTURES), ...taken].toSorted()).toEqual(there.toSorted());
});
