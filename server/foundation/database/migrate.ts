// Applies prisma/migrations in order, and keeps Prisma's own record of it, so that its tools agree wherever they run.
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inTurn, isHeldUp, type Waiting } from './turn.ts';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/**
 * Applies every migration of the folder (`<time>_<name>/migration.sql`) that the database has not seen, each in a
 * transaction of its own with its record; returns their names. One process at a time, the others wait; so does a migration
 * that wants a table which others use, so that votes do not wait behind it.
 * Throws, having changed nothing more, where an applied file was edited or is missing, where an earlier one failed half
 * way under another tool, or where one fails now; the message names it.
 */
export async function migrate(
  client: pg.Client,
  folder: string,
  waiting: Waiting,
): Promise<readonly string[]> {
  const migrations = readMigrations(folder);
  const applied: string[] = [];
  for (;;) {
    const next = await inTurn(client, () => applyNext(client, migrations, waiting), waiting);
    if (next === undefined) return applied;
    applied.push(next);
  }
}

/** Applies the first that is not in the record, and answers its name; undefined where there is none. */
async function applyNext(
  client: pg.Client,
  migrations: readonly Migration[],
  waiting: Waiting,
): Promise<string | undefined> {
  await ensureRecord(client);
  const applied = await compareWithRecord(client, migrations);
  const next = migrations.find(({ name }) => !applied.has(name));
  if (next) await apply(client, next, waiting);
  return next?.name;
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  return names.toSorted().map((name) => {
    const content = readFileSync(join(folder, name, 'migration.sql'));
    return {
      name,
      sql: content.toString('utf8'),
      checksum: createHash('sha256').update(content).digest('hex'),
    };
  });
}

// The table as Prisma makes it.
async function ensureRecord(client: pg.Client): Promise<void> {
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

/** The names of what was applied. */
async function compareWithRecord(
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  for (const { name, checksum, finished } of rows) {
    const migration = migrations.find((candidate) => candidate.name === name);
    if (!finished)
      throw new Error(
        `Migration ${name} was started by another tool and did not finish: see "prisma migrate resolve"`,
      );
    if (!migration)
      throw new Error(
        `The database knows migration ${name}, this Kazva does not: it is older than the database`,
      );
    if (migration.checksum !== checksum)
      throw new Error(`Migration ${name} was changed after it was applied: put it back, and add a new one`);
  }
  return new Set(rows.map(({ name }) => name));
}

async function apply(
  client: pg.Client,
  { name, sql, checksum }: Migration,
  { report, reportEvery }: Waiting,
): Promise<void> {
  const timer = setInterval(() => report(`Applying migration ${name}`), reportEvery);
  await named(name, () => client.query(sql)).finally(() => clearInterval(timer));
  // Part of it is there to stay by now; at least it does not go on.
  if (client.getTransactionStatus() !== 'T')
    throw new Error(`Migration ${name} ends its transaction, which it must not`);
  await named(name, () =>
    client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    ),
  );
}

async function named(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isHeldUp(error)) throw error;
    throw new Error(`Migration ${name} failed, and nothing of it was applied: ${describe(error)}`, {
      cause: error,
    });
  }
}

function describe(error: unknown): string {
  if (!(error instanceof pg.DatabaseError)) return String(error);
  // Not the detail: it repeats the row, and the sentence ends in a log.
  return [error.message, error.where?.split('\n')[0]].filter(Boolean).join('; ');
}
