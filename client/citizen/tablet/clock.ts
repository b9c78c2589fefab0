// Clears the screen when a person has gone: after thanks, and in the middle of a visit once nobody has touched it for long.
// Both are announced, and give more time whenever somebody asks (WCAG 2.2.1).
import { above } from '../enhance/find.ts';
import { stepNow } from './steps.ts';

const THANKS_SECONDS = 8;
const LONGER_SECONDS = 30;
const IDLE_SECONDS = 60;
/** WCAG 2.2.1 asks for 20 at the least. */
const WARNING_SECONDS = 20;

let seconds = IDLE_SECONDS;

function isAsking(): boolean {
  return document.querySelector('dialog') !== null;
}

function tellSeconds(): void {
  for (const line of document.querySelectorAll<HTMLElement>(
    'section [data-countdown], dialog [data-countdown]',
  ))
    line.textContent = (line.dataset['countdown'] ?? '').replace('#', String(seconds));
}

function ask(): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-step=idle]');
  const main = document.querySelector('main');
  if (!template || !main) return;
  main.append(template.content.cloneNode(true));
  seconds = WARNING_SECONDS;
  const dialog = main.querySelector<HTMLDialogElement>('dialog');
  dialog?.addEventListener('close', () => dialog.remove());
  dialog?.showModal();
}

/** Whether somebody has begun: an untouched page in its own language has nothing to clear. */
function isBegun(): boolean {
  const isChosen = document.querySelector('.scale :checked') !== null;
  return stepNow() === 'follow-up' || isChosen;
}

/** Begins to count for the present step. */
export function restart(): void {
  seconds = stepNow() === 'thanks' ? THANKS_SECONDS : IDLE_SECONDS;
  tellSeconds();
}

function goBy(clear: () => void): void {
  if (document.querySelector('section[data-step=start]')) return;
  seconds -= 1;
  if (seconds > 0) return tellSeconds();
  if (stepNow() === 'thanks' || isAsking() || !isBegun()) return clear();
  ask();
  tellSeconds();
}

function wake(event: Event): void {
  if (stepNow() === 'thanks') {
    if (above(event, '[data-longer]') && event.type === 'click') seconds = LONGER_SECONDS;
    tellSeconds();
    return;
  }
  if (isAsking()) {
    // Only the answer to the question counts: a sleeve on the screen is nobody.
    if (event.type !== 'click' || !above(event, '[data-longer]')) return;
    document.querySelector('dialog')?.close();
    document.querySelector('dialog')?.remove();
  }
  seconds = IDLE_SECONDS;
}

/** Counts from now on; `clear` is called when a person has gone. */
export function watch(clear: () => void): void {
  for (const kind of ['pointerdown', 'keydown', 'click', 'input']) addEventListener(kind, wake);
  setInterval(() => goBy(clear), 1000);
}
