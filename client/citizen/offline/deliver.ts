// Delivers the slip of a press of "send": kept first, sent at once or as soon as it can be, and never more than counted once.
import { rememberForNextTime, wakeWorkerLater } from './next-visit.ts';
import { isOnlyInPage, keep, listWaiting } from './queue.ts';
import { sendWaiting, type Round } from './sync-run.ts';
import { idOf, type Delivery, type Slip } from '../../parts/offline/slip.ts';
import { tell } from './tell.ts';

export type { Delivery, Slip } from '../../parts/offline/slip.ts';

/** Nobody looks at a spinning wheel for longer; what is under way goes on. */
const PATIENCE_MS = 10_000;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps the slip on the phone, sends it, and says what became of it, after 10 s at the latest. Never rejects. What is
 * kept is sent again and again by itself; the same ballot id once more replaces the fields of the slip that waits.
 */
export async function deliver(slip: Slip): Promise<Delivery> {
  const isStored = await keep(slip);
  const kept: Delivery = { state: 'kept', why: 'offline', isStored };
  const sent = goRound(slip)
    .then((round) => round.finals.get(idOf(slip)) ?? { ...kept, why: round.hindrance ?? 'offline' })
    .catch(() => kept);
  const enough = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const delivery = await Promise.race([sent, enough]);
  if (delivery) return delivery;
  tell({ finals: new Map(), dropped: 0, waiting: [slip], hindrance: 'offline' });
  return kept;
}

/** Sends what waits here or was left by an earlier visit. Where nothing is, it leaves nothing on the phone. */
export async function resume(): Promise<void> {
  if (timer || (await listWaiting()).length > 0) await goRound();
}

/** Sends all that waits, shows it, and comes back to what could not be sent. */
async function goRound(own?: Slip): Promise<Round> {
  clearTimeout(timer);
  const round = await sendWaiting(own);
  tell(round, own);
  // A round is only made where somebody has pressed "send": before that nothing is left on the phone.
  if (round.hindrance !== 'offline') void rememberForNextTime();
  if (round.waiting.length > 0) {
    void wakeWorkerLater();
    const pause = round.restMs || Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures++);
    // A little by chance, or all whom an outage has stopped come back at once.
    clearTimeout(timer);
    timer = setTimeout(() => void goRound(), pause * (1 + Math.random() / 2));
  } else {
    failures = 0;
    timer = undefined;
  }
  window.onbeforeunload = round.waiting.some(isOnlyInPage) ? (event) => event.preventDefault() : null;
  return round;
}
