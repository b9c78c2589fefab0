// The record of what was applied to a database: Prisma's own, in its words, so that its tools agree wherever they run.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A migration as the record names it: a file that was edited has another checksum. */
export interface Migration {
  readonly name: string;
  readonly checksum: string;
}

/** One of the record; another tool may have left it half way. */
export interface Recorded extends Migration {
  readonly isFinished: boolean;
}

/** Makes the record where there is none: the table as Prisma makes it. */
export async function ensureRecord(client: pg.Client): Promise<void> {
  await client.query(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`);
}

/** What was applied, or begun, in the order of the names. */
export async function listRecorded(client: pg.Client): Promise<readonly Recorded[]> {
  const { rows } = await client.query<Recorded>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/** Writes that the migration was applied, in the caller's transaction. */
export async function record(client: pg.Client, { name, checksum }: Migration): Promise<void> {
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}
