// A version of all that a city publishes: every table of sums that citizens' pages, the API and open data are made of.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import type { Cell, Sums, Version } from './cells.ts';

const COUNTS = Prisma.raw(Array.from({ length: 10 }, (_, at) => `s${at + 1}`).join(', '));
const COUNTED = Prisma.raw(
  Array.from({ length: 10 }, (_, at) => `count(*) FILTER (WHERE score = ${at + 1})`).join(', '),
);
const MONTH = Prisma.sql`to_char(day, 'YYYY-MM') AS month`;

const TABLES: Readonly<
  Record<string, { readonly columns: readonly string[]; readonly from: (city: MunicipalityId) => Prisma.Sql }>
> = {
  openings: {
    columns: ['standing', 'month', 'day', 'category', 'settlement', 'place', 'opening'],
    from: (
      city,
    ) => Prisma.sql`SELECT o.standing, to_char(o.published_on, 'YYYY-MM') AS month, o.published_on AS day,
        category_id AS category, settlement_id AS settlement, o.location_id AS place, o.id AS opening, ARRAY[${COUNTED}] AS counts
      FROM openings o JOIN ratings r ON r.municipality_id = o.municipality_id AND r.opening_id = o.id
      WHERE o.municipality_id = ${city} GROUP BY o.municipality_id, o.id`,
  },
  tallies: {
    columns: ['standing', 'month', 'day', 'category', 'settlement', 'place'],
    from: (
      city,
    ) => Prisma.sql`SELECT standing, ${MONTH}, day, category_id AS category, settlement_id AS settlement,
        location_id AS place, ARRAY[${COUNTS}] AS counts FROM tallies WHERE municipality_id = ${city}`,
  },
  monthly_tallies: {
    columns: ['standing', 'month', 'category', 'settlement', 'place'],
    from: (city) => Prisma.sql`SELECT standing, to_char(month, 'YYYY-MM') AS month, category_id AS category,
        settlement_id AS settlement, location_id AS place, ARRAY[${COUNTS}] AS counts
      FROM monthly_tallies WHERE municipality_id = ${city}`,
  },
  rollups: {
    columns: ['standing', 'month', 'day', 'category', 'settlement'],
    from: (
      city,
    ) => Prisma.sql`SELECT standing, ${MONTH}, day, category_id AS category, settlement_id AS settlement,
        ARRAY[${COUNTS}] AS counts FROM rollups WHERE municipality_id = ${city}`,
  },
  totals: {
    columns: ['standing', 'month', 'day'],
    from: (city) => Prisma.sql`SELECT standing, ${MONTH}, day, ARRAY[${COUNTS}] AS counts
      FROM totals WHERE municipality_id = ${city}`,
  },
  pools: {
    columns: ['pool', 'standing', 'category'],
    from: (
      city,
    ) => Prisma.sql`SELECT day AS pool, standing, category_id AS category, ARRAY[${COUNTS}] AS counts
      FROM pools WHERE municipality_id = ${city}`,
  },
};

/** What is published of the city now. */
export async function readVersion(pool: Pool, city: MunicipalityId): Promise<Version> {
  const version: Sums[] = [];
  for (const [table, { columns, from }] of Object.entries(TABLES)) {
    const { rows } = await pool.query<Record<string, unknown>>(from(city));
    version.push({ table, columns, cells: rows.map((row) => cellOf(row, columns)) });
  }
  return version;
}

function cellOf({ counts, ...row }: Record<string, unknown>, columns: readonly string[]): Cell {
  return {
    of: Object.fromEntries(columns.map((column) => [column, textOf(row[column])])),
    counts: Array.isArray(counts) ? counts.map(Number) : [],
  };
}

const textOf = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
