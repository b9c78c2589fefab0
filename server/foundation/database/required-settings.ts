// Asks a PostgreSQL whose settings are not ours which of them would lose votes, or write down what no log may hold.
import type pg from 'pg';
import type { Connections, SynchronousCommit } from './connect.ts';

/** What a setting must be, the first value being the one to choose; null: it is not there. And what happens otherwise. */
interface Wish {
  readonly name: string;
  readonly allowed: readonly (string | null)[];
  readonly harm: string;
}

const LOST = 'a crash would lose votes that were acknowledged';

/** Without these nothing is begun. The connections ask for the last three themselves, but a proxy may leave that out. */
const CONDITIONS: readonly Wish[] = [
  { name: 'fsync', allowed: ['on'], harm: LOST },
  { name: 'full_page_writes', allowed: ['on'], harm: LOST },
  { name: 'synchronous_commit', allowed: ['on', 'remote_apply'], harm: LOST },
  {
    name: 'client_min_messages',
    allowed: ['warning', 'notice', 'log', 'debug1', 'debug2', 'debug3', 'debug4', 'debug5'],
    harm: 'a commit whose wait for a standby was cancelled would look like any other',
  },
  { name: 'TimeZone', allowed: ['UTC'], harm: 'instants would be read as others' },
];

const EACH_VOTE = 'its log notes when each vote came';
const FAILED_VOTE = 'its log may repeat a vote that failed';

const WISHES: readonly Wish[] = [
  { name: 'log_statement', allowed: ['none'], harm: EACH_VOTE },
  { name: 'log_duration', allowed: ['off'], harm: EACH_VOTE },
  { name: 'log_min_duration_statement', allowed: ['-1'], harm: EACH_VOTE },
  { name: 'log_min_duration_sample', allowed: ['-1'], harm: EACH_VOTE },
  { name: 'log_transaction_sample_rate', allowed: ['0'], harm: EACH_VOTE },
  ...['log_statement_stats', 'log_parser_stats', 'log_planner_stats', 'log_executor_stats'].map((name) => ({
    name,
    allowed: ['off'],
    harm: EACH_VOTE,
  })),
  ...['debug_print_parse', 'debug_print_rewritten', 'debug_print_plan'].map((name) => ({
    name,
    allowed: ['off'],
    harm: EACH_VOTE,
  })),
  // What an extension adds is there only where it is loaded: no need to see shared_preload_libraries, which few may.
  { name: 'auto_explain.log_min_duration', allowed: ['-1', null], harm: EACH_VOTE },
  { name: 'pgaudit.log', allowed: ['none', '', null], harm: EACH_VOTE },
  // "log" stands above errors in PostgreSQL's order.
  { name: 'log_min_messages', allowed: ['log', 'fatal', 'panic'], harm: FAILED_VOTE },
  { name: 'log_min_error_statement', allowed: ['panic', 'fatal'], harm: FAILED_VOTE },
  { name: 'log_error_verbosity', allowed: ['terse'], harm: FAILED_VOTE },
  { name: 'log_parameter_max_length_on_error', allowed: ['0'], harm: FAILED_VOTE },
  { name: 'track_commit_timestamp', allowed: ['off'], harm: 'every row tells when it was stored' },
];

/** How commits are to be done: as safely as usual, or as the database's owner wants it where that is more. */
export async function findSynchronousCommit(owner: pg.Client): Promise<SynchronousCommit> {
  const { rows } = await owner.query<{ mode: string }>(
    `SELECT current_setting('synchronous_commit') AS mode`,
  );
  return rows[0]?.mode === 'remote_apply' ? 'remote_apply' : 'on';
}

/**
 * One sentence for each setting that would break the promise, as it stands for those who carry votes: a database or a role
 * may have settings of its own. Empty where all is well.
 */
export async function listBrokenPromises(connections: Connections): Promise<string[]> {
  return [...(await listUnmet(connections, WISHES)), ...(await listLazyStandbys(connections))];
}

/** A backup that is being taken follows too, and is no harm: so nothing is refused for it. */
async function listLazyStandbys({ citizen }: Connections): Promise<string[]> {
  const { rowCount } = await citizen.pool.query(
    `SELECT FROM pg_stat_replication WHERE current_setting('synchronous_standby_names') = ''`,
  );
  if (rowCount === 0) return [];
  return [
    `PostgreSQL is followed by ${rowCount} (pg_stat_replication) and waits for none, so a failover would lose votes that were acknowledged: ` +
      'name a standby in synchronous_standby_names.',
  ];
}

/** The same of settings with which an acknowledged vote could be lost. */
export function listLosses(connections: Connections): Promise<string[]> {
  return listUnmet(connections, CONDITIONS);
}

async function listUnmet({ citizen, counter }: Connections, wishes: readonly Wish[]): Promise<string[]> {
  const sentences = new Set<string>();
  for (const { pool } of [citizen, counter]) {
    const { rows } = await pool.query<{ name: string; value: string | null }>(
      'SELECT name, current_setting(name, true) AS value FROM unnest($1::text[]) AS name',
      [wishes.map(({ name }) => name)],
    );
    const values = new Map(rows.map(({ name, value }) => [name, value]));
    for (const { name, allowed, harm } of wishes) {
      const value = values.get(name) ?? null;
      if (!allowed.includes(value))
        sentences.add(`PostgreSQL's ${name} is ${value}, so ${harm}: set it to ${allowed[0]}.`);
    }
  }
  return [...sentences];
}
