// What is published of lines, and how sums of what people told are read: of periods, over all places.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Standing } from '../../foundation/ballot.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import { SUMS } from '../aggregates/store.ts';

/** What was told, over some time. */
export interface ToldSum {
  readonly counts: Counts;
  /** The places of its largest sum: so many at the least, since sums do not say which. */
  readonly places: number;
  /** The first and the last day on which a sum was published, YYYY-MM-DD. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Which sums to add up. Days are YYYY-MM-DD, both included; null is no bound. */
export interface ToldFilter {
  readonly standing: readonly Standing[];
  readonly from: string | null;
  readonly to: string | null;
}

/** The columns of a ToldSum, of rows that are summed. */
export const TOLD_SUM = Prisma.sql`${SUMS}, max(places) AS places, min(day)::text AS "firstDay", max(day)::text AS "lastDay"`;

/** The condition for rows of these sums. */
export const isOfFilter = ({ standing, from, to }: ToldFilter): Prisma.Sql =>
  Prisma.sql`standing = ANY(${[...standing]}) AND day >= coalesce(${from}::date, '-infinity')
    AND day <= coalesce(${to}::date, 'infinity')`;

/** What riders said, of those lines of which something is published. */
export async function sumLines(
  pool: Pool,
  { municipalityId }: Grant<'aggregates.read'>,
  filter: ToldFilter,
  ids: readonly bigint[],
): Promise<Map<bigint, ToldSum>> {
  const { rows } = await pool.query<ToldSum & { readonly id: string }>(
    Prisma.sql`SELECT line_id AS id, ${TOLD_SUM} FROM line_pools
      WHERE municipality_id = ${municipalityId} AND line_id = ANY(${[...ids]}::bigint[]) AND ${isOfFilter(filter)}
      GROUP BY line_id`,
  );
  return new Map(rows.map(({ id, ...sum }) => [BigInt(id), sum]));
}
