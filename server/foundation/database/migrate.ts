// Applies prisma/migrations in order, each once.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { goOnFromBaseline } from './baseline.ts';
import { ensureRecord, listRecorded, record, type Migration } from './migration-record.ts';
import { ADVICE_ON_ROLES } from './login-roles.ts';
import { inTurn, isHeldUp, type Waiting } from './migration-lock.ts';

interface MigrationFile extends Migration {
  readonly sql: string;
}

/**
 * Applies every migration of the folder (`<time>_<name>/migration.sql`) that the database has not seen, each in a
 * transaction of its own with its record; returns their names. One process at a time, the others wait; so does a migration
 * that wants a table which others use, so that votes do not wait behind it.
 * Throws, having changed nothing more, where an applied file was edited or is missing, where an earlier one failed half
 * way under another tool, or where one fails now; the message names it. So it does where not all of what the baseline stands
 * for was applied.
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

/** The same in the caller's turn: all of them are applied, or none. */
export async function migrateInTurn(client: pg.Client, folder: string, waiting: Waiting): Promise<void> {
  const migrations = readMigrations(folder);
  while ((await applyNext(client, migrations, waiting)) !== undefined);
}

/** Applies the first that is not in the record, and answers its name; undefined where there is none. */
async function applyNext(
  client: pg.Client,
  migrations: readonly MigrationFile[],
  waiting: Waiting,
): Promise<string | undefined> {
  await ensureRecord(client);
  await goOnFromBaseline(client, migrations);
  const applied = await compareWithRecord(client, migrations);
  const next = migrations.find(({ name }) => !applied.has(name));
  if (next) await apply(client, next, waiting);
  return next?.name;
}

function readMigrations(folder: string): MigrationFile[] {
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

/** The names of what was applied. */
async function compareWithRecord(
  client: pg.Client,
  migrations: readonly MigrationFile[],
): Promise<ReadonlySet<string>> {
  const recorded = await listRecorded(client);
  for (const { name, checksum, isFinished } of recorded) {
    const migration = migrations.find((candidate) => candidate.name === name);
    if (!isFinished)
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
  return new Set(recorded.map(({ name }) => name));
}

async function apply(
  client: pg.Client,
  migration: MigrationFile,
  { report, reportEvery }: Waiting,
): Promise<void> {
  const { name, sql } = migration;
  const timer = setInterval(() => report(`Applying migration ${name}`), reportEvery);
  await named(name, () => client.query(sql)).finally(() => clearInterval(timer));
  // Part of it is there to stay by now; at least it does not go on.
  if (client.getTransactionStatus() !== 'T')
    throw new Error(`Migration ${name} ends its transaction, which it must not`);
  await named(name, () => record(client, migration));
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
  const advice = error.routine === 'CreateRole' ? ADVICE_ON_ROLES : undefined;
  return [error.message, error.where?.split('\n')[0], advice].filter(Boolean).join('; ');
}
