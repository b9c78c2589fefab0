// Every page of the members' app as it is when it is opened: accessible, and fit for phone and desk, light and dark.
// States in the middle of a task are looked at by the tests of the tasks.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { drawPaperCode } from '../../../server/foundation/paper-code.ts';
import { addPile } from '../../support/piles.ts';
import { routes } from '../../../client/members/routes.tsx';
import { addPlace, createCity } from '../../support/city.ts';
import { addToldRound } from '../../signs/rounds/told.ts';
import { addProgramme } from '../../support/passes.ts';
import { addSurroundings } from '../../municipality/locations/managing.ts';
import { invite, linkTo } from './invited.ts';
import { addWebhook } from './told.ts';
import { enter, look, open, visit, type Entered, type Opened, type Visit } from './opened.ts';

let opened: Opened;
let admin: Entered;
/** What stands in the place of `:name` in a path. */
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  opened = await open();
  admin = await enter(opened, 'admin');
  const { server, city } = opened;
  const { pool } = server.database.owner;
  const local = { role: 'local', name: 'Станимира Константинова', settlementId: city.settlementId } as const;
  const { memberId } = await server.signIn(city, local);
  await server.signIn(city, { role: 'analyst', name: 'Петър Колев', hasFactor: true });
  await addPlace(pool, city, 'Детска градина „Детелина“ – сграда на бившето училище „Христо Ботев“');
  await pool.query(
    Prisma.sql`INSERT INTO invitations (municipality_id, token_hash, email, role, invited_by, expires_at) VALUES
      (${city.id}, '\\x01', 'stanimira.konstantinova@stara-zagora.example.bg', 'editor', 'Мария Иванова', now() + interval '3 days'),
      (${city.id}, '\\x02', 'kmet@proba.bg', 'admin', 'operator', now() - interval '3 days')`,
  );
  await pool.query(
    Prisma.sql`INSERT INTO allowances (municipality_id, action, until, why, given_by, given_at, revoked_at) VALUES
      (${city.id}, 'comments.read', now()::date + 3, 'Помощ с личните данни в коментарите', 'Мария Иванова', now(), NULL),
      (${city.id}, 'openings.reclassify', '2026-10-01', 'Съмнителни гласове при детска градина „Люляк“', 'Мария Иванова', now(), NULL),
      (${city.id}, 'comments.read', '2026-10-01', 'Вече не е нужно', 'Мария Иванова', now(), now())`,
  );
  // Kinds of places and questions that are out of use; a settlement without a position.
  const quiet = await addSurroundings(server, city);
  await pool.query(
    Prisma.sql`UPDATE categories SET retired_on = '2026-11-01' WHERE id = ${quiet.categoryId}`,
  );
  const { rows } = await pool.query<{ id: string }>(
    Prisma.sql`INSERT INTO questions (municipality_id, category_id, key, from_score, to_score, text, position, retired_on)
      VALUES (${city.id}, ${city.categoryId}, 'high', 9, 10, '{"bg": "Какво Ви хареса най-много?"}', 2, '2026-11-01')
      RETURNING id`,
  );
  await pool.query(
    Prisma.sql`INSERT INTO options (municipality_id, question_id, key, text, position, retired_on)
      SELECT ${city.id}, ${rows[0]?.id}, 'o' || at, jsonb_build_object('bg', 'Отговор ' || at), at,
        CASE WHEN at = 2 THEN '2026-11-01'::date END FROM generate_series(1, 12) AS at`,
  );
  const { rows: orders } = await pool.query<{ id: string }>(
    Prisma.sql`INSERT INTO print_orders (municipality_id, number, format, design, press, due_on, delivery_address, shop_email, shop_language,
        shop_note, test_sheet, test_sheet_note, content, ordered_on, received_on, state)
      VALUES (${city.id}, (SELECT coalesce(max(number), 0) + 1 FROM print_orders WHERE municipality_id = ${city.id}), 'strip', 'vehicle', 'sheet', '2026-11-20', 'гр. Стара Загора, бул. „Цар Симеон Велики“ 107, ет. 2', 'porachki@pechatnitsa-zagore.example.bg',
        'bg', 'Дибондът закъснява с един ден.', 'REFUSED', 'Кодът е размазан в долния край.', '{"signs": []}', '2026-10-01', '2026-10-02', 'RECEIVED')
      RETURNING id`,
  );
  await addPile(pool, city, [drawPaperCode(randomBytes)]);
  await pool.query(
    Prisma.sql`UPDATE piles SET revoked_on = now() WHERE id = ${await addPile(pool, city, [])}`,
  );
  const { rows: groups } = await pool.query<{ id: string }>(
    Prisma.sql`INSERT INTO location_groups (municipality_id, name, location_ids)
      VALUES (${city.id}, 'Отдел Образование', ARRAY[${city.places[0]?.id}::bigint]) RETURNING id`,
  );
  const { rows: lines } = await pool.query<{ id: string }>(
    Prisma.sql`INSERT INTO lines (municipality_id, external_id, short_name, long_name, mode, colour, location_ids)
      VALUES (${city.id}, 'r7', '7', 'Гара – Център', 'BUS', '#1f4d3a', ARRAY[${city.places[0]?.id}::bigint]) RETURNING id`,
  );
  ids = {
    line: lines[0]?.id ?? '',
    order: orders[0]?.id ?? '',
    quietSettlement: String(quiet.settlementId),
    quietCategory: String(quiet.categoryId),
    quietQuestion: String(rows[0]?.id),
    group: groups[0]?.id ?? '',
    round: await addToldRound(pool, city),
    document: 'record',
    webhook: await addWebhook(pool, city.id),
    programme: String(await addProgramme(pool, city)),
    place: String(city.places[0]?.id),
    code: String(city.places[0]?.code),
    settlement: String(city.settlementId),
    category: String(city.categoryId),
    question: String(city.questionId),
    member: String(memberId),
  };
});
afterAll(() => opened.close());

