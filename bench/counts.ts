// Counts ratings one by one, in SQL, and checks that tallies, rollups and totals say exactly the same.
import type { Pool } from 'pg';
import { Prisma } from '../prisma/generated/client.ts';

const SCORES = Array.from({ length: 10 }, (_, place) => place + 1);
const COLUMNS = Prisma.raw(SCORES.map((score) => `s${score}`).join(', '));
/** Each of the sums once more, where they are grouped. */
export const SUMS = Prisma.raw(SCORES.map((score) => `sum(s${score})`).join(', '));
const COUNTS = Prisma.raw(
  SCORES.map((score) => `count(*) FILTER (WHERE score = ${score})::int AS s${score}`).join(', '),
);

export const TALLY_COLUMNS = Prisma.sql`municipality_id, location_id, category_id, settlement_id, standing, day, ${COLUMNS}`;
export const MONTHLY_COLUMNS = Prisma.sql`municipality_id, location_id, category_id, settlement_id, standing, month, ${COLUMNS}`;
export const ROLLUP_COLUMNS = Prisma.sql`municipality_id, category_id, settlement_id, standing, day, ${COLUMNS}`;
export const TOTAL_COLUMNS = Prisma.sql`municipality_id, standing, day, ${COLUMNS}`;

/** Ratings with the category and the settlement that their place had when they were opened. */
const OPENED = Prisma.sql`(SELECT r.*, category_id, settlement_id FROM ratings r
  JOIN openings o ON o.municipality_id = r.municipality_id AND o.id = opening_id) AS opened`;

/** What tallies should hold. */
export const OF_PLACES = Prisma.sql`SELECT municipality_id, location_id, category_id, settlement_id, standing,
    published_on AS day, ${COUNTS}
  FROM ${OPENED} GROUP BY 1, 2, 3, 4, 5, 6`;
/** What tallies by month should hold. */
export const OF_MONTHS = Prisma.sql`SELECT municipality_id, location_id, category_id, settlement_id, standing,
    date_trunc('month', published_on::timestamp)::date AS month, ${COUNTS}
  FROM ${OPENED} GROUP BY 1, 2, 3, 4, 5, 6`;
/** What rollups should hold. */
export const OF_CATEGORIES = Prisma.sql`SELECT municipality_id, category_id, settlement_id, standing,
    published_on AS day, ${COUNTS}
  FROM ${OPENED} GROUP BY 1, 2, 3, 4, 5`;

/** What totals should hold. */
export const OF_DAYS = Prisma.sql`SELECT municipality_id, standing, published_on AS day, ${COUNTS}
  FROM ratings GROUP BY 1, 2, 3`;

/** How many rows of tallies, rollups and totals differ from what the ratings, counted one by one, say. 0: none. */
export async function countDifferences(owner: Pool): Promise<number> {
  let differences = 0;
  for (const [counted, kept] of [
    [OF_PLACES, Prisma.sql`SELECT ${TALLY_COLUMNS} FROM tallies`],
    [OF_MONTHS, Prisma.sql`SELECT ${MONTHLY_COLUMNS} FROM monthly_tallies`],
    [OF_CATEGORIES, Prisma.sql`SELECT ${ROLLUP_COLUMNS} FROM rollups`],
    [OF_DAYS, Prisma.sql`SELECT ${TOTAL_COLUMNS} FROM totals`],
  ] as const) {
    const { rows } = await owner.query<{ count: string }>(
      Prisma.sql`WITH counted AS MATERIALIZED (${counted}), kept AS MATERIALIZED (${kept})
        SELECT count(*) FROM ((TABLE counted EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE counted)) AS different`,
    );
    differences += Number(rows[0]?.count ?? NaN);
  }
  return differences;
}
