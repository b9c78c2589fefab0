// Two cities on a server, and whoever may ask of the first: members of each role, an operator, and sessions that are over.
import { afterAll, beforeAll } from 'vitest';
import { Prisma } from '../../prisma/generated/client.ts';
import { ROLES, type Role } from '../../server/access/grants/member-roles.ts';
import type { SignedIn } from '../support/members.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { createWalkedCity, type WalkedCity } from './city.ts';

/** Makes all of them for the tests of a file. */
export function walkedCities() {
  let server: TestServer;
  let here: WalkedCity;
  let elsewhere: WalkedCity;
  let operator: SignedIn;
  let ended: readonly SignedIn[];
  /** Of this city, somebody of each role. */
  const roles = new Map<Role, SignedIn>();
  beforeAll(async () => {
    server = await startTestServer();
    operator = await server.signInOperator();
    here = await createWalkedCity(server);
    elsewhere = await createWalkedCity(server);
    ended = await endSessions(server, here);
    for (const role of ROLES) {
      const scope = role === 'local' ? { settlementId: here.settlementId } : {};
      roles.set(role, await server.signIn(here, { role, name: here.slug, ...scope }));
    }
  });
  afterAll(() => server.close());
  return {
    server: () => server,
    here: () => here,
    elsewhere: () => elsewhere,
    operator: () => operator,
    /** Sessions of an admin of this city: one whose time is over, one that was ended. */
    ended: () => ended,
    roles,
  };
}

/** Signs an admin of the city in twice, and takes both sessions away. */
async function endSessions(server: TestServer, city: WalkedCity): Promise<readonly SignedIn[]> {
  const owner = server.database.owner.pool;
  const [expired, revoked] = [await server.signIn(city), await server.signIn(city)];
  await owner.query(
    Prisma.sql`UPDATE sessions SET expires_at = now() - interval '1 second' WHERE user_id = ${expired.userId}::uuid`,
  );
  await owner.query(Prisma.sql`DELETE FROM sessions WHERE user_id = ${revoked.userId}::uuid`);
  return [expired, revoked];
}
