// What is published apart: the counts of unconfirmed ratings, and why they are unconfirmed.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Reason } from '../../foundation/ballot.ts';
import { NO_COUNTS, type Counts } from '../../foundation/score-statistics.ts';
import { source, SUMS, withinPart, type SummaryFilter } from './store.ts';

export interface UnconfirmedSums {
  readonly counts: Counts;
  /** Those of their openings, each once. */
  readonly reasons: readonly Reason[];
  /** Some were counted when they were opened, and are unconfirmed by a member's decision. */
  readonly isReclassified: boolean;
}

const NONE: UnconfirmedSums = { counts: NO_COUNTS, reasons: [], isReclassified: false };

const OPENINGS = Prisma.sql`(SELECT municipality_id, reason, location_id, published_on AS day, category_id, settlement_id
  FROM openings WHERE standing = 'UNCONFIRMED') AS openings`;

/**
 * The unconfirmed ratings within the filter, whatever standings it names: one statement. Of each reason an index finds
 * one opening, or none, however many there are; no reason stands at the index's end. Where there are none it is not asked.
 */
export async function sumUnconfirmed(
  pool: Pool,
  grant: Grant<'aggregates.read'>,
  filter: SummaryFilter,
): Promise<UnconfirmedSums> {
  const isWithin = withinPart(grant, filter);
  const { rows } = await pool.query<UnconfirmedSums>(
    Prisma.sql`SELECT ${SUMS},
        CASE WHEN count(*) > 0 THEN ARRAY(
          SELECT known FROM unnest(ARRAY['NETWORK', 'CHANNEL', 'BURST', 'HOURS', 'PRESENCE']) AS known,
            LATERAL (SELECT FROM ${OPENINGS} WHERE ${isWithin} AND reason = known LIMIT 1) AS one)
          ELSE '{}' END AS reasons,
        count(*) > 0 AND coalesce((
          SELECT reason IS NULL FROM ${OPENINGS} WHERE ${isWithin} ORDER BY reason DESC LIMIT 1), false)
          AS "isReclassified"
      FROM ${source(filter)} WHERE ${isWithin} AND standing = 'UNCONFIRMED'`,
  );
  return rows[0] ?? NONE;
}
