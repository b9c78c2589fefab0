// pgbench's database: the product's own tables with a city of the same size, and a tally for every place to count in.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { migrate } from '../../../server/database/migrate.ts';
import type { OwnDatabase } from '../own-database.ts';
import { makeCity } from './city.ts';
import { createDatabase, readVotes, settle } from './databases.ts';
import type { VotesDatabase } from './peer-database.ts';

const MIGRATIONS = join(import.meta.dirname, '..', '..', '..', 'prisma', 'migrations');

export interface PgbenchDatabase extends VotesDatabase {
  /** What the script is told of it. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Makes it. Tallies start with five, the least that the table takes, so that a vote is always an update. */
export async function openPgbenchDatabase(database: OwnDatabase, places: number): Promise<PgbenchDatabase> {
  const { pool, login, environment } = await createDatabase(database, 'pgbench');
  await migrate(login, MIGRATIONS);
  await makeCity(pool, places);
  const key = randomUUID();
  await pool.query(`INSERT INTO ballot_keys VALUES ($1, '2026-W48', decode(repeat('00', 32), 'hex'))`, [key]);
  const { rows } = await pool.query<Record<'municipality' | 'first' | 'last', string>>(
    'SELECT municipality_id AS municipality, min(id) AS first, max(id) AS last FROM locations GROUP BY 1',
  );
  return {
    environment,
    variables: { ...rows[0], key },
    empty: async () => {
      await pool.query('TRUNCATE ballots, ballot_ids, tallies');
      await pool.query(`INSERT INTO tallies SELECT municipality_id, id, 'COUNTED', '2026-11-24',
        5, 0, 0, 0, 0, 0, 0, 0, 0, 0, category_id, settlement_id FROM locations`);
      await settle(pool);
    },
    // As many in the tallies as there are slips, or something else was measured.
    countVotes: () =>
      readVotes(
        pool,
        `SELECT min(votes) AS votes FROM (SELECT count(*) AS votes FROM ballots UNION ALL
          SELECT sum(s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 - 5) FROM tallies) AS counts`,
      ),
    close: () => pool.end(),
  };
}
