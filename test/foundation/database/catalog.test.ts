// The rules of the tables, read from the catalog: keys, triggers, sequences, what a ballot must not have, and who may what.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

/** Keys without municipality_id, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  users_pkey: 'somebody may be a member of several municipalities',
  users_email_key: 'whoever signs in is found by the address',
  sessions_pkey: 'whoever signs in does so once for all municipalities',
  sessions_token_key: 'a session is found by its token',
  sessions_user_id_fkey: 'of a user',
  credentials_pkey: 'of a user',
  credentials_provider_id_account_id_key: 'of a user',
  credentials_user_id_fkey: 'of a user',
  verifications_pkey: 'of somebody who is not signed in yet',
  second_factors_pkey: 'of a user',
  second_factors_user_id_key: 'of a user',
  second_factors_user_id_fkey: 'of a user',
  used_codes_pkey: 'of a user',
  used_codes_user_id_fkey: 'of a user',
  members_user_id_fkey: 'of a user',
  operators_pkey: 'of a user, who runs the platform and no municipality',
  operators_user_id_fkey: 'of a user',
  appointments_pkey: 'makes somebody an operator, who runs the platform and no municipality',
  former_slugs_slug_key: 'a municipality is found by a slug that it had',
  municipalities_slug_key: 'a municipality is found by its slug',
  municipalities_register_code_key: 'a municipality is one city at the most',
  sign_codes_pkey: 'a code is read before its city is known',
  erased_codes_pkey: 'nobody is to know whose code it was',
  installation_pkey: 'whose database it is',
  ballot_keys_pkey: 'one ballot key seals the slips of every city',
  clock_marks_pkey: 'one clock, of the platform',
  lived_weeks_pkey: 'weeks of the counter, which opens the boxes of every city',
  ballots_key_id_fkey: 'one ballot key seals the slips of every city',
};

/** What anybody may read: what people edit, and what is published. */
const PUBLIC = {
  answer_pools: 'S',
  answer_tallies: 'S',
  categories: 'S',
  improvement_locations: 'S',
  improvements: 'S',
  locations: 'S',
  monthly_tallies: 'S',
  municipalities: 'S',
  opening_hours: 'S',
  openings: 'S',
  options: 'S',
  photos: 'S',
  pools: 'S',
  questions: 'S',
  ratings: 'S',
  rollups: 'S',
  settlements: 'S',
  shared_networks: 'S',
  sign_codes: 'S',
  signs: 'S',
  tallies: 'S',
  texts: 'S',
  totals: 'S',
};

