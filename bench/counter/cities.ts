// Cities for a bench: as many as asked for, each with a settlement, a category, and places.
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../server/foundation/municipality-id.ts';

export interface BenchCity {
  readonly id: MunicipalityId;
  readonly categoryId: bigint;
  readonly places: readonly bigint[];
}

const NAME = Prisma.sql`'{"bg": "x", "en": "x"}'::jsonb`;

/** Makes the cities: live ones, whose night is held once a day, and whose groups have five slips and up to three more. */
export async function makeCities(
  owner: Pool,
  { cities, places }: { readonly cities: number; readonly places: number },
): Promise<BenchCity[]> {
  const { rows } = await owner.query<{ id: string; category: string; places: string[] }>(Prisma.sql`
    WITH city AS (
      INSERT INTO municipalities (slug, name, is_demo)
      SELECT 'bench-' || gen_random_uuid(), ${NAME}, false FROM generate_series(1, ${cities})
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
      RETURNING municipality_id, category_id, id
    )
    SELECT municipality_id AS id, category_id AS category, array_agg(id::text) AS places FROM place GROUP BY 1, 2 ORDER BY 1`);
  return rows.map(({ id, category, places: all }) => ({
    id: BigInt(id) as MunicipalityId,
    categoryId: BigInt(category),
    places: all.map(BigInt),
  }));
}

/** Takes away what was cast and published, so that the next run finds the box empty, and a night due. Cities and keys stay. */
export async function emptyBox(owner: Pool): Promise<void> {
  await owner.query(
    'TRUNCATE ballots, ballot_ids, openings, ratings, reclassifications, tallies, monthly_tallies, rollups, totals, pools',
  );
  await owner.query('UPDATE municipalities SET opened_on = NULL');
}

/** Today's noon in UTC: after every city's hour. */
export function noon(): Date {
  return new Date(new Date().setUTCHours(12, 0, 0, 0));
}
