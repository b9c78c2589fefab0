// The names of metrics in the rules for Prometheus and on the boards for Grafana.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOARDS } from '../../deploy/grafana/boards.ts';
import { queriesOf } from '../../deploy/grafana/panel.ts';
import { readRules } from '../../drill/rules/read-rules.ts';

export const RULES = join(import.meta.dirname, '..', '..', 'deploy', 'prometheus', 'kazva-rules.yml');

/** Prometheus' own, the blackbox exporter's, and postgres_exporter's. */
export const FOREIGN = [
  'up',
  'probe_success',
  'pg_stat_replication_pg_wal_lsn_diff',
  'pg_replication_lag_seconds',
  'pg_replication_is_replica',
];

/** Each once. What is no function, word of PromQL or label is a name of a metric: those have `_`, or are `up`. */
export function named(): readonly string[] {
  const queries = [
    ...readRules(readFileSync(RULES, 'utf8')).map(({ expr }) => expr),
    ...BOARDS.flatMap(queriesOf),
  ];
  const names = queries.flatMap((query) =>
    [...query.replaceAll(/\{[^}]*\}/g, '').matchAll(/\b(?:up|[a-z]+_[a-z_]+)\b(?!\()/g)].map(
      ([name]) => name,
    ),
  );
  return [...new Set(names)];
}
