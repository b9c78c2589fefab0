// Shows in words what has become of the slips that waited.
import { isOnlyInPage } from './queue.ts';
import type { Round } from './sync-run.ts';
import { idOf, type Slip } from '../../parts/offline/slip.ts';

type Word = 'offline' | 'busy' | 'unstored' | 'sent' | 'dropped' | 'refused';

/** Said until the page is left: the citizen may look later. */
const lasting = new Set<Word>();
let hasWaited = false;

/** Fills the page's line (Waiting.tsx). What became of `own` the page itself tells, unless it waits. */
export function tell({ finals, dropped, waiting, hindrance }: Omit<Round, 'restMs'>, own?: Slip): void {
  const line = document.querySelector<HTMLElement>('main > .waiting');
  if (!line) return;
  const isOthers = (id: string) => !own || id !== idOf(own);
  if (dropped > 0) lasting.add('dropped');
  if ([...finals].some(([id, { state }]) => state === 'refused' && isOthers(id))) lasting.add('refused');
  const words = [...lasting];
  if (waiting.length > 0) words.push(waiting.some(isOnlyInPage) ? 'unstored' : (hindrance ?? 'offline'));
  // Whoever has sent it: another tab and the worker do, too.
  else if (hasWaited && words.length === 0) words.push('sent');
  hasWaited ||= waiting.length > 0;
  const text = words.map((word) => line.dataset[word]).join(' ');
  // A line that is written again is read aloud again.
  if (line.textContent !== text) line.textContent = text;
}
