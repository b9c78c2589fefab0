// The baseline stands for sixty migrations: a database that they made goes on from it as it is.
import type pg from 'pg';
import { listRecorded, record, type Migration } from './migration-record.ts';

const BASELINE = '20261205000000_baseline';

/** The last of the migrations that the baseline stands for: it was applied after all others. */
const LAST: Migration = {
  name: '20261204090000_alerts_of_hours',
  checksum: '9397b5bd10cf52b03a9d49ecbc3e2c77760b63d1e295417ebfde0adacbaf7516',
};

/** The last commit that has them all, and brings a database from any of them to the last. */
const COMMIT = '3885de8f';

/**
 * Records the baseline in place of the migrations that it stands for, in the caller's turn: it made the tables that they made,
 * so no row is touched. Throws, having changed nothing, where not all of them were applied; the sentence says how to catch up.
 */
export async function goOnFromBaseline(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  const baseline = migrations.find(({ name }) => name === BASELINE);
  if (baseline === undefined) return;
  const earlier = (await listRecorded(client)).filter(({ name }) => name < BASELINE);
  if (earlier.length === 0) return;
  const isComplete = earlier.some(
    ({ name, checksum, isFinished }) => name === LAST.name && checksum === LAST.checksum && isFinished,
  );
  if (!isComplete)
    throw new Error(
      `The database was made by an earlier Kazva and did not come to its last migration, ${LAST.name}: start commit ${COMMIT} on it once, then this one`,
    );
  await client.query(`DELETE FROM "_prisma_migrations" WHERE migration_name COLLATE "C" < $1`, [BASELINE]);
  await record(client, baseline);
}
