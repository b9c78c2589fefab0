// Lines over HTTP: told, changed, out of use, in the journal; offered at a place; ridden, once; and what riders said, where it is published.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayIn } from '../../../server/foundation/days.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, type City, type CityPlace } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { get, locationOf, post } from '../../http/pages/visitor.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;
let stop: CityPlace;
let numbers: string[];

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false, places: 0 });
  stop = await addPlace(owner, city, 'Спирка „Гара“');
  await addPlace(owner, city, 'Спирка „Център“');
  const { rows } = await owner.query<{ number: string }>(
    Prisma.sql`SELECT external_id AS number FROM locations WHERE municipality_id = ${city.id} ORDER BY id`,
  );
  numbers = rows.map(({ number }) => number);
  admin = await server.signIn(city, { role: 'admin' });
  await save(both());
});
afterAll(() => server.close());

const aLine = (externalId: string, more: object = {}) => ({
  externalId,
  shortName: externalId.slice(1),
  mode: 'BUS',
  places: numbers,
  ...more,
});

const both = () => [aLine('r10'), aLine('r2', { longName: ' Гара –  Център ', colour: ' #1F4D3A' })];

async function save(lines: readonly object[], who = admin) {
  const { data, codes } = await server.ask(
    `mutation ($input: SaveLinesInput!) { saveLines(input: $input) { __typename
      ... on LinesSaved { changed } ... on Invalid { faults { field fault part } } } }`,
    { input: { municipality: city.slug, lines } },
    who,
  );
  return codes.length > 0 ? codes : data.saveLines;
}

async function listLines() {
  const { data } = await server.ask(
    `query ($slug: String!) { municipality(slug: $slug) { lines { id shortName longName mode colour places isRetired locations { name } } } }`,
    { slug: city.slug },
  );
  return data.municipality.lines;
}

it('are told whole: new ones, changed ones, and those that are no longer named are out of use', async () => {
  expect(await save(both())).toEqual({ __typename: 'LinesSaved', changed: 0 });
  const [second, tenth] = await listLines();
  const locations = [{ name: 'Спирка „Гара“' }, { name: 'Спирка „Център“' }];
  const common = { mode: 'BUS', colour: '#1f4d3a', places: 2, isRetired: false, locations };
  expect(second).toEqual({ ...common, id: expect.any(String), shortName: '2', longName: 'Гара – Център' });
  expect(tenth).toMatchObject({ shortName: '10', longName: null });
  const tram = aLine('r2', { mode: 'TRAM', places: numbers.slice(0, 1) });
  expect(await save([tram])).toMatchObject({ changed: 2 });
  expect(await listLines()).toMatchObject([
    { id: second.id, mode: 'TRAM', isRetired: false, locations: locations.slice(0, 1) },
    { id: tenth.id, isRetired: true },
  ]);
  const { rows } = await server.database.owner.pool.query(
    Prisma.sql`SELECT subject_name AS name, before, after FROM audit_entries
      WHERE municipality_id = ${city.id} AND subject = 'Line' ORDER BY id DESC LIMIT 1`,
  );
  expect(rows).toMatchObject([{ name: '10', before: { isRetired: false }, after: { isRetired: true } }]);
  await save(both());
  const one = await server.ask(
    `query ($slug: String!, $id: ID!) { municipality(slug: $slug) { lines(id: $id) { shortName } } }`,
    { slug: city.slug, id: tenth.id },
  );
  expect(one.data.municipality.lines).toEqual([{ shortName: '10' }]);
});

it('are asked about as they are since the day on which their stops changed, and for nothing else', async () => {
  const { pool } = server.database.owner;
  const sinceDays = async () => {
    const { rows } = await pool.query<{ since: string }>(
      Prisma.sql`SELECT told_since::text AS since FROM lines WHERE municipality_id = ${city.id} ORDER BY external_id`,
    );
    return rows.map(({ since }) => since);
  };
  const long = '2026-01-01';
  await pool.query(
    Prisma.sql`UPDATE lines SET told_since = ${long}::date WHERE municipality_id = ${city.id}`,
  );
  const [one, other] = both();
  await save([{ ...one, colour: '#123456', longName: 'Гара – Парк' }, other ?? {}]);
  expect(await sinceDays()).toEqual([long, long]);
  const today = dayIn('Europe/Sofia', new Date());
  await save([{ ...one, places: numbers.slice(0, 1) }]);
  expect(await sinceDays()).toEqual([today, today]);
  await pool.query(
    Prisma.sql`UPDATE lines SET told_since = ${long}::date WHERE municipality_id = ${city.id}`,
  );
  // In use again.
  await save(both());
  expect(await sinceDays()).toEqual([today, today]);
});

