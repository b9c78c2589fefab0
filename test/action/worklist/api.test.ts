// What waits for a member over the API: of each kind what there is, of each role what it may do, of a scope what lies in it.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { addToldRound } from '../../signs/rounds/told.ts';
import { addOpenWork } from './open-work.ts';

/** Days before the deadline of the report of 2025. */
const NOW = new Date('2026-02-10T09:00:00Z');

let server: TestServer;
let city: City;
let admin: SignedIn;

beforeAll(async () => {
  server = await startTestServer({ now: () => NOW });
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 2 });
  admin = await server.signIn(city, { name: 'Анна Петрова' });
});
afterAll(() => server.close());

interface Line {
  readonly kind: string;
  readonly count: number;
  readonly since: string;
  readonly items: readonly {
    readonly subject: string;
    readonly name: string;
    readonly day: string;
    readonly alert: string | null;
  }[];
}

async function worklist(who: SignedIn): Promise<Line[]> {
  const { data, codes } = await server.ask(
    `query ($slug: String!) { worklist(municipality: $slug) { kind count since items { subject name(language: "bg") day alert } } }`,
    { slug: city.slug },
    who,
  );
  expect(codes).toEqual([]);
  return data.worklist;
}

const kindsOf = async (who: SignedIn) => (await worklist(who)).map(({ kind, count }) => [kind, count]);

const write = (sql: Prisma.Sql) => server.database.owner.pool.query(sql);
const place = (at: number) => city.places[at]?.id ?? 0n;

const fill = (at: number) =>
  addOpenWork(server.database.owner.pool, city, {
    place: place(at),
    owner: admin.memberId,
    today: '2026-02-10',
  });

it('is nothing where nothing waits, but for the report before its deadline', async () => {
  expect(await worklist(admin)).toEqual([
    {
      kind: 'REPORT',
      count: 1,
      since: '2026-01-30',
      items: [{ subject: '2025', name: '2025', day: '2026-03-01', alert: null }],
    },
  ]);
  const local = await server.signIn(city, { role: 'local', locationIds: [place(0)] });
  expect(await worklist(local)).toEqual([]);
});

it('tells an admin of every kind, the newest first, by name', async () => {
  await fill(0);
  await write(
    Prisma.sql`INSERT INTO invitations (municipality_id, token_hash, email, role, invited_by, expires_at) VALUES
      (${city.id}, '\\x01', 'eva@proba.example.bg', 'editor', 'Анна', '2026-02-09T21:59:00Z'),
      (${city.id}, '\\x02', 'ivo@proba.example.bg', 'editor', 'Анна', '2026-02-12T00:00:00Z')`,
  );
  await write(
    Prisma.sql`INSERT INTO print_orders (municipality_id, number, format, design, press, due_on, delivery_address, shop_email,
        shop_language, test_sheet, content, ordered_on, received_on, state, hold, hold_text) VALUES
      (${city.id}, 1, 'strip', 'vehicle', 'sheet', '2026-02-20', 'Тук', 'shop@proba.example.bg', 'bg', 'WAITED', '{"signs": []}',
        '2026-02-01', NULL, 'ORDERED', NULL, NULL),
      (${city.id}, 2, 'strip', 'vehicle', 'sheet', '2026-02-21', 'Тук', 'shop@proba.example.bg', 'bg', 'NOT_NEEDED', '{"signs": []}',
        '2026-02-01', '2026-02-03', 'RECEIVED', 'QUESTION', 'Какъв цвят?')`,
  );
  const lines = await worklist(admin);
  expect(lines.map(({ kind, count, since }) => [kind, count, since])).toEqual([
    ['TASK_DUE', 1, '2026-02-10'],
    ['INVITATION', 1, '2026-02-09'],
    ['ALERT', 1, '2026-02-08'],
    ['TASK_OVERDUE', 1, '2026-02-06'],
    ['HELD_ORDER', 1, '2026-02-03'],
    ['TEST_SHEET', 1, '2026-02-01'],
    ['REPORT', 1, '2026-01-30'],
    ['COMMENT', 1, '2026-01-01'],
  ]);
  const named = Object.fromEntries(lines.map(({ kind, items }) => [kind, items.map(({ name }) => name)]));
  expect(named).toMatchObject({
    TASK_OVERDUE: ['Смяна на лампата'],
    TASK_DUE: ['Нова пейка'],
    INVITATION: ['eva@proba.example.bg'],
    HELD_ORDER: ['2'],
    TEST_SHEET: ['1'],
    COMMENT: [],
  });
  const [alert] = lines.find(({ kind }) => kind === 'ALERT')?.items ?? [];
  expect(alert?.name).toContain('Люляк');
  expect(alert?.alert).toBe('DROP');
  expect(lines.flatMap(({ items }) => items.filter((item) => item.alert !== null))).toHaveLength(1);
});

