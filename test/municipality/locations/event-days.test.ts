// The days of a place as members give them: judged, told in the journal and to everybody, and held from the next day on.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { dayAfter } from '../../../server/foundation/days.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { CREATE, EDIT, faultsOf, journalOf, wanted } from './managing.ts';

let server: TestServer;
let city: City;
let editor: SignedIn;
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Sofia' }).format();
const inDays = (days: number) => dayAfter(today, days);

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 1 });
  editor = await server.signIn(city, { role: 'editor' });
});

const id = () => String(city.places[0]?.id);

async function edit(more: object, { version = 1, who = editor } = {}) {
  const input = { municipality: city.slug, location: id(), version, wanted: wanted(city, { ...more }) };
  return (await server.ask(EDIT, { input }, who)).data.editLocation;
}

async function rate(): Promise<string> {
  const input = { code: city.places[0]?.code, ballotId: randomUUID(), score: 8 };
  const query = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';
  return (await server.ask(query, { input })).data.rate.__typename;
}

async function kept(): Promise<(string | null)[]> {
  const { rows } = await server.database.owner.pool.query<Record<string, string | null>>(
    Prisma.sql`SELECT first_day, last_day, first_day_before, last_day_before FROM locations WHERE id = ${city.places[0]?.id}`,
  );
  return Object.values(rows[0] ?? {});
}

it.each([
  [{ firstDay: '2027-06-14', lastDay: '2027-06-12' }, ['lastDay TOO_EARLY']],
  [{ firstDay: '2027-02-29' }, ['firstDay NOT_ALLOWED']],
  [{ lastDay: 'tomorrow' }, ['lastDay NOT_ALLOWED']],
  [{ lastDay: '12.06.2027' }, ['lastDay NOT_ALLOWED']],
  [{ lastDay: '2027-06-12T00:00' }, ['lastDay TOO_LONG']],
  [{ lastDay: '9999-01-01' }, ['lastDay NOT_ALLOWED']],
  [{ firstDay: '2027-06-12', lastDay: '2027-06-12' }, []],
  [{ firstDay: ' 2027-06-12 ', lastDay: '' }, []],
])('%j is judged', async (days, faults) => expect(faultsOf(await edit(days))).toEqual(faults));

it('a vehicle has none', async () => {
  const input = {
    municipality: city.slug,
    kind: 'VEHICLE',
    wanted: wanted(city, { registrationNumber: 'СТ 1', lastDay: '2027-06-12' }),
  };
  const { data } = await server.ask(CREATE, { input }, editor);
  expect(faultsOf(data.createLocation)).toEqual(['lastDay NOT_ALLOWED']);
});

it('who answers for a place does not say when its votes count', async () => {
  const local = await server.signIn(city, { role: 'local', locationIds: [city.places[0]?.id ?? 0n] });
  expect(faultsOf(await edit({ lastDay: inDays(9) }, { who: local }))).toEqual(['lastDay NOT_ALLOWED']);
});

describe('a place that is given days ahead', () => {
  beforeEach(async () => {
    await rate();
    await edit({ firstDay: inDays(9), lastDay: inDays(10) });
  });

  it('is open for the rest of today, as it was when votes were cast that still wait', async () => {
    expect(await kept()).toEqual([inDays(9), inDays(10), null, today]);
    expect(await rate()).toBe('RatingReceived');
  });

  it('says so in the journal, and everybody reads that its days were changed', async () => {
    const [entry] = await journalOf(server, city, id());
    expect(entry.after).toMatchObject({ firstDay: inDays(9), lastDay: inDays(10) });
    const query = `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) {
      firstDay lastDay season changes { on change } } }`;
    const { data } = await server.ask(query, { slug: city.slug, id: id() });
    expect(data.location).toEqual({
      firstDay: inDays(9),
      lastDay: inDays(10),
      season: 'OPEN',
      changes: [{ on: today, change: 'SEASON' }],
    });
  });

  it('keeps what was before the first change of a day, however often it is changed', async () => {
    await edit({ firstDay: inDays(-5), lastDay: inDays(5) }, { version: 2 });
    await edit({ firstDay: inDays(20), lastDay: inDays(21) }, { version: 3 });
    expect(await kept()).toEqual([inDays(20), inDays(21), null, today]);
    await edit({}, { version: 4 });
    expect(await kept()).toEqual([null, null, null, today]);
  });
});

it('a season that is over stays known beside the next one; one that never began does not', async () => {
  const owner = server.database.owner.pool;
  const past = [inDays(-5), inDays(-3)] as const;
  await owner.query(
    Prisma.sql`UPDATE locations SET first_day = ${past[0]}, last_day = ${past[1]} WHERE id = ${city.places[0]?.id}`,
  );
  await edit({ firstDay: inDays(300), lastDay: inDays(303) });
  expect(await kept()).toEqual([inDays(300), inDays(303), ...past]);
  await edit({ firstDay: inDays(310), lastDay: inDays(313) }, { version: 2 });
  expect(await kept()).toEqual([inDays(310), inDays(313), ...past]);
});
