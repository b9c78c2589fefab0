// Fills the thanks with what others say of the place, and with how the citizen's own score compares.
import { giveIds, wasSent } from './ballots.ts';
import { find, onPress } from './find.ts';
import { trip } from './steps.ts';

const canShare = 'share' in navigator;
const fetched = new Map<string, Promise<HTMLElement | null>>();

async function fetchMore(path: string): Promise<HTMLElement | null> {
  const answer = await fetch(path).catch(() => undefined);
  const page = new DOMParser().parseFromString((await answer?.text()) ?? '', 'text/html');
  const more = find('.more', page);
  // How results are drawn: no vote page has it, and its policy lets in this style alone beside its own.
  const style = find('style + style', page);
  if (style && !find('style + style')) document.head.append(style);
  // Where the phone shares by itself, that is no letter.
  if (canShare) find('[data-letter]', page)?.remove();
  // In a demo city the group may be full in a moment.
  // No connection, or no page of ours: thanks are said without it, and it is asked for again.
  if (!more || find('[data-soon]', more)) fetched.delete(path);
  return more;
}

function moreOf(path: string): Promise<HTMLElement | null> {
  const known = fetched.get(path) ?? fetchMore(path);
  fetched.set(path, known);
  return known;
}

/** The address behind the thanks, which may still lie in their template. */
export function pathOfMore(): string | undefined {
  const template = find<HTMLTemplateElement>('template[data-step=thanks]');
  return (find('[data-more]') ?? (template && find('[data-more]', template.content)))?.dataset['more'];
}

/** How often it was asked again by itself: a phone says that it has a signal before anything comes through. */
let rounds = 0;
const MOST_ROUNDS = 4;
const FIRST_PAUSE_MS = 1000;

function askAgain(): void {
  if (rounds < MOST_ROUNDS) setTimeout(() => void fill(), FIRST_PAUSE_MS * 2 ** rounds++);
}

async function fill(): Promise<void> {
  const path = pathOfMore();
  if (!path || trip.step === 'vote') return;
  // While the question is being read.
  const more = await moreOf(path);
  const place = find('.more');
  if (!more) askAgain();
  if (!more || !place || trip.step !== 'thanks') return;
  giveIds(more);
  if (wasSent('line')) find('form', more)?.remove();
  const { score, outcome } = trip;
  const said = find<HTMLSelectElement>('select', more);
  if (said && score) {
    said.value = `${-score}`;
    said.hidden = true;
  }
  if (place !== more) place.replaceWith(more);
  if (find('[data-soon]', more)) askAgain();
  const yours = find('[data-yours]');
  if (!yours || !score || outcome === 'already') return;
  yours.textContent = (yours.dataset['yours'] ?? '').replace('#', String(score));
  document.querySelectorAll('.distribution g')[score - 1]?.classList.add('own');
}

addEventListener('step', () => void fill());
addEventListener('online', () => {
  rounds = 0;
  void fill();
});
if (canShare) {
  find('[data-letter]')?.remove();
  onPress(
    '[data-share]',
    ({ dataset: { share: url = '' } }) => void navigator.share({ url }).catch(() => undefined),
  );
}
