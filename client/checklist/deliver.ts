// Sends what is finished whenever it may have become possible, and says in words what became of it.
import { comeBack, stopWaiting } from '../parts/offline/come-back.ts';
import { find, show } from '../parts/page/elements.ts';
import { sayCount } from '../text/say.ts';
import { drawList } from './list.ts';
import { findProgramme, isOnlyInPage } from './offline-store.ts';
import { language, programmeId, texts } from './page.ts';
import { sendAll, type Sent } from './send.ts';

async function tell({ waiting, hindrance }: Sent): Promise<void> {
  const { queue } = texts;
  const programme = await findProgramme(programmeId);
  const words: string[] = [];
  if (programme && programme.refused.length > 0) words.push(queue.refused);
  if (waiting > 0) words.push(sayCount(queue.waiting, waiting, language));
  else if (programme && programme.told.length > 0) words.push(queue.sent);
  if (isOnlyInPage()) words.push(queue.unstored);
  if (hindrance === 'dead') words.push(queue.dead);
  if (hindrance === 'suspended') words.push(queue.suspended);
  show(find('.queue'), words.join(' '));
  window.onbeforeunload = isOnlyInPage() ? (event) => event.preventDefault() : null;
}

/** Sends all that is finished, and comes back by itself to what could not be sent. */
export async function deliver(): Promise<void> {
  stopWaiting();
  const sent = await sendAll();
  await drawList();
  await tell(sent);
  comeBack('checklists', sent, () => void deliver());
}

/** To be called once. */
export async function startDelivering(): Promise<void> {
  addEventListener('online', () => void deliver());
  document.addEventListener('visibilitychange', () => document.hidden || void deliver());
  await deliver();
}
