// What is published of the parts of the day: sums of periods over all places of a category.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { groupBy } from '../../api/loaders.ts';
import { DAY_PARTS, type DayPart } from '../../voting/told/rules.ts';
import { isOfFilter, TOLD_SUM, type ToldFilter, type ToldSum } from '../lines/store.ts';

/** What was said of a part of the day. */
export interface SaidOfPart extends ToldSum {
  readonly part: DayPart;
}

/** Of each category those parts, in the order of the day, of which something is published. */
export async function sumDayParts(
  pool: Pool,
  { municipalityId }: Grant<'aggregates.read'>,
  filter: ToldFilter,
  ids: readonly bigint[],
): Promise<Map<bigint, readonly SaidOfPart[]>> {
  const { rows } = await pool.query<SaidOfPart & { readonly id: string }>(
    Prisma.sql`SELECT category_id AS id, part, ${TOLD_SUM} FROM day_part_pools
      WHERE municipality_id = ${municipalityId} AND category_id = ANY(${[...ids]}::bigint[]) AND ${isOfFilter(filter)}
      GROUP BY category_id, part`,
  );
  const inOrder = DAY_PARTS.flatMap((part) => rows.filter((row) => row.part === part));
  return groupBy(inOrder, ({ id }) => BigInt(id));
}
