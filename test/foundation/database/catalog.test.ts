// The rules of the tables, read from the catalog: keys, triggers, sequences, and what a ballot must not have.
import { describe, expect, it } from 'vitest';
import { theCatalog } from './catalog.ts';

const { query } = theCatalog();

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
  factor_takings_pkey: 'of an operator, who runs the platform and no municipality',
  factor_takings_user_id_fkey: 'of a user',
  appointments_pkey: 'makes somebody an operator, who runs the platform and no municipality',
  former_slugs_slug_key: 'a municipality is found by a slug that it had',
  municipalities_slug_key: 'a municipality is found by its slug',
  municipalities_register_code_key: 'a municipality is one city at the most',
  sign_codes_pkey: 'a code is read before its city is known',
  erased_codes_pkey: 'nobody is to know whose code it was',
  installation_pkey: 'whose database it is',
  clock_marks_pkey: 'one clock, of the platform',
  counters_pkey: 'one counter, of the platform',
  weekly_ballot_keys_pkey: 'the key of a week sealed the slips of every city',
  weekly_ballots_key_id_fkey: 'the key of a week sealed the slips of every city',
};

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
      'clock_marks',
      'counters',
      'credentials',
      'erased_codes',
      'factor_takings',
      'installation',
      'operators',
      'second_factors',
      'sessions',
      'used_codes',
      'users',
      'verifications',
      'weekly_ballot_keys',
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
       WHERE c.relname IN ('ballots', 'ballot_ids', 'comments', 'ratings', 'weekly_ballots') AND a.attnum > 0
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
       AND conrelid = ANY ('{tallies,monthly_tallies,rollups,totals,answer_tallies,pools,answer_pools,line_pools,day_part_pools}'::regclass[])`,
    );
    expect(groups.map(({ name }) => name).toSorted()).toEqual([
      'answer_pools_respondents_check',
      'answer_tallies_respondents_check',
      'day_part_pools_group_check',
      'line_pools_group_check',
      'monthly_tallies_group_check',
      'pools_group_check',
      'rollups_group_check',
      'tallies_group_check',
      'totals_group_check',
    ]);
  });
});
