// Round mode on this phone: turned on by opening the round, ended by a button, or by the day after the last one.
import { find, show } from '../parts/page/elements.ts';
import { findPage, forgetPages, refreshPage } from '../parts/offline/kept-page.ts';
import { findOn, isOver, keepRound, PAGES, type Kept } from './offline-store.ts';
import { lastDay, roundId, texts, token } from './page.ts';

const PAUSE_MS = 3_000;
const AGAIN_MS = 1_000;
const WORKER = '/mount-worker.js';
/** In a private window, or on plain http, there is none. */
const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;

/** The round as this phone keeps it: with the present link, and on unless it was ended here. */
function keepThis(isOn?: boolean): Promise<Kept | undefined> {
  return keepRound(roundId, (known) => ({
    outcomes: null,
    ...known,
    id: roundId,
    token,
    lastDay,
    // A new link is a new day's work.
    isOn: isOn ?? (known === undefined || known.token !== token || known.isOn),
  }));
}

/** Whether this phone voted as a citizen's before: then its worker comes back. */
async function wasCitizens(): Promise<boolean> {
  return (await caches.has('vote-pages').catch(() => false)) ?? false;
}

/** Lets the phone be a citizen's again. */
async function giveBack(): Promise<void> {
  if (await wasCitizens()) await workers?.register('/worker.js').then(serves);
  else await (await workers?.getRegistration())?.unregister();
}

function tell(text: string, button: string): void {
  const section = find('.mode');
  section.hidden = false;
  show(find('p', section), text);
  show(find('button', section), button);
}

/**
 * Resolves when the worker serves: another one may have been here before. It is asked again to take its place: a browser that was
 * busy may not notice for minutes that the one before has nothing left to do.
 */
async function serves(registration: ServiceWorkerRegistration): Promise<void> {
  const coming = registration.installing ?? registration.waiting;
  if (coming === null) return;
  await new Promise<void>((resolve, reject) => {
    // A worker is no window: nothing is said to another origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    const again = setInterval(() => coming.postMessage(null), AGAIN_MS);
    coming.addEventListener('statechange', () => {
      if (coming.state !== 'activated' && coming.state !== 'redundant') return;
      clearInterval(again);
      if (coming.state === 'activated') resolve();
      else reject(new Error());
    });
  });
}

/** Makes of the phone what the round says, and tells it. */
async function turn(round: Kept | undefined): Promise<void> {
  if (!round) return;
  if (isOver(round) || !round.isOn) {
    // It is not waited for: the mode is off without it, and a browser takes minutes to take a worker away where it looks for another.
    void giveBack().catch(() => undefined);
    return isOver(round) ? tell(texts.over, '') : tell(texts.modeOff, texts.turnOn);
  }
  try {
    if (workers === undefined || !round.isKept) throw new Error();
    tell(texts.modeNearly, texts.turnOff);
    await serves(await workers.register(WORKER));
    await forgetPages(PAGES, location.href);
    await keepPage();
    // It may have been ended while the line was poor.
    if ((await findOn())?.id === roundId) tell(texts.modeOn, texts.turnOff);
  } catch {
    tell(texts.modeNone, '');
  }
}

/** Resolves when the page is kept for where there is no signal. */
async function keepPage(): Promise<void> {
  while (!(await findPage(PAGES, location.href)) && (await refreshPage(PAGES)) === null)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

/** Keeps the round, and turns the mode on, unless it was ended here. */
export async function renewMode(): Promise<void> {
  void turn(await keepThis());
}

/** To be called once: turns the mode on, and lets its button end it, or begin it again. */
export async function startMode(): Promise<void> {
  find('.mode button').addEventListener('click', (event) => {
    const isOn = event.target instanceof HTMLElement && event.target.textContent === texts.turnOn;
    void keepThis(isOn).then(turn);
  });
  await renewMode();
}
