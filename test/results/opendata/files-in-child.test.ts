// The files of a version are made in a process of their own: ended in the middle, or taking too much, it leaves what is there.
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { endChildren } from '../../../server/foundation/child-process/run-in-child.ts';
import { OUT_OF_TIME } from '../../../server/foundation/child-process/messages.ts';
import type { City } from '../../support/city.ts';
import { until } from '../../support/watched.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { createFullCity, DAY, get, listVersionNames, makeVersions, NOW } from './published.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer({ now: () => NOW });
  city = await createFullCity(server);
  await makeVersions(server);
});
afterAll(() => server.close());

/** The processes that make files for this one. */
function atWork(): number[] {
  const { stdout } = spawnSync('ps', ['-ww', '-e', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.includes('opendata/files-child'))
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid = 0, parent]) => (parent === process.pid ? [pid] : []));
}

/** Asks for a version that says something new, and does the deed while its first piece waits to be kept. */
async function makeAnother(name: string, deed: () => unknown): Promise<unknown> {
  const { pool } = server.database.owner;
  await pool.query(
    Prisma.sql`UPDATE municipalities SET open_data_on = NULL WHERE municipality_id = ${city.id}`,
  );
  await pool.query(
    Prisma.sql`UPDATE locations SET name = jsonb_build_object('bg', ${name}::text) WHERE municipality_id = ${city.id}`,
  );
  const lock = await pool.connect();
  await lock.query('BEGIN');
  await lock.query('LOCK TABLE open_data_pieces IN EXCLUSIVE MODE');
  const making = makeVersions(server).catch((error: unknown) => error);
  await until(() => atWork().length === 1);
  await deed();
  await until(() => atWork().length === 0);
  await lock.query('COMMIT');
  lock.release();
  return making;
}

const isWhole = async (): Promise<boolean> => {
  const { rows } = await server.database.owner.pool.query<{ lost: number }>(
    Prisma.sql`SELECT count(*)::int AS lost FROM open_data_files f, unnest(f.pieces) AS piece
      WHERE f.municipality_id = ${city.id} AND NOT EXISTS (SELECT FROM open_data_pieces p
        WHERE p.municipality_id = f.municipality_id AND p.hash = piece)`,
  );
  return rows[0]?.lost === 0;
};

it.each([
  ['where the server stops', endChildren, { code: 'UNAVAILABLE' }],
  [
    'where it took too much',
    () => atWork().map((pid) => process.kill(pid, OUT_OF_TIME)),
    { code: 'TOO_COMPLEX' },
  ],
])(
  'ended in the middle, %s, it leaves the files that are there, and the next time all are made',
  async (why, deed, error) => {
    const before = await listVersionNames(server, city);
    const { body } = await get(server, `/results/${city.slug}/data/${DAY}/places.csv`);
    expect(await makeAnother(why, deed)).toMatchObject({ errors: [error] });
    expect(await listVersionNames(server, city)).toEqual(before);
    expect((await get(server, `/results/${city.slug}/data/${DAY}/places.csv`)).body).toEqual(body);
    expect(await isWhole()).toBe(true);
    expect(await makeVersions(server)).toBe(1);
    expect(await listVersionNames(server, city)).toHaveLength(before.length + 1);
  },
);