/** Each page of a municipality, with the heading that it has. */
const PAGES: readonly (readonly [path: string, heading: string | RegExp])[] = [
  ['places', 'Места'],
  ['places/new', 'Ново място'],
  ['places/:place', 'Детска градина „Люляк“'],
  ['places/import', 'Места в таблица'],
  ['places/posters', 'Плакати за залата'],
  ['places/posters?place=:place', 'Плакати за залата'],
  ['places/embed', 'За други сайтове'],
  ['places/embed?place=:place', 'За други сайтове'],
  ['places/groups', 'Групи места'],
  ['places/groups/new', 'Нова група места'],
  ['places/groups/:group', 'Отдел Образование'],
  ['places/lines', 'Линии'],
  ['places/lines/import', 'Линии от GTFS'],
  ['places/lines/:line', '7 · Гара – Център'],
  ['places/slips', 'Талони'],
  ['signs/orders', 'Поръчки в печатница'],
  ['signs/orders/posters?month=2026-10&location=:place', 'Поръчка на плакати'],
  ['signs/orders/new', 'Нова поръчка'],
  ['signs/orders/:order', 'Поръчка № 1'],
  ['signs', 'Табели'],
  ['signs/map', 'Карта на табелите'],
  ['signs/sign/:code', /^Табела \d{3} \d{3} \d{3}$/],
  ['signs/rounds', 'Обиколки'],
  ['signs/rounds/new', 'Нова обиколка'],
  ['signs/rounds/:round', 'Станчо Монтьоров'],
  ['paper-slips', 'Прочитане на талони'],
  ['results/control', 'Промяна или случайност'],
  ['results/visits', 'Посетители'],
  ['results/years', 'Година спрямо година'],
  ['openings', 'Групи оценки'],
  ['people', 'Хора'],
  ['people/invite', 'Покана'],
  ['people/table', 'Покани от таблица'],
  ['people/support', 'Достъп на поддръжката'],
  ['people/:member', 'Роля на Станимира Константинова'],
  ['settings', 'Настройки'],
  ['settings/identity', 'Име и телефон'],
  ['settings/contacts', 'Към кого се обръщат гражданите'],
  ['settings/requests', 'Сигнали'],
  ['settings/languages', 'Езици'],
  ['settings/look', 'Цвят, герб и граница'],
  ['settings/publishing', 'Публикуване и коментари'],
  ['settings/networks', 'Споделени мрежи'],
  ['settings/journal', 'Пазене на дневника'],
  ['settings/keys', 'Ключове за API'],
  ['settings/keys/new', 'Нов ключ'],
  ['mystery-visits', 'Таен клиент'],
  ['mystery-visits/new', 'Нова програма'],
  ['mystery-visits/:programme', /^[a-z0-9-]+$/],
  ['settings/webhooks', 'Връзки с други системи'],
  ['settings/webhooks/new', 'Нова връзка'],
  ['settings/webhooks/:webhook', 'Деловодство на общината'],
  ['settings/settlements', 'Населени места'],
  ['settings/settlements/new', 'Ново населено място'],
  ['settings/settlements/:settlement', 'Проба'],
  ['settings/settlements/:quietSettlement', 'Село'],
  ['settings/categories', 'Услуги'],
  ['settings/categories/new', 'Нова услуга'],
  ['settings/categories/:category', 'Детски градини'],
  ['settings/categories/:quietCategory', 'Паркове'],
  ['settings/texts', 'Текстове на страниците'],
  ['settings/texts/tr', 'Текстове на страниците'],
  ['questions', 'Въпроси'],
  ['questions/:question', 'Защо?'],
  ['questions/:quietQuestion', 'Какво Ви хареса най-много?'],
  ['questions/new/:category', 'Нов въпрос'],
  ['documents', 'Документи'],
  ['documents/:document', 'Регистър на дейностите по обработване'],
  ['journal', 'Дневник'],
  ['nowhere', 'Няма такава страница'],
];

