// The ten columns of counts that tallies by day and by month, rollups and totals have, s1 to s10, as parts of statements.
import { Prisma } from '../../../prisma/generated/client.ts';

const SCORES = Array.from({ length: 10 }, (_, place) => place + 1);

function listed(of: (column: string, score: number) => string): Prisma.Sql {
  return Prisma.raw(SCORES.map((score) => of(`s${score}`, score)).join(', '));
}

/** s1, … s10. */
export const SCORE_COLUMNS = listed((column) => column);

/** How many rows have each score: for a SELECT over ratings, in the order of the columns. */
export const SCORE_COUNTS = listed((_, score) => `count(*) FILTER (WHERE score = ${score})`);

/** The sums of the columns over the rows of a group; 0 where there is no row. */
export const SCORE_SUMS = listed((column) => `coalesce(sum(${column}), 0)::int`);

/** The same under the names of the columns, for a statement around it; null where there is no row. */
export const SCORE_SUMS_NAMED = listed((column) => `sum(${column}) AS ${column}`);

/** How many ratings a row has, whatever their scores. */
export const SCORES_TOGETHER = Prisma.raw(SCORES.map((score) => `s${score}`).join(' + '));

/** The columns of a table or its alias: t.s1, … t.s10. */
export function scoresOf(table: string): Prisma.Sql {
  return listed((column) => `${table}.${column}`);
}

/** For ON CONFLICT DO UPDATE SET: what is there, and what comes. */
export function scoresAdded(
  table: 'tallies' | 'monthly_tallies' | 'rollups' | 'totals' | 'line_pools' | 'day_part_pools',
): Prisma.Sql {
  return listed((column) => `${column} = ${table}.${column} + EXCLUDED.${column}`);
}

/** For UPDATE … SET: what is there, less what the other table or alias says. */
export function scoresTaken(table: string, other: string): Prisma.Sql {
  return listed((column) => `${column} = ${table}.${column} - ${other}.${column}`);
}
