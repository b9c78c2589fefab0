// Goals over HTTP: set, changed and taken away, by whom, in the journal; and how they stand.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-25T12:00:00Z') });
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false });
  const [place] = city.places;
  // Eighteen months until October, up from 5 to 7.4, and a little off by turns.
  for (let at = 0; place && at < 18; at += 1) {
    const start = new Date(Date.UTC(2025, 4 + at, 7)).toISOString().slice(0, 10);
    const high = 20 + 2 * at + (at % 2);
    const scores = Array.from({ length: 60 }, (_, rank) => (rank < high ? 9 : 3));
    await publish(owner, city, place, start, scores);
  }
  admin = await server.signIn(city, { role: 'admin', hasFactor: true });
});
afterAll(() => server.close());

async function save(
  value: number | null,
  dueOn = '2027-03-31',
  who = admin,
  category: bigint | null = city.categoryId,
) {
  const { data, codes } = await server.ask(
    `mutation ($input: SaveGoalInput!) { saveGoal(input: $input) { __typename
      ... on GoalSaved { isSet } ... on Invalid { faults { field fault } } } }`,
    { input: { municipality: city.slug, category: category && String(category), value, dueOn } },
    who,
  );
  return codes.length > 0 ? codes : (data.saveGoal.faults ?? data.saveGoal.isSet);
}

async function goals(who = admin) {
  const { data, codes } = await server.ask(
    `query ($slug: String!) { goals(municipality: $slug) { category { id } value dueOn setOn outlook probability } }`,
    { slug: city.slug },
    who,
  );
  return codes.length > 0 ? codes : data.goals;
}

const step = story();

step('a goal is set, and how likely it is follows from the months', async () => {
  expect(await goals()).toEqual([]);
  expect(await save(6)).toBe(true);
  const [low] = await goals();
  expect(low).toMatchObject({
    category: { id: String(city.categoryId) },
    value: 6,
    dueOn: '2027-03-31',
    setOn: '2026-11-25',
    outlook: 'OPEN',
  });
  expect(low.probability).toBeGreaterThan(0.95);
});

step('another takes its place, in the journal too', async () => {
  expect(await save(9.9, '2027-01-31')).toBe(true);
  const found = await goals();
  expect(found).toHaveLength(1);
  expect(found[0].probability).toBeLessThan(0.05);
  expect(await save(6, '2031-01-31')).toBe(true);
  expect(await goals()).toMatchObject([{ outlook: 'TOO_EARLY', probability: null }]);
  const { rows } = await server.database.owner.pool.query(
    Prisma.sql`SELECT before, after FROM audit_entries WHERE municipality_id = ${city.id} AND subject = 'Goal' ORDER BY id`,
  );
  expect(rows).toEqual([
    { before: null, after: { value: 6, dueOn: '2027-03-31' } },
    { before: { value: 6, dueOn: '2027-03-31' }, after: { value: 9.9, dueOn: '2027-01-31' } },
    { before: { value: 9.9, dueOn: '2027-01-31' }, after: { value: 6, dueOn: '2031-01-31' } },
  ]);
});

step('one of the whole municipality stands beside it, and is taken away alone', async () => {
  expect(await save(5.5, '2027-03-31', admin, null)).toBe(true);
  expect(await goals()).toEqual([
    {
      category: null,
      value: 5.5,
      dueOn: '2027-03-31',
      setOn: '2026-11-25',
      outlook: 'OPEN',
      probability: expect.closeTo(1, 1),
    },
    expect.objectContaining({ category: { id: String(city.categoryId) } }),
  ]);
  const { rows } = await server.database.owner.pool.query(
    Prisma.sql`SELECT subject_name, subject_id, after FROM audit_entries WHERE municipality_id = ${city.id} AND subject = 'Goal'
      ORDER BY id DESC LIMIT 1`,
  );
  expect(rows).toEqual([
    {
      subject_name: 'Община Проба',
      subject_id: String(city.id),
      after: { value: 5.5, dueOn: '2027-03-31' },
    },
  ]);
  expect(await save(null, '2027-03-31', admin, null)).toBe(false);
  expect(await goals()).toHaveLength(1);
});

step('it is taken away', async () => {
  expect(await save(null)).toBe(false);
  expect(await goals()).toEqual([]);
});

it('refuses what cannot be', async () => {
  expect(await save(0.9)).toEqual([{ field: 'value', fault: 'OUT_OF_RANGE' }]);
  expect(await save(10.1)).toEqual([{ field: 'value', fault: 'OUT_OF_RANGE' }]);
  expect(await save(7.25)).toEqual([{ field: 'value', fault: 'NOT_ALLOWED' }]);
  expect(await save(7, '2026-11-25')).toEqual([{ field: 'dueOn', fault: 'OUT_OF_RANGE' }]);
  expect(await save(7, '2040-01-01')).toEqual([{ field: 'dueOn', fault: 'OUT_OF_RANGE' }]);
  expect(await save(7, '2027-03-31', admin, 999_999_999n)).toEqual([{ field: 'category', fault: 'UNKNOWN' }]);
});

it('an analyst sees them and sets none; a local member sees none', async () => {
  const analyst = await server.signIn(city, { role: 'analyst', hasFactor: true });
  const local = await server.signIn(city, { role: 'local', settlementId: city.settlementId });
  expect(await save(7, '2027-03-31', analyst)).toEqual(['FORBIDDEN']);
  expect(Array.isArray(await goals(analyst))).toBe(true);
  expect(await goals(local)).toEqual(['FORBIDDEN']);
});
