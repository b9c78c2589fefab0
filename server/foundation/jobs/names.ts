// The jobs that there are: each has a queue of its name, which a migration made.

/** Every job. A test compares the list with the queues of the database. */
export const JOBS = [
  'alerts.look',
  'alerts.letters',
  'alerts.send',
  'comments.danger',
  'comments.send-danger',
  'tasks.remind',
  'tasks.send',
  'reports.letters',
  'reports.send-reminder',
  'reports.monthly',
  'reports.send-month',
  'opendata.publish',
  'erasures.carry-out',
  'rounds.forget',
  'mystery-visits.forget',
  'letters.send',
  'benchmark.refresh',
  'webhooks.look',
  'webhooks.deliver',
  'webhooks.forget',
] as const;

export type JobName = (typeof JOBS)[number];
