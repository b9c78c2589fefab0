// The counter's day: keys every hour, a look into the boxes every minute, and at once when a demo city got a slip.
import type { Log } from '../log.ts';
import { createCounter, type CounterParts } from './counter.ts';
import { rotateKeys } from './rotation.ts';

export interface Rounds {
  /** Asks for a look as soon as the one under way is over. Many asks are one look. */
  readonly openSoon: () => void;
  /** No more rounds; resolves when the one under way is over. */
  readonly stop: () => Promise<void>;
}

const LOOK_MS = 60_000;
const ROTATE_MS = 3_600_000;

/** Makes or renews the ballot key, tells the log what is lost, and keeps counting until it is stopped. */
export async function startRounds(parts: CounterParts, log: Log, now: () => Date): Promise<Rounds> {
  const counter = createCounter(parts);
  let rotatedAt = -Infinity;
  let isAsked = false;
  let isStopped = false;
  let underWay: Promise<void> | null = null;

  const rotate = async (): Promise<void> => {
    const { lost } = await rotateKeys(parts, now());
    rotatedAt = performance.now();
    for (const { isoWeek, id } of lost) {
      log.error(
        { isoWeek, key: id },
        'a ballot key is lost: its waiting slips cannot be opened until it is back',
      );
    }
  };
  const round = async (): Promise<void> => {
    while (isAsked && !isStopped) {
      isAsked = false;
      try {
        if (performance.now() - rotatedAt >= ROTATE_MS) await rotate();
        const { spoiled } = await counter.openDue(now());
        if (spoiled > 0) log.error({ spoiled }, 'slips that no key opens were laid aside');
      } catch (error) {
        // The next look tries again: what is not opened waits in the box.
        log.error(
          { error: error instanceof Error ? error.stack : String(error) },
          'the box could not be opened',
        );
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

  await rotate();
  openSoon();
  const timer = setInterval(openSoon, LOOK_MS);
  return {
    openSoon,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await underWay;
    },
  };
}
