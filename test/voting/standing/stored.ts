// What people set of standing, as rows of a city: networks, and hours of places and categories.
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { grant } from '../../../server/access/grants/grant.ts';
import { CITIZEN } from '../../../server/access/grants/viewer.ts';
import type { NetworkKind } from '../../../server/municipality/municipalities/shared-networks.ts';
import { createCity, type City } from '../../support/city.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

/** A database with a new city for each test. */
export function rowsOfACity() {
  let database: TestDatabase;
  let owner: Pool;
  let city: City;

  beforeAll(async () => {
    database = await testDatabase();
    owner = database.owner.pool;
  });
  beforeEach(async () => {
    city = await createCity(owner, { isDemo: false, places: 2, sharedNetworks: [] });
  });
  afterAll(() => database.close());

  const cast = () => grant(CITIZEN, 'ballots.cast', city.id);
  const addNetwork = (network: string, volume = 0, where = city, kind: NetworkKind = 'WIFI') =>
    owner.query('INSERT INTO shared_networks VALUES ($1, $2, $3, $4, $5)', [
      where.id,
      network,
      network,
      volume,
      kind,
    ]);
  const addHours = (locationId: bigint, weekday: number, opens: number, closes: number, where = city) =>
    owner.query('INSERT INTO opening_hours VALUES ($1, $2, $3, $4, $5)', [
      where.id,
      locationId,
      weekday,
      opens,
      closes,
    ]);
  const setCategoryHours = (hours: unknown, where = city) =>
    owner.query('UPDATE categories SET hours = $2 WHERE municipality_id = $1', [
      where.id,
      JSON.stringify(hours),
    ]);
  const placeId = (n: number) => city.places[n]?.id ?? 0n;
  return {
    database: () => database,
    owner: () => owner,
    city: () => city,
    cast,
    addNetwork,
    addHours,
    setCategoryHours,
    placeId,
  };
}
