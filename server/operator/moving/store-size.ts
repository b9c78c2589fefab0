// How much room the rows of a municipality take.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { isMoved, type TenantTable } from './rules.ts';
import { listTenantTables, nameOf } from './store-tables.ts';
import { asMover, see } from './store-city.ts';

/** Of each row beside its columns: its header, where the page finds it, and whose it is. */
const ROW_BYTES = 24 + 4 + 8;

/** Longer no page waits for it. */
const PATIENCE = '20s';

/**
 * The bytes of the rows that an export takes along, as they are stored: without indexes, and without what waits in the box,
 * which nobody reads, not even to measure it.
 */
export async function measureMunicipality(
  mover: Pool,
  _grant: Grant<'platform.read'>,
  municipalityId: MunicipalityId,
): Promise<number> {
  return asMover(mover, 'look', async (client) => {
    await client.query(Prisma.sql`SELECT set_config('statement_timeout', ${PATIENCE}, true)`);
    await see(client, municipalityId);
    // The ids of slips that were taken go along, but would tell how many wait.
    const tables = (await listTenantTables(client)).filter(
      (table) => isMoved(table) && table.name !== 'ballot_ids',
    );
    const { rows } = await client.query<{ bytes: string }>(
      Prisma.sql`SELECT sum(bytes) AS bytes FROM (${Prisma.join(tables.map(sizeOf), ' UNION ALL ')}) AS sizes`,
    );
    return Number(rows[0]?.bytes ?? 0);
  });
}

/** Column by column: a row as a whole would be read with all of its photos. */
function sizeOf({ name, columns }: TenantTable): Prisma.Sql {
  const sizes = columns.map((column) => Prisma.sql`coalesce(pg_column_size(${nameOf(column.name)}), 0)`);
  return Prisma.sql`SELECT coalesce(sum(${Prisma.join([Prisma.sql`${ROW_BYTES}::int`, ...sizes], ' + ')}), 0) AS bytes
    FROM ${nameOf(name)}`;
}
