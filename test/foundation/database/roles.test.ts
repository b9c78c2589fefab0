// Who may what in the database, read from the catalog: what is listed, row by row, and nothing else.
import { describe, expect, it } from 'vitest';
import { MOVER, PRIVILEGES } from './rights.ts';
import { theCatalog } from './catalog.ts';
import { UPDATED_COLUMNS } from './updated-columns.ts';

const { database, query } = theCatalog();

describe('roles', () => {
  it('own nothing but the box its ten doors, the archive its three and the benchmark its three, and cannot pass row-level security', async () => {
    const owned = await query<{ name: string; owner: string }>(
      `SELECT proname AS name, proowner::regrole::text AS owner FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
    );
    expect(owned.map(({ name, owner }) => [name, owner.replace(/^.*_/, '')]).toSorted()).toEqual([
      ['add_spent_slips', 'box'],
      ['agreed_cities', 'benchmark'],
      ['cast_ballots', 'box'],
      ['compare_cities', 'benchmark'],
      ['find_paper_slip', 'box'],
      ['find_pulse_team', 'box'],
      ['find_team_of_code', 'box'],
      ['forget_audit', 'archive'],
      ['forget_ballot_ids', 'box'],
      ['forget_comments', 'archive'],
      ['forget_paper_slips', 'box'],
      ['forget_users', 'archive'],
      ['has_ballot_key', 'box'],
      ['refresh_benchmark', 'benchmark'],
      ['shuffle_ballot_ids', 'box'],
      ['spend_slips', 'box'],
    ]);
    const strong = await query(
      `SELECT rolname FROM pg_roles WHERE rolname ~ '_(citizen|member|gate|counter|operator|jobs|mover|box|archive|benchmark)$'
       AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
    );
    expect(strong).toEqual([]);
    expect(
      await query(`SELECT rolname FROM pg_roles WHERE rolname ~ '_(box|archive|benchmark)$' AND rolcanlogin`),
    ).toEqual([]);
  });

  it('meet row-level security on every table, which binds the owner too', async () => {
    const open = await query<{ table: string }>(
      `SELECT relname AS table FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
       AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(open).toEqual([{ table: '_prisma_migrations' }, { table: 'installation' }]);
  });

  it.each(Object.entries(PRIVILEGES))('%s may do what is listed', async (role, expected) => {
    const rows = await query<{ table: string; may: string }>(
      `SELECT table_name AS table, string_agg(left(privilege_type, 1), '' ORDER BY privilege_type) AS may
       FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee ~ '_${role}$' GROUP BY 1`,
    );
    expect(Object.fromEntries(rows.map(({ table, may }) => [table, may]))).toEqual(expected);
  });

  it('mover may take along, bring in and take away every table of a municipality, the one that is set', async () => {
    const tenant = await query<{ table: string; policy: string | null }>(
      `SELECT c.relname AS table, (SELECT pg_get_expr(polqual, polrelid) FROM pg_policy
         WHERE polrelid = c.oid AND polname = 'mover') AS policy
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_id'
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'erasures'`,
    );
    for (const { table, policy } of tenant)
      expect([table, policy]).toEqual([table, expect.stringContaining('kazva.municipality_id')]);
    const expected = Object.fromEntries(tenant.map(({ table }) => [table, 'DIS']));
    const rows = await query<{ table: string; may: string }>(
      `SELECT table_name AS table, string_agg(left(privilege_type, 1), '' ORDER BY privilege_type) AS may
       FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee ~ '_mover$' GROUP BY 1`,
    );
    const may = Object.fromEntries(rows.map(({ table, may: rights }) => [table, rights]));
    expect(may).toEqual({ ...expected, ...MOVER });
    const counters = await query<{ counter: string }>(
      `SELECT s.oid::regclass::text AS counter FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype = 'i'
         JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attname = 'municipality_id'
         -- Roles of other tests' databases stand beside it.
         JOIN pg_roles r ON r.rolname = 'kazva_mover'
       WHERE s.relkind = 'S' AND NOT has_sequence_privilege(r.oid, s.oid, 'UPDATE')`,
    );
    expect(counters.map(({ counter }) => counter)).toEqual(['erasures_id_seq']);
  });

  it('may write of some tables single columns, and of no others', async () => {
    const columns = await query<{ grant: string }>(
      `SELECT regexp_replace(grantee, '^.*_', '') || ' ' || table_name || '.' || column_name AS grant
       FROM information_schema.column_privileges c WHERE table_schema = 'public' AND privilege_type = 'UPDATE'
         AND grantee !~ '_owner$' AND NOT EXISTS (SELECT FROM information_schema.role_table_grants t
           WHERE t.table_schema = 'public' AND t.table_name = c.table_name AND t.grantee = c.grantee
             AND t.privilege_type = 'UPDATE')
       ORDER BY 1`,
    );
    expect(columns.map(({ grant }) => grant)).toEqual(UPDATED_COLUMNS);
  });

  it('read of comments, where they only delete old ones, whose and how old they are, and not the text', async () => {
    const columns = await query<{ column: string }>(
      `SELECT column_name AS column FROM information_schema.column_privileges WHERE table_schema = 'public'
         AND table_name = 'comments' AND privilege_type = 'SELECT' AND grantee ~ '_archive$' ORDER BY 1`,
    );
    expect(columns.map(({ column }) => column)).toEqual(['month', 'municipality_id']);
  });

  it('read of somebody who is to get a letter no more than that', async () => {
    const columns = await query<{ column: string }>(
      `SELECT column_name AS column FROM information_schema.column_privileges WHERE table_schema = 'public'
         AND table_name = 'users' AND privilege_type = 'SELECT' AND grantee ~ '_jobs$' ORDER BY 1`,
    );
    expect(columns.map(({ column }) => column)).toEqual(['email', 'id', 'language', 'name']);
  });

  it('read of what the counter judges slips by, of openings and of erasures, no more than that', async () => {
    const columns = await query<{ column: string }>(
      `SELECT table_name || '.' || column_name AS column FROM information_schema.column_privileges
       WHERE table_schema = 'public' AND privilege_type = 'SELECT' AND grantee ~ '_counter$'
         AND table_name IN ('categories', 'erasures', 'openings') ORDER BY 1`,
    );
    expect(columns.map(({ column }) => column)).toEqual([
      'categories.day_parts',
      'categories.day_parts_since',
      'categories.id',
      'categories.municipality_id',
      'erasures.erased_at',
      'erasures.municipality_id',
      'openings.location_id',
      'openings.municipality_id',
      'openings.published_on',
      'openings.standing',
    ]);
  });

  it('may run what is listed, and the counter write the day of its look', async () => {
    const doors = await query<{ door: string }>(
      `SELECT routine_name || ' ' || regexp_replace(grantee, '^.*_', '') AS door FROM information_schema.role_routine_grants
       WHERE routine_schema = 'public' AND grantee !~ '_(box|archive|benchmark|owner)$'`,
    );
    expect(doors.map(({ door }) => door).toSorted()).toEqual([
      'add_spent_slips counter',
      'agreed_cities citizen',
      'cast_ballots citizen',
      'compare_cities citizen',
      'find_paper_slip citizen',
      'find_pulse_team citizen',
      'find_team_of_code citizen',
      'forget_audit counter',
      'forget_ballot_ids counter',
      'forget_comments counter',
      'forget_paper_slips counter',
      'forget_users mover',
      'has_ballot_key member',
      'has_ballot_key operator',
      'refresh_benchmark jobs',
      'shuffle_ballot_ids counter',
      'spend_slips counter',
    ]);
  });

  it('cannot read the statistics that count waiting slips', async () => {
    for (const view of ['pg_stat_all_tables', 'pg_stat_user_tables']) {
      const asked = database().citizen.pool.query(`SELECT n_live_tup FROM ${view}`);
      await expect(asked).rejects.toThrow(/permission denied/);
    }
  });
});