/** What each role may do, table by table: S(elect), I(nsert), U(pdate), D(elete). Nothing else. */
const PRIVILEGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  citizen: {
    ...PUBLIC,
    ballot_keys: 'S',
    former_slugs: 'S',
    open_data_files: 'S',
    open_data_pieces: 'S',
    open_data_versions: 'S',
  },
  member: {
    ...PUBLIC,
    alert_letters: 'ISU',
    alert_mutes: 'DISU',
    alert_subscriptions: 'ISU',
    alerts: 'S',
    allowances: 'IS',
    api_keys: 'I',
    audit_entries: 'IS',
    categories: 'ISU',
    comments: 'S',
    erased_codes: 'S',
    improvement_locations: 'DIS',
    improvements: 'ISU',
    invitations: 'IS',
    locations: 'ISU',
    members: 'DSU',
    monthly_tallies: 'DISU',
    mounting_round_signs: 'IS',
    mounting_rounds: 'ISU',
    mountings: 'ISU',
    opening_hours: 'DISU',
    options: 'ISU',
    passes: 'I',
    photos: 'DIS',
    print_order_signs: 'IS',
    print_orders: 'ISU',
    questions: 'ISU',
    reclassifications: 'IS',
    report_editions: 'IS',
    reports: 'ISU',
    rollups: 'DISU',
    settlements: 'ISU',
    shared_networks: 'DISU',
    sign_codes: 'IS',
    sign_moves: 'IS',
    signs: 'IS',
    tallies: 'DISU',
    tasks: 'ISU',
    template_rows: 'ISU',
    texts: 'ISU',
    totals: 'DISU',
    waiting_letters: 'DI',
  },
  gate: {
    allowances: 'S',
    appointments: 'S',
    api_keys: 'S',
    audit_entries: 'I',
    credentials: 'DISU',
    identity_providers: 'S',
    invitations: 'S',
    members: 'IS',
    municipalities: 'S',
    operators: 'DIS',
    passes: 'S',
    second_factors: 'DISU',
    sessions: 'DISU',
    used_codes: 'DIS',
    users: 'DISU',
    verifications: 'DISU',
  },
  counter: {
    answer_pools: 'ISU',
    answer_tallies: 'ISU',
    ballot_keys: 'DIS',
    ballots: 'DIS',
    clock_marks: 'ISU',
    comments: 'I',
    lived_weeks: 'DIS',
    locations: 'S',
    monthly_tallies: 'ISU',
    municipalities: 'S',
    openings: 'I',
    options: 'S',
    pools: 'ISU',
    questions: 'S',
    ratings: 'I',
    rollups: 'ISU',
    spoiled: 'IS',
    tallies: 'ISU',
    totals: 'ISU',
  },
  operator: {
    answer_pools: 'DIS',
    answer_tallies: 'DIS',
    appointments: 'IS',
    audit_entries: 'I',
    categories: 'ISU',
    comments: 'DS',
    erased_codes: 'S',
    erasures: 'IS',
    former_slugs: 'IS',
    identity_providers: 'DISU',
    improvement_locations: 'DIS',
    improvements: 'ISU',
    invitations: 'IS',
    locations: 'ISU',
    members: 'S',
    monthly_tallies: 'DIS',
    municipalities: 'IS',
    opening_hours: 'DISU',
    openings: 'DIS',
    options: 'ISU',
    pools: 'DIS',
    questions: 'ISU',
    ratings: 'DIS',
    reclassifications: 'DIS',
    rollups: 'DIS',
    settlements: 'ISU',
    shared_networks: 'DISU',
    sign_codes: 'IS',
    signs: 'ISU',
    tallies: 'DIS',
    template_rows: 'ISU',
    texts: 'DISU',
    totals: 'DIS',
    waiting_letters: 'DI',
  },
  jobs: {
    alert_letters: 'ISU',
    alert_mutes: 'S',
    alert_subscriptions: 'S',
    alerts: 'IS',
    categories: 'S',
    erasures: 'S',
    locations: 'S',
    members: 'S',
    monthly_tallies: 'S',
    municipalities: 'S',
    open_data_files: 'IS',
    open_data_pieces: 'IS',
    open_data_versions: 'IS',
    opening_hours: 'S',
    rollups: 'S',
    settlements: 'S',
    tallies: 'S',
    tasks: 'S',
    totals: 'S',
    waiting_letters: 'DS',
  },
  box: { ballot_ids: 'DIS', ballots: 'I' },
  archive: { audit_entries: 'DS', comments: 'D', municipalities: 'S', users: 'D' },
  benchmark: { rollups: 'S' },
};

