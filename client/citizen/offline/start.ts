// Looks after what waits whenever it may have become possible to send it.
import { resume } from './deliver.ts';

/** To be called once by a page with the script. */
export function startOffline(): void {
  addEventListener('online', () => void resume());
  // A page that is shown again, from the browser's memory or from behind another.
  addEventListener('pageshow', () => void resume());
  document.addEventListener('visibilitychange', () => document.hidden || void resume());
}
