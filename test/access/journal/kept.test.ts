// Nobody who logs in can change, delete or empty the journal; it forgets what is too old; and it holds nothing of citizens.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '../../../server/foundation/database/login-roles.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { writeLines } from './entries.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { commentsAllowed: true });
});
afterAll(() => server.close());

const countOf = async ({ id }: Pick<City, 'id'>) =>
  (await server.database.owner.pool.query(`SELECT FROM audit_entries WHERE municipality_id = $1`, [id]))
    .rowCount;

it('the role mover, which erases cities, takes away the lines of the one that is set, and of no other', async () => {
  const other = await createCity(server.database.owner.pool);
  await writeLines(server.database.owner.pool, other, [{ at: '2026-11-01T10:00:00Z' }]);
  const [own, others] = [await countOf(city), await countOf(other)];
  const client = await server.database.mover.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('kazva.municipality_id', $1, true)`, [String(city.id)]);
    expect((await client.query('DELETE FROM audit_entries')).rowCount).toBe(own);
    await client.query('ROLLBACK');
  } finally {
    client.release();
  }
  expect(await countOf(other)).toBe(others);
});

describe.each(roles)('the role %s', (role) => {
  const mayErase = role === 'mover';
  it.each([
    ['changes no line', `UPDATE audit_entries SET actor = 'nobody'`],
    [
      'changes none by the way',
      `INSERT INTO audit_entries (municipality_id, id, at, actor, action, subject, subject_id)
      SELECT municipality_id, id, at, 'nobody', action, subject, subject_id FROM audit_entries
      ON CONFLICT (municipality_id, id) DO UPDATE SET actor = 'nobody'`,
    ],
    // A city that is erased takes its journal along.
    ...(mayErase ? [] : [['deletes none', 'DELETE FROM audit_entries']]),
    ['empties it not', 'TRUNCATE audit_entries'],
    ['drops it not', 'DROP TABLE audit_entries'],
    ['lets nobody else', 'ALTER TABLE audit_entries DISABLE ROW LEVEL SECURITY'],
  ])('%s', async (_name, statement) => {
    await writeLines(server.database.owner.pool, city, [{ at: '2026-11-01T10:00:00Z' }]);
    const before = await countOf(city);
    const client = await server.database[role].pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('kazva.municipality_id', $1, true)`, [String(city.id)]);
      await expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/);
      await client.query('ROLLBACK');
    } finally {
      client.release();
    }
    expect(await countOf(city)).toBe(before);
  });
});

describe('what is too old', () => {
  it('goes by the counter alone, after as many months as the municipality says', async () => {
    const own = await createCity(server.database.owner.pool);
    await server.database.owner.pool.query(
      `UPDATE municipalities SET audit_months = 12 WHERE municipality_id = $1`,
      [own.id],
    );
    await writeLines(server.database.owner.pool, own, [
      { at: '2025-10-31T10:00:00Z' },
      { at: '2025-11-02T10:00:00Z' },
    ]);
    const forget = `SELECT forget_audit('2026-11-01T10:00:00Z')`;
    for (const role of roles.filter((each) => each !== 'counter'))
      await expect(server.database[role].pool.query(forget)).rejects.toThrow(/permission denied/);
    await server.database.counter.pool.query(forget);
    expect(await countOf(own)).toBe(1);
  });
});

describe('nothing of citizens', () => {
  it('can be written: neither they nor the counter reach the journal', async () => {
    const insert = `INSERT INTO audit_entries (municipality_id, at, actor, action, subject, subject_id)
      VALUES (${city.id}, now(), 'a citizen', 'ballots.cast', 'Ballot', '1')`;
    for (const role of ['citizen', 'counter'] as const) {
      await expect(server.database[role].pool.query(insert)).rejects.toThrow(/permission denied/);
      await expect(server.database[role].pool.query('SELECT FROM audit_entries')).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it('is in it after they voted, and members read and decided', async () => {
    const own = await createCity(server.database.owner.pool, { commentsAllowed: true });
    const [place] = own.places;
    if (!place) throw new Error('A city has a place.');
    const ballotId = crypto.randomUUID();
    const said = 'Много учтиви хора.';
    const { code } = place;
    await server.ask(`mutation ($input: RateInput!) { rate(input: $input) { __typename } }`, {
      input: { code, ballotId, score: 9 },
    });
    await server.ask(`mutation ($input: CommentInput!) { comment(input: $input) { __typename } }`, {
      input: { code, ballotId: crypto.randomUUID(), text: said },
    });
    const opening = await publish(server.database.owner.pool, own, place, '2026-11-01', [6, 7, 8, 9, 10]);
    const admin = await server.signIn(own);
    const { slug } = own;
    await server.ask(
      `query ($slug: String!) { comments(municipality: $slug) { nodes { text } } }`,
      { slug },
      admin,
    );
    const decided = await server.ask(
      `mutation ($input: ReclassifyOpeningInput!) { reclassifyOpening(input: $input) { __typename } }`,
      { input: { municipality: slug, opening, standing: 'UNCONFIRMED', note: 'Една разходка.' } },
      admin,
    );
    expect(decided.codes).toEqual([]);
    const { rows } = await server.database.owner.pool.query<{ entry: string; keys: string[] }>(
      `SELECT to_jsonb(e)::text AS entry, ARRAY(SELECT jsonb_object_keys(after)) AS keys
       FROM audit_entries e WHERE municipality_id = $1`,
      [own.id],
    );
    expect(rows.map(({ keys }) => keys.toSorted())).toEqual([['note', 'standing']]);
    expect(rows[0]?.entry).toContain('Детска градина „Люляк“');
    for (const { entry } of rows)
      for (const secret of [said, ballotId, code, '127.0.0.1']) expect(entry).not.toContain(secret);
  });
});
