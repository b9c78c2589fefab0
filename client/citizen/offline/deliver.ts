// Delivers the slip of a press of "send": kept first, sent at once or as soon as it can be, and never more than counted once.
import { forget, isOnlyInPage, keep, listWaiting } from './queue.ts';
import { sendWaiting, type Round } from './sync-run.ts';
import { isSealed, sealSlip } from '../../parts/offline/sealed-slip.ts';
import { idOf, type Delivery, type Final, type Hindrance, type Slip } from '../../parts/offline/slip.ts';

/** Background Sync, which only some browsers have. */
type WithSync = ServiceWorkerRegistration & { readonly sync?: { register(tag: string): Promise<void> } };

/** Registers the worker. In private windows, in some apps and on plain http there is none: the queue does without. */
async function rememberForNextTime(): Promise<void> {
  await navigator.serviceWorker?.register('/worker.js').catch(() => undefined);
}

/** Has the worker, where there is one, woken as soon as there is a connection, even if the page is closed by then. */
async function wakeWorkerLater(): Promise<void> {
  const registration: WithSync | undefined = await navigator.serviceWorker
    ?.getRegistration()
    .catch(() => undefined);
  await registration?.sync?.register('slips').catch(() => undefined);
}

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
 *
 * At first it is kept sealed: a browser's files hold for long what was deleted. As it was said, which can be sealed anew under the key of
 * another day, it is kept only where it must wait.
 */
export async function deliver(slip: Slip): Promise<Delivery> {
  const sealed = await sealSlip(slip);
  const isStored = await keep(isSealed(sealed) ? sealed : slip);
  const kept: Delivery = { state: 'kept', why: 'offline', isStored };
  let final: Final | undefined;
  const sent = goRound(slip)
    .then((round) => (final = round.finals.get(idOf(slip))) ?? wait(round.hindrance ?? 'offline'))
    .catch(() => wait('offline'));
  const wait = async (why: Hindrance): Promise<Delivery> => {
    await keep(slip);
    return { ...kept, why };
  };
  const enough = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const delivery = await Promise.race([sent, enough]);
  if (delivery) return delivery;
  tell({ finals: new Map(), dropped: 0, waiting: [slip], hindrance: 'offline' });
  await wait('offline');
  // It came through while it was written down.
  if (final) await forget(slip);
  return kept;
}

/** A place whose slip has arrived long after it was said, and what the server answered; nothing where the worker was answered. */
export type Late = readonly [path: string, received: Extract<Final, { state: 'received' }> | undefined];

/** Sends what waits here or was left by an earlier visit. Where nothing is, it leaves nothing on the phone. */
export async function resume(): Promise<void> {
  const left = await listWaiting();
  // Whoever left it is told when it has gone.
  hasWaited ||= left.length > 0;
  if (!timer && left.length === 0) return;
  const { finals } = await goRound();
  for (const slip of left) {
    const final = finals.get(idOf(slip));
    // What has no day the worker has sent.
    if (!slip.day || final?.state === 'received')
      dispatchEvent(new CustomEvent('late', { detail: [slip.path, final] }));
  }
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

type Word = 'offline' | 'busy' | 'unstored' | 'sent' | 'dropped' | 'refused';

/** Said until the page is left: the citizen may look later. */
const lasting = new Set<Word>();
let hasWaited = false;

/**
 * Shows in words what has become of the slips that waited. Fills the page's line (Waiting.tsx). What became of `own`
 * the page itself tells, unless it waits.
 */
function tell({ finals, dropped, waiting, hindrance }: Omit<Round, 'restMs'>, own?: Slip): void {
  const line = document.querySelector<HTMLElement>('main > .waiting');
  if (!line) return;
  const ownId = own && idOf(own);
  if (dropped > 0) lasting.add('dropped');
  if ([...finals].some(([id, { state }]) => state === 'refused' && id !== ownId)) lasting.add('refused');
  const words = [...lasting];
  if (waiting.length > 0) words.push(waiting.some(isOnlyInPage) ? 'unstored' : (hindrance ?? 'offline'));
  // Whoever has sent it: another tab and the worker do, too.
  else if (hasWaited && words.length === 0) words.push('sent');
  hasWaited ||= waiting.length > 0;
  const text = words.map((word) => line.dataset[word]).join(' ');
  // A line that is written again is read aloud again.
  if (line.textContent !== text) line.textContent = text;
}
