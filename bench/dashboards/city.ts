// The city of the bench: Stara Zagora with invented ratings, what its staff did, and more that waits than any staff lets wait.
import { join } from 'node:path';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../server/foundation/municipality-id.ts';
import { doDeeds } from '../../server/operator/demo/deeds.ts';
import { addDemoRatings } from '../../server/operator/demo/ratings.ts';
import { loadMunicipality } from '../../server/operator/seed/load.ts';
import type { OwnDatabase } from '../own-database.ts';

export const SLUG = 'stara-zagora';
const FOLDER = join(import.meta.dirname, '..', '..', 'prisma', 'cities', SLUG);

/** Of each: tasks that are not done, a third of them overdue; alerts that nobody marked. */
const WAITING = 2_000;
/** Comments that nobody decided of. */
const COMMENTS = 20_000;
/** Months for which each place has visitors. */
const MONTHS = 12;

/** Makes it; answers its id. */
export async function makeCity(
  { connections, owner }: OwnDatabase,
  ratings: number,
  progress: (step: string) => void,
): Promise<MunicipalityId> {
  const { prisma, pool } = connections.operator;
  await loadMunicipality(prisma, FOLDER);
  progress(`Inventing ${ratings.toLocaleString('en')} ratings`);
  const now = new Date();
  await addDemoRatings(pool, SLUG, { ratings, seed: 'bench', now });
  await doDeeds({ connections, publicUrl: 'http://localhost:4000', now }, SLUG);
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`SELECT municipality_id AS id FROM municipalities WHERE slug = ${SLUG}`,
  );
  const city = BigInt(rows[0]?.id ?? 0) as MunicipalityId;
  await addWaiting(owner, city);
  await owner.query('VACUUM ANALYZE');
  return city;
}

async function addWaiting(owner: Pool, city: MunicipalityId): Promise<void> {
  const places = Prisma.sql`(SELECT location_id, at FROM generate_series(1, ${WAITING}) AS at
    JOIN (SELECT id AS location_id, row_number() OVER (ORDER BY id) AS nth, count(*) OVER () AS all_of
      FROM locations WHERE municipality_id = ${city}) l ON nth = at % all_of + 1)`;
  await owner.query(
    Prisma.sql`INSERT INTO tasks (municipality_id, location_id, text, due_on, state)
      SELECT ${city}, location_id, 'Задача ' || at, CURRENT_DATE + at % 90 - 30, 'OPEN' FROM ${places} AS p`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO alerts (municipality_id, kind, location_id, since, told_on, count, before, after, state)
      SELECT ${city}, 'DROP', location_id, CURRENT_DATE - at % 300 - 40, CURRENT_DATE - at % 300, 30, 8, 5, 'NEW'
      FROM ${places} AS p ON CONFLICT DO NOTHING`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO comments (id, municipality_id, location_id, standing, month, text)
      SELECT gen_random_uuid(), ${city}, location_id, 'COUNTED', date_trunc('month', CURRENT_DATE - at % 300 - 31), 'Коментар'
      FROM ${places} AS p, generate_series(1, ${COMMENTS / WAITING})`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO goals (municipality_id, category_id, tenths, due_on, set_on)
      SELECT municipality_id, id, 75, CURRENT_DATE + 200, CURRENT_DATE - 200 FROM categories WHERE municipality_id = ${city}
      ON CONFLICT DO NOTHING`,
  );
  await owner.query(
    Prisma.sql`INSERT INTO visits (municipality_id, location_id, month, visitors, source, recorded_on)
      SELECT municipality_id, id, date_trunc('month', CURRENT_DATE) - make_interval(months => back), 900, 'броене', CURRENT_DATE
      FROM locations, generate_series(1, ${MONTHS}) AS back WHERE municipality_id = ${city} ON CONFLICT DO NOTHING`,
  );
}
