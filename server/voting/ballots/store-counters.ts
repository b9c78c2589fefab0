// What the database knows of its counter: the id that lies in the folders of keys too, and when it looked last; and what waits for it.
import type { ClientBase, Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

/** The id of the counter; null: none came yet. */
export async function findCounterId(counter: ClientBase): Promise<string | null> {
  const { rows } = await counter.query<{ id: string }>(Prisma.sql`SELECT counter_id AS id FROM counters`);
  return rows[0]?.id ?? null;
}

/** From now on the counter with the id is the database's. */
export async function recordCounterId(counter: ClientBase, id: string): Promise<void> {
  await counter.query(
    Prisma.sql`INSERT INTO counters (counter_id) VALUES (${id}::uuid)
      ON CONFLICT (id) DO UPDATE SET counter_id = excluded.counter_id`,
  );
}

// Not with every look: a demo city's boxes are looked into with every vote, and none of them is to be dated.
const LOOKED_EVERY = '30 seconds';

/** Remembers that the counter looks into the boxes now, by the database's clock. */
export async function recordLooking(counter: ClientBase): Promise<void> {
  await counter.query(
    Prisma.sql`UPDATE counters SET looked_at = clock_timestamp()
      WHERE looked_at IS NULL OR looked_at NOT BETWEEN clock_timestamp() - ${LOOKED_EVERY}::interval AND clock_timestamp()`,
  );
}

/** For how many seconds no counter looked into the boxes; null: none ever did. */
export async function findSilence(citizen: Pool): Promise<number | null> {
  const { rows } = await citizen.query<{ seconds: number | null }>(
    Prisma.sql`SELECT extract(epoch FROM clock_timestamp() - looked_at)::float AS seconds FROM counters`,
  );
  return rows[0]?.seconds ?? null;
}

/** The municipalities that have no key yet under which a vote could be sealed. */
export async function listKeyless(counter: Pool): Promise<MunicipalityId[]> {
  const { rows } = await counter.query<{ id: string }>(
    Prisma.sql`SELECT municipality_id AS id FROM municipalities m
      WHERE NOT EXISTS (SELECT FROM ballot_keys k WHERE k.municipality_id = m.municipality_id AND NOT k.is_closed)`,
  );
  return rows.map(({ id }) => BigInt(id) as MunicipalityId);
}

/** How many scores wait at places of demo cities that have enough of them for a group. */
export async function countFullOfDemo(counter: Pool): Promise<number> {
  const { rows } = await counter.query<{ waiting: number }>(
    Prisma.sql`SELECT coalesce(sum(waiting), 0)::int AS waiting FROM (
      SELECT count(*) AS waiting FROM ballots b JOIN municipalities m USING (municipality_id)
      WHERE m.is_demo AND b.location_id IS NOT NULL AND b.kind = 'score'
      GROUP BY municipality_id, b.location_id, m.threshold HAVING count(*) >= m.threshold) AS places`,
  );
  return rows[0]?.waiting ?? 0;
}