/** The mover has the same right on every table of a municipality: only these are others. */
const MOVER: Readonly<Record<string, string>> = {
  // Taken away unseen.
  ballots: 'D',
  spoiled: 'D',
  erasures: 'S',
  erased_codes: 'IS',
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function query<Row extends object>(text: string): Promise<Row[]> {
  return (await database.owner.pool.query<Row>(text)).rows;
}

describe('keys', () => {
  it('all contain municipality_id, and every tenant table starts with it', async () => {
    const without = await query<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint
       WHERE contype IN ('p', 'u', 'f') AND connamespace = 'public'::regnamespace
         AND conrelid <> '_prisma_migrations'::regclass
         AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = conrelid AND a.attnum = ANY (conkey)
           AND a.attname = 'municipality_id')`,
    );
    expect(without.map(({ name }) => name).toSorted()).toEqual(Object.keys(EXCEPTIONS).toSorted());
    const first = await query<{ table: string }>(
      `SELECT attrelid::regclass::text AS table FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
       WHERE attnum = 1 AND relkind = 'r' AND relnamespace = 'public'::regnamespace AND attname <> 'municipality_id'`,
    );
    expect(first.map(({ table }) => table).toSorted()).toEqual([
      '_prisma_migrations',
      'appointments',
      'ballot_keys',
      'clock_marks',
      'credentials',
      'erased_codes',
      'installation',
      'lived_weeks',
      'operators',
      'second_factors',
      'sessions',
      'used_codes',
      'users',
      'verifications',
    ]);
  });
});

describe('the schema stays distributable', () => {
  it('has no triggers of ours, and bigint sequences', async () => {
    expect(await query(`SELECT tgname FROM pg_trigger WHERE NOT tgisinternal`)).toEqual([]);
    expect(await query(`SELECT sequencename FROM pg_sequences WHERE data_type <> 'bigint'::regtype`)).toEqual(
      [],
    );
  });
});

describe('what waits and what is published', () => {
  it('has no time, no number that counts up, and no default that the database draws', async () => {
    const columns = await query<{ table: string; column: string; type: string }>(
      `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relname IN ('ballots', 'ballot_ids', 'comments', 'ratings', 'spoiled') AND a.attnum > 0
         AND (a.atthasdef OR a.attidentity <> '' OR format_type(a.atttypid, NULL) ~ '^(time|date|interval)')
       ORDER BY 1, 2`,
    );
    expect(columns).toEqual([
      // The first day of a month: a constraint sees to it.
      { table: 'comments', column: 'month', type: 'date' },
      // What a member decides later: NEW until then.
      { table: 'comments', column: 'state', type: 'text' },
      // The day of an opening, which is a group's.
      { table: 'ratings', column: 'published_on', type: 'date' },
    ]);
  });

  it('is never less than five of anything: a constraint refuses it', async () => {
    const groups = await query<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND pg_get_constraintdef(oid) ~ '>= 5'
       AND conrelid = ANY ('{tallies,monthly_tallies,rollups,totals,answer_tallies,pools,answer_pools}'::regclass[])`,
    );
    expect(groups.map(({ name }) => name).toSorted()).toEqual([
      'answer_pools_respondents_check',
      'answer_tallies_respondents_check',
      'monthly_tallies_group_check',
      'pools_group_check',
      'rollups_group_check',
      'tallies_group_check',
      'totals_group_check',
    ]);
  });
});

