// The line of thanks that says who sealed the vote: the device that it was given on, or the server as it arrived.
import { find } from './find.ts';

/** Says it of what came in, as the page does that is just opened; nothing of what still waits on the device, or had come in before. */
export function tellWhoSealed(isOwn: boolean, outcome = 'received'): void {
  const line = find('[data-sealed]');
  if (!line) return;
  line.hidden = outcome !== 'received';
  if (isOwn) line.textContent = line.dataset['sealed'] ?? '';
}
