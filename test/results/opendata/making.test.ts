// When open data is made: after an opening, once a day in a demo, by one of two, and again where it failed.
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { TABLE_NAMES } from '../../../server/municipality/opendata/table-columns.ts';
import { createFullCity, DAY, get, makeVersions, openedOn, rowsOf } from './published.ts';
import { publishedCity } from './downloaded.ts';

const { server, textOf } = publishedCity();

describe('when it is made', () => {
  it('is once after each opening, where something has changed', async () => {
    const own = await createFullCity(server());
    expect(await makeVersions(server())).toBe(1);
    expect(await makeVersions(server())).toBe(0);
    await openedOn(server(), own, '2026-05-05');
    expect(await makeVersions(server())).toBe(0);
    expect((await get(server(), `/results/${own.slug}/data/2026-05-05/ratings.csv`)).status).toBe(404);
  });

  it('is not before the first opening', async () => {
    const own = await createFullCity(server());
    await server().database.owner.pool.query(
      Prisma.sql`UPDATE municipalities SET opened_on = NULL WHERE municipality_id = ${own.id}`,
    );
    expect(await makeVersions(server())).toBe(0);
    expect((await get(server(), `/results/${own.slug}/data/latest/ratings.csv`)).status).toBe(404);
  });

  it('is once a day in a demo city, whose rows, names and headers all say so', async () => {
    const demo = await createFullCity(server(), { isDemo: true });
    expect(await makeVersions(server())).toBe(1);
    for (const table of TABLE_NAMES) {
      const rows = await rowsOf(server(), demo.slug, DAY, table);
      expect(rows.map((row) => row['demo'])).toEqual(rows.map(() => true));
    }
    const { headers } = await get(server(), `/results/${demo.slug}/data/${DAY}/ratings.csv`);
    expect(headers.get('content-disposition')).toContain('filename="DEMO-');
    expect(headers.get('x-robots-tag')).toBe('noindex');
  });

  it('gives a second version of a day a number, and two at a time make one', async () => {
    const own = await createFullCity(server());
    await makeVersions(server());
    const { pool } = server().database.owner;
    await pool.query(
      Prisma.sql`UPDATE municipalities SET open_data_on = NULL, open_data_licence = 'CC0' WHERE municipality_id = ${own.id}`,
    );
    const made = await Promise.all([makeVersions(server()), makeVersions(server())]);
    expect(made.toSorted()).toEqual([0, 1]);
    for (const [version, licence] of [
      [DAY, 'licenses/by/4.0'],
      [`${DAY}-2`, 'publicdomain/zero/1.0'],
    ] as const)
      expect(await textOf(`/results/${own.slug}/data/${version}/csv-metadata.json`)).toContain(licence);
    expect((await get(server(), `/results/${own.slug}/data/${DAY}-3/ratings.csv`)).status).toBe(404);
  });

  it('leaves nothing where it fails half way, and is made later', async () => {
    const own = await createFullCity(server());
    const { pool } = server().database.owner;
    const { rows } = await pool.query<{ role: string }>(
      Prisma.sql`SELECT grantee::regrole::text AS role FROM pg_class, aclexplode(relacl)
        WHERE oid = 'answer_tallies'::regclass AND grantee::regrole::text LIKE '%citizen'`,
    );
    const role = Prisma.raw(rows[0]?.role ?? '');
    await pool.query(Prisma.sql`REVOKE SELECT ON answer_tallies FROM ${role}`);
    await expect(makeVersions(server())).rejects.toThrow('could not be made');
    await pool.query(Prisma.sql`GRANT SELECT ON answer_tallies TO ${role}`);
    const kept = await pool.query(Prisma.sql`SELECT FROM open_data_pieces WHERE municipality_id = ${own.id}`);
    expect(kept.rowCount).toBe(0);
    expect((await get(server(), `/results/${own.slug}/data/${DAY}/ratings.csv`)).status).toBe(404);
    expect(await makeVersions(server())).toBe(1);
    expect(await rowsOf(server(), own.slug, DAY, 'ratings')).toHaveLength(31);
  });
});
