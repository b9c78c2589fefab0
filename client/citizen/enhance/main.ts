// Lets the whole trip happen inside the vote page; without it every step works as a plain page.
// Built into the page as its one script. It keeps nothing on the phone before somebody presses "send".
import { startOffline } from '../offline/start.ts';
import { giveIds } from './ballots.ts';
import { above, find } from './find.ts';
import './language.ts';
import './scale.ts';
import { send } from './send.ts';
import { moveOn, tellSeal, trip } from './steps.ts';
import './thanks.ts';

addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement) || !event.target.dataset['kind']) return;
  event.preventDefault();
  void send(event.target);
});

addEventListener('click', (event) => {
  const skip = above(event, '[data-skip]');
  if (!(skip instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  moveOn('thanks', trip.outcome === 'received' ? skip.pathname + skip.search : null);
});

/** So many characters before the end, what is left is read aloud, too. */
const nearEnd = 20;

addEventListener('input', (event) => {
  const field = above(event, 'textarea');
  if (!(field instanceof HTMLTextAreaElement)) return;
  const line = find('[data-left]', field.parentElement ?? document);
  if (!line) return;
  const left = field.maxLength - field.value.length;
  line.setAttribute('aria-live', left <= nearEnd ? 'polite' : 'off');
  line.textContent = (line.dataset['left'] ?? '').replace('#', String(left));
});

giveIds();
tellSeal();
startOffline();
