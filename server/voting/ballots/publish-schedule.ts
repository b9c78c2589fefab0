// The counter's day: the folders of keys every hour, a look into the boxes every minute, and at once when a demo city got a slip.
import type { Clock } from '../../foundation/clock/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { begin, end } from '../../foundation/event-loop/operations.ts';
import { noteOutage } from '../../foundation/outage-log.ts';
import { traceOf } from '../../foundation/error-trace.ts';
import { createCounter } from './publish-due.ts';
import { type CounterParts } from './publish-run.ts';
import { KeyFolderAway, KeyFolderError } from '../../foundation/key-safety.ts';
import { offerFirstKey } from './key-offer.ts';
import { tendKeys } from './key-report.ts';
import type { NightKey } from './store-keys.ts';
import { TakenBack } from './taken-back.ts';

export interface Rounds {
  /** Makes the first key of a municipality, and answers it; null where there is no such municipality, or the folders of keys cannot be used. */
  readonly offerFirst: (id: MunicipalityId) => Promise<NightKey | null>;
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
export const STUCK_MS = 900_000;
const TEND_MS = 3_600_000;
// Whoever completed a group of a demo city is looking at the result.
const OUTAGE_PAUSE_MS = 2_000;

/**
 * Tells the log what is wrong with keys and their folders, and keeps counting until it is stopped. While the clock is off nothing is
 * opened: what comes waits in the box. `steady` tells milliseconds of a clock that never jumps.
 */
export async function startRounds(
  parts: CounterParts,
  log: Log,
  now: () => Date,
  clock: Pick<Clock, 'isRight'>,
  steady = (): number => performance.now(),
): Promise<Rounds> {
  const counter = createCounter(parts);
  let tendedAt = -Infinity;
  let wasRight = false;
  let toldAwayAt = -Infinity;
  let isAsked = false;
  let isStopped = false;
  let underWay: Promise<void> | null = null;
  let again: NodeJS.Timeout | undefined;
  let lookedAt = steady();
  let faultlessAt = lookedAt;
  let isToldStuck = false;

  const tend = async (isRight: boolean): Promise<void> => {
    const { lost, takenBack, away, healed, unknown, mended } = await tendKeys(parts, isRight ? now() : null);
    tendedAt = steady();
    wasRight = isRight;
    if (mended > 0) log.note('daysAhead', { municipalities: mended });
    for (const { id } of lost) log.note('keyLost', { key: id });
    if (takenBack.length > 0) log.note('nightsTakenBack', { municipalities: takenBack.length });
    for (const { folder, reason } of away) log.note('keyFolderAway', { folder, reason });
    if (away.length > 0) toldAwayAt = tendedAt;
    for (const { id, folder } of healed) log.note('keyCopied', { key: id, folder });
    for (const id of unknown) log.note('keyUnknown', { key: id });
  };
  const tellAway = ({ folder, reason }: KeyFolderAway): void => {
    if (steady() - toldAwayAt < TEND_MS) return;
    toldAwayAt = steady();
    log.note('keyFolderAway', { folder, reason });
  };
  // What is not opened waits in the box for the next look.
  const tell = (error: unknown): void => {
    const all: unknown[] = error instanceof AggregateError ? error.errors : [error];
    // Told when the keys were looked after.
    const errors = all.filter((each) => !(each instanceof TakenBack));
    if (errors.length === 0) {
      lookedAt = steady();
      return undefined;
    }
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
        const isRight = await clock.isRight();
        // Votes need a key that opens them, whatever the clock says.
        if (steady() - tendedAt >= TEND_MS || (isRight && !wasRight)) await tend(isRight);
        if (!isRight) {
          // It is at work, and must not do more.
          lookedAt = steady();
          continue;
        }
        const { spoiled, away } = await counter.openDue(now());
        lookedAt = steady();
        faultlessAt = lookedAt;
        if (spoiled > 0) log.note('slipsSpoiled', { spoiled });
        if (away !== null) tellAway(away);
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
  await tend(await clock.isRight());
  openSoon();
  const timer = setInterval(() => {
    if (isStuck() && !isToldStuck) log.note('counterStuck', {});
    isToldStuck = isStuck();
    openSoon();
  }, LOOK_MS);
  return {
    offerFirst: async (id) => {
      try {
        return await offerFirstKey(parts, id);
      } catch (error) {
        if (!(error instanceof KeyFolderError)) throw error;
        if (error instanceof KeyFolderAway) tellAway(error);
        else log.note('keysUnsafe', { reason: error.message });
        return null;
      }
    },
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
