// Who asks about rounds over the API: an editor and others who sign in, and a phone that has the pass; by a clock that the test sets.
import { afterAll, beforeAll } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn, SignInOptions } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { PLANNED, RECORD } from './planned.ts';

export const MORNING = new Date('2026-11-26T06:00:00Z');

/** A server with two cities, and what is asked of it. */
export function roundsOfACity() {
  const clock = { now: MORNING };
  let server: TestServer;
  let city: City;
  let other: City;
  let editor: SignedIn;
  /** A session is as old as the machine's clock says, whatever ours does. */
  const signIn = async (at: City, options?: SignInOptions) => {
    clock.now = new Date();
    const member = await server.signIn(at, options);
    clock.now = MORNING;
    return member;
  };
  const run = (statement: Prisma.Sql) => server.database.owner.pool.query(statement);

  beforeAll(async () => {
    server = await startTestServer({ now: () => clock.now });
    const { pool } = server.database.owner;
    [city, other] = [await createCity(pool, { places: 3 }), await createCity(pool, { places: 2 })];
    editor = await signIn(city, { role: 'editor' });
  });
  afterAll(() => server.close());

  const record = async (pass: string, ...mountings: object[]) =>
    server.ask(RECORD, { input: { mountings } }, pass);
  const planned = async (id: string) =>
    (await server.ask(PLANNED, { slug: city.slug, id }, editor)).data.plannedRound;
  const daysOf = async (code: string | undefined) => {
    const { rows } = await run(
      Prisma.sql`SELECT mounted_on::text, damaged_on::text, printed_on::text FROM signs WHERE code = ${code}`,
    );
    return rows[0];
  };
  return {
    clock,
    server: () => server,
    city: () => city,
    other: () => other,
    editor: () => editor,
    signIn,
    run,
    record,
    planned,
    daysOf,
  };
}
