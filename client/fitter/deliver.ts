// Sends what waits whenever it may have become possible, and says in words what became of it.
import { comeBack, stopWaiting } from '../parts/offline/come-back.ts';
import { refreshPage } from '../parts/offline/kept-page.ts';
import { find, show } from '../parts/page/elements.ts';
import { sayCount } from '../text/say.ts';
import { findRound, isOnlyInPage, keepRound, PAGES, type Delivered } from './offline-store.ts';
import { drawList, isOutdated, replaceList } from './list.ts';
import { language, roundId, texts } from './page.ts';
import { sendAll, type Sent } from './send.ts';

/** Those whose position is being asked for. */
export const held = new Set<string>();
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

/** Sends all that waits, and comes back by itself to what could not be sent. */
export async function deliver(): Promise<void> {
  stopWaiting();
  const sent = await sendAll(held);
  if (await isOutdated()) await renewList();
  await drawList();
  tell(sent, await takeDelivered());
  comeBack('rounds', sent, () => void deliver());
}

/** Asks the server for the list of the round as it is now. */
async function renewList(): Promise<void> {
  const html = await refreshPage(PAGES);
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
