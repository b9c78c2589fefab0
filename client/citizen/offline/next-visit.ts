// Asks the browser for a worker, which has the page ready when there is no signal, and sends what waits without the page.

/** Background Sync, which only some browsers have. */
type WithSync = ServiceWorkerRegistration & { readonly sync?: { register(tag: string): Promise<void> } };

/** Registers the worker. In private windows, in some apps and on plain http there is none: the queue does without. */
export async function rememberForNextTime(): Promise<void> {
  await navigator.serviceWorker?.register('/worker.js').catch(() => undefined);
}

/** Has the worker, where there is one, woken as soon as there is a connection, even if the page is closed by then. */
export async function wakeWorkerLater(): Promise<void> {
  const registration: WithSync | undefined = await navigator.serviceWorker
    ?.getRegistration()
    .catch(() => undefined);
  await registration?.sync?.register('slips').catch(() => undefined);
}
