// A log whose lines are counted by event, and failures of jobs by job.
import { EVENTS, type Log } from '../log.ts';
import type { Metrics } from './metrics.ts';

/** The same log, counted. Each event begins at 0: a counter that appears with its first event has not increased, to Prometheus. */
export function countLines(log: Log, metrics: Metrics): Log {
  for (const event of Object.keys(EVENTS)) metrics.count('kazva_log_events_total', event, 0);
  return {
    note: (event, fields) => {
      metrics.count('kazva_log_events_total', event);
      if (event === 'jobFailed' && 'name' in fields)
        metrics.count('kazva_jobs_failed_total', String(fields.name));
      log.note(event, fields);
    },
  };
}
