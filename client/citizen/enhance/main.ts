// Lets the whole trip happen inside the vote page; without it every step works as a plain page.
// Built into the page as its one script. It keeps nothing on the phone before somebody presses "send".
import { startOffline } from '../offline/start.ts';
import { giveIds } from './ballots.ts';
import { above, find, onPress } from './find.ts';
import './language.ts';
import './scale.ts';
import { send } from './send.ts';
import { moveOn, tellSeal, trip } from './steps.ts';
import './thanks.ts';

addEventListener('submit', (event) => {
  const form = above<HTMLFormElement>(event, '[data-kind]');
  if (!form) return;
  event.preventDefault();
  void send(form);
});

onPress('[data-skip]', ({ pathname, search }) => {
  moveOn('thanks', trip.outcome === 'received' ? pathname + search : null);
});

addEventListener('input', (event) => {
  const field = above<HTMLTextAreaElement>(event, 'textarea');
  const line = field?.parentElement && find('[data-left]', field.parentElement);
  if (!line) return;
  const left = field.maxLength - field.value.length;
  // So many characters before the end, what is left is read aloud, too.
  line.ariaLive = left <= 20 ? 'polite' : 'off';
  line.textContent = (line.dataset['left'] ?? '').replace('#', `${left}`);
});

giveIds();
tellSeal();
startOffline();
