// A log whose lines are counted by event, and failures of jobs by job.
import type { Log } from '../log.ts';
import type { Metrics } from './metrics.ts';

/** The same log, counted. */
export function countLines(log: Log, metrics: Metrics): Log {
  return {
    note: (event, fields) => {
      metrics.count('kazva_log_events_total', event);
      if (event === 'jobFailed' && 'name' in fields)
        metrics.count('kazva_jobs_failed_total', String(fields.name));
      log.note(event, fields);
    },
  };
}
