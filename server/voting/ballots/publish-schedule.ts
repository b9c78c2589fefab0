// The counter's day: keys every hour, a look into the boxes every minute, and at once when a demo city got a slip.
import type { Clock } from '../../foundation/clock/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { begin, end } from '../../foundation/event-loop/operations.ts';
import { noteOutage } from '../../foundation/outage-log.ts';
import { traceOf } from '../../foundation/error-trace.ts';
import { createCounter } from './publish-due.ts';
import { type CounterParts } from './publish-run.ts';
import { KeyFolderError } from '../../foundation/key-safety.ts';
import { rotateKeys } from './rotation.ts';
import { listKeys } from './store-keys.ts';
import { takeTurn } from './store-lock.ts';

export interface Rounds {
  /** Asks for a look as soon as the one under way is over. Many asks are one look. */
  readonly openSoon: () => void;
  /** Whether no look came to its end for a quarter of an hour, be it with a fault: it hangs, or the database is away. */
  readonly isStuck: () => boolean;
  /** Milliseconds since a look, or the start, that had no fault. */
  readonly sinceFaultless: () => number;
  /** No more rounds; resolves when the one under way is over. */
  readonly stop: () => Promise<void>;
}

const LOOK_MS = 60_000;
const STUCK_MS = 900_000;
const ROTATE_MS = 3_600_000;
// Whoever completed a group of a demo city is looking at the result.
const OUTAGE_PAUSE_MS = 2_000;

/**
 * Makes or renews the ballot key, tells the log what is wrong with keys and their folders, and keeps counting until it
 * is stopped. Throws where there is no key yet and none can be made. While the clock is off nothing is opened and no key
 * changes: what comes waits in the box. `steady` tells milliseconds of a clock that never jumps.
 */
export async function startRounds(
  parts: CounterParts,
  log: Log,
  now: () => Date,
  clock: Pick<Clock, 'isRight'>,
  steady = (): number => performance.now(),
): Promise<Rounds> {
  const counter = createCounter(parts);
  let rotatedAt = -Infinity;
  let isAsked = false;
  let isStopped = false;
  let underWay: Promise<void> | null = null;
  let again: NodeJS.Timeout | undefined;
  let lookedAt = steady();
  let faultlessAt = lookedAt;
  let isToldStuck = false;

  const rotate = async (): Promise<void> => {
    const { lost, away, healed, unknown, mended } = await rotateKeys(parts, now());
    rotatedAt = steady();
    if (Object.values(mended).some((count) => count > 0)) log.note('daysAhead', { ...mended });
    for (const { isoWeek, id } of lost) log.note('keyLost', { isoWeek, key: id });
    for (const { folder, reason } of away) log.note('keyFolderAway', { folder, reason });
    for (const { id, folder } of healed) log.note('keyCopied', { key: id, folder });
    for (const id of unknown) log.note('keyUnknown', { key: id });
  };
  // What is not opened waits in the box for the next look.
  const tell = (error: unknown): void => {
    const errors: unknown[] = error instanceof AggregateError ? error.errors : [error];
    const unsafe = errors.find((each) => each instanceof KeyFolderError);
    if (unsafe instanceof KeyFolderError) {
      lookedAt = steady();
      return log.note('keysUnsafe', { reason: unsafe.message });
    }
    if (!noteOutage(log, error)) {
      lookedAt = steady();
      return log.note('boxNotOpened', traceOf(error));
    }
    clearTimeout(again);
    if (!isStopped) again = setTimeout(openSoon, OUTAGE_PAUSE_MS);
    return undefined;
  };
  const round = async (): Promise<void> => {
    while (isAsked && !isStopped) {
      isAsked = false;
      const operation = begin('look into the boxes');
      try {
        if (!(await clock.isRight())) {
          // It is at work, and must not do more.
          lookedAt = steady();
          continue;
        }
        if (steady() - rotatedAt >= ROTATE_MS) await rotate();
        const { spoiled } = await counter.openDue(now());
        lookedAt = steady();
        faultlessAt = lookedAt;
        if (spoiled > 0) log.note('slipsSpoiled', { spoiled });
      } catch (error) {
        tell(error);
      } finally {
        end(operation);
      }
    }
  };
  const openSoon = (): void => {
    isAsked = true;
    underWay ??= round().finally(() => {
      underWay = null;
      if (isAsked && !isStopped) openSoon();
    });
  };

  const isStuck = (): boolean => steady() - lookedAt >= STUCK_MS;
  // Votes need a key, whatever the clock says: the first one of all is made.
  const hasKey = (await takeTurn(parts.pool, listKeys)).length > 0;
  if (!hasKey || (await clock.isRight())) await rotate();
  openSoon();
  const timer = setInterval(() => {
    if (isStuck() && !isToldStuck) log.note('counterStuck', {});
    isToldStuck = isStuck();
    openSoon();
  }, LOOK_MS);
  return {
    openSoon,
    isStuck,
    sinceFaultless: () => steady() - faultlessAt,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      clearTimeout(again);
      await underWay;
    },
  };
}