it('tells who is not bound to places of what is proposed to be hidden, and whoever is of the rest', async () => {
  await fill(0);
  const by = Prisma.sql`proposed_because = 'ABUSE', proposed_by = 'Диана'`;
  await write(Prisma.sql`UPDATE comments SET ${by} WHERE municipality_id = ${city.id}`);
  const comments = async (who: SignedIn) =>
    (await worklist(who)).find(({ kind }) => kind === 'COMMENT')?.count ?? 0;
  expect(await comments(admin)).toBe(2);
  expect(await comments(await server.signIn(city, { role: 'local', locationIds: [place(0)] }))).toBe(0);
});

it('tells each role of what it may do, and a local member of its places alone', async () => {
  await fill(0);
  await fill(1);
  const of = (role: 'analyst' | 'auditor' | 'printer') => server.signIn(city, { role });
  expect(await kindsOf(await of('analyst'))).toEqual([]);
  expect(await kindsOf(await of('auditor'))).toEqual([]);
  expect(await kindsOf(await of('printer'))).toEqual([]);
  const editor = await server.signIn(city, { role: 'editor' });
  expect(await kindsOf(editor)).toEqual([
    ['ALERT', 2],
    ['TASK_OVERDUE', 2],
    ['REPORT', 1],
    ['COMMENT', 2],
  ]);
  const local = await server.signIn(city, { role: 'local', locationIds: [place(1)] });
  expect(await kindsOf(local)).toEqual([
    ['ALERT', 1],
    ['TASK_OVERDUE', 1],
    ['COMMENT', 1],
  ]);
  const { data } = await server.ask(
    `query ($slug: String!) { workAtPlaces(municipality: $slug) { location tasks alerts comments } }`,
    { slug: city.slug },
    local,
  );
  expect(data.workAtPlaces).toEqual([{ location: String(place(1)), tasks: 3, alerts: 1, comments: 1 }]);
});

it('names five of many, and of a city that is suspended nothing', async () => {
  await write(
    Prisma.sql`INSERT INTO tasks (municipality_id, location_id, text, due_on, state)
      SELECT ${city.id}, ${place(0)}, 'Задача ' || at, '2026-01-01'::date + at, 'OPEN' FROM generate_series(1, 12) AS at`,
  );
  const [line] = await worklist(admin);
  expect(line).toMatchObject({ kind: 'REPORT' });
  const overdue = (await worklist(admin)).find(({ kind }) => kind === 'TASK_OVERDUE');
  expect(overdue?.count).toBe(12);
  expect(overdue?.items.map(({ name }) => name)).toEqual([12, 11, 10, 9, 8].map((at) => `Задача ${at}`));
  await write(
    Prisma.sql`UPDATE municipalities SET suspended_at = now(), suspended_why = 'x' WHERE municipality_id = ${city.id}`,
  );
  expect(await worklist(admin)).toEqual([]);
});

it('tells of a round from its day on, for as long as a sign of it is not told of', async () => {
  const round = await addToldRound(server.database.owner.pool, city);
  const rounds = async () => (await worklist(admin)).filter(({ kind }) => kind === 'ROUND');
  const on = (day: string) =>
    write(Prisma.sql`UPDATE mounting_rounds SET round_on = ${day}::date WHERE municipality_id = ${city.id}`);
  const waits = { kind: 'ROUND', count: 1, items: [{ subject: round, name: 'Станчо Монтьоров' }] };
  for (const [day, found] of [
    ['2026-02-11', []],
    ['2026-02-10', [waits]],
    ['2026-01-11', [waits]],
    ['2026-01-10', []],
  ] as const) {
    await on(day);
    expect(await rounds(), day).toMatchObject(found);
    expect(await rounds(), day).toHaveLength(found.length);
  }
  await on('2026-02-10');
  await write(
    Prisma.sql`UPDATE mounting_round_signs s SET taken_off_on = '2026-02-10' WHERE municipality_id = ${city.id} AND NOT EXISTS (
      SELECT FROM mountings m WHERE m.municipality_id = s.municipality_id AND m.round_id = s.round_id AND m.code = s.code)`,
  );
  expect(await rounds()).toEqual([]);
});

it('tells of a report that was begun, however far its deadline is, until it is published', async () => {
  const kinds = async () => (await worklist(admin)).map(({ kind }) => kind);
  await write(
    Prisma.sql`UPDATE municipalities SET report_month = 12, report_day = 31 WHERE municipality_id = ${city.id}`,
  );
  expect(await kinds()).toEqual([]);
  await write(
    Prisma.sql`INSERT INTO reports (municipality_id, year, content) VALUES (${city.id}, 2025, '{}')`,
  );
  expect(await kinds()).toEqual(['REPORT']);
  await write(
    Prisma.sql`INSERT INTO report_editions (municipality_id, year, edition, published_at, published_by, figures, content)
      VALUES (${city.id}, 2025, 1, now(), 'Анна', '{}', '{}')`,
  );
  expect(await kinds()).toEqual([]);
});
