// A city whose open data is made once, and downloaded.
import { afterAll, beforeAll } from 'vitest';
import type { City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { createFullCity, DAY, get, makeVersions, NOW } from './published.ts';

/** A server with a whole city of which a version was made. */
export function publishedCity() {
  let server: TestServer;
  let city: City;
  let base: string;
  beforeAll(async () => {
    server = await startTestServer({ now: () => NOW });
    city = await createFullCity(server);
    await makeVersions(server);
    base = `/results/${city.slug}/data/${DAY}`;
  });
  afterAll(() => server.close());

  const textOf = async (path: string): Promise<string> => (await get(server, path)).body.toString();
  const idAt = (at: number): string => String(city.places[at]?.id);
  return { server: () => server, city: () => city, base: () => base, textOf, idAt };
}
