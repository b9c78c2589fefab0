// Who imports places in tests: an editor of a city of the test’s own, the rows that are sent, and what is stored then.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';

export const HEADING = [
  'Идентификатор',
  'Име (bg)',
  'Име (en)',
  'Населено място',
  'Категория',
  'Работно време',
];
export const row = (id: string, name = 'Детска градина', ...more: string[]) => [
  id,
  name,
  '',
  'гр. Проба',
  'Детски градини',
  ...more,
];

interface StoredPlace {
  readonly id: string;
  readonly external_id: string;
  readonly name: { readonly bg: string };
  readonly version: number;
  readonly codes: string;
}

/** A server with a new city for each test, and what stands in it. */
export function importsIntoACity() {
  let server: TestServer;
  let city: City;
  let editor: SignedIn;

  beforeAll(async () => {
    // A look into the boxes would give the city a key in the middle of a test.
    server = await startTestServer(UNCOUNTED);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    city = await createCity(server.database.owner.pool, { places: 0 });
    editor = await server.signIn(city, { role: 'editor' });
  });

  async function places(): Promise<StoredPlace[]> {
    const { rows } = await server.database.owner.pool.query<StoredPlace>(
      Prisma.sql`SELECT id, external_id, name, version, (SELECT count(*) FROM signs s JOIN sign_codes c USING (municipality_id, code)
        WHERE c.municipality_id = l.municipality_id AND c.location_id = l.id) AS codes
      FROM locations l WHERE municipality_id = ${city.id} ORDER BY external_id`,
    );
    return rows;
  }

  async function journal(): Promise<{ action: string; actor: string; before: unknown; after: unknown }[]> {
    const { rows } = await server.database.owner.pool.query<{
      action: string;
      actor: string;
      before: unknown;
      after: unknown;
    }>(
      Prisma.sql`SELECT action, actor, before, after FROM audit_entries WHERE municipality_id = ${city.id} ORDER BY id`,
    );
    return rows;
  }
  return { server: () => server, city: () => city, editor: () => editor, places, journal };
}