it.each([
  ['a stop that nobody knows', () => [aLine('r1', { places: ['nowhere'] })], 'lines.0.places', 'UNKNOWN'],
  ['the same twice', () => [aLine('r1'), aLine('r1')], 'lines.1.externalId', 'TAKEN'],
  ['no name', () => [aLine('r1', { shortName: ' ' })], 'lines.0.shortName', 'REQUIRED'],
  ['a name too long', () => [aLine('r1', { shortName: 'x'.repeat(21) })], 'lines.0.shortName', 'TOO_LONG'],
  ['no colour', () => [aLine('r1', { colour: 'red' })], 'lines.0.colour', 'NOT_A_COLOUR'],
  ['too many', () => Array.from({ length: 201 }, (_, at) => aLine(`r${at}`)), 'lines', 'TOO_MANY'],
])('with %s nothing is saved', async (_what, lines, field, fault) => {
  expect((await save(lines())).faults).toMatchObject([{ field, fault }]);
  expect(await listLines()).toHaveLength(2);
});

it('are for those who edit places', async () => {
  expect(await save([], await server.signIn(city, { role: 'analyst' }))).toEqual(['FORBIDDEN']);
});

const rideOf = (line: string, more: object = {}) => ({
  code: stop.code,
  ballotId: crypto.randomUUID(),
  line,
  score: 7,
  ...more,
});

async function ride(input: object) {
  const { data, codes } = await server.ask(
    `mutation ($input: RateLineInput!) { rateLine(input: $input) { __typename } }`,
    { input },
  );
  return codes.length > 0 ? codes : data.rateLine.__typename;
}

async function countSlips() {
  const { rows } = await server.database.owner.pool.query<{ kind: string; count: number }>(
    Prisma.sql`SELECT kind, count(*)::int AS count FROM ballots WHERE municipality_id = ${city.id} GROUP BY kind`,
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

it('is ridden once, whatever is sent again; and the box shows no more than an answer', async () => {
  const [line] = await listLines();
  const { answer: before = 0 } = await countSlips();
  const first = rideOf(line.id);
  expect(await ride(first)).toBe('AnswerReceived');
  expect(await ride({ ...first, score: 1 })).toBe('AlreadyReceived');
  expect(await ride(rideOf('999999999'))).toEqual(['NOT_FOUND']);
  expect(await ride(rideOf(line.id, { score: 11 }))).toEqual(['BAD_INPUT']);
  expect(await countSlips()).toEqual({ answer: before + 1 });
});

it('is offered in the thanks and sent by its form, without a script too', async () => {
  const { answer: before = 0 } = await countSlips();
  const page = await get(server.url, `/s/${stop.code}/thanks`);
  expect(page.text.includes('С коя линия пътувахте?')).toBe(true);
  expect(page.text.includes('2 · Гара – Център')).toBe(true);
  const [line] = await listLines();
  const [id = ''] = [...page.text.matchAll(/name="ballotId" value="([^"]+)"/g)].map(
    ([, found = '']) => found,
  );
  const form = new URLSearchParams([
    ['ballotId', id],
    ['question', '-1'],
    ['option', '-7'],
    ['option', line.id],
  ]);
  const sent = await post(server.url, `/s/${stop.code}/answer`, form);
  expect([sent.status, locationOf(sent)]).toEqual([303, `/s/${stop.code}/thanks?told`]);
  expect((await post(server.url, `/s/${stop.code}/answer`, form)).status).toBe(303);
  expect(await countSlips()).toEqual({ answer: before + 1 });
  const told = await get(server.url, `/s/${stop.code}/thanks?told`);
  expect(told.text.includes('С коя линия')).toBe(false);
  form.delete('option', line.id);
  expect(locationOf(await post(server.url, `/s/${stop.code}/answer`, form))).toBe(`/s/${stop.code}/thanks`);
  expect(await countSlips()).toEqual({ answer: before + 1 });
});

it('says what its riders said where that is published, each standing by itself', async () => {
  const [line] = await listLines();
  const sums = `INSERT INTO line_pools SELECT $1, $2, standing, day::date, 3, 0, 0, 1, 0, 0, 2, 0, 2, 0, 1
    FROM (VALUES ('COUNTED', '2026-07-01'), ('COUNTED', '2026-10-01'), ('UNCONFIRMED', '2026-10-01')) AS s (standing, day)`;
  await server.database.owner.pool.query(sums, [city.id, line.id]);
  const { data } = await server.ask(
    `query ($slug: String!) { municipality(slug: $slug) { lines { riders { count average distribution places firstDay lastDay }
      last: riders(from: "2026-08-01") { count } apart: riders(standing: [UNCONFIRMED]) { count } } } }`,
    { slug: city.slug },
  );
  expect(data.municipality.lines).toEqual([
    {
      riders: {
        count: 12,
        average: (2 * (3 + 12 + 16 + 10)) / 12,
        distribution: [0, 0, 2, 0, 0, 4, 0, 4, 0, 2],
        places: 3,
        firstDay: '2026-07-01',
        lastDay: '2026-10-01',
      },
      last: { count: 6 },
      apart: { count: 6 },
    },
    { riders: null, last: null, apart: null },
  ]);
});
