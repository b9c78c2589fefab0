// What a control chart reads: the groups that each place of a part published, day by day.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { planned } from '../../foundation/database/connect.ts';
import { within, type SummaryFilter } from '../../results/aggregates/store.ts';
import { SCORE_COLUMNS } from '../../voting/ballots/store-scores.ts';
import type { Published } from '../alerts/change-point.ts';

/** The groups within the filter, in the order of days. */
export async function listGroups(
  pool: Pool,
  grant: Grant<'aggregates.read'>,
  filter: SummaryFilter,
): Promise<Published[]> {
  const { rows } = await pool.query<[string, string, ...number[]]>({
    ...planned(
      Prisma.sql`SELECT location_id, day::text, ${SCORE_COLUMNS} FROM tallies
        WHERE ${within(grant, filter)} ORDER BY day, location_id, category_id, settlement_id`,
    ),
    rowMode: 'array',
  });
  return rows.map(([location, day, ...counts]) => ({ locationId: BigInt(location), day, counts }));
}
