// Lets votes go first: whoever has worked through the box for a while rests, the longer the busier the process is.
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Beside a busy process: so many times as long as the work, which is left a tenth of the time. */
const LONGEST_REST = 9;
/** Longer than that somebody who waits for the result would notice. */
const LONGEST_REST_MS = 500;
/** How much of the process others must take to make it busy. With less it is busy in part; below the first, not at all. */
const IDLE = 0.03;
const BUSY = 0.2;
/** First it is looked for so long, of the work, who else is there; then again after each step. */
const FIRST_LOOK = 0.1;
const STEP_MS = 5;

/**
 * Rests after so many milliseconds of work: next to nothing where the process has nothing else to do, up to nine times
 * as long where votes and pages keep it busy, and half a second at the most.
 */
export async function giveWay(worked: number): Promise<void> {
  const before = performance.eventLoopUtilization();
  const start = performance.now();
  let rest = Math.min(worked * FIRST_LOOK, STEP_MS);
  while (rest > 0) {
    await sleep(Math.min(rest, STEP_MS));
    const { utilization } = performance.eventLoopUtilization(before);
    const share = Math.min(1, Math.max(0, (utilization - IDLE) / (BUSY - IDLE)));
    rest = Math.min(worked * LONGEST_REST * share, LONGEST_REST_MS) - (performance.now() - start);
  }
}
