// Lets votes go first: whoever has worked through the box for a while rests, the longer the busier the process is.
import { setImmediate as othersFirst, setTimeout as sleep } from 'node:timers/promises';

/** Beside a busy process: so many times as long as the work, which is left a fifteenth of the time. */
const LONGEST_REST = 14;
/** Longer than that somebody who waits for the result would notice. */
const LONGEST_REST_MS = 750;
/** How much of a core others in this process must use to make it busy. Less is busy in part; below the first, not at all. */
const IDLE = 0.05;
const BUSY = 0.2;
/** First it is looked for so long, of the work, who else is there; then again after each step. */
const FIRST_LOOK = 0.1;
const STEP_MS = 5;

/**
 * Rests after so many milliseconds of work: next to nothing where the process has nothing else to do, up to fourteen times
 * as long where votes and pages keep it busy, and three quarters of a second at the most.
 */
export async function giveWay(worked: number): Promise<void> {
  const before = process.cpuUsage();
  const start = performance.now();
  let rest = Math.min(worked * FIRST_LOOK, STEP_MS);
  while (rest > 0) {
    await sleep(Math.min(rest, STEP_MS));
    const { user, system } = process.cpuUsage(before);
    const rested = performance.now() - start;
    const used = (user + system) / 1000 / rested;
    const share = Math.min(1, Math.max(0, (used - IDLE) / (BUSY - IDLE)));
    rest = Math.min(worked * LONGEST_REST * share, LONGEST_REST_MS) - rested;
  }
}

/** Does the work, and gives way to votes for as long as it took. */
export async function givingWay<T>(work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  await giveWay(performance.now() - start);
  return result;
}

/** So many are read, sealed or written at a time: more would stop what else the process does. */
export const PAGE = 5_000;

/** The items, a page at a time. */
export function inPages<Item>(items: readonly Item[]): Item[][] {
  const pages = Math.ceil(items.length / PAGE);
  return Array.from({ length: pages }, (_, page) => items.slice(page * PAGE, (page + 1) * PAGE));
}

/** Opening a slip takes 5 µs where the server sealed it, and forty times as long where a phone did. */
const PIECE_MS = 4;

/** Does the work for each item; after some milliseconds of it whatever else waits in this process has its turn. */
export async function forEachInPieces<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  now: () => number = () => performance.now(),
): Promise<void> {
  let since = now();
  for (const item of items) {
    work(item);
    if (now() - since < PIECE_MS) continue;
    await othersFirst();
    since = now();
  }
}
