// The service worker of a mystery client's pages: they open without a signal, and what is finished is sent without them.
import { answerKept } from '../parts/offline/kept-page.ts';
import type { NavigationEvent, WorkerEvent, WorkerScope } from '../parts/offline/worker-scope.ts';
import { PAGES } from './offline-store.ts';
import { sendAll } from './send.ts';

declare const self: WorkerScope;

const PROGRAMME = /^\/checklist\/pass_[^/]+$/;

async function send(): Promise<void> {
  // What fails here the browser asks for again, later.
  if ((await sendAll()).waiting > 0) throw new Error('Some wait on.');
}

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event: WorkerEvent) => event.waitUntil(self.clients.claim()));
self.addEventListener('sync', (event: WorkerEvent) => event.waitUntil(send()));
self.addEventListener('fetch', (event: NavigationEvent) => {
  const { method, mode, url } = event.request;
  const { pathname, origin } = new URL(url);
  if (origin === location.origin && PROGRAMME.test(pathname) && mode === 'navigate' && method === 'GET')
    event.respondWith(answerKept(PAGES, event.request));
});
