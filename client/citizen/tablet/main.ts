// Runs the page on a tablet at a desk: one person after another, each with a fresh copy of every step.
// Built into that page as its one script.
import { above } from '../enhance/find.ts';
import '../enhance/scale.ts';
import { startOffline } from '../offline/start.ts';
import { watch } from './clock.ts';
import { begin } from './device.ts';
import { keepLanguages, speak } from './language.ts';
import { send } from './send.ts';
import { clear, goOn } from './visit.ts';

addEventListener('submit', (event) => {
  event.preventDefault();
  if (event.target instanceof HTMLFormElement) void send(event.target);
});

addEventListener('click', (event) => {
  const link = above(event, 'a');
  // Nothing leads away from here: not the languages, not "skip", not the jump to the content.
  if (link) event.preventDefault();
  if (link instanceof HTMLAnchorElement && link.hreflang) speak(link.hreflang);
  else if (link?.dataset['skip'] !== undefined) goOn('thanks');
  else if (link) document.querySelector<HTMLElement>('h1')?.focus();
  if (above(event, '[data-start]')) void begin();
  if (above(event, '[data-clear]')) clear();
});

watch(clear);
keepLanguages();
startOffline();
