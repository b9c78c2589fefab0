// Fills the thanks with what others say of the place, and with how the citizen's own score compares.
import { giveIds, wasSent } from './ballots.ts';
import { find, onPress } from './find.ts';
import { trip } from './steps.ts';

const canShare = 'share' in navigator;
const fetched: Record<string, Promise<HTMLElement | null> | undefined> = {};

async function fetchMore(path: string): Promise<HTMLElement | null> {
  const answer = await fetch(path).catch(() => undefined);
  const page = new DOMParser().parseFromString((await answer?.text()) ?? '', 'text/html');
  // How results are drawn: no vote page has it, and its policy lets in this style alone beside its own.
  const style = find('style + style', page);
  if (style && !find('style + style')) document.head.append(style);
  // Where the phone shares by itself, that is no letter.
  if (canShare) find('[data-letter]', page)?.remove();
  return find('.more', page);
}

/** The address behind the thanks, which may still lie in their template. */
export function pathOfMore(): string | undefined {
  const within =
    find('[data-more]') ??
    find<HTMLTemplateElement>('template[data-step=thanks]')?.content.querySelector<HTMLElement>(
      '[data-more]',
    );
  return within?.dataset['more'];
}

/** In ms, after which it was last asked again by itself: twice as long each time, from 1 to 16 s. */
let pause = 500;

async function fill(): Promise<void> {
  const path = pathOfMore();
  if (!path || trip.step === 'vote') return;
  // While the question is being read.
  const more = await (fetched[path] ??= fetchMore(path));
  // Thanks are said without it where there is no connection, or no page of ours; in a demo city the group may be full in a moment.
  const isToCome = !more || find('[data-soon]', more);
  if (isToCome) fetched[path] = undefined;
  if (isToCome && pause < 16_000) setTimeout(() => void fill(), (pause *= 2));
  const place = find('.more');
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
  const yours = find('[data-yours]');
  if (!yours || !score || outcome === 'already') return;
  yours.textContent = (yours.dataset['yours'] ?? '').replace('#', String(score));
  document.querySelectorAll('.distribution g')[score - 1]?.classList.add('own');
}

addEventListener('step', () => void fill());
addEventListener('online', () => {
  // A phone says so before anything comes through.
  pause = 500;
  void fill();
});
if (canShare) {
  find('[data-letter]')?.remove();
  onPress(
    '[data-share]',
    ({ dataset: { share: url = '' } }) => void navigator.share({ url }).catch(() => undefined),
  );
}
