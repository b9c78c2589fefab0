// Measures how the platform does: what the last look found; nothing while the database cannot be asked.
import { traceOf } from '../../foundation/error-trace.ts';
import type { Log } from '../../foundation/log.ts';
import type { Metrics } from '../../foundation/metrics/metrics.ts';
import { noteOutage } from '../../foundation/outage-log.ts';
import type { Condition } from './condition.ts';

const LOOK_MS = 300_000;
/** A vote writes some hundred bytes: in such steps nobody sees that somebody voted. */
const STEP_BYTES = 1e8;

/** Looks every five minutes from now on. Returns what ends it, and resolves when the look under way is over. */
export function measureCondition(
  metrics: Metrics,
  look: () => Promise<Condition>,
  now: () => Date,
  log: Log,
): () => Promise<void> {
  let last: Condition | null = null;
  let underWay = Promise.resolve();
  const again = async (): Promise<void> => {
    try {
      last = await look();
    } catch (error) {
      last = null;
      if (!noteOutage(log, error)) log.note('conditionUnknown', traceOf(error));
    }
  };
  const secondsUntil = (instant: Date): number => Math.round((instant.getTime() - now().getTime()) / 1_000);
  metrics.watch(
    'kazva_database_bytes',
    () => last && Math.ceil(last.databaseBytes / STEP_BYTES) * STEP_BYTES,
  );
  metrics.watch('kazva_silent_cities', () => last && last.silentCities);
  metrics.watch('kazva_nights_late', () => last && last.lateNights);
  metrics.watch('kazva_letters_waiting', () => last && last.unsentLetters);
  metrics.watch('kazva_jobs_late', () => last && last.lateJobs);
  metrics.watchEach('kazva_published_ratings', () => ({ ...last?.published }));
  metrics.watch('kazva_backup_age_seconds', () => (last?.lastBackup ? -secondsUntil(last.lastBackup) : null));
  metrics.watch('kazva_certificate_seconds', () =>
    last?.certificateEnd ? secondsUntil(last.certificateEnd) : null,
  );
  underWay = again();
  const timer = setInterval(() => void (underWay = again()), LOOK_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return underWay;
  };
}
