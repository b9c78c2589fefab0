// Votes of several cities in a spread database: each acknowledged one is stored once, and a city sees its own.
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { Connections } from '../../server/foundation/database/connect.ts';

const CITIES = 12;
const AT_ONCE = 4;

interface CityKey {
  readonly id: string;
  readonly key: string;
}

interface Slip extends CityKey {
  readonly ballot: string;
}

/** Casts so many, each twice as a phone that heard nothing does; what is wrong comes back in words. */
export async function castVotes(
  { citizen, counter }: Connections,
  owner: Pool,
  votes: number,
): Promise<readonly string[]> {
  const cities = await makeCities(owner);
  const wrong: string[] = [];
  const cast = async ({ id, key, ballot }: Slip): Promise<string | undefined> => {
    const { rows } = await citizen.pool.query<{ outcome: string }>(
      Prisma.sql`SELECT outcome FROM cast_ballots(ARRAY[${id}]::bigint[], ARRAY[${ballot}]::uuid[], ARRAY[${randomUUID()}]::uuid[],
        ARRAY[NULL]::bigint[], ARRAY['score'], ARRAY[${key}]::uuid[], ARRAY[${randomBytes(100)}]::bytea[])`,
    );
    return rows[0]?.outcome;
  };
  const slips = Array.from({ length: votes }, (): Slip => {
    const city = cities[randomInt(cities.length)];
    if (!city) throw new Error('No city was made.');
    return { ...city, ballot: randomUUID() };
  });
  const waiting = slips.values();
  const castRest = async (): Promise<void> => {
    for (const slip of waiting) {
      const said = [await cast(slip), await cast(slip)].join(', ');
      if (said !== 'new, receivedBefore') wrong.push(`a slip that came twice was ${said}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, castRest));
  const { rows } = await owner.query<{ id: string; slips: string; ids: string }>(
    `SELECT municipality_id AS id, count(*) AS slips, count(DISTINCT id) AS ids FROM ballots GROUP BY 1`,
  );
  for (const { id } of cities) {
    const sent = slips.filter((slip) => slip.id === id).length;
    const there = rows.find((row) => row.id === id);
    if (Number(there?.slips ?? 0) !== sent) wrong.push(`city ${id} has ${there?.slips} of ${sent} slips`);
  }
  const [first] = cities;
  if (first) {
    await counter.pool.query(
      Prisma.sql`UPDATE ballot_keys SET is_closed = true WHERE municipality_id = ${first.id}`,
    );
    const late = await cast({ ...first, ballot: randomUUID() });
    if (late !== 'keyRetired') wrong.push(`a slip under a closed key was ${late}`);
  }
  return wrong;
}

async function makeCities(owner: Pool): Promise<readonly CityKey[]> {
  await owner.query(Prisma.sql`INSERT INTO municipalities (slug, name)
    SELECT 'city-' || n, '{"bg": "Проба"}' FROM generate_series(1, ${CITIES}::int) AS n`);
  const { rows } = await owner.query<{ id: string }>('SELECT municipality_id AS id FROM municipalities');
  const cities = rows.map(({ id }) => ({ id, key: randomUUID() }));
  for (const { id, key } of cities) {
    await owner.query(
      Prisma.sql`INSERT INTO ballot_keys (municipality_id, id, night, public_key) VALUES (${id}, ${key}, 1, ${randomBytes(65)})`,
    );
    await owner.query(
      Prisma.sql`INSERT INTO settlements (municipality_id, ekatte, kind, name) VALUES (${id}, '00001', 'city', '{"bg": "Проба"}')`,
    );
  }
  return cities;
}

/** Whether members of each city see its settlement and no other, set so that all machines hear of it; what is wrong, in words. */
export async function lookAround({ member }: Connections, owner: Pool): Promise<readonly string[]> {
  const { rows: cities } = await owner.query<{ id: string }>(
    'SELECT municipality_id AS id FROM municipalities',
  );
  const wrong: string[] = [];
  const client = await member.pool.connect();
  try {
    for (const { id } of cities) {
      await client.query(`BEGIN; SET LOCAL citus.propagate_set_commands = 'local'`);
      await client.query(Prisma.sql`SET LOCAL kazva.municipality_id = ${Prisma.raw(BigInt(id).toString())}`);
      const { rows } = await client.query<{ seen: string }>(
        'SELECT municipality_id AS seen FROM settlements',
      );
      await client.query('COMMIT');
      const seen = rows.map((row) => row.seen).join(', ');
      if (seen !== id) wrong.push(`members of city ${id} see ${seen || 'nothing'}`);
    }
    const { rows } = await client.query('SELECT FROM settlements');
    if (rows.length > 0) wrong.push('who set no city sees some');
  } finally {
    client.release();
  }
  return wrong;
}