const named = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? '');

async function expectHeading({ page }: Visit, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await page.locator('.loading').waitFor({ state: 'detached' });
}

it.each(PAGES)('%s', async (path, heading) => {
  const visited = await admin.visit(`/${opened.city.slug}/${named(path)}`);
  await expectHeading(visited, heading);
  await look(visited.page, `members-${path.replaceAll(/\W+/g, '-')}`);
  await visited.closing();
});

/** Sections whose own tests look at each of their pages, with ratings to show. */
const ELSEWHERE = /^(home|overview|results|alerts|improvements|tasks|praise|comments|reports)(\/|$)/;

it('there is no page that is not looked at', () => {
  const shape = (path: string) =>
    path.replace(/\?.*$/, '').replaceAll(/:\w+/g, ':').replace('texts/tr', 'texts/:');
  const looked = PAGES.map(([path]) => shape(path));
  for (const { path } of routes) if (!ELSEWHERE.test(path)) expect(looked).toContain(shape(path));
});

/** Each page for who is not signed in; `:token` is one that leads nowhere. */
const OUTSIDE: readonly (readonly [path: string, heading: string])[] = [
  ['/', 'Вход за служители'],
  ['/forgotten', 'Забравена парола'],
  ['/invitation#dead', 'Тази връзка вече не важи'],
  ['/password#dead', 'Изберете нова парола'],
  ['/email#dead', 'Потвърдете новия си адрес'],
];

it.each(OUTSIDE)('%s, signed out', async (path, heading) => {
  const visited = await visit(opened, path);
  await expectHeading(visited, heading);
  await look(visited.page, `members-out${path.replaceAll(/\W+/g, '-')}`);
  await visited.closing();
});

it('the account, and invitations for who is signed in: with the account that is invited, and with another one', async () => {
  const { server } = opened;
  const other = await createCity(server.database.owner.pool);
  const stranger = await invite(server, other, 'AUDITOR');
  await invite(server, other, 'AUDITOR', admin.email);
  for (const [path, heading, name] of [
    ['/account', 'Моят профил', 'members-account'],
    [linkTo(server, stranger), 'Община Проба Ви кани', 'members-invitation-of-another'],
    [linkTo(server, admin.email), 'Община Проба Ви кани', 'members-invitation-own'],
  ] as const) {
    const visited = await admin.visit(path);
    await expectHeading(visited, heading);
    await look(visited.page, name);
    await visited.closing();
  }
});
