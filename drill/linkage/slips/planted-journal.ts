// A journal that names the place of each slip that a member read, as it must not. Planted, for the thief to be tried on.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { inTransaction } from '../../../server/foundation/database/transaction.ts';
import type { SealedId } from './joins.ts';

const SEALED_BYTES = 234;

/** Fills it with a vote for each place that is given, its line written right after it; answers the place of each sealed row. */
export async function plantJournal(
  owner: Pool,
  places: readonly bigint[],
): Promise<ReadonlyMap<SealedId, string>> {
  await owner.query(`CREATE SCHEMA planted_journal
    CREATE TABLE audit_entries (subject_id text NOT NULL)
    CREATE TABLE ballots (id uuid PRIMARY KEY, sealed bytea NOT NULL)`);
  const votes = places.map((place) => ({ place, row: randomUUID() }));
  for (const { place, row } of votes) {
    await inTransaction(owner, async (client) => {
      await client.query(
        Prisma.sql`INSERT INTO planted_journal.ballots VALUES (${row}::uuid, ${randomBytes(SEALED_BYTES)})`,
      );
    });
    await owner.query(Prisma.sql`INSERT INTO planted_journal.audit_entries VALUES (${String(place)})`);
  }
  return new Map(votes.map(({ row, place }) => [row, String(place)]));
}
