// A place that is retired says so to whoever scans its signs; one that is merged sends them on. What was rated stays.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { openWaiting } from '../../support/waiting.ts';
import { addSurroundings, faultsOf, journalOf, managed, merge, retire, revive } from './managing.ts';

const TODAY = new Date('2026-11-25T22:30:00Z');

let server: TestServer;
let city: City;
let place: CityPlace;
let other: CityPlace;
let editor: SignedIn;

beforeAll(async () => {
  server = await startTestServer({ now: () => TODAY });
});
afterAll(() => server.close());

beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 2 });
  [place = place, other = other] = city.places;
  editor = await server.signIn(city, { role: 'editor' });
});

const asked = (id = place.id, version = 1, who = editor) => ({ server, city, who, id, version });

async function scan({ code }: CityPlace): Promise<[number, string | undefined]> {
  const page = await fetch(`${server.url}/s/${code}`);
  const query = `query ($code: String!) { sign(code: $code) { __typename ... on Sign { location { id } } } }`;
  const { data } = await server.ask(query, { code });
  return [page.status, data.sign.location?.id ?? data.sign.__typename];
}

async function vote({ code }: CityPlace): Promise<string> {
  const input = { code, ballotId: crypto.randomUUID(), score: 8 };
  const { data } = await server.ask(`mutation ($input: RateInput!) { rate(input: $input) { __typename } }`, {
    input,
  });
  return data.rate.__typename;
}

async function waitingAt({ id }: CityPlace): Promise<number> {
  return (await openWaiting(server, city)).filter(({ locationId }) => locationId === id).length;
}

async function countsOf(id: bigint): Promise<number> {
  const query = `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) { summary { count } } }`;
  const { data } = await server.ask(query, { slug: city.slug, id: String(id) });
  return data.location.summary.count;
}