describe('roles', () => {
  it('own nothing but the box its three doors, the archive its three and the benchmark its one, and cannot pass row-level security', async () => {
    const owned = await query<{ name: string; owner: string }>(
      `SELECT proname AS name, proowner::regrole::text AS owner FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
    );
    expect(owned.map(({ name, owner }) => [name, owner.replace(/^.*_/, '')]).toSorted()).toEqual([
      ['cast_ballots', 'box'],
      ['compare_cities', 'benchmark'],
      ['date_ballot_ids', 'box'],
      ['forget_audit', 'archive'],
      ['forget_ballot_ids', 'box'],
      ['forget_comments', 'archive'],
      ['forget_users', 'archive'],
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
    expect(columns.map(({ grant }) => grant)).toEqual([
      'box ballot_ids.iso_week',
      'counter ballot_keys.iso_week',
      'counter municipalities.alerted_on',
      'counter municipalities.open_data_on',
      'counter municipalities.opened_on',
      'counter municipalities.pooled_on',
      'gate api_keys.last_used_on',
      'gate appointments.accepted_at',
      'gate invitations.accepted_at',
      'gate passes.last_used_on',
      'jobs mountings.accuracy_m',
      'jobs mountings.latitude',
      'jobs mountings.longitude',
      'jobs mountings.photo',
      'jobs municipalities.alerted_on',
      'jobs municipalities.open_data_on',
      'jobs tasks.reminded_on',
      'jobs waiting_letters.claimed_at',
      'member alerts.note',
      'member alerts.state',
      'member alerts.version',
      'member allowances.revoked_at',
      'member api_keys.revoked_on',
      'member comments.decided_by',
      'member comments.hidden_because',
      'member comments.state',
      'member invitations.withdrawn_at',
      'member mounting_round_signs.position',
      'member mounting_round_signs.taken_off_on',
      'member municipalities.about',
      'member municipalities.arms',
      'member municipalities.audit_months',
      'member municipalities.colour',
      'member municipalities.comment_months',
      'member municipalities.comments_allowed',
      'member municipalities.in_benchmark',
      'member municipalities.languages',
      'member municipalities.mounting_days',
      'member municipalities.name',
      'member municipalities.open_data_licence',
      'member municipalities.open_data_on',
      'member municipalities.opening_hour',
      'member municipalities.pool_months',
      'member municipalities.report_day',
      'member municipalities.report_month',
      'member municipalities.threshold',
      'member municipalities.time_zone',
      'member municipalities.urgent_phone',
      'member municipalities.version',
      'member openings.standing',
      'member passes.revoked_on',
      'member print_order_signs.damaged',
      'member ratings.standing',
      'member report_editions.withdrawn_at',
      'member report_editions.withdrawn_by',
      'member report_editions.withdrawn_why',
      'member sign_codes.location_id',
      'member signs.damaged_on',
      'member signs.mounted_on',
      'member signs.ordered_on',
      'member signs.printed_on',
      'member signs.replaced_by',
      'member signs.retired_because',
      'member signs.retired_on',
      'member signs.version',
      'mover erasures.counts',
      'mover erasures.erased_at',
      'mover erasures.former_slugs',
      'operator appointments.withdrawn_at',
      'operator erasures.cancelled_at',
      'operator erasures.cancelled_by',
      'operator invitations.withdrawn_at',
      'operator municipalities.about',
      'operator municipalities.alerted_on',
      'operator municipalities.arms',
      'operator municipalities.audit_months',
      'operator municipalities.colour',
      'operator municipalities.comment_months',
      'operator municipalities.comments_allowed',
      'operator municipalities.host',
      'operator municipalities.languages',
      'operator municipalities.mounting_days',
      'operator municipalities.name',
      'operator municipalities.open_data_licence',
      'operator municipalities.open_data_on',
      'operator municipalities.opened_on',
      'operator municipalities.opening_hour',
      'operator municipalities.pool_months',
      'operator municipalities.pooled_on',
      'operator municipalities.register_code',
      'operator municipalities.report_day',
      'operator municipalities.report_month',
      'operator municipalities.slug',
      'operator municipalities.suspended_at',
      'operator municipalities.suspended_why',
      'operator municipalities.threshold',
      'operator municipalities.time_zone',
      'operator municipalities.urgent_phone',
      'operator municipalities.version',
    ]);
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

  it('may run what is listed, and the counter write the day of its look', async () => {
    const doors = await query<{ door: string }>(
      `SELECT routine_name || ' ' || regexp_replace(grantee, '^.*_', '') AS door FROM information_schema.role_routine_grants
       WHERE routine_schema = 'public' AND grantee !~ '_(box|archive|benchmark|owner)$'`,
    );
    expect(doors.map(({ door }) => door).toSorted()).toEqual([
      'cast_ballots citizen',
      'compare_cities citizen',
      'date_ballot_ids counter',
      'forget_audit counter',
      'forget_ballot_ids counter',
      'forget_comments counter',
      'forget_users mover',
    ]);
  });

  it('cannot read the statistics that count waiting slips', async () => {
    for (const view of ['pg_stat_all_tables', 'pg_stat_user_tables']) {
      await expect(database.citizen.pool.query(`SELECT n_live_tup FROM ${view}`)).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});
