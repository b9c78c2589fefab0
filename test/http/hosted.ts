// A server as the platform’s own host and a city’s host lead to it.
import { afterAll, beforeAll } from 'vitest';
import { createCity, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

export const PLATFORM = 'https://kazva.example.bg';
export const OWN_HOST = 'results.proba.example';

export const HTML = { accept: 'text/html' };

/** A server with a city, and with another that has a host of its own. */
export function serverWithHosts() {
  let server: TestServer;
  let city: City;
  let code: string;
  let hosted: City;

  beforeAll(async () => {
    const now = () => new Date('2026-12-04T12:00:00Z');
    server = await startTestServer({
      now,
      publicUrl: PLATFORM,
      platform: { securityContact: 'mailto:security@example.bg' },
    });
    const { pool } = server.database.owner;
    city = await createCity(pool, { places: 1, isDemo: false });
    hosted = await createCity(pool, { places: 1, isDemo: false });
    await pool.query('UPDATE municipalities SET host = $1 WHERE municipality_id = $2', [OWN_HOST, hosted.id]);
    code = city.places[0]?.code ?? '';
  });
  afterAll(() => server.close());
  return { server: () => server, city: () => city, code: () => code, hosted: () => hosted };
}
