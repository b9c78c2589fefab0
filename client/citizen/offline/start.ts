// Looks after what waits whenever it may have become possible to send it.
import { useKey } from '../../parts/offline/sealed-slip.ts';
import { ANSWERS_LATE } from '../../parts/offline/storage.ts';
import { resume } from './deliver.ts';
import { keepInPage } from './queue.ts';

/** To be called once by a page with the script. */
export function startOffline(): void {
  const [code, id, point] = document.querySelector<HTMLElement>('main')?.dataset['key']?.split(' ') ?? [];
  if (code && id && point) useKey(code, { id, point });
  addEventListener('online', () => void resume());
  addEventListener(ANSWERS_LATE, () => void keepInPage().then(resume));
  // A page that is shown again, from the browser's memory or from behind another.
  addEventListener('pageshow', () => void resume());
  document.addEventListener('visibilitychange', () => document.hidden || void resume());
}
