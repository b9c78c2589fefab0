// The service worker, which a phone has only after its citizen has pressed "send": it shows a vote page that was visited
// before where there is no signal, and sends what waits once there is.
import { leaveTrace } from './queue.ts';
import { sendWaiting } from './sync-run.ts';
import { noSignalPage } from './no-signal.ts';
import { findPage, isVotePage, rememberPage } from './vote-pages.ts';
import { isSilent } from '../../parts/offline/storage.ts';
import type { NavigationEvent, WorkerEvent, WorkerScope } from '../../parts/offline/worker-scope.ts';

/** A page that takes longer is shown as it was the last time. */
const PATIENCE_MS = 4000;

declare const self: WorkerScope;

/** The pages that are open were loaded before there was a worker. */
async function rememberOpenPages(): Promise<void> {
  const open = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  for (const { url } of open) {
    // Its address may have moved on with the trip.
    const vote = url.replace(/(\/s\/[^/?]+)\/[^?#]*|#.*/i, '$1');
    if (isVotePage(vote)) await rememberPage(vote, await fetch(vote));
  }
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
}

async function takeOver(): Promise<void> {
  // The network need not wait until the worker has started.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  // Until this is over, no page is answered.
  await Promise.race([rememberOpenPages().catch(() => undefined), patience()]);
}

async function sendAll(): Promise<void> {
  // What fails here the browser asks for again, later.
  if ((await sendWaiting(undefined, leaveTrace)).waiting.length > 0 || isSilent()) throw new Error();
}

async function answer(event: NavigationEvent): Promise<Response> {
  const { url } = event.request;
  const fromNetwork = (async () => (await event.preloadResponse) ?? (await fetch(event.request)))();
  const isTaken = (page: Response) => page.status < 500 && page.status !== 429;
  const isSettled = fromNetwork.then(async (page) => {
    if (!isVotePage(url)) await sendWaiting(undefined, leaveTrace);
    else if (isTaken(page)) await rememberPage(url, page.clone());
  });
  event.waitUntil(isSettled.catch(() => undefined));
  const page = await Promise.race([fromNetwork.catch(() => undefined), patience()]);
  if (page && isTaken(page)) return page;
  return (await findPage(url)) ?? page ?? fromNetwork.catch(noSignalPage);
}

self.addEventListener('install', () => void self.skipWaiting());
// A round that ended gives the phone back (fitter/mode.ts).
self.addEventListener('message', () => void self.skipWaiting());
self.addEventListener('activate', (event: WorkerEvent) => event.waitUntil(takeOver()));
self.addEventListener('sync', (event: WorkerEvent) => event.waitUntil(sendAll()));
self.addEventListener('fetch', (event: NavigationEvent) => {
  const { method, mode } = event.request;
  if (method === 'GET' && mode === 'navigate') event.respondWith(answer(event));
});
