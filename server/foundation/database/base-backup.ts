// Lets PostgreSQL's files be copied while it works: says when, and keeps the log of changes that makes the copies one state.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Login } from './connection-address.ts';

/** What is known before the first file is copied. */
export interface BackupStart {
  /** The position in the log of changes from which on the log brings every page whole. */
  readonly position: bigint;
  /** Whether each page has a sum by which damage is noticed. */
  readonly hasSums: boolean;
}

/** What makes copied files a database again. */
export interface BackupEnd {
  /** To lie beside the copies as `backup_label`: without it PostgreSQL would take them for what a crash left, and lose changes. */
  readonly label: string;
  /** The files of `pg_wal` that were written meanwhile. They stay until the work on them is done. */
  readonly segments: readonly string[];
  /** The version of PostgreSQL that runs, as 17.10. */
  readonly version: string;
}

/**
 * Runs `copyFiles` and then `copyLog` in one session, which PostgreSQL needs to see both. However the session ends, kill -9 of
 * this process included, PostgreSQL takes back what it holds for it.
 */
export async function duringBackup(
  owner: Login,
  copyFiles: (start: BackupStart) => Promise<void>,
  copyLog: (end: BackupEnd) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ ...owner, connectionTimeoutMillis: 10_000, application_name: 'backup' });
  let isLost = false;
  client.on('error', () => (isLost = true));
  await client.connect();
  try {
    // Temporary, so the session's end drops it; before the start, so nothing that is needed is recycled.
    const slot = `backup_${randomBytes(8).toString('hex')}`;
    await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [slot]);
    const { rows: starts } = await client.query<{ lsn: string; position: string; hasSums: boolean }>(
      `SELECT lsn, lsn - '0/0' AS position, current_setting('data_checksums')::bool AS "hasSums"
       FROM pg_backup_start('kazva', fast => true) AS lsn`,
    );
    const [start] = starts;
    if (start === undefined) throw new Error('PostgreSQL did not say what it began');
    await copyFiles({ position: BigInt(start.position), hasSums: start.hasSums });
    const { rows: stops } = await client.query<{ lsn: string; label: string; version: string }>(
      `SELECT lsn, labelfile AS label, current_setting('server_version') AS version
       FROM pg_backup_stop(wait_for_archive => false)`,
    );
    const [stop] = stops;
    if (stop === undefined) throw new Error('PostgreSQL did not say what it ended');
    const { label, version } = stop;
    await copyLog({ label, version, segments: await segmentsBetween(client, start.lsn, stop.lsn) });
  } catch (error) {
    // The next query says only that there is no connection any more.
    if (!isLost) throw error;
    throw new Error(
      'PostgreSQL ended meanwhile, as it does when its server is stopped: give the command again',
      {
        cause: error,
      },
    );
  } finally {
    await client.end();
  }
}

/** Every segment that holds a byte from the first position to before the second. */
async function segmentsBetween(client: pg.Client, start: string, stop: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `WITH size AS (SELECT pg_size_bytes(current_setting('wal_segment_size'))::numeric AS bytes)
     SELECT pg_walfile_name('0/0'::pg_lsn + (n * bytes + 1)) AS name
     FROM size, generate_series(div($1::pg_lsn - '0/0', bytes), div($2::pg_lsn - '0/0' - 1, bytes)) AS n`,
    [start, stop],
  );
  return rows.map(({ name }) => name);
}
