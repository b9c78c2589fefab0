// Comes back by itself to what could not be sent: later each time, and by the worker where the page is gone.

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/** Background Sync, which only some browsers have. */
type WithSync = ServiceWorkerRegistration & { readonly sync?: { register(tag: string): Promise<void> } };

let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** To be called before something is sent: whoever comes by itself need not come now. */
export function stopWaiting(): void {
  clearTimeout(timer);
}

async function wakeWorkerLater(tag: string): Promise<void> {
  const registration: WithSync | undefined = await navigator.serviceWorker
    ?.getRegistration()
    .catch(() => undefined);
  await registration?.sync?.register(tag).catch(() => undefined);
}

/** Has `send` come again where something waits; `isSent`: some was taken, so that the line is good. */
export function comeBack(
  tag: string,
  { waiting, isSent }: { readonly waiting: number; readonly isSent: boolean },
  send: () => unknown,
): void {
  failures = waiting === 0 || isSent ? 0 : failures + 1;
  if (waiting === 0) return;
  void wakeWorkerLater(tag);
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
  // A little by chance, or all whom an outage has stopped come back at once.
  timer = setTimeout(send, pause * (1 + Math.random() / 2));
}
