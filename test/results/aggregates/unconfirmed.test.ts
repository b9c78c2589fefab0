// With and without: what is published apart from a summary, why, and the summary with it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reason, Trust } from '../../../server/foundation/ballot.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
const DAY = '2026-11-01';
const LATER = '2026-11-15';

const twenty = (score: number) => Array.from({ length: 20 }, () => score);
const because = (reason: Reason): Trust => ({ standing: 'UNCONFIRMED', reason });

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false, places: 4 });
  const [first, second, third] = city.places;
  if (!first || !second || !third) throw new Error('The city has places.');
  await publish(owner, city, first, DAY, [6, 7, 8, 9, 10]);
  await publish(owner, city, first, DAY, twenty(1), because('BURST'));
  await publish(owner, city, first, LATER, twenty(2), because('NETWORK'));
  await publish(owner, city, second, DAY, [10, 10, 10, 10, 10]);
  await publish(owner, city, third, DAY, twenty(10), because('HOURS'));
  // Of another city nothing is told here.
  const other = await createCity(owner, { isDemo: false });
  const [elsewhere] = other.places;
  if (elsewhere) await publish(owner, other, elsewhere, DAY, twenty(5), because('CHANNEL'));
});
afterAll(() => server.close());

const APART = `count average unconfirmed { count reasons isReclassified together { count average distribution } }`;

async function summary(filter: object = {}, days: object = {}) {
  const { data, codes } = await server.ask(
    `query ($filter: SummaryFilter!, $from: Date, $to: Date) { summary(filter: $filter, from: $from, to: $to) { ${APART} } }`,
    { filter: { municipality: city.slug, ...filter }, ...days },
  );
  expect(codes).toEqual([]);
  return data.summary;
}

const placeId = (place: number) => String(city.places[place]?.id);

describe('a summary', () => {
  it('of the city counts without, and says what is apart, why, and what it is with it', async () => {
    expect(await summary()).toEqual({
      count: 10,
      average: 9,
      unconfirmed: {
        count: 60,
        reasons: ['NETWORK', 'BURST', 'HOURS'],
        isReclassified: false,
        together: { count: 70, average: 5, distribution: [20, 20, 0, 0, 0, 1, 1, 1, 1, 26] },
      },
    });
  });

  it.each([
    ['a place', () => [{ location: placeId(0) }], { count: 40, reasons: ['NETWORK', 'BURST'] }],
    ['a place with nothing else', () => [{ location: placeId(2) }], { count: 20, reasons: ['HOURS'] }],
    ['a category', () => [{ category: String(city.categoryId) }], { count: 60 }],
    ['a settlement', () => [{ settlement: String(city.settlementId) }], { count: 60 }],
    ['days', () => [{}, { from: LATER }], { count: 20, reasons: ['NETWORK'] }],
    ['days of a place', () => [{ location: placeId(0) }, { to: DAY }], { count: 20, reasons: ['BURST'] }],
  ])('of %s says the same of its part', async (_, part, expected) => {
    const [filter, days] = part();
    const { unconfirmed, count } = await summary(filter, days);
    expect(unconfirmed).toMatchObject(expected);
    const both = await summary({ ...filter, standing: ['COUNTED', 'UNCONFIRMED'] }, days);
    expect(unconfirmed.together).toMatchObject({ count: both.count, average: both.average });
    expect(both.count).toBe(count + unconfirmed.count);
  });

  it.each([
    ['where nothing is', () => ({ location: placeId(1) })],
    ['where nothing is published at all', () => ({ location: placeId(3) })],
    ['where it is summed already', () => ({ standing: ['COUNTED', 'UNCONFIRMED'] })],
    ['where it is all that is summed', () => ({ standing: ['UNCONFIRMED'] })],
  ])('says nothing %s', async (_, filter) => {
    expect((await summary(filter())).unconfirmed).toBeNull();
  });

  it('of a place of a list says it too', async () => {
    const { data } = await server.ask(
      `query ($slug: String!) { municipality(slug: $slug) { locations { nodes { summary { ${APART} } } } } }`,
      { slug: city.slug },
    );
    const counts = data.municipality.locations.nodes.map(
      ({ summary }: { summary: { count: number; unconfirmed: { count: number } | null } }) => [
        summary.count,
        summary.unconfirmed?.count ?? 0,
      ],
    );
    expect(counts).toEqual([
      [5, 40],
      [5, 0],
      [0, 20],
      [0, 0],
    ]);
  });
});

it('tells where a member took a group out of what is counted', async () => {
  const owner = server.database.owner.pool;
  const another = await createCity(owner, { isDemo: false });
  const [place] = another.places;
  if (!place) throw new Error('The city has a place.');
  const opening = await publish(owner, another, place, DAY, [10, 10, 10, 10, 10]);
  const input = { municipality: another.slug, opening, standing: 'UNCONFIRMED', note: 'The staff voted.' };
  const { codes } = await server.ask(
    `mutation ($input: ReclassifyOpeningInput!) { reclassifyOpening(input: $input) { __typename } }`,
    { input },
    await server.signIn(another),
  );
  expect(codes).toEqual([]);
  expect(await summary({ municipality: another.slug })).toMatchObject({
    count: 0,
    average: null,
    unconfirmed: { count: 5, reasons: [], isReclassified: true, together: { count: 5, average: 10 } },
  });
});
