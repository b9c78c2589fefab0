// A city whose admin orders signs of print shops.
import { afterAll, beforeAll } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

/** A server with a city of four places, and its admin. */
export function shopsOfACity() {
  let server: TestServer;
  let city: City;
  let admin: SignedIn;

  beforeAll(async () => {
    server = await startTestServer();
    city = await createCity(server.database.owner.pool, { isDemo: false, places: 4 });
    admin = await server.signIn(city);
  });
  afterAll(() => server.close());

  /** Two pieces of the first two signs, one of the others. */
  const parts = () => {
    const codes = city.places.map(({ code }) => code);
    return [
      { quantity: 2, codes: codes.slice(0, 2) },
      { quantity: 1, codes: codes.slice(2) },
    ];
  };
  return { server: () => server, city: () => city, admin: () => admin, parts };
}
