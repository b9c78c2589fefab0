// A place that moves to another category and settlement: what was published stays where it was counted, also when its
// opening is given another standing later, and what comes is counted where it is then.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCity, publish } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { addSurroundings, EDIT, wanted } from './managing.ts';

const COUNTS = `query ($here: SummaryFilter!, $there: SummaryFilter!, $place: SummaryFilter!) {
  here: summary(filter: $here) { count byLocation { summary { count } } unconfirmed { count } }
  there: summary(filter: $there) { count byLocation { summary { count } } unconfirmed { count } }
  place: summary(filter: $place) { count unconfirmed { count } } }`;
const DECIDE = `mutation ($input: ReclassifyOpeningInput!) { reclassifyOpening(input: $input) { __typename } }`;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

it('leaves its ratings in the category and the settlement that they were given in', async () => {
  const owner = server.database.owner.pool;
  const city = await createCity(owner, { isDemo: false });
  const admin = await server.signIn(city);
  const other = await addSurroundings(server, city);
  const [place = { id: 0n }] = city.places;
  const opening = await publish(owner, city, place, '2026-11-01', [6, 7, 8, 9, 10]);

  const counts = async () => {
    const municipality = city.slug;
    const ids = { settlement: String(other.settlementId), category: String(other.categoryId) };
    const { data } = await server.ask(COUNTS, {
      here: { municipality, category: String(city.categoryId) },
      there: { municipality, ...ids },
      place: { municipality, location: String(place.id) },
    });
    return Object.fromEntries(
      Object.entries<{
        count: number;
        unconfirmed: { count: number } | null;
        byLocation?: { summary: { count: number } }[];
      }>(data).map(([name, { count, unconfirmed, byLocation }]) => [
        name,
        [count, unconfirmed?.count ?? 0, ...(byLocation ?? []).map(({ summary }) => summary.count)],
      ]),
    );
  };
  const decide = async (standing: string) => {
    const input = { municipality: city.slug, opening, standing, note: 'A test decided so.' };
    expect((await server.ask(DECIDE, { input }, admin)).codes).toEqual([]);
  };

  const before = await counts();
  expect(before).toEqual({ here: [5, 0, 5], there: [0, 0], place: [5, 0] });

  const moved = { settlement: String(other.settlementId), category: String(other.categoryId) };
  const input = {
    municipality: city.slug,
    location: String(place.id),
    version: 1,
    wanted: wanted(city, moved),
  };
  expect((await server.ask(EDIT, { input }, admin)).data.editLocation.__typename).toBe('LocationChanged');
  expect(await counts()).toEqual(before);

  await decide('UNCONFIRMED');
  expect(await counts()).toEqual({ here: [0, 5], there: [0, 0], place: [0, 5] });
  await decide('COUNTED');
  expect(await counts()).toEqual(before);

  // Rated on the same day after the move: the day's row of the place has two halves.
  await publish(owner, { ...city, ...other }, place, '2026-11-01', [1, 1, 1, 1, 1, 1]);
  const after = { here: [5, 0, 5], there: [6, 0, 6], place: [11, 0] };
  expect(await counts()).toEqual(after);
  await decide('UNCONFIRMED');
  expect(await counts()).toEqual({ here: [0, 5], there: [6, 0, 6], place: [6, 5] });
  await decide('COUNTED');
  expect(await counts()).toEqual(after);
});
