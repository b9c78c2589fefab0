// Compares the five things that say the same: ratings one by one, tallies of places by day and by month, rollups of categories, totals.
import { expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { City } from '../../support/city.ts';
import type { Room } from './room.ts';

const SUMS = Prisma.raw(Array.from({ length: 10 }, (_, place) => `sum(s${place + 1})`).join(', '));
const COUNTS = Prisma.raw(
  Array.from({ length: 10 }, (_, place) => `count(*) FILTER (WHERE score = ${place + 1})`).join(', '),
);

/** Expects a city's tallies, rollups and totals to say exactly what its ratings say, by day and standing. */
export async function expectEqualSums({ owner }: Room, { id }: City): Promise<void> {
  const lines = async (statement: Prisma.Sql): Promise<unknown[]> => (await owner.query(statement)).rows;
  const byPlace = await lines(
    Prisma.sql`SELECT location_id, standing, published_on::text AS day, ARRAY[${COUNTS}]::int[] AS counts
      FROM ratings WHERE municipality_id = ${id} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  );
  const tallies = await lines(
    Prisma.sql`SELECT location_id, standing, day::text, ARRAY[${SUMS}]::int[] AS counts
      FROM tallies WHERE municipality_id = ${id} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  );
  expect(tallies).toEqual(byPlace);
  const byMonth = await lines(
    Prisma.sql`SELECT location_id, category_id, settlement_id, standing, date_trunc('month', day)::date::text AS month,
        ARRAY[${SUMS}]::int[] AS counts
      FROM tallies WHERE municipality_id = ${id} GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
  );
  const monthly = await lines(
    Prisma.sql`SELECT location_id, category_id, settlement_id, standing, month::text,
        ARRAY[s1, s2, s3, s4, s5, s6, s7, s8, s9, s10] AS counts
      FROM monthly_tallies WHERE municipality_id = ${id} ORDER BY 1, 2, 3, 4, 5`,
  );
  expect(monthly).toEqual(byMonth);
  const byCategory = await lines(
    Prisma.sql`SELECT category_id, settlement_id, standing, day::text, ARRAY[${SUMS}]::int[] AS counts
      FROM tallies WHERE municipality_id = ${id} GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
  );
  const rollups = await lines(
    Prisma.sql`SELECT category_id, settlement_id, standing, day::text,
        ARRAY[s1, s2, s3, s4, s5, s6, s7, s8, s9, s10] AS counts
      FROM rollups WHERE municipality_id = ${id} ORDER BY 1, 2, 3, 4`,
  );
  expect(rollups).toEqual(byCategory);
  const byDay = await lines(
    Prisma.sql`SELECT standing, published_on::text AS day, ARRAY[${COUNTS}]::int[] AS counts
      FROM ratings WHERE municipality_id = ${id} GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  const totals = await lines(
    Prisma.sql`SELECT standing, day::text, ARRAY[s1, s2, s3, s4, s5, s6, s7, s8, s9, s10] AS counts
      FROM totals WHERE municipality_id = ${id} ORDER BY 1, 2`,
  );
  expect(totals).toEqual(byDay);
}