async function addTablet(): Promise<CityPlace> {
  const tablet = await addPlace(server.database.owner.pool, city, 'Таблет');
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE locations SET kind = 'tablet', desk_id = ${place.id} WHERE id = ${tablet.id}`,
  );
  return tablet;
}

describe('a retired place', () => {
  it('is gone for whoever scans its sign, and what was rated stays', async () => {
    await publish(server.database.owner.pool, city, place, '2026-11-01', [6, 7, 8, 9, 10]);
    expect(await vote(place)).toBe('RatingReceived');
    const { __typename, location } = await retire(asked());
    // By the municipality's clock it is the next day.
    expect([__typename, location.state, location.retiredOn]).toEqual([
      'LocationRetired',
      'RETIRED',
      '2026-11-26',
    ]);
    expect(location.retiredBecause).toBe('Закрита е.');
    expect(await scan(place)).toEqual([410, 'SignRetired']);
    expect(await vote(place)).toBe('SignRetired');
    expect([await countsOf(place.id), await waitingAt(place)]).toEqual([5, 1]);
    expect(await journalOf(server, city, place.id)).toMatchObject([
      { before: { retiredOn: null }, after: { retiredOn: '2026-11-26', retiredBecause: 'Закрита е.' } },
    ]);
  });

  it('needs a reason, and a day that was', async () => {
    expect(faultsOf(await retire(asked(), { because: ' ' }))).toEqual(['because REQUIRED']);
    expect(faultsOf(await retire(asked(), { because: 'а'.repeat(501) }))).toEqual(['because TOO_LONG']);
    expect(faultsOf(await retire(asked(), { day: '2026-11-27' }))).toEqual(['day OUT_OF_RANGE']);
    expect((await retire(asked(), { day: '2026-09-01' })).location.retiredOn).toBe('2026-09-01');
  });

  it('is retired once: a stale page is told, and a fresh one refused', async () => {
    await retire(asked());
    expect(await retire(asked())).toMatchObject({ __typename: 'Outdated', version: 2 });
    expect(faultsOf(await retire(asked(place.id, 2)))).toEqual(['location NOT_ALLOWED']);
    expect(await journalOf(server, city, place.id)).toHaveLength(1);
  });

  it('must have no tablet in use at its desk', async () => {
    const tablet = await addTablet();
    expect(faultsOf(await retire(asked()))).toEqual(['location IN_USE']);
    await retire(asked(tablet.id));
    expect((await retire(asked())).__typename).toBe('LocationRetired');
    expect(faultsOf(await revive(asked(tablet.id, 2)))).toEqual(['location NOT_ALLOWED']);
    await revive(asked(place.id, 2));
    expect((await revive(asked(tablet.id, 2))).__typename).toBe('LocationRevived');
  });

  it('can come back: its sign works again', async () => {
    await retire(asked());
    const { location } = await revive(asked(place.id, 2));
    expect(location).toMatchObject({
      state: 'IN_USE',
      retiredOn: null,
      retiredBecause: null,
      codes: [place.code],
    });
    expect(await scan(place)).toEqual([200, String(place.id)]);
    expect(faultsOf(await revive(asked(place.id, 3)))).toEqual(['location NOT_ALLOWED']);
  });

  it('comes back to no category that is out of use', async () => {
    await retire(asked());
    await server.database.owner.pool.query(
      Prisma.sql`UPDATE categories SET retired_on = '2026-11-01' WHERE municipality_id = ${city.id}`,
    );
    expect(faultsOf(await revive(asked(place.id, 2)))).toEqual(['category UNKNOWN']);
  });
});

describe('a place merged into another', () => {
  it('sends its signs there; what was rated, and what waits, stays where it was', async () => {
    const owner = server.database.owner.pool;
    await publish(owner, city, place, '2026-11-01', [6, 7, 8, 9, 10]);
    await publish(owner, city, other, '2026-11-01', [1, 2, 3, 4, 5, 6]);
    await vote(place);
    const { __typename, location } = await merge(asked(), other.id);
    expect([__typename, location.state, location.codes]).toEqual(['LocationMerged', 'MERGED', []]);
    expect(location.mergedInto).toEqual({ id: String(other.id) });
    expect([await scan(place), await scan(other)]).toEqual([
      [200, String(other.id)],
      [200, String(other.id)],
    ]);
    await vote(place);
    expect([await waitingAt(place), await waitingAt(other)]).toEqual([1, 1]);
    expect([await countsOf(place.id), await countsOf(other.id)]).toEqual([5, 6]);
    const kept = await managed(server, city, other.id, editor);
    expect(kept).toMatchObject({ version: 2, codes: [place.code, other.code].toSorted() });
    expect(await journalOf(server, city, place.id)).toMatchObject([
      { before: { codes: [place.code] }, after: { codes: [], mergedInto: 'Детска градина „Люляк“' } },
    ]);
    expect(await journalOf(server, city, other.id)).toMatchObject([
      { before: { codes: [other.code] }, after: { codes: kept.codes } },
    ]);
  });

  it('is merged with one of its kind, in use, and not with itself', async () => {
    const owner = server.database.owner.pool;
    const bus = await addPlace(owner, city, 'Автобус');
    await owner.query(
      Prisma.sql`UPDATE locations SET kind = 'vehicle', registration_number = 'СТ 1' WHERE id = ${bus.id}`,
    );
    expect(faultsOf(await merge(asked(), place.id))).toEqual(['into NOT_ALLOWED']);
    expect(faultsOf(await merge(asked(), bus.id))).toEqual(['into NOT_ALLOWED']);
    await retire(asked(other.id));
    expect(faultsOf(await merge(asked(), other.id))).toEqual(['into NOT_ALLOWED']);
    expect(faultsOf(await merge(asked(other.id, 2), place.id))).toEqual(['location NOT_ALLOWED']);
    expect(await scan(place)).toEqual([200, String(place.id)]);
  });

  it('is no tablet, and has none', async () => {
    const tablet = await addTablet();
    expect(faultsOf(await merge(asked(), other.id))).toEqual(['location IN_USE']);
    expect(faultsOf(await merge(asked(tablet.id), other.id))).toEqual([
      'location NOT_ALLOWED',
      'into NOT_ALLOWED',
    ]);
  });

  it('and merged on leads to the last one, and comes back with a new sign', async () => {
    const third = await addPlace(server.database.owner.pool, city);
    await merge(asked(), other.id);
    await merge(asked(other.id, 2), third.id);
    expect(await scan(place)).toEqual([200, String(third.id)]);
    const { location } = await revive(asked(place.id, 2));
    expect(location).toMatchObject({ state: 'IN_USE', mergedInto: null });
    expect(location.codes).toHaveLength(1);
    expect(location.codes).not.toContain(place.code);
    expect(await scan({ id: place.id, code: location.codes[0] })).toEqual([200, String(place.id)]);
  });

  it('both ways at once is merged one way', async () => {
    const outcomes = await Promise.all([merge(asked(), other.id), merge(asked(other.id), place.id)]);
    const names = outcomes.map(({ __typename }) => __typename);
    expect(names.filter((name) => name === 'LocationMerged')).toHaveLength(1);
  });
});

describe('a local member', () => {
  it('retires and merges within its part only', async () => {
    const { settlementId } = await addSurroundings(server, city);
    const own = await addPlace(server.database.owner.pool, { ...city, settlementId });
    const who = await server.signIn(city, { role: 'local', settlementId });
    for (const change of [
      () => retire(asked(place.id, 1, who)),
      () => revive(asked(place.id, 1, who)),
      () => merge(asked(place.id, 1, who), own.id),
      () => merge(asked(own.id, 1, who), place.id),
    ]) {
      await expect(change()).rejects.toThrow('NOT_FOUND');
    }
    expect((await retire(asked(own.id, 1, who))).__typename).toBe('LocationRetired');
  });
});
