// Everything that the server measures of itself, in one list; nothing else can be measured. Never a vote, a city, a place or an address.

/** What is measured: in words, how it moves, and by what it is told apart (null: one number). docs/metrics.md repeats it. */
interface MetricKind {
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  readonly label: string | null;
}

export const METRICS = {
  kazva_version: {
    help: '1: the versions of Kazva (kazva 0.1.0) and of Node (node 22.1.0) that run.',
    type: 'gauge',
    label: 'of',
  },
  kazva_start_time_seconds: {
    help: 'When the process started, in seconds since 1970.',
    type: 'gauge',
    label: null,
  },
  kazva_cpu_seconds_total: {
    help: 'CPU time of the process, in whole seconds.',
    type: 'counter',
    label: null,
  },
  kazva_memory_bytes: {
    help: 'Memory, in whole megabytes: of the process (resident), and of it what JavaScript takes (heap) and buffers (external).',
    type: 'gauge',
    label: 'kind',
  },
  kazva_disk_free_bytes: {
    help: 'What DATA_DIR has left.',
    type: 'gauge',
    label: null,
  },
  kazva_database_bytes: {
    help: 'What the database takes, of all cities together, in steps of 100 MB.',
    type: 'gauge',
    label: null,
  },
  kazva_loop_delay_seconds: {
    help: 'How late the event loop was since it was last asked for: the longest (max), and what 99 of 100 times stayed under (p99).',
    type: 'gauge',
    label: 'of',
  },
  kazva_loop_blocked_total: {
    help: 'Times that the event loop was held up for over 200 ms, by the operation that did it. docs/logs.md says how it is named.',
    type: 'counter',
    label: 'operation',
  },
  kazva_log_events_total: {
    help: 'Lines of the log, by event. docs/logs.md says what each is.',
    type: 'counter',
    label: 'event',
  },
  kazva_jobs_failed_total: {
    help: 'Times that a job failed, to be tried again.',
    type: 'counter',
    label: 'name',
  },
  kazva_jobs_done_total: {
    help: 'Jobs that were done.',
    type: 'counter',
    label: 'name',
  },
  kazva_jobs_late: {
    help: 'Jobs that were to begin a quarter of an hour ago, and have not.',
    type: 'gauge',
    label: null,
  },
  kazva_letters_total: {
    help: 'Letters to members, shops and fitters: taken by the mail server (sent), or laid into the folder letters (kept).',
    type: 'counter',
    label: 'outcome',
  },
  kazva_letters_waiting: {
    help: 'Letters that a process left behind, to be sent by the next run of their job.',
    type: 'gauge',
    label: null,
  },
  kazva_webhook_tries_total: {
    help: 'Tries to deliver something to another system: taken by it, or not (failed).',
    type: 'counter',
    label: 'outcome',
  },
  kazva_operations_total: {
    help: "GraphQL operations of members and operators, by name. None that is about a sign, and no citizen's.",
    type: 'counter',
    label: 'operation',
  },
  kazva_operation_seconds_total: {
    help: 'Seconds that they took, by name.',
    type: 'counter',
    label: 'operation',
  },
  kazva_requests_total: {
    help: "Requests at members' and operators' addresses, by their line in the table of addresses. No citizen's.",
    type: 'counter',
    label: 'route',
  },
  kazva_published_ratings: {
    help: 'Ratings that live cities have published, as everybody may count them, by standing.',
    type: 'gauge',
    label: 'standing',
  },
  kazva_silent_cities: {
    help: 'Cities that usually vote, of which nothing was published for longer than ever.',
    type: 'gauge',
    label: null,
  },
  kazva_nights_late: {
    help: 'Live cities whose night was to be held two hours ago, and was not.',
    type: 'gauge',
    label: null,
  },
  kazva_box_queue_hundreds: {
    help: 'Hundreds of slips that wait to be written into the box: 0 up to 99 slips.',
    type: 'gauge',
    label: null,
  },
  kazva_pool_waiting: {
    help: 'Statements that wait for a free connection, by role.',
    type: 'gauge',
    label: 'role',
  },
  kazva_pool_busy: {
    help: 'Connections at work, by role. Not of the role that carries votes.',
    type: 'gauge',
    label: 'role',
  },
  kazva_counter_look_age_seconds: {
    help: 'How long ago the counter last looked into all boxes without a fault.',
    type: 'gauge',
    label: null,
  },
  kazva_clock_off: {
    help: '1 while the clock is off, so that nothing is opened, rotated or forgotten; else 0.',
    type: 'gauge',
    label: null,
  },
  kazva_counts_alone: {
    help: '1 while the Valkey that processes count votes together in cannot be used; else 0.',
    type: 'gauge',
    label: null,
  },
  kazva_clock_offset_seconds: {
    help: "How far this machine's clock is ahead of the database's.",
    type: 'gauge',
    label: null,
  },
  kazva_backup_age_seconds: {
    help: 'How long ago the last backup was made that left its mark in DATA_DIR.',
    type: 'gauge',
    label: null,
  },
  kazva_cell_age_seconds: {
    help: 'How long ago was read what another cell of the country publishes; of one that never was, since the process started.',
    type: 'gauge',
    label: 'cell',
  },
  kazva_certificate_seconds: {
    help: 'How long the certificate is still valid that ends first, of those that citizens and members see; less than 0: it is over.',
    type: 'gauge',
    label: null,
  },
} as const satisfies Readonly<Record<string, MetricKind>>;

export type MetricName = keyof typeof METRICS;

/** The metrics with that type and that kind of label. */
type Named<Type, Label> = {
  [Name in MetricName]: (typeof METRICS)[Name] extends { type: Type; label: infer Own }
    ? Own extends Label
      ? Name
      : never
    : never;
}[MetricName];

/** One number that is read when it is asked for. */
export type SingleName = Named<'gauge' | 'counter', null>;
/** Numbers by label that are read when they are asked for. */
export type LabelledName = Named<'gauge', string>;
/** What is counted as it happens, by label. */
export type CountedName = Named<'counter', string>;
