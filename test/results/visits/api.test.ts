// Visitors over HTTP: told, changed and taken away, by whom, in the journal; the share that answered, and the average by visits.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;
let busy: CityPlace;
let quiet: CityPlace;
const numbers = new Map<bigint, string>();

const times = (score: number, count: number) => Array.from({ length: count }, () => score);

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-25T12:00:00Z') });
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false, places: 0 });
  busy = await addPlace(owner, city, 'Гише');
  quiet = await addPlace(owner, city, 'Ясла');
  const { rows } = await owner.query<{ id: string; number: string }>(
    Prisma.sql`SELECT id, external_id AS number FROM locations WHERE municipality_id = ${city.id}`,
  );
  for (const { id, number } of rows) numbers.set(BigInt(id), number);
  await publish(owner, city, busy, '2026-10-05', times(4, 20));
  await publish(owner, city, busy, '2026-09-05', times(4, 20));
  await publish(owner, city, quiet, '2026-10-05', times(9, 10));
  admin = await server.signIn(city, { role: 'admin', hasFactor: true });
});
afterAll(() => server.close());

const numberOf = ({ id }: CityPlace) => numbers.get(id) ?? '';
const row = (place: CityPlace, month: string, visitors: number | null) => ({
  place: numberOf(place),
  month,
  visitors,
});

async function save(rows: readonly object[], who = admin, source = 'Брояч на входа') {
  const { data, codes } = await server.ask(
    `mutation ($input: SaveVisitsInput!) { saveVisits(input: $input) { __typename
      ... on VisitsSaved { changed } ... on Invalid { faults { field fault } } } }`,
    { input: { municipality: city.slug, source, rows } },
    who,
  );
  return codes.length > 0 ? codes : data.saveVisits;
}

async function table(who = admin, args = '') {
  const { data, codes } = await server.ask(
    `query ($slug: String!) { visits(municipality: $slug ${args}) { count average weighted { average places interval { lower upper } }
      withVisitors withoutVisitors nodes { place visitors months answers responseRate source recordedOn } } }`,
    { slug: city.slug },
    who,
  );
  return codes.length > 0 ? codes : data.visits;
}

const step = story();

step('without visitors there is the raw average alone', async () => {
  expect(await table()).toMatchObject({
    count: 50,
    average: 5,
    weighted: null,
    withVisitors: 0,
    withoutVisitors: 2,
  });
});

step('visitors are told of several places at once, and weigh', async () => {
  const rows = [row(busy, '2026-10-01', 100), row(quiet, '2026-10-01', 900)];
  expect(await save(rows)).toEqual({ __typename: 'VisitsSaved', changed: 2 });
  const { weighted, average, nodes } = await table();
  expect(average).toBe(5);
  expect(weighted).toMatchObject({ average: 8.5, places: 2 });
  expect(nodes).toEqual([
    {
      place: numberOf(quiet),
      visitors: 900,
      months: 1,
      answers: 10,
      responseRate: 10 / 900,
      source: 'Брояч на входа',
      recordedOn: '2026-11-25',
    },
    expect.objectContaining({ place: numberOf(busy), visitors: 100, answers: 20, responseRate: 0.2 }),
  ]);
});

step('the same again changes nothing; another number, and none, are in the journal', async () => {
  expect(await save([row(busy, '2026-10-01', 100)])).toMatchObject({ changed: 0 });
  expect(await save([row(busy, '2026-10-01', 15), row(quiet, '2026-10-01', null)])).toMatchObject({
    changed: 2,
  });
  const { nodes, withoutVisitors } = await table();
  // More answered than came: no share.
  expect(nodes[0]).toMatchObject({ visitors: 15, answers: 20, responseRate: null });
  expect(nodes[1]).toMatchObject({ visitors: null, months: 0, answers: 0, source: null });
  expect(withoutVisitors).toBe(1);
  const { rows } = await server.database.owner.pool.query(
    Prisma.sql`SELECT subject_name, before, after FROM audit_entries WHERE municipality_id = ${city.id} AND subject = 'Visits'
      ORDER BY id DESC LIMIT 2`,
  );
  expect(rows).toEqual([
    { subject_name: 'Ясла', before: { month: '2026-10-01', visitors: 900 }, after: null },
    {
      subject_name: 'Гише',
      before: { month: '2026-10-01', visitors: 100 },
      after: { month: '2026-10-01', visitors: 15, source: 'Брояч на входа' },
    },
  ]);
});

