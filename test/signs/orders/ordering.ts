// Who orders signs in tests: a printer of one of two cities; and what an order holds.
import { afterAll, beforeAll } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

/** A server with two cities, and the printer of the first. */
export function ordersOfAPrinter() {
  let server: TestServer;
  let city: City;
  let other: City;
  let printer: SignedIn;

  beforeAll(async () => {
    // A session is as old as the machine's clock says, whatever ours does.
    server = await startTestServer({ now: () => new Date('2026-11-26T10:00:00Z') });
    const { pool } = server.database.owner;
    [city, other] = [await createCity(pool, { isDemo: false, places: 3 }), await createCity(pool)];
    printer = await server.signIn(city, { role: 'printer', name: 'Пенка Печатарска' });
  });
  afterAll(() => server.close());

  const codeOf = (at: number) => city.places[at]?.code ?? '';
  const contentOf = async (id: string) => {
    const { rows } = await server.database.owner.pool.query<{ content: unknown }>(
      Prisma.sql`SELECT content FROM print_orders WHERE id = ${id}::bigint`,
    );
    return rows[0]?.content;
  };
  return {
    server: () => server,
    city: () => city,
    other: () => other,
    printer: () => printer,
    codeOf,
    contentOf,
  };
}
