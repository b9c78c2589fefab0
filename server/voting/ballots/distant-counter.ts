// The counter of another process, as an API without keys sees it: by what the database says of its last look.
import type { Connection } from '../../foundation/database/connect.ts';
import { STUCK_MS, type Rounds } from './publish-schedule.ts';
import { findSilence } from './store-counters.ts';

const ASKED_EVERY_MS = 30_000;

/** Watches it until it is stopped. It makes first keys, and looks into boxes, by itself. `steady` tells milliseconds of a clock that never jumps. */
export async function watchCounter(citizen: Connection['pool'], steady: () => number): Promise<Rounds> {
  // Where none ever looked, as long as this process knows.
  let lookedAt = steady();
  const look = async (): Promise<void> => {
    const seconds = await findSilence(citizen);
    if (seconds !== null) lookedAt = steady() - seconds * 1_000;
  };
  await look();
  // Where the database cannot be asked that is told elsewhere, and the silence goes on.
  const timer = setInterval(() => void look().catch(() => undefined), ASKED_EVERY_MS);
  timer.unref();
  const since = (): number => Math.max(0, steady() - lookedAt);
  return {
    offerFirst: () => Promise.resolve(null),
    openSoon: () => undefined,
    isStuck: () => since() >= STUCK_MS,
    sinceFaultless: since,
    stop: () => {
      clearInterval(timer);
      return Promise.resolve();
    },
  };
}
