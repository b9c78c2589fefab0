// The places that a table of results has a row for, published or not.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { planned } from '../../foundation/database/connect.ts';
import type { ResultsFilter } from './store.ts';
import { isOpenToday } from '../../municipality/locations/store-season.ts';
import { type Position, positionOf } from '../../foundation/positions.ts';

/** A place as a table names and finds it. */
export interface ListedPlace {
  readonly id: bigint;
  readonly name: string;
  readonly settlementId: bigint;
  readonly categoryId: bigint;
  readonly kind: string;
  readonly line: string | null;
  readonly registrationNumber: string | null;
  readonly position: Position | null;
  readonly isRetired: boolean;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly settlement_id: string;
  readonly category_id: string;
  readonly kind: string;
  readonly line: string | null;
  readonly registration_number: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly is_retired: boolean;
}

/** The locations, in use or not, with their names in the language. `line`: only vehicles of it; of no line where it is empty. */
export async function listPlaces(
  pool: Pool,
  { municipalityId }: Grant<'aggregates.read'>,
  line: string | null,
  language: string,
): Promise<ListedPlace[]> {
  const conditions = [Prisma.sql`municipality_id = ${municipalityId}`];
  if (line !== null) conditions.push(Prisma.sql`kind = 'vehicle' AND coalesce(line, '') = ${line}`);
  const { rows } = await pool.query<Row>(
    planned(
      Prisma.sql`SELECT id, coalesce(name->>${language}, name->>'bg') AS name, settlement_id, category_id, kind, line,
          registration_number, latitude, longitude, 
          retired_on IS NOT NULL OR NOT ${isOpenToday(municipalityId)} AS is_retired
        FROM locations l WHERE ${Prisma.join(conditions, ' AND ')}`,
    ),
  );
  return rows.map((row) => ({
    id: BigInt(row.id),
    name: row.name,
    settlementId: BigInt(row.settlement_id),
    categoryId: BigInt(row.category_id),
    kind: row.kind,
    line: row.line,
    registrationNumber: row.registration_number,
    position: positionOf(row),
    isRetired: row.is_retired,
  }));
}

const PARTS = { category: 'category_id', settlement: 'settlement_id' } as const;

/** How many places in use each category, or each settlement, has within the filter; those that have none are left out. */
export async function countPlaces(
  pool: Pool,
  { municipalityId }: Grant<'aggregates.read'>,
  { settlementId, categoryId }: Pick<ResultsFilter, 'settlementId' | 'categoryId'>,
  by: keyof typeof PARTS,
): Promise<Map<bigint, number>> {
  const { rows } = await pool.query<{ id: string; count: number }>(
    planned(
      Prisma.sql`SELECT ${Prisma.raw(PARTS[by])} AS id, count(*)::int FROM locations l
        WHERE municipality_id = ${municipalityId} AND retired_on IS NULL AND ${isOpenToday(municipalityId)}
          AND settlement_id = coalesce(${settlementId}::bigint, settlement_id) AND category_id = coalesce(${categoryId}::bigint, category_id)
        GROUP BY 1`,
    ),
  );
  return new Map(rows.map(({ id, count }) => [BigInt(id), count]));
}
