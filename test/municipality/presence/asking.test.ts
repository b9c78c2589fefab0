// A place that asks for presence: who says so, from when, in which journal; and what becomes of votes with a slip and without.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { drawPaperCode } from '../../../server/foundation/paper-code.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { ballotId } from '../../voting/ballots/slips.ts';
import { createCity, type City } from '../../support/city.ts';
import { fromElsewhere } from '../../support/elsewhere.ts';
import type { SignedIn } from '../../support/members.ts';
import { addPile } from '../../support/piles.ts';
import { startTestServer, type TestServer, UNCOUNTED } from '../../support/server.ts';
import { TEST_SLIP_IDS } from '../../support/slip-ids.ts';
import { CREATE, EDIT, journalOf, wanted } from '../locations/managing.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;
beforeAll(async () => {
  server = await startTestServer(UNCOUNTED);
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { places: 2 });
  admin = await server.signIn(city, { role: 'admin' });
});
afterAll(() => server.close());

const place = () => city.places[0] ?? { id: 0n, code: '' };

async function edit(asksPresence: boolean, who = admin) {
  const { data } = await server.ask(
    `query ($slug: String!, $id: ID!) { managedLocation(municipality: $slug, id: $id) { version } }`,
    { slug: city.slug, id: String(place().id) },
    admin,
  );
  const { version } = data.managedLocation;
  const input = {
    municipality: city.slug,
    location: String(place().id),
    version,
    wanted: wanted(city, { asksPresence }),
  };
  return (await server.ask(EDIT, { input }, who)).data.editLocation;
}

/** As if the last change had been made a week ago. */
const aWeekAgo = () =>
  server.database.owner.pool.query(
    'UPDATE locations SET presence_changed_on = presence_changed_on - 7 WHERE municipality_id = $1',
    [city.id],
  );

const asks = async () => {
  const { data } = await server.ask(
    `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) { asksPresence changes { change } } }`,
    { slug: city.slug, id: String(place().id) },
  );
  return data.location.asksPresence;
};

async function rate(paper?: ReturnType<typeof drawPaperCode>) {
  const input = {
    code: place().code,
    score: 7,
    ballotId: paper ? TEST_SLIP_IDS(paper).vote : ballotId(crypto.randomUUID()),
    ...(paper && { paper }),
  };
  await server.ask(
    `mutation ($input: RateInput!) { rate(input: $input) { __typename } }`,
    { input },
    '',
    fromElsewhere(),
  );
}

const page = async (path = `/s/${place().code}`) => (await fetch(server.url + path)).text();
const ASKED = 'Тук се броят оценките с талон на хартия.';

async function openings() {
  await createCounter(server.counting).openDue(new Date());
  const { rows } = await server.database.owner.pool.query(
    `SELECT standing, reason, count(*)::int FROM openings o JOIN ratings r USING (municipality_id, standing)
      WHERE municipality_id = $1 GROUP BY 1, 2 ORDER BY 1`,
    [city.id],
  );
  return rows;
}

it('is said by who manages all places, takes effect on the next day, and stands in the journal', async () => {
  const { version } = (await edit(true)).location;
  expect(version).toBe(2);
  expect(await asks()).toBe(false);
  expect(await page()).not.toContain(ASKED);
  await aWeekAgo();
  expect(await asks()).toBe(true);
  await edit(false);
  expect(await asks()).toBe(true);
  // Taken back on the same day: nothing was changed.
  await edit(true);
  await edit(false);
  await edit(true);
  expect(await asks()).toBe(true);
  const told = (await journalOf(server, city, place().id)).map(({ after }) => after.asksPresence);
  expect(told).toEqual([true, false, true, false, true]);
});

it('counts votes with a slip; those without stand apart, once the page has said so', async () => {
  const codes = Array.from({ length: 5 }, () => drawPaperCode(randomBytes));
  await addPile(server.database.owner.pool, city, codes);
  await edit(true);
  await aWeekAgo();
  const html = await page();
  expect(html).toContain(ASKED);
  expect(await page(`/p/${codes[0]}`)).not.toContain(ASKED);
  for (const code of codes) await rate(code);
  for (let at = 0; at < 20; at += 1) await rate();
  expect(await openings()).toEqual([
    { standing: 'COUNTED', reason: null, count: 5 },
    { standing: 'UNCONFIRMED', reason: 'PRESENCE', count: 20 },
  ]);
});

it('of a place that does not ask, both count', async () => {
  await edit(true);
  // Today it does not ask yet.
  for (let at = 0; at < 5; at += 1) await rate();
  expect(await openings()).toEqual([{ standing: 'COUNTED', reason: null, count: 5 }]);
});

it('is refused to who answers for a part, and of what has no slips', async () => {
  const local = await server.signIn(city, { role: 'local', categoryId: city.categoryId });
  expect(await edit(true, local)).toMatchObject({
    __typename: 'Invalid',
    faults: [{ field: 'asksPresence', fault: 'NOT_ALLOWED' }],
  });
  const input = {
    municipality: city.slug,
    kind: 'ONLINE',
    wanted: wanted(city, { address: null, website: 'https://e.example', asksPresence: true }),
  };
  const { data } = await server.ask(CREATE, { input }, admin);
  expect(data.createLocation.faults).toEqual([{ field: 'asksPresence', fault: 'NOT_ALLOWED' }]);
});
