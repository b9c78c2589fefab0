// Sends what waits whenever it may have become possible, and says in words what became of it.
import { sayCount } from '../text/say.ts';
import { findRound, isOnlyInPage, keepRound, type Delivered } from './offline-store.ts';
import { drawList, isOutdated, replaceList } from './list.ts';
import { refreshPage } from './mode.ts';
import { find, language, roundId, show, texts } from './page.ts';
import { sendAll, type Sent } from './send.ts';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/** Background Sync, which only some browsers have. */
type WithSync = ServiceWorkerRegistration & { readonly sync?: { register(tag: string): Promise<void> } };

/** Those whose position is being asked for. */
export const held = new Set<string>();
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Said until the page is left. */
const lasting = new Set<string>();

/** What became of what was told of this round, whoever sent it. What was refused is said by the page that is looked at, once. */
async function takeDelivered(): Promise<Delivered | undefined> {
  const delivered = (await findRound(roundId))?.delivered;
  if (delivered && !document.hidden && (delivered.isRefused || delivered.isPhotoRefused)) {
    const said = { ...delivered, isRefused: false, isPhotoRefused: false };
    await keepRound(roundId, (known) => known && { ...known, delivered: said });
  }
  return delivered;
}

function tell({ waiting, hindrance }: Sent, delivered: Delivered | undefined): void {
  const { queue } = texts;
  if (delivered?.isRefused) lasting.add(queue.refused);
  if (delivered?.isPhotoRefused) lasting.add(queue.photoRefused);
  const words = [...lasting];
  if (waiting > 0) words.push(sayCount(queue.waiting, waiting, language));
  else if (delivered?.isSent) words.push(queue.sent);
  if (waiting > 0 && isOnlyInPage()) words.push(queue.unstored);
  if (hindrance === 'dead') words.push(queue.dead);
  if (hindrance === 'suspended') words.push(queue.suspended);
  show(find('.queue'), words.join(' '));
  window.onbeforeunload = isOnlyInPage() ? (event) => event.preventDefault() : null;
}

async function wakeWorkerLater(): Promise<void> {
  const registration: WithSync | undefined = await navigator.serviceWorker
    ?.getRegistration()
    .catch(() => undefined);
  await registration?.sync?.register('rounds').catch(() => undefined);
}

/** Sends all that waits, and comes back by itself to what could not be sent. */
export async function deliver(): Promise<void> {
  clearTimeout(timer);
  const sent = await sendAll(held);
  if (await isOutdated()) await renewList();
  await drawList();
  tell(sent, await takeDelivered());
  failures = sent.waiting === 0 || sent.isSent ? 0 : failures + 1;
  if (sent.waiting === 0) return;
  void wakeWorkerLater();
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
  // A little by chance, or all whom an outage has stopped come back at once.
  timer = setTimeout(() => void deliver(), pause * (1 + Math.random() / 2));
}

/** Asks the server for the list of the round as it is now. */
async function renewList(): Promise<void> {
  const html = await refreshPage();
  if (html === null) return;
  replaceList(html);
  await keepRound(roundId, (known) => known && { ...known, outcomes: null });
}

/** Sends what waits, which is not to wait for anything else, and asks which signs the round has now. */
export async function refresh(): Promise<void> {
  await deliver();
  await renewList();
  await drawList();
}

/** To be called once. */
export async function startDelivering(): Promise<void> {
  addEventListener('online', () => void refresh());
  document.addEventListener('visibilitychange', () => document.hidden || void refresh());
  await drawList();
  await refresh();
}