step('one faulty row, and none is saved', async () => {
  const good = row(quiet, '2026-09-01', 50);
  const faultsOf = async (...rows: object[]) => (await save([good, ...rows])).faults;
  expect(await faultsOf({ ...good, place: 'няма' })).toEqual([{ field: 'rows.1.place', fault: 'UNKNOWN' }]);
  expect(await faultsOf({ ...good, place: 'н'.repeat(101) })).toEqual([
    { field: 'rows.1.place', fault: 'TOO_LONG' },
  ]);
  expect(await faultsOf(row(busy, '2026-12-01', 5))).toEqual([
    { field: 'rows.1.month', fault: 'NOT_ALLOWED' },
  ]);
  expect(await faultsOf(row(busy, '2026-09-02', 5))).toEqual([
    { field: 'rows.1.month', fault: 'NOT_ALLOWED' },
  ]);
  expect(await faultsOf(row(busy, '2026-09-01', 0))).toEqual([
    { field: 'rows.1.visitors', fault: 'OUT_OF_RANGE' },
  ]);
  expect(await faultsOf(row(busy, '2026-09-01', 10_000_001))).toEqual([
    { field: 'rows.1.visitors', fault: 'OUT_OF_RANGE' },
  ]);
  expect(await faultsOf(good)).toEqual([{ field: 'rows.1.month', fault: 'TAKEN' }]);
  expect((await save([])).faults).toEqual([{ field: 'rows', fault: 'REQUIRED' }]);
  expect((await save(Array.from({ length: 501 }, () => good))).faults).toEqual([
    { field: 'rows', fault: 'TOO_MANY' },
  ]);
  expect((await save([good], admin, ' ')).faults).toEqual([{ field: 'source', fault: 'REQUIRED' }]);
  expect((await table()).withVisitors).toBe(1);
});

it('whoever may not change places tells none, whoever does not manage them sees none', async () => {
  const analyst = await server.signIn(city, { role: 'analyst', hasFactor: true });
  const printer = await server.signIn(city, { role: 'printer', hasFactor: true });
  expect(await save([row(busy, '2026-09-01', 5)], analyst)).toEqual(['FORBIDDEN']);
  expect(await table(printer)).toEqual(['FORBIDDEN']);
  expect(await table(analyst)).toMatchObject({ count: 50 });
});

it('a local member tells and sees those of what it is bound to alone', async () => {
  const local = await server.signIn(city, { role: 'local', locationIds: [quiet.id] });
  expect((await save([row(busy, '2026-08-01', 5)], local)).faults).toEqual([
    { field: 'rows.0.place', fault: 'UNKNOWN' },
  ]);
  const { nodes, count } = await table(local);
  expect([count, nodes.map(({ place }: { place: string }) => place)]).toEqual([10, [numberOf(quiet)]]);
});

it('a period is of whole months', async () => {
  expect(await table(admin, ', from: "2026-10-02"')).toEqual(['BAD_INPUT']);
  expect(await table(admin, ', from: "2026-11-01", to: "2026-10-01"')).toEqual(['BAD_INPUT']);
  expect(await table(admin, ', from: "2016-11-01", to: "2026-11-01"')).toEqual(['BAD_INPUT']);
  expect(await table(admin, ', from: "2016-12-01", to: "2026-11-01"')).toMatchObject({ count: 50 });
  expect(await table(admin, ', from: "2026-10-01", to: "2026-10-01"')).toMatchObject({ count: 30 });
});
