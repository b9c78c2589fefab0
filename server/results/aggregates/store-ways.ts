// By which ways ratings came, as far as their groups tell it, summed.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { UNTOLD, type Ways } from '../../voting/ballots/ways.ts';
import { within, type SummaryFilter } from './store.ts';

const TOLD = Prisma.sql`(SELECT municipality_id, standing, location_id, published_on AS day, category_id, settlement_id,
    filled, on_phone, with_slip, without_slip
  FROM openings WHERE filled IS NOT NULL OR with_slip IS NOT NULL) AS told`;

/** The sums of the groups within the filter of which it is told; null where none tells it. */
export async function sumWays(
  pool: Pool,
  grant: Grant<'aggregates.read'>,
  filter: SummaryFilter,
): Promise<Ways> {
  const { rows } = await pool.query<Ways>(
    Prisma.sql`SELECT sum(filled)::int AS filled, sum(on_phone)::int AS "onPhone", sum(with_slip)::int AS "withSlip",
        sum(without_slip)::int AS "withoutSlip"
      FROM ${TOLD} WHERE ${within(grant, filter)}`,
  );
  return rows[0] ?? UNTOLD;
}
