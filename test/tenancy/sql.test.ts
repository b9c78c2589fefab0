// SQL under each role of the database, on two cities with a row in every table: each sees what is listed, and no other row.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DatabaseError, type Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { roles, type Role } from '../../server/foundation/database/login-roles.ts';
import { listTenantTables } from '../../server/operator/moving/store-tables.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { attack, type Attacked } from './fixture.ts';

/** What anybody may read of every city: it is public, or tells nothing of anybody. */
const PUBLIC = [
  'answer_pools',
  'answer_tallies',
  'ballot_keys',
  'categories',
  'day_part_pools',
  'former_slugs',
  'improvement_locations',
  'improvements',
  'line_pools',
  'lines',
  'location_changes',
  'locations',
  'monthly_tallies',
  'municipalities',
  'open_data_files',
  'open_data_pieces',
  'open_data_versions',
  'opening_hours',
  'openings',
  'options',
  'photos',
  'pools',
  'questions',
  'ratings',
  'report_editions',
  'rollups',
  'settlements',
  'shared_networks',
  'sign_codes',
  'sign_moves',
  'signs',
  'tallies',
  'texts',
  'totals',
  'visits',
];

/** Of which tables a role reads the rows of every city, and why. Nothing else crosses. */
const CROSSING: Readonly<Record<Role, readonly string[]>> = {
  // Citizens ask without a city.
  citizen: PUBLIC,
  // One city at a time.
  member: [],
  mover: ['erasures'],
  // Who signs in, and where he or she is a member, or allowed to look; whose a key is.
  gate: [
    'allowances',
    'api_keys',
    'identity_providers',
    'invitations',
    'members',
    'municipalities',
    'passes',
  ],
  // Opens the boxes of every city.
  counter: [
    'answer_pools',
    'answer_tallies',
    'ballot_keys',
    'ballots',
    'categories',
    'day_part_pools',
    'erasures',
    'line_pools',
    'lines',
    'location_changes',
    'locations',
    'monthly_tallies',
    'municipalities',
    'openings',
    'options',
    'pools',
    'pulse_teams',
    'pulses',
    'questions',
    'rollups',
    'tallies',
    'totals',
    'weekly_ballots',
  ],
  // Brings cities live. What is published it sees of demo cities only.
  operator: [
    'former_slugs',
    'template_rows',
    'categories',
    'erasures',
    'identity_providers',
    'improvements',
    'improvement_locations',
    'invitations',
    'lines',
    'locations',
    'members',
    'municipalities',
    'opening_hours',
    'options',
    'questions',
    'settlements',
    'shared_networks',
    'sign_codes',
    'sign_moves',
    'signs',
    'texts',
    // Where their webhooks may lead.
    'webhook_hosts',
  ],
  // Looks at what every city published, and writes to its members.
  jobs: [
    'open_data_files',
    'open_data_pieces',
    'open_data_versions',
    'alert_letters',
    'alert_mutes',
    'alert_subscriptions',
    'alerts',
    'categories',
    // Whether somebody may be harmed, not what was written.
    'comments',
    'erasures',
    'location_groups',
    'locations',
    'opening_hours',
    'members',
    'monthly_tallies',
    'mountings',
    'municipalities',
    'mystery_programmes',
    'mystery_visits',
    // Those of mystery clients, when they are forgotten.
    'passes',
    'report_editions',
    'rollups',
    'settlements',
    'tallies',
    'tasks',
    'totals',
    'waiting_letters',
    'webhook_deliveries',
    'webhook_hosts',
    'webhooks',
  ],
};

let server: TestServer;
let attacked: Attacked;
let tables: string[];

beforeAll(async () => {
  server = await startTestServer();
  attacked = await attack(server);
  const { pool } = server.database.owner;
  tables = (await listTenantTables(pool)).map(({ name }) => name);
  for (const { id, slug } of [attacked.here, attacked.elsewhere])
    await pool.query(
      Prisma.sql`INSERT INTO erasures (municipality_id, slug, name, planned_by, planned_at, due_at)
        VALUES (${id}, ${slug}, '{"bg": "Проба"}', 'Kazva', now(), now() + interval '30 days')`,
    );
});
afterAll(() => server.close());

/** Whose rows of a table the role sees, by the number of the city; null where it may not look. */
async function cities(pool: Pool, table: string, city: bigint | null): Promise<readonly string[] | null> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    if (city !== null)
      await client.query(Prisma.sql`SELECT set_config('kazva.municipality_id', ${String(city)}, true)`);
    const { rows } = await client.query<{ id: string }>(
      Prisma.sql`SELECT DISTINCT municipality_id AS id FROM ${Prisma.raw(table)} ORDER BY 1`,
    );
    return rows.map(({ id }) => id);
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '42501') return null;
    throw error;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

it.each(roles)('%s sees of every city what is listed, and without a city nothing else', async (role) => {
  const { here, elsewhere } = attacked;
  const seen: string[] = [];
  for (const table of tables) {
    const found = (await cities(server.database[role].pool, table, null)) ?? [];
    if (found.length > 0) seen.push(table);
    if (found.length > 0) expect([table, found]).toEqual([table, [here.id, elsewhere.id].map(String)]);
  }
  expect(seen.toSorted()).toEqual(CROSSING[role].toSorted());
});

it.each(['member', 'mover'] as const)('%s sees the city that is set, and no row of another', async (role) => {
  const { here } = attacked;
  const { pool } = server.database[role];
  const crossing = CROSSING[role];
  for (const table of tables.filter((each) => !crossing.includes(each))) {
    const found = await cities(pool, table, here.id);
    if (found !== null) expect([table, found]).toEqual([table, [String(here.id)]]);
  }
});

it.each(['member', 'mover'] as const)('%s takes no row of another city away', async (role) => {
  const { here, elsewhere } = attacked;
  const client = await server.database[role].pool.connect();
  const refused: string[] = [];
  for (const table of tables) {
    await client.query('BEGIN');
    await client.query(Prisma.sql`SELECT set_config('kazva.municipality_id', ${String(here.id)}, true)`);
    try {
      const gone = await client.query(
        Prisma.sql`DELETE FROM ${Prisma.raw(table)} WHERE municipality_id = ${elsewhere.id}`,
      );
      expect([table, gone.rowCount]).toEqual([table, 0]);
    } catch (error) {
      if (!(error instanceof DatabaseError && error.code === '42501')) throw error;
      refused.push(table);
    } finally {
      await client.query('ROLLBACK');
    }
  }
  client.release();
  // What waits is taken away unseen, and what the platform remembers by nobody.
  if (role === 'mover')
    expect(refused.toSorted()).toEqual(['ballot_keys', 'ballots', 'erasures', 'weekly_ballots']);
});

it('an operator cannot make a city a demo, whose ratings the role may take away, nor have it compared', async () => {
  const { id } = attacked.here;
  const { pool } = server.database.operator;
  const statements = [
    Prisma.sql`UPDATE municipalities SET is_demo = NOT is_demo WHERE municipality_id = ${id}`,
    Prisma.sql`UPDATE municipalities SET in_benchmark = NOT in_benchmark WHERE municipality_id = ${id}`,
    Prisma.sql`UPDATE municipalities SET municipality_id = -1 WHERE municipality_id = ${id}`,
  ];
  for (const statement of statements)
    await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  // Every other column is the operator's, as before.
  await pool.query(Prisma.sql`UPDATE municipalities SET colour = colour WHERE municipality_id = ${id}`);
});
