// A tablet at a desk: a location of its own, whose token gives its votes an allowance of their own. Nobody prints it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { TABLET_CEILING } from '../../../server/voting/standing/rules.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { countSlips } from '../../support/waiting.ts';

const RATE = `mutation ($input: RateInput!) { rate(input: $input) { __typename } }`;

let server: TestServer;
let city: City;
let desk: CityPlace;
let tablet: CityPlace;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

beforeEach(async () => {
  const owner = server.database.owner.pool;
  // Live, so that nothing is opened meanwhile; no shared network, so that each vote is one from this machine.
  city = await createCity(owner, { isDemo: false, places: 2, sharedNetworks: [] });
  [desk = desk] = city.places;
  tablet = await addPlace(owner, city, 'Таблет');
  await owner.query(
    Prisma.sql`UPDATE locations SET kind = 'tablet', desk_id = ${desk.id} WHERE id = ${tablet.id}`,
  );
});

async function vote(code: string, authorization?: string) {
  const input = { code, ballotId: crypto.randomUUID(), score: 8 };
  return server.ask(RATE, { input }, authorization);
}

/** How many votes of each standing wait, all of them at the place. */
async function standings({ id }: CityPlace): Promise<Record<string, number>> {
  return countSlips(server, city, ({ locationId, trust }) =>
    locationId === id ? trust.standing : `elsewhere: ${locationId}`,
  );
}

describe('its votes', () => {
  it('are counted with its token, beyond what one network may send', async () => {
    const token = server.tablet(tablet.code);
    for (let count = 0; count < 5; count += 1) {
      expect((await vote(tablet.code, token)).data.rate).toEqual({ __typename: 'RatingReceived' });
    }
    expect(await standings(tablet)).toEqual({ COUNTED: 5 });
    expect(TABLET_CEILING).toBeGreaterThan(5);
  });

  it('without the token are votes of a network like any other', async () => {
    for (let count = 0; count < 5; count += 1) await vote(tablet.code);
    expect(await standings(tablet)).toEqual({ COUNTED: 2, UNCONFIRMED: 3 });
  });

  it('by its token at another place are votes of a network like any other', async () => {
    const token = server.tablet(tablet.code);
    for (let count = 0; count < 5; count += 1) await vote(desk.code, token);
    expect(await standings(desk)).toEqual({ COUNTED: 2, UNCONFIRMED: 3 });
  });

  it('by a token of a place that has no tablet are votes of a network like any other', async () => {
    const token = server.tablet(desk.code);
    for (let count = 0; count < 3; count += 1) await vote(desk.code, token);
    expect(await standings(desk)).toEqual({ COUNTED: 2, UNCONFIRMED: 1 });
  });

  it('with a token that is wrong, or cut, or of another key, are refused', async () => {
    const token = server.tablet(tablet.code);
    const wrong = [
      token.slice(0, -1),
      `${token}x`,
      token.replace(tablet.code, desk.code),
      `Bearer ${tablet.code}.`,
      `Bearer ${tablet.code}`,
    ];
    for (const each of wrong)
      expect(await vote(tablet.code, each)).toMatchObject({ status: 403, codes: ['FORBIDDEN'] });
    expect(await standings(tablet)).toEqual({});
  });

  it('gives its token nothing that citizens have not', async () => {
    const token = server.tablet(tablet.code);
    const ask = `query ($slug: String!) { signs(municipality: $slug) { totalCount } }`;
    expect(await server.ask(ask, { slug: city.slug }, token)).toMatchObject({ codes: ['FORBIDDEN'] });
    const openings = `query ($slug: String!) { openings(municipality: $slug) { nodes { id } } }`;
    expect(await server.ask(openings, { slug: city.slug }, token)).toMatchObject({ codes: ['FORBIDDEN'] });
  });
});

describe('what is published', () => {
  it('stands apart: nothing of the tablet is in its desk’s sum', async () => {
    const owner = server.database.owner.pool;
    await publish(owner, city, desk, '2026-11-01', [1, 1, 1, 1, 1]);
    await publish(owner, city, tablet, '2026-11-01', [10, 10, 10, 10, 10, 10]);
    const { data } = await server.ask(
      `query ($code: String!) { sign(code: $code) { ... on Sign { location { kind desk { id } summary { count }
        tablet { kind name summary { count } desk { id } tablet { id } } } } } }`,
      { code: desk.code },
    );
    expect(data.sign.location).toMatchObject({
      kind: 'PLACE',
      desk: null,
      summary: { count: 5 },
      tablet: {
        kind: 'TABLET',
        name: 'Таблет',
        summary: { count: 6 },
        desk: { id: String(desk.id) },
        tablet: null,
      },
    });
  });

  it('has no tablet where it was taken away', async () => {
    await server.database.owner.pool.query(
      Prisma.sql`UPDATE locations SET retired_on = '2026-11-01' WHERE id = ${tablet.id}`,
    );
    const { data } = await server.ask(
      `query ($code: String!) { sign(code: $code) { ... on Sign { location { tablet { id } } } } }`,
      { code: desk.code },
    );
    expect(data.sign.location).toEqual({ tablet: null });
  });
});

it('has no sign to be printed', async () => {
  const ask = `query ($slug: String!, $locations: [ID!]) { signs(municipality: $slug, locations: $locations) {
    totalCount nodes { code } } }`;
  const { data } = await server.ask(ask, { slug: city.slug }, server.printShop(city.slug));
  expect(data.signs.totalCount).toBe(2);
  expect(JSON.stringify(data)).not.toContain(tablet.code);
  const only = { slug: city.slug, locations: [String(tablet.id)] };
  expect((await server.ask(ask, only, server.printShop(city.slug))).data.signs.totalCount).toBe(0);
});

describe('the table', () => {
  it('takes one tablet a place, of the same city, and no tablet without a desk', async () => {
    const owner = server.database.owner.pool;
    const second = await addPlace(owner, city);
    const change = (set: Prisma.Sql) =>
      owner.query(Prisma.sql`UPDATE locations SET ${set} WHERE id = ${second.id}`);
    await expect(change(Prisma.sql`kind = 'tablet', desk_id = ${desk.id}`)).rejects.toThrow(/desk_id_key/);
    await expect(change(Prisma.sql`kind = 'tablet'`)).rejects.toThrow(/locations_desk_check/);
    await expect(change(Prisma.sql`desk_id = ${city.places[1]?.id}`)).rejects.toThrow(/locations_desk_check/);
    const elsewhere = await createCity(owner);
    await expect(change(Prisma.sql`kind = 'tablet', desk_id = ${elsewhere.places[0]?.id}`)).rejects.toThrow(
      /foreign key/,
    );
  });
});
