// The service worker of a phone on which a round was opened: a scanned sign opens its place on the round, without signal too, and
// no rating page; what waits is sent without the page. It stands in the place of the citizens' worker until the mode ends.
import { answerKept } from '../parts/offline/kept-page.ts';
import type { NavigationEvent, WorkerEvent, WorkerScope } from '../parts/offline/worker-scope.ts';
import { findOn, isOver, listRounds, listTold, PAGES } from './offline-store.ts';
import { sendAll } from './send.ts';

declare const self: WorkerScope;

const SIGN = /^\/s\/([^/]+)/i;
const ROUND = /^\/mount\/pass_[^/]+$/;

async function takeOver(): Promise<void> {
  // A citizens' worker may have been here before, and have had pages asked for twice.
  await self.registration.navigationPreload?.disable();
  await self.clients.claim();
}

async function send(): Promise<void> {
  // What fails here the browser asks for again, later.
  if ((await sendAll()).waiting > 0) throw new Error('Some wait on.');
}

/** After its last day a round lets the phone be a citizen's again. */
async function retire(): Promise<void> {
  const isNeeded = (await listRounds()).some((round) => round.isOn && !isOver(round));
  if (!isNeeded && (await listTold()).length === 0) await self.registration.unregister();
}

/** Where a sign leads, on a phone whose mode is on; null where it leads where it always does. */
async function placeOnRound(address: string): Promise<string | null> {
  const [, code = ''] = SIGN.exec(new URL(address).pathname) ?? [];
  const round = await findOn();
  return round ? `/mount/${round.token}#${decodeURIComponent(code).replace(/\D/g, '')}` : null;
}

async function answerSign(event: NavigationEvent): Promise<Response> {
  const { request } = event;
  const place = await placeOnRound(request.url);
  if (place === null) {
    // The page is not to wait: a browser may take minutes.
    event.waitUntil(retire());
    return fetch(request);
  }
  // A page that was open before the round, and sends a vote now: its phone keeps it until the mode ends.
  return request.mode === 'navigate' ? Response.redirect(place) : Response.error();
}

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('message', () => void self.skipWaiting());
self.addEventListener('activate', (event: WorkerEvent) => event.waitUntil(takeOver()));
self.addEventListener('sync', (event: WorkerEvent) => event.waitUntil(send()));
self.addEventListener('fetch', (event: NavigationEvent) => {
  const { method, mode, url } = event.request;
  const { pathname, origin } = new URL(url);
  if (origin !== location.origin) return;
  if (SIGN.test(pathname) && (mode === 'navigate' || method === 'POST')) event.respondWith(answerSign(event));
  else if (ROUND.test(pathname) && mode === 'navigate' && method === 'GET')
    event.respondWith(answerKept(PAGES, event.request));
});
