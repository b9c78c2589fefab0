// A member asks for a version now: it is made from what is published, told of in the journal, and nothing is made of nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { ROLES } from '../../../server/access/grants/member-roles.ts';
import { openDataState } from '../../../server/municipality/opendata/rules.ts';
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { createFullCity, DAY, listVersionNames, makeVersions, NOW } from './published.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ now: () => NOW });
});
afterAll(() => server.close());

const PUBLISH = `mutation ($slug: String!) { publishOpenData(municipality: $slug) { __typename
  ... on OpenDataAsked { settings { openDataState } } ... on NothingOpened { municipality { slug } } } }`;
const STATE = `query ($slug: String!) { settings(municipality: $slug) { openDataState } }`;

const publish = async ({ slug }: City, who: SignedIn) =>
  (await server.ask(PUBLISH, { slug }, who)).data.publishOpenData;
const stateOf = async ({ slug }: City, who: SignedIn) =>
  (await server.ask(STATE, { slug }, who)).data.settings.openDataState;

async function told({ slug }: City, who: SignedIn) {
  const query = `query ($slug: String!) { audit(municipality: $slug, first: 10) { nodes { action subject after } } }`;
  return (await server.ask(query, { slug }, who)).data.audit.nodes;
}

const renamePlace = (city: City) =>
  server.database.owner.pool.query(
    Prisma.sql`UPDATE locations SET name = '{"bg": "Ново име"}' WHERE municipality_id = ${city.id} AND id = ${city.places[0]?.id}`,
  );

describe('a version on demand', () => {
  it('is due at once, is made with what has changed since, and stands in the journal once', async () => {
    const city = await createFullCity(server);
    const admin = await server.signIn(city);
    expect(await stateOf(city, admin)).toBe('DUE');
    await makeVersions(server);
    expect(await stateOf(city, admin)).toBe('MADE');
    await renamePlace(city);
    const asked = { __typename: 'OpenDataAsked', settings: { openDataState: 'DUE' } };
    expect(await publish(city, admin)).toEqual(asked);
    // Whoever presses again has asked already.
    expect(await publish(city, admin)).toEqual(asked);
    const entries = await told(city, admin);
    expect(entries).toEqual([
      { action: 'opendata.publish', subject: 'OpenData', after: JSON.stringify({ version: DAY }) },
    ]);
    expect(await makeVersions(server)).toBe(1);
    expect(await stateOf(city, admin)).toBe('MADE');
    expect(await listVersionNames(server, city)).toEqual([`${DAY}-2`, DAY]);
  });

  it('is none where nothing has changed', async () => {
    const city = await createFullCity(server);
    const admin = await server.signIn(city);
    await makeVersions(server);
    await publish(city, admin);
    expect(await makeVersions(server)).toBe(0);
    expect(await stateOf(city, admin)).toBe('MADE');
    expect(await listVersionNames(server, city)).toEqual([DAY]);
  });

  it('that is asked for while another is being made is not forgotten', async () => {
    const city = await createFullCity(server);
    const admin = await server.signIn(city);
    await makeVersions(server);
    const { pool } = server.database.owner;
    await pool.query(
      Prisma.sql`UPDATE municipalities SET opened_on = '2026-05-05' WHERE municipality_id = ${city.id}`,
    );
    // The other one waits for its turn, having read the city already.
    const lock = await pool.connect();
    await lock.query('BEGIN');
    await lock.query(
      Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended('open data ' || ${city.id}::text, 0))`,
    );
    const making = makeVersions(server);
    await expect
      .poll(async () => {
        const { rows } = await pool.query<{ waiting: number }>(
          Prisma.sql`SELECT count(*)::int AS waiting FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
        );
        return rows[0]?.waiting;
      })
      .toBe(1);
    await pool.query(
      Prisma.sql`UPDATE municipalities SET open_data_on = NULL WHERE municipality_id = ${city.id}`,
    );
    await lock.query('COMMIT');
    lock.release();
    await making;
    expect(await stateOf(city, admin)).toBe('DUE');
    await makeVersions(server);
    expect(await stateOf(city, admin)).toBe('MADE');
  });

  it('is refused where nothing was ever opened', async () => {
    const city = await createFullCity(server);
    const admin = await server.signIn(city);
    await server.database.owner.pool.query(
      Prisma.sql`UPDATE municipalities SET opened_on = NULL WHERE municipality_id = ${city.id}`,
    );
    expect(await stateOf(city, admin)).toBe('NOTHING');
    expect(await publish(city, admin)).toEqual({
      __typename: 'NothingOpened',
      municipality: { slug: city.slug },
    });
    expect(await told(city, admin)).toEqual([]);
  });

  it.each(ROLES)('is for admins to ask: %s', async (role) => {
    const city = await createFullCity(server);
    const scope = role === 'local' ? { settlementId: city.settlementId } : {};
    const { codes } = await server.ask(
      PUBLISH,
      { slug: city.slug },
      await server.signIn(city, { role, ...scope }),
    );
    expect(codes).toEqual(role === 'admin' ? [] : ['FORBIDDEN']);
  });
});

describe('the state', () => {
  const city = { isDemo: false, openedOn: '2026-05-03', openDataOn: '2026-05-03', today: '2026-05-04' };
  it.each([
    ['of a city whose latest opening is published', {}, 'MADE'],
    ['of one that was opened since', { openedOn: '2026-05-04' }, 'DUE'],
    ['of one that is asked', { openDataOn: null }, 'DUE'],
    ['of one that was never opened', { openedOn: null, openDataOn: null }, 'NOTHING'],
    ['of a demo city, every day', { isDemo: true, openedOn: null }, 'DUE'],
    ['of a demo city that was published today', { isDemo: true, openDataOn: '2026-05-04' }, 'MADE'],
  ])('%s', (_what, more, state) => {
    expect(openDataState({ ...city, ...more })).toBe(state);
  });
});
