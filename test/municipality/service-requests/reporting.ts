// A city whose own server takes reports: the server by the contract, an admin, and a place with the page of its form.
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { startContract, type Contract } from './contract.ts';

export interface Reporting {
  readonly contract: Contract;
  readonly server: TestServer;
  readonly city: City;
  readonly admin: SignedIn;
  /** Of the form of its one place. */
  readonly path: string;
  /** Of one network three reports are taken in a minute: the next one begins. */
  readonly nextMinute: () => void;
  /** What is wrong with a server that an admin names, or whether there is one then. */
  readonly saveServer: (input: object) => Promise<unknown>;
  readonly saveChannel: (input: object) => Promise<unknown>;
  /** The tables in whose rows one of the words stands. */
  readonly findKept: (words: readonly string[]) => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** Starts all of it; the city has named no server yet. */
export async function startReporting(): Promise<Reporting> {
  const contract = await startContract();
  let minute = 0;
  const server = await startTestServer({
    requestHosts: [contract.host],
    now: () => new Date(Date.UTC(2026, 10, 25, 12, minute)),
  });
  const { pool } = server.database.owner;
  const city = await createCity(pool, { isDemo: false, places: 1 });
  const admin = await server.signIn(city, { role: 'admin', hasFactor: true });
  return {
    contract,
    server,
    city,
    admin,
    path: `/results/${city.slug}/${city.places[0]?.id}/request`,
    nextMinute: () => void (minute += 1),
    saveServer: async (input) => {
      const { data, codes } = await server.ask(
        `mutation ($input: SaveRequestServerInput!) { saveRequestServer(input: $input) { __typename
          ... on RequestServerSaved { isSet } ... on Invalid { faults { field fault part } } } }`,
        { input: { municipality: city.slug, format: 'JSON', ...input } },
        admin,
      );
      return codes.length > 0 ? codes : (data.saveRequestServer.faults ?? data.saveRequestServer.isSet);
    },
    saveChannel: (input) =>
      server.ask(
        `mutation ($input: SaveRequestChannelInput!) { saveRequestChannel(input: $input) { __typename } }`,
        { input: { municipality: city.slug, phone: '042 600 600', ...input } },
        admin,
      ),
    findKept: async (words) => {
      const { rows: tables } = await pool.query<{ name: string }>(
        Prisma.sql`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`,
      );
      const found: string[] = [];
      for (const { name } of tables) {
        const { rows } = await pool.query<{ row: string }>(`SELECT t::text AS row FROM ${name} AS t`);
        if (rows.some(({ row }) => words.some((word) => row.includes(word)))) found.push(name);
      }
      return found;
    },
    close: async () => {
      await server.close();
      await contract.close();
    },
  };
}
