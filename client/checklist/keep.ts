// Keeps the programme and its page on this phone, so that both are there without a signal; until the day after the last one.
import { today } from '../parts/offline/in-store.ts';
import { forgetPages, refreshPage } from '../parts/offline/kept-page.ts';
import { find, show } from '../parts/page/elements.ts';
import { keepProgramme, PAGES } from './offline-store.ts';
import { lastDay, programmeId, texts, token } from './page.ts';

const WORKER = '/checklist-worker.js';
/** A worker of these pages alone: whatever else the phone does here stays as it is. */
const SCOPE = '/checklist/';
/** In a private window, or on plain http, there is none. */
const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;

/** To be called once, and where storage has come to answer. */
export async function keepHere(): Promise<void> {
  const line = find('.kept');
  if (lastDay < today()) {
    await forgetPages(PAGES).catch(() => undefined);
    await (await workers?.getRegistration(SCOPE))?.unregister();
    return show(line, texts.over);
  }
  const isKept = await keepProgramme(programmeId, (known) => ({
    told: [],
    refused: [],
    ...known,
    id: programmeId,
    // A new link takes the place of the one before.
    token,
    lastDay,
  }));
  try {
    if (!workers || !isKept) throw new Error();
    await workers.register(WORKER, { scope: SCOPE });
    await workers.ready;
    if ((await refreshPage(PAGES)) !== null) show(line, texts.ready);
  } catch {
    show(line, texts.notKept);
  }
}
