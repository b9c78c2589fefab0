// The journal is searched by words, by who, by the kind of thing and by day, and read a page at a time.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { writeLines } from './entries.ts';

const PETAR = 'Петър Колев <petar@proba.bg>';

let server: TestServer;
let city: City;
let auditor: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  const { pool } = server.database.owner;
  city = await createCity(pool);
  auditor = await server.signIn(city, { role: 'auditor' });
  await writeLines(pool, city, [
    { at: '2026-10-01T09:00:00Z', name: 'Детска градина „Люляк“', after: { kind: 'place' } },
    // The day after in Sofia, the day before in London.
    { at: '2026-10-31T22:30:00Z', actor: PETAR, subject: 'Question', after: { text: { bg: 'Защо?' } } },
    { at: '2026-11-01T10:00:00Z', subject: 'Member', name: 'Петър Колев', before: { role: 'editor' } },
    {
      at: '2026-11-02T10:00:00Z',
      actor: 'operator',
      subject: 'Invitation',
      after: { email: 'kmet@proba.bg' },
    },
    // Two in one moment.
    {
      at: '2026-11-02T10:00:00Z',
      actor: 'operator',
      subject: 'Invitation',
      after: { email: 'edno@proba.bg' },
    },
  ]);
  const other = await createCity(pool);
  await writeLines(pool, other, [{ at: '2026-11-02T10:00:00Z', actor: PETAR, name: 'Чуждо място' }]);
});
afterAll(() => server.close());

const QUERY = `query ($slug: String!, $search: String, $actor: String, $subject: String, $from: Date, $to: Date,
    $first: Int, $after: String) {
  audit(municipality: $slug, search: $search, actor: $actor, subject: $subject, from: $from, to: $to, first: $first, after: $after) {
    nodes { at actor subject subjectName before after } pageInfo { hasNextPage endCursor } } }`;

async function read(variables: object) {
  const { data, codes } = await server.ask(QUERY, { slug: city.slug, ...variables }, auditor);
  expect(codes).toEqual([]);
  return data.audit as {
    nodes: { at: string; subject: string; after: string | null }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const subjectsIn = async (variables: object) => (await read(variables)).nodes.map(({ subject }) => subject);

describe('the journal', () => {
  it('tells the newest first', async () => {
    expect(await subjectsIn({})).toEqual(['Invitation', 'Invitation', 'Member', 'Question', 'Location']);
    const [, , member] = (await read({})).nodes;
    expect(member).toEqual({
      at: '2026-11-01T10:00:00.000Z',
      actor: 'Мария Иванова <maria@proba.bg>',
      subject: 'Member',
      subjectName: 'Петър Колев',
      before: '{"role":"editor"}',
      after: '{}',
    });
  });

  it.each([
    [{ search: 'люляк' }, ['Location']],
    [{ search: 'КОЛЕВ' }, ['Member', 'Question']],
    [{ search: ' защо? ' }, ['Question']],
    [{ search: '"role": "editor"' }, ['Member']],
    [{ search: '100%' }, []],
    [{ search: 'Чуждо' }, []],
    [{ actor: PETAR }, ['Question']],
    [{ actor: 'operator', subject: 'Invitation' }, ['Invitation', 'Invitation']],
    [{ subject: 'Member' }, ['Member']],
    [{ from: '2026-11-01', to: '2026-11-01' }, ['Member', 'Question']],
    [{ to: '2026-10-31' }, ['Location']],
    [{ from: '2026-11-02' }, ['Invitation', 'Invitation']],
    [{ search: 'мария', subject: 'Location', from: '2026-10-01', to: '2026-10-01' }, ['Location']],
  ])('narrowed to %j has %j', async (filter, subjects) => {
    expect(await subjectsIn(filter)).toEqual(subjects);
  });

  it('is read page by page, each line once', async () => {
    const seen: (string | null)[] = [];
    let page = await read({ first: 1 });
    for (;;) {
      seen.push(...page.nodes.map(({ after }) => after));
      if (!page.pageInfo.hasNextPage) break;
      page = await read({ first: 1, after: page.pageInfo.endCursor });
    }
    expect(seen).toEqual((await read({})).nodes.map(({ after }) => after));
    expect(seen).toHaveLength(5);
  });

  it('says who and what it can be narrowed to', async () => {
    const query = `query ($slug: String!) { auditChoices(municipality: $slug) { actors subjects } }`;
    expect((await server.ask(query, { slug: city.slug }, auditor)).data.auditChoices).toEqual({
      actors: ['operator', 'Мария Иванова <maria@proba.bg>', PETAR],
      subjects: ['Invitation', 'Location', 'Member', 'Question'],
    });
  });

  it('refuses words that are too long', async () => {
    const variables = { slug: city.slug, search: 'x'.repeat(101) };
    expect((await server.ask(QUERY, variables, auditor)).codes).toEqual(['BAD_INPUT']);
  });
});

it('is found by its indexes, whatever is looked for', async () => {
  const { pool } = server.database.owner;
  await pool.query(
    `INSERT INTO audit_entries (municipality_id, at, actor, action, subject, subject_id)
     SELECT $1, now() - n * interval '1 minute', 'Member ' || n % 50, 'locations.edit', 'Kind ' || n % 20, n::text
     FROM generate_series(1, 20000) AS n`,
    [(await createCity(pool)).id],
  );
  await pool.query('ANALYZE audit_entries');
  const planOf = async (condition: string): Promise<string> => {
    const client = await server.database.member.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('kazva.municipality_id', $1, true)`, [String(city.id)]);
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT * FROM audit_entries WHERE municipality_id = ${city.id} AND ${condition}`,
      );
      await client.query('ROLLBACK');
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    } finally {
      client.release();
    }
  };
  const newest = 'ORDER BY at DESC, id DESC LIMIT 50';
  expect(await planOf(`true ${newest}`)).toContain('audit_entries_municipality_id_at_id_idx');
  expect(await planOf(`actor = 'Member 7' ${newest}`)).toContain(
    'audit_entries_municipality_id_actor_at_id_idx',
  );
  expect(await planOf(`subject = 'Kind 7' ${newest}`)).toContain(
    'audit_entries_municipality_id_subject_at_id_idx',
  );
  expect(await planOf(`subject = 'Kind 7' AND subject_id = '7' ORDER BY id DESC LIMIT 1`)).toContain('_idx');
});
