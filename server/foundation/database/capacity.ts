// Tells where a PostgreSQL has not room for as many connections as this process may want.
import type pg from 'pg';

/** Reports it where the server, or the database's own limit, lets fewer in than `wanted`, without those kept for superusers. */
export async function tellTooFew(
  owner: pg.Client,
  wanted: number,
  report: (sentence: string) => void,
): Promise<void> {
  const { rows } = await owner.query<{ room: number }>(
    `SELECT least(
       current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
         - coalesce(current_setting('reserved_connections', true), '0')::int,
       (SELECT nullif(datconnlimit, -1) FROM pg_database WHERE datname = current_database())) AS room`,
  );
  const room = rows[0]?.room ?? wanted;
  if (room >= wanted) return;
  report(
    `PostgreSQL has room for ${room} connections, and this process may want ${wanted}: what finds none waits, and is refused after 4 s. ` +
      'Set max_connections of PostgreSQL higher, or DATABASE_CONNECTIONS lower',
  );
}
