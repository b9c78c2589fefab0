// How each table would be spread over machines by Citus, and what stands in the way: closed lists, each with its reason.

/**
 * In the words of Citus: `distributed` by municipality_id, so that all of a city lies together; `reference`: whole on every machine;
 * `local`: on the one that is asked.
 */
export type Spread = 'distributed' | 'reference' | 'local';

/** Tables that are not distributed, and why. Every other one is, and has municipality_id in all of its keys. */
export const NOT_DISTRIBUTED: Readonly<Record<string, readonly [Exclude<Spread, 'distributed'>, string]>> = {
  municipalities: ['reference', 'slug, host and code of the register are unique in all cities'],
  former_slugs: ['reference', 'a slug is looked for before its city is known'],
  sign_codes: ['reference', 'a code is read before its city is known, and is unique in all of them'],
  erased_codes: ['reference', 'asked for by whoever hands out a code, in whichever city'],
  erasures: ['reference', 'asked for by whoever names a city'],
  users: ['reference', 'somebody may be a member of several cities'],
  weekly_ballot_keys: ['reference', 'one key sealed the slips of all cities'],
  sessions: ['local', 'of a user'],
  credentials: ['local', 'of a user'],
  second_factors: ['local', 'of a user'],
  used_codes: ['local', 'of a user'],
  operators: ['local', 'of a user'],
  factor_takings: ['local', 'of a user'],
  verifications: ['local', 'of somebody who is not signed in yet'],
  appointments: ['local', 'of the platform'],
  installation: ['local', 'of the platform'],
  clock_marks: ['local', 'of the platform'],
  counters: ['local', 'of the platform'],
};

/** Foreign keys that go where Citus cannot follow: dropped before. */
export const KEYS_IN_THE_WAY: Readonly<Record<string, string>> = {
  sign_codes_municipality_id_location_id_fkey: 'a reference table refers to a distributed one',
};

/** Policies that ask another table, which Citus has none of: dropped before, which denies all that they allowed. */
export const POLICIES_IN_THE_WAY: Readonly<Record<string, readonly string[]>> = {
  'which cities are demos: operators see and take away ratings of those alone': [
    'operator on answer_pools',
    'operator on answer_tallies',
    'operator on comments',
    'operator on day_part_pools',
    'operator on line_pools',
    'operator on monthly_tallies',
    'operator on openings',
    'operator on pools',
    'operator on ratings',
    'operator on reclassifications',
    'operator on rollups',
    'operator on tallies',
    'operator on totals',
  ],
  'which cities are compared': ['benchmark on categories', 'benchmark on rollups'],
  'whether the improvement is published': ['citizen on improvement_locations', 'citizen on photos'],
  'whether a code or a name was erased': [
    'not_erased on municipalities',
    'not_erased on sign_codes',
    'not_renamed on municipalities',
  ],
};

/** Functions, and whether Citus runs them as they are. */
export const FUNCTIONS: Readonly<Record<string, readonly [runs: boolean, why: string]>> = {
  add_spent_slips: [false, 'one city, but in SQL with parameters: PL/pgSQL is asked for'],
  agreed_cities: [false, 'reads all cities, in SQL; goes with benchmark_months'],
  cast_ballots: [true, 'one slip a call; several in one need a plan over several cities, which it refuses'],
  compare_cities: [false, 'reads all cities, in SQL; goes with benchmark_months'],
  find_paper_slip: [false, 'asks for a slip before its city is known, in SQL with parameters'],
  find_pulse_team: [false, 'asks for a team before its city is known, in SQL with parameters'],
  find_team_of_code: [false, 'asks for a team before its city is known, in SQL with parameters'],
  forget_audit: [false, 'reads all cities, in SQL with parameters'],
  forget_ballot_ids: [false, 'one city, but in SQL with parameters: PL/pgSQL is asked for'],
  forget_comments: [false, 'reads all cities, in SQL with parameters'],
  forget_paper_slips: [true, 'one city, in PL/pgSQL'],
  forget_users: [false, 'asks for members of all cities, in SQL with parameters'],
  has_ballot_key: [false, 'one city, but in SQL with parameters: PL/pgSQL is asked for'],
  refresh_benchmark: [false, 'goes with benchmark_months'],
  shuffle_ballot_ids: [false, 'one city, but in SQL with parameters: PL/pgSQL is asked for'],
  spend_slips: [false, 'one city, but in SQL with parameters: PL/pgSQL is asked for'],
};

/** Materialized views: whole on one machine. Citus makes a table anew, and with it what hangs on it, which functions hold. */
export const VIEWS_IN_THE_WAY: Readonly<Record<string, string>> = {
  benchmark_months: 'compare_cities, of which PostgreSQL knows what it reads, holds it',
};

/** Advisory locks are held by the machine that is asked: all who take one must ask the same. What each keeps apart. */
export const LOCKS: Readonly<Record<string, string>> = {
  'server/foundation/database/fill-once.ts': 'whoever loads the first cities',
  'server/foundation/database/migration-lock.ts': 'whoever migrates',
  'server/municipality/people/store-invitations.ts': 'whoever invites, in one city',
  'server/operator/cities/store-operate.ts': 'whoever names a city',
  'server/operator/exports/store.ts': 'whoever begins an export',
  'server/operator/operators/store.ts': 'whoever appoints operators',
  'server/results/opendata/store-publish.ts': 'whoever publishes open data of one city',
  'server/signs/orders/store-edit.ts': 'whoever numbers orders, in one city',
  'server/voting/ballots/store-lock.ts': 'counters, in all cities',
};

/** Where the city is set that the policies of members and the mover ask for: by set_config(), which reaches no other machine. */
export const SETTINGS_OF_CITIES: readonly string[] = [
  'server/foundation/database/tenant.ts',
  'server/operator/moving/store-city.ts',
];
