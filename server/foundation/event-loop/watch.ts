// The watch over the event loop: what held it up for longer than 200 ms is counted, and told to the log by its name.
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { lookAround, tellBlocks } from './operations.ts';

const LOOK_MS = 50;
/** Of one operation a line at the most within so long: each block is counted, but nobody can fill the log. */
const QUIET_MS = 60_000;
const UNKNOWN = 'unknown';

/** Begins. Returns what ends it. `now`: milliseconds of a clock that never goes back. */
export function watchLoop(log: Log, metrics: Metrics, now: () => number): () => void {
  const toldAt = new Map<string, number>();
  tellBlocks(({ milliseconds, operation, underWay }) => {
    const name = operation ?? UNKNOWN;
    metrics.count('kazva_loop_blocked_total', name);
    if (now() - (toldAt.get(name) ?? -Infinity) < QUIET_MS) return;
    toldAt.set(name, now());
    log.note('loopBlocked', { milliseconds, operation: name, underWay });
  });
  const timer = setInterval(lookAround, LOOK_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    tellBlocks(null);
  };
}
