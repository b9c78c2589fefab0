// Piles as they once were to be: the id that stands in a pile's list is the one that its vote claims. Planted, for the thief to be tried on.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { inTransaction } from '../../../server/foundation/database/transaction.ts';
import type { SealedId } from './joins.ts';

const SEALED_BYTES = 234;

/** Fills them with a vote for each place that is given; answers the place of each sealed row. */
export async function plantPiles(
  owner: Pool,
  places: readonly bigint[],
): Promise<ReadonlyMap<SealedId, string>> {
  await owner.query(`CREATE SCHEMA planted_piles
    CREATE TABLE piles (id bigint PRIMARY KEY, location_id bigint NOT NULL)
    CREATE TABLE paper_slips (id uuid PRIMARY KEY, pile_id bigint NOT NULL)
    CREATE TABLE ballot_ids (id uuid PRIMARY KEY)
    CREATE TABLE ballots (id uuid PRIMARY KEY, sealed bytea NOT NULL)`);
  const slips = places.map((place) => ({
    place,
    pile: place - 60_000_000n,
    id: randomUUID(),
    row: randomUUID(),
  }));
  for (const [pile, place] of new Map(slips.map((slip) => [slip.pile, slip.place])))
    await owner.query(Prisma.sql`INSERT INTO planted_piles.piles VALUES (${pile}, ${place})`);
  await owner.query(Prisma.sql`INSERT INTO planted_piles.paper_slips
    SELECT * FROM unnest(${slips.map(({ id }) => id)}::uuid[], ${slips.map(({ pile }) => pile)}::bigint[])`);
  for (const { id, row } of slips)
    await inTransaction(owner, async (client) => {
      await client.query(Prisma.sql`INSERT INTO planted_piles.ballot_ids VALUES (${id}::uuid)`);
      await client.query(
        Prisma.sql`INSERT INTO planted_piles.ballots VALUES (${row}::uuid, ${randomBytes(SEALED_BYTES)})`,
      );
    });
  return new Map(slips.map(({ row, place }) => [row, String(place)]));
}
