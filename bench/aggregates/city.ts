// A city for the bench: 14 categories, 52 settlements, 600 places, seven in ten of them in the main settlement.
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../server/foundation/municipality-id.ts';

export interface SizedCity {
  readonly id: MunicipalityId;
  readonly slug: string;
  /** How many ratings it has. */
  readonly ratings: number;
}

export const PLACES = 600;
const CATEGORIES = 14;
const SETTLEMENTS = 52;
const MAIN_PERCENT = 70;

const NAME = Prisma.sql`'{"bg": "Проба", "en": "Proba"}'::jsonb`;

/** Makes a live city without ratings. It was looked into tomorrow: no opening disturbs the measure. */
export async function makeCity(
  owner: Pool,
  ratings: number,
  slug = `city-of-${ratings}`,
): Promise<SizedCity> {
  const { rows } = await owner.query<{ id: string }>(Prisma.sql`
    WITH city AS (
      INSERT INTO municipalities (slug, name, is_demo, opened_on, pooled_on)
      VALUES (${slug}, ${NAME}, false, current_date + 1, current_date + 1) RETURNING municipality_id
    ), settlement AS (
      INSERT INTO settlements (municipality_id, ekatte, kind, name, latitude, longitude)
      SELECT municipality_id, lpad(n::text, 5, '0'), 'village', ${NAME}, 42, 25
      FROM city, generate_series(0, ${SETTLEMENTS} - 1) AS n RETURNING municipality_id, id, ekatte::int AS n
    ), category AS (
      INSERT INTO categories (municipality_id, key, name, rating_question, position)
      SELECT municipality_id, 'category-' || n, ${NAME}, ${NAME}, n
      FROM city, generate_series(0, ${CATEGORIES} - 1) AS n RETURNING municipality_id, id, position AS n
    ), place AS (
      INSERT INTO locations (municipality_id, external_id, settlement_id, category_id, kind, name)
      SELECT s.municipality_id, p::text, s.id, c.id, 'place', ${NAME}
      FROM generate_series(0, ${PLACES} - 1) AS p
      JOIN settlement s ON s.n = CASE WHEN p % 100 < ${MAIN_PERCENT} THEN 0 ELSE 1 + p % (${SETTLEMENTS} - 1) END
      JOIN category c ON c.n = p * 5 % ${CATEGORIES}
      RETURNING municipality_id
    )
    SELECT DISTINCT municipality_id AS id FROM place`);
  return { id: BigInt(rows[0]?.id ?? 0) as MunicipalityId, slug, ratings };
}
