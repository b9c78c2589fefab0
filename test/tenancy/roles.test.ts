// What the roles of the database let anybody see of a city and of what waits, whatever the server asks; and what crosses cities.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addComments, createCity, publish, type City } from '../support/city.ts';
import { addImprovement } from '../support/improvements.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

/** What may cross municipalities, and why. Nothing else does. */
const CROSSING = {
  'role counter': 'opens the boxes of every city',
  'role operator': 'brings cities live; invents ratings in demo cities only',
  'role jobs': 'looks at what every city published, and writes to its members',
  'role gate': 'knows who signs in, and in which cities he or she is a member',
  'function agreed_cities':
    'shows what cities that agreed to it published beside each other, of one country or of its cells',
  'function compare_cities': 'shows what cities that agreed to it published beside each other',
  'function refresh_benchmark': 'adds up what cities that agreed to it published, for the comparison',
  'table sign_codes': 'a code is read before its city is known',
} as const;

let server: TestServer;
let here: City;
beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  for (let made = 0; made < 2; made++) {
    here = await createCity(owner, { isDemo: false, commentsAllowed: true });
    const [place] = here.places;
    if (!place) throw new Error('The city has a place.');
    await addImprovement(owner, here, { name: here.slug, places: [place.id] });
    await publish(owner, here, place, '2026-11-01', [6, 7, 8, 9, 10]);
    await addComments(owner, here, ['2026-11-01']);
  }
});
afterAll(() => server.close());

describe('the roles of the database', () => {
  const counted = (table: string) => `SELECT count(*)::int AS rows FROM ${table}`;

  it('let a member see one city, and nothing where none is set', async () => {
    const client = await server.database.member.pool.connect();
    try {
      for (const table of [
        'municipalities',
        'locations',
        'signs',
        'ratings',
        'openings',
        'tallies',
        'monthly_tallies',
        'rollups',
        'totals',
        'improvements',
        'improvement_locations',
        'photos',
        'tasks',
        'comments',
      ]) {
        expect((await client.query(counted(table))).rows).toEqual([{ rows: 0 }]);
      }
      await client.query('BEGIN');
      await client.query(`SELECT set_config('kazva.municipality_id', $1, true)`, [String(here.id)]);
      expect((await client.query(counted('municipalities'))).rows).toEqual([{ rows: 1 }]);
      expect((await client.query(counted('ratings'))).rows).toEqual([{ rows: 5 }]);
      const cities = await client.query('SELECT DISTINCT municipality_id FROM improvements');
      expect(cities.rows).toEqual([{ municipality_id: String(here.id) }]);
      expect((await client.query(counted('comments'))).rows).toEqual([{ rows: 1 }]);
      await client.query('COMMIT');
      expect((await client.query(counted('ratings'))).rows).toEqual([{ rows: 0 }]);
    } finally {
      client.release();
    }
  });

  it('let nobody but the counter and the box near what waits', async () => {
    for (const role of ['citizen', 'member', 'gate', 'operator'] as const) {
      for (const table of ['ballots', 'ballot_ids', 'weekly_ballots']) {
        await expect(server.database[role].pool.query(counted(table))).rejects.toThrow(/permission denied/);
      }
    }
    await expect(server.database.counter.pool.query(counted('ballot_ids'))).rejects.toThrow(
      /permission denied/,
    );
    await expect(server.database.counter.pool.query(counted('ratings'))).rejects.toThrow(/permission denied/);
  });

  it('let a citizen read no comment, and the counter none that it laid there', async () => {
    for (const role of ['citizen', 'counter'] as const) {
      await expect(server.database[role].pool.query(counted('comments'))).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it('let the operator invent ratings in a demo city only', async () => {
    const insert = `INSERT INTO tallies VALUES ($1, $2, 'COUNTED', '2026-11-03', 5, 0, 0, 0, 0, 0, 0, 0, 0, 0)`;
    const operator = server.database.operator.pool;
    await expect(operator.query(insert, [here.id, here.places[0]?.id])).rejects.toThrow(/row-level security/);
    expect((await operator.query('DELETE FROM ratings')).rowCount).toBe(0);
    expect((await operator.query('DELETE FROM comments')).rowCount).toBe(0);
  });

  it('cross municipalities only where it is listed', async () => {
    const { rows } = await server.database.owner.pool.query<{ role: string }>(
      `SELECT DISTINCT unnest(roles)::text AS role FROM pg_policies
       WHERE qual = 'true' AND cmd <> 'SELECT' AND schemaname = 'public'`,
    );
    const crossing = rows
      .map(({ role }) => `role ${role.replace(/^.*_/, '')}`)
      .filter((role) => !/^role (box|archive)$/.test(role));
    const doors = await server.database.owner.pool.query<{ name: string }>(
      `SELECT proname AS name FROM pg_proc WHERE proowner::regrole::text ~ '_benchmark"?$'`,
    );
    const functions = doors.rows.map(({ name }) => `function ${name}`);
    expect([...crossing, ...functions, 'table sign_codes'].toSorted()).toEqual(
      Object.keys(CROSSING).toSorted(),
    );
  });
});
