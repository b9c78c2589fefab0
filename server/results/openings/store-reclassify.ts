// Moves an opening from one standing to the other: its ratings, and their counts in tallies by day and by month, rollups and totals.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Standing } from '../../foundation/ballot.ts';
import {
  SCORE_COLUMNS,
  SCORE_COUNTS,
  scoresAdded,
  scoresOf,
  scoresTaken,
} from '../../voting/ballots/store-scores.ts';
import { LOCK_BOX } from '../../voting/ballots/store-lock.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Decision } from './rules.ts';

/** What is moved: the counts of one opening, from one standing to the other. */
interface Move {
  readonly moved: Prisma.Sql;
  readonly from: Standing;
  readonly to: Standing;
}

/** Of each table of counts the columns that say what is counted, apart from municipality and standing. */
const COUNTED_BY = {
  tallies: ['location_id', 'category_id', 'settlement_id', 'day'],
  monthly_tallies: ['location_id', 'category_id', 'settlement_id', 'month'],
  rollups: ['category_id', 'settlement_id', 'day'],
  totals: ['day'],
} as const;

type Table = keyof typeof COUNTED_BY;

/**
 * Gives the opening the standing and logs the decision; nothing is written where it had that standing already, or has not
 * as many decisions as were seen (null: whatever it has). Null where it is not the municipality's. It waits until the
 * counter has ended its turn, and the counter waits until the transaction has ended.
 */
export async function reclassify(
  tx: Tenant,
  { municipalityId }: Grant<'openings.reclassify'>,
  { openingId, standing, note, decidedBy, decidedAt }: Decision,
  seen: number | null = null,
): Promise<'OpeningReclassified' | 'OpeningUnchanged' | null> {
  await tx.$executeRaw(LOCK_BOX);
  const opening = Prisma.sql`municipality_id = ${municipalityId} AND id = ${openingId}::uuid`;
  const [row] = await tx.$queryRaw<{ standing: Standing; decisions: number }[]>(
    Prisma.sql`SELECT standing, (SELECT count(*)::int FROM reclassifications
        WHERE municipality_id = ${municipalityId} AND opening_id = ${openingId}::uuid) AS decisions
      FROM openings WHERE ${opening}`,
  );
  if (row === undefined) return null;
  if (row.standing === standing || (seen ?? row.decisions) !== row.decisions) return 'OpeningUnchanged';
  await tx.$executeRaw(Prisma.sql`UPDATE openings SET standing = ${standing} WHERE ${opening}`);
  const ratings = Prisma.sql`r.municipality_id = ${municipalityId} AND r.opening_id = ${openingId}::uuid`;
  await tx.$executeRaw(Prisma.sql`UPDATE ratings r SET standing = ${standing} WHERE ${ratings}`);
  // Where it was counted, and not where its place is now.
  const moved = Prisma.sql`(SELECT municipality_id, r.location_id, category_id, settlement_id, r.published_on,
        date_trunc('month', r.published_on::timestamp)::date, ${SCORE_COUNTS} FROM ratings r JOIN (SELECT municipality_id, id AS opening_id, category_id, settlement_id
          FROM openings) AS o USING (municipality_id, opening_id)
      WHERE ${ratings} GROUP BY 1, 2, 3, 4, 5)
    AS moved (municipality_id, location_id, category_id, settlement_id, day, month, ${SCORE_COLUMNS})`;
  for (const table of ['tallies', 'monthly_tallies', 'rollups', 'totals'] as const) {
    await moveCounts(tx, table, { moved, from: row.standing, to: standing });
  }
  await tx.$executeRaw(
    Prisma.sql`INSERT INTO reclassifications (municipality_id, opening_id, standing, note, decided_by, decided_at)
      VALUES (${municipalityId}, ${openingId}::uuid, ${standing}, ${note}, ${decidedBy}, ${decidedAt})`,
  );
  return 'OpeningReclassified';
}

/**
 * Takes the counts out of the row of one standing and adds them to that of the other. A row that would become empty is
 * deleted: the table refuses less than five, and a row is a sum of groups. Throws where there is no such row.
 */
async function moveCounts(tx: Tenant, table: Table, { moved, from, to }: Move): Promise<void> {
  const name = Prisma.raw(table);
  const columns = ['municipality_id', ...COUNTED_BY[table]];
  const key = Prisma.raw(columns.join(', '));
  const isRow = Prisma.sql`${Prisma.raw(columns.map((column) => `${table}.${column} = moved.${column}`).join(' AND '))}
    AND ${name}.standing = ${from}`;
  const emptied = await tx.$executeRaw(
    Prisma.sql`DELETE FROM ${name} USING ${moved}
      WHERE ${isRow} AND (${scoresOf(table)}) = (${scoresOf('moved')})`,
  );
  const lessened =
    emptied > 0
      ? 0
      : await tx.$executeRaw(
          Prisma.sql`UPDATE ${name} SET ${scoresTaken(table, 'moved')} FROM ${moved} WHERE ${isRow}`,
        );
  if (emptied + lessened !== 1) throw new Error(`The ${table} do not hold what the ratings say.`);
  await tx.$executeRaw(
    Prisma.sql`INSERT INTO ${name} (${key}, standing, ${SCORE_COLUMNS})
      SELECT ${key}, ${to}, ${SCORE_COLUMNS} FROM ${moved}
      ON CONFLICT (${key}, standing) DO UPDATE SET ${scoresAdded(table)}`,
  );
}
