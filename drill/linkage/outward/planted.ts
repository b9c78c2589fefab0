// A webhook that is told of each vote in the vote's own transaction, and a report that takes the vote's id along: planted, for the thief to be tried on.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { inTransaction } from '../../../server/foundation/database/transaction.ts';
import type { SealedId } from '../slips/joins.ts';
import type { Came } from './day.ts';

const SEALED_BYTES = 234;

/** Fills it with a vote at each place that is given; answers the place of each sealed row. */
export async function plantWebhooks(
  owner: Pool,
  places: readonly bigint[],
): Promise<ReadonlyMap<SealedId, string>> {
  await owner.query(`CREATE SCHEMA planted_webhooks
    CREATE TABLE ballots (id uuid PRIMARY KEY, sealed bytea NOT NULL)
    CREATE TABLE webhook_deliveries (id uuid PRIMARY KEY, body text NOT NULL)`);
  const votes = places.map((place) => ({ place: String(place), row: randomUUID() }));
  for (const { place, row } of votes)
    await inTransaction(owner, async (client) => {
      await client.query(
        Prisma.sql`INSERT INTO planted_webhooks.ballots VALUES (${row}::uuid, ${randomBytes(SEALED_BYTES)})`,
      );
      const body = JSON.stringify({ type: 'vote.received', data: { places: [{ id: place, count: 1 }] } });
      await client.query(
        Prisma.sql`INSERT INTO planted_webhooks.webhook_deliveries VALUES (${randomUUID()}::uuid, ${body})`,
      );
    });
  return new Map(votes.map(({ row, place }) => [row, place]));
}

/** The lines of a city's server whose reports name the vote, and rows in which we keep them. */
export async function plantReports(owner: Pool, came: readonly Came[]): Promise<string[]> {
  await owner.query('CREATE SCHEMA planted_reports CREATE TABLE reports (description text NOT NULL)');
  const reported = came.flatMap(({ ballotId, wrote }) => (wrote === null ? [] : [{ ballotId, ...wrote }]));
  for (const { email } of reported)
    await owner.query(Prisma.sql`INSERT INTO planted_reports.reports VALUES (${email})`);
  return reported.map((report) => JSON.stringify(['POST', '/o311/requests.json', report]));
}
