// When each alert fires, and when it does not: series as promtool reads them, a value a minute.

/** One of a server's series; `more` are its own labels. */
const kazva = (name: string, more = ''): string => `${name}{instance="a",job="kazva"${more}}`;
const postgres = (name: string, more = ''): string => `${name}{instance="p",job="postgres"${more}}`;

/** Values by series. */
export type Series = Readonly<Record<string, string>>;

export interface AlertCase {
  readonly alert: string;
  readonly fires: Series;
  readonly quiet: Series;
  /** The labels of the alert that fires, but for its severity. */
  readonly labels: Readonly<Record<string, string>>;
  /** After so many minutes both are looked at. */
  readonly minutes: number;
}

const OWN = { instance: 'a', job: 'kazva' };

/** A number that is bad from the fourth minute on, and stays; and one that is just not bad. */
function reaches(
  alert: string,
  name: string,
  bad: number,
  good: number,
  minutes = 20,
  label?: readonly [string, string],
): AlertCase {
  const series = kazva(name, label && `,${label[0]}="${label[1]}"`);
  const labels = { ...OWN, ...(label && { [label[0]]: label[1] }) };
  return {
    alert,
    fires: { [series]: `${good}x3 ${bad}x120` },
    quiet: { [series]: `${good}x123` },
    labels,
    minutes,
  };
}

/** An event that was told for the first time; and one that was told long ago. */
function tells(alert: string, ...events: readonly string[]): AlertCase[] {
  return events.map((event) => {
    const series = kazva('kazva_log_events_total', `,event="${event}"`);
    const labels = { ...OWN, event };
    return { alert, fires: { [series]: '0x8 1x30' }, quiet: { [series]: '7x40' }, labels, minutes: 10 };
  });
}

const up = kazva('up');
const ready = 'probe_success{instance="https://x/readyz",job="kazva-ready"}';
const failedJobs = kazva('kazva_jobs_failed_total', ',name="letters.send"');
const blocked = kazva('kazva_loop_blocked_total', ',operation="Explore"');
const triedInVain = kazva('kazva_webhook_tries_total', ',outcome="failed"');
const taken = kazva('kazva_webhook_tries_total', ',outcome="taken"');
const spoiled = kazva('kazva_log_events_total', ',event="slipsSpoiled"');
const standby = (name: string) =>
  postgres('pg_stat_replication_pg_wal_lsn_diff', `,application_name="${name}"`);
const behind = postgres('pg_replication_lag_seconds');
const isReplica = postgres('pg_replication_is_replica');

export const CASES: readonly AlertCase[] = [
  { alert: 'KazvaDown', fires: { [up]: '1x5 0x20' }, quiet: { [up]: '1x25' }, labels: OWN, minutes: 10 },
  {
    alert: 'KazvaNotReady',
    fires: { [ready]: '1x2 0x20' },
    quiet: { [ready]: '1x5 0 1x20' },
    labels: { instance: 'https://x/readyz', job: 'kazva-ready' },
    minutes: 10,
  },
  ...tells('KazvaDatabaseAway', 'databaseAway', 'databaseReadOnly'),
  ...tells('KazvaPasswordsChanged', 'passwordsChanged'),
  ...tells('KazvaLockHeld', 'lockHeld'),
  ...tells('KazvaDiskFull', 'diskFull'),
  reaches('KazvaDiskFull', 'kazva_disk_free_bytes', 4e8, 6e8),
  reaches('KazvaDiskNearlyFull', 'kazva_disk_free_bytes', 1.9e9, 2.1e9),
  reaches('KazvaCounterStuck', 'kazva_counter_look_age_seconds', 901, 900),
  reaches('KazvaNightsLate', 'kazva_nights_late', 1, 0),
  ...tells('KazvaBoxesShut', 'boxNotOpened', 'nightsTakenBack', 'keyLost', 'keyFolderAway', 'keysUnsafe'),
  reaches('KazvaClockOff', 'kazva_clock_off', 1, 0),
  reaches('KazvaClockOff', 'kazva_clock_offset_seconds', -61, -60),
  reaches('KazvaCitySilent', 'kazva_silent_cities', 2, 0, 80),
  ...tells('KazvaFaults', 'bug', 'crash', 'failed', 'closingHangs', 'conditionUnknown'),
  {
    alert: 'KazvaFaults',
    fires: { [blocked]: '0+2x40' },
    quiet: { [blocked]: '0x10 1x30' },
    labels: { ...OWN, operation: 'Explore' },
    minutes: 20,
  },
  {
    alert: 'KazvaJobsFail',
    fires: { [failedJobs]: '0x5 5x60' },
    quiet: { [failedJobs]: '0x5 3x60' },
    labels: { ...OWN, name: 'letters.send' },
    minutes: 20,
  },
  reaches('KazvaJobsFail', 'kazva_jobs_late', 1, 0),
  ...tells('KazvaLettersRefused', 'letterNotSent', 'letterWaits', 'letterUnreadable'),
  ...tells('KazvaWebhooksFail', 'webhookGivenUp', 'webhookUnreadable'),
  {
    alert: 'KazvaWebhooksFail',
    fires: { [triedInVain]: '0x5 6x300', [taken]: '3x305' },
    quiet: { [triedInVain]: '0x5 6x300', [taken]: '3x100 4x205' },
    labels: { ...OWN, outcome: 'failed' },
    minutes: 240,
  },
  reaches('KazvaMemoryGrows', 'kazva_memory_bytes', 1.6e9, 1.4e9, 30, ['kind', 'resident']),
  reaches('KazvaFlood', 'kazva_box_queue_hundreds', 11, 10),
  reaches('KazvaFlood', 'kazva_pool_waiting', 51, 50, 20, ['role', 'citizen']),
  {
    alert: 'KazvaFlood',
    fires: { [spoiled]: '0+1x60' },
    quiet: { [spoiled]: '0x5 1x60' },
    labels: { ...OWN, event: 'slipsSpoiled' },
    minutes: 30,
  },
  reaches('KazvaCountsAlone', 'kazva_counts_alone', 1, 0),
  reaches('KazvaBackupOld', 'kazva_backup_age_seconds', 93_601, 93_600),
  reaches('KazvaBackupOld', 'kazva_backup_age_seconds', -93_601, -60),
  reaches('KazvaCellSilent', 'kazva_cell_age_seconds', 7_201, 7_200, 40, ['cell', 'east']),
  reaches('KazvaCertificateEnds', 'kazva_certificate_seconds', 1_209_599, 1_209_600, 80),
  {
    alert: 'PostgresStandbyGone',
    fires: { [standby('one')]: '10x60', [standby('two')]: '10x5 _x60' },
    quiet: { [standby('one')]: '10x60', [standby('two')]: '10x60' },
    labels: { instance: 'p' },
    minutes: 20,
  },
  {
    alert: 'PostgresStandbyGone',
    fires: { [standby('one')]: '10x5 _x60' },
    quiet: { [standby('one')]: '10x60' },
    labels: { instance: 'p' },
    minutes: 20,
  },
  {
    alert: 'PostgresStandbyLags',
    fires: { [standby('one')]: '10x5 200000000x60' },
    quiet: { [standby('one')]: '100000000x60' },
    labels: { instance: 'p', job: 'postgres', application_name: 'one' },
    minutes: 20,
  },
  {
    alert: 'PostgresStandbyLags',
    fires: { [behind]: '1x5 301x60', [isReplica]: '1x65' },
    quiet: { [behind]: '999x65', [isReplica]: '0x65' },
    labels: { instance: 'p', job: 'postgres' },
    minutes: 20,
  },
];
