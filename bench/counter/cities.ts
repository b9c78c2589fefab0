// Cities for a bench: as many as asked for, each with a settlement, a category, and places.
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../server/foundation/municipality-id.ts';

export interface BenchCity {
  readonly id: MunicipalityId;
  readonly places: readonly bigint[];
}

const NAME = Prisma.sql`'{"bg": "x", "en": "x"}'::jsonb`;

/** Makes the cities. A demo city's groups have five slips, a live one's up to three more, and it is opened once a day. */
export async function makeCities(
  owner: Pool,
  { cities, places, isDemo }: { readonly cities: number; readonly places: number; readonly isDemo: boolean },
): Promise<BenchCity[]> {
  const { rows } = await owner.query<{ id: string; places: string[] }>(Prisma.sql`
    WITH city AS (
      INSERT INTO municipalities (slug, name, is_demo)
      SELECT 'bench-' || gen_random_uuid(), ${NAME}, ${isDemo} FROM generate_series(1, ${cities})
      RETURNING municipality_id
    ), settlement AS (
      INSERT INTO settlements (municipality_id, ekatte, kind, name, latitude, longitude)
      SELECT municipality_id, '00001', 'city', ${NAME}, 42, 25 FROM city RETURNING municipality_id, id
    ), category AS (
      INSERT INTO categories (municipality_id, key, name, rating_question, position)
      SELECT municipality_id, 'places', ${NAME}, ${NAME}, 1 FROM city RETURNING municipality_id, id
    ), place AS (
      INSERT INTO locations (municipality_id, external_id, settlement_id, category_id, kind, name)
      SELECT municipality_id, gen_random_uuid()::text, s.id, c.id, 'place', ${NAME}
      FROM settlement s JOIN category c USING (municipality_id), generate_series(1, ${places})
      RETURNING municipality_id, id
    )
    SELECT municipality_id AS id, array_agg(id::text) AS places FROM place GROUP BY 1 ORDER BY 1`);
  return rows.map((row) => ({ id: BigInt(row.id) as MunicipalityId, places: row.places.map(BigInt) }));
}

/** Takes away what was cast and published, so that the next run finds the box empty. Cities stay. */
export async function emptyBox(owner: Pool): Promise<void> {
  await owner.query(
    'TRUNCATE ballots, ballot_ids, spoiled, openings, ratings, reclassifications, tallies, monthly_tallies, rollups, totals, pools',
  );
  await owner.query('UPDATE municipalities SET opened_on = NULL');
}
