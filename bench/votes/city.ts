// The product's city: live, so that its box stays closed, with so many places that have a sign. The same each time.
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { Random } from '../../server/operator/demo/random.ts';
import { withCheckDigits } from '../../server/foundation/sign-code.ts';

const SEED = 'bench votes';
const NAME = Prisma.sql`'{"bg": "x", "en": "x"}'::jsonb`;

/** Makes the city; answers the codes of its signs. */
export async function makeCity(owner: Pool, places: number): Promise<readonly string[]> {
  const codes = new Random(SEED)
    .distinct(places, 1_000_000)
    .map((number) => withCheckDigits(String(number).padStart(7, '0')));
  // Its box was looked into tomorrow: no opening disturbs a run, at whatever hour it is.
  await owner.query(Prisma.sql`
    WITH city AS (
      INSERT INTO municipalities (slug, name, is_demo, opened_on)
      VALUES ('bench', ${NAME}, false, current_date + 1) RETURNING municipality_id
    ), settlement AS (
      INSERT INTO settlements (municipality_id, ekatte, kind, name, latitude, longitude)
      SELECT municipality_id, '00001', 'city', ${NAME}, 42, 25 FROM city RETURNING municipality_id, id
    ), category AS (
      INSERT INTO categories (municipality_id, key, name, rating_question, position)
      SELECT municipality_id, 'places', ${NAME}, ${NAME}, 1 FROM city RETURNING municipality_id, id
    ), question AS (
      INSERT INTO questions (municipality_id, category_id, key, from_score, to_score, text, position)
      SELECT municipality_id, id, 'why', 1, 10, ${NAME}, 1 FROM category
    )
    INSERT INTO locations (municipality_id, external_id, settlement_id, category_id, kind, name)
    SELECT municipality_id, code, s.id, c.id, 'place', ${NAME}
    FROM settlement s JOIN category c USING (municipality_id), unnest(${codes}::text[]) AS code`);
  await owner.query(`INSERT INTO sign_codes SELECT municipality_id, external_id, id FROM locations`);
  await owner.query(`INSERT INTO signs (municipality_id, code) SELECT municipality_id, code FROM sign_codes`);
  await owner.query('ANALYZE');
  return codes;
}
