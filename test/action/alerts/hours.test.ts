// What the look tells after a change of opening hours: an unusual share of unconfirmed ratings, to whoever may see it, once, and no single vote.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { lookAtAll } from '../../../server/action/alerts/detect-alerts.ts';
import { dayAfter } from '../../../server/foundation/days.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let places: readonly CityPlace[];
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const FIRST = '2026-08-01';
const TODAY = '2026-11-20';
const CHANGED = '2026-11-05';
const UNCONFIRMED = { standing: 'UNCONFIRMED', reason: 'HOURS' } as const;
const many = (count: number) => Array.from({ length: count }, (_, index) => (index % 10) + 1);
const owner = () => server.database.owner.pool;

/** A city whose two places are rated every week, and which was looked at before anything happened. */
beforeEach(async () => {
  city = await createCity(owner(), { isDemo: false, places: 2 });
  ({ places } = city);
  for (let day = 0; day < 110; day += 7)
    for (const place of places) await publish(owner(), city, place, dayAfter(FIRST, day), many(40));
  await owner().query(
    'UPDATE municipalities SET opened_on = $1, alerted_on = $2 WHERE municipality_id = $3',
    [TODAY, dayAfter(TODAY, -1), city.id],
  );
});

const look = () => lookAtAll(server.database.jobs, new Date(`${TODAY}T12:00:00Z`));
const told = () =>
  server.database.owner.prisma.alert.findMany({ where: { municipalityId: city.id }, orderBy: { id: 'asc' } });
const changeHours = (table: 'locations' | 'categories', id: bigint | undefined, day = CHANGED) =>
  owner().query(
    `UPDATE ${table} SET hours_changed_on = $1, hours_before = '[]' WHERE municipality_id = $2 AND id = $3`,
    [day, city.id, id],
  );
const publishUnconfirmed = async (place: CityPlace | undefined, count: number) => {
  if (place) await publish(owner(), city, place, '2026-11-19', many(count), UNCONFIRMED);
};

it('of a place: from one group on, with the share of before, and once however often the hours are changed', async () => {
  const [first] = places;
  await changeHours('locations', first?.id);
  await publishUnconfirmed(first, 40);
  await look();
  const [alert, ...others] = await told();
  expect(others).toEqual([]);
  expect(alert).toMatchObject({
    kind: 'HOURS',
    locationId: first?.id,
    categoryId: null,
    settlementId: null,
    state: 'NEW',
    since: new Date('2026-11-06'),
    toldOn: new Date(TODAY),
    count: 40,
    before: 0,
  });
  // Four weeks of forty, and these.
  expect(alert?.after).toBe(40 / 200);
  await changeHours('locations', first?.id, TODAY);
  await owner().query('UPDATE municipalities SET alerted_on = $1 WHERE municipality_id = $2', [
    dayAfter(TODAY, -1),
    city.id,
  ]);
  await look();
  expect(await told()).toHaveLength(1);
});

it('of a category whose hours were changed, and of its places without hours of their own, each where its share is unusual', async () => {
  const [first, second] = places;
  await owner().query('INSERT INTO opening_hours VALUES ($1, $2, 1, 480, 1020)', [city.id, second?.id]);
  await changeHours('categories', city.categoryId);
  await publishUnconfirmed(first, 40);
  await publishUnconfirmed(second, 40);
  await look();
  expect((await told()).map(({ kind, locationId, categoryId }) => [kind, locationId, categoryId])).toEqual(
    expect.arrayContaining([
      ['HOURS', first?.id, null],
      ['HOURS', null, city.categoryId],
    ]),
  );
  expect(await told()).toHaveLength(2);
});

it('nothing where hours were not changed, or long ago, or few are unconfirmed', async () => {
  const [first, second] = places;
  await publishUnconfirmed(first, 40);
  await changeHours('locations', second?.id, '2026-10-01');
  await publishUnconfirmed(second, 40);
  const third = await addPlace(owner(), city);
  await changeHours('locations', third.id);
  await publish(owner(), city, third, '2026-11-12', many(200));
  await publishUnconfirmed(third, 20);
  await look();
  expect(await told()).toEqual([]);
});

it('whoever may see the place hears of it, and nobody else', async () => {
  const [first, second] = places;
  await changeHours('locations', first?.id);
  await publishUnconfirmed(first, 40);
  await look();
  const kindsFor = async (who: SignedIn): Promise<readonly string[]> => {
    const query =
      'query ($slug: String!) { alerts(municipality: $slug) { nodes { kind count before after } } }';
    return (await server.ask(query, { slug: city.slug }, who)).data.alerts.nodes;
  };
  const of = (place: CityPlace | undefined) =>
    server.signIn(city, { role: 'local', locationIds: [place?.id ?? 0n] });
  const alert = { kind: 'HOURS', count: 40, before: 0, after: 0.2 };
  expect(await kindsFor(await server.signIn(city))).toEqual([alert]);
  expect(await kindsFor(await of(first))).toEqual([alert]);
  expect(await kindsFor(await of(second))).toEqual([]);
});
