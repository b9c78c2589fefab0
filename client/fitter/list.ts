// The list of signs: what was told of each, here or by the server, and how many are left.
import { find, findAs, show } from '../parts/page/elements.ts';
import { say } from '../text/say.ts';
import { findRound, listTold, type Outcome } from './offline-store.ts';
import { roundId, texts } from './page.ts';

const items = () => [...document.querySelectorAll<HTMLElement>('#list li[data-code]')];

/** The sign's item; undefined where the round does not have it. */
export function itemOf(code: string): HTMLElement | undefined {
  return items().find(({ dataset }) => dataset['code'] === code);
}

/** What was told of a sign last; undefined: nothing. */
export function outcomeOf(item: HTMLElement): Outcome | undefined {
  return (item.dataset['outcome'] || undefined) as Outcome | undefined;
}

/** The next sign of which nothing was told, after this one and then from the beginning. */
export function nextAfter(code: string): HTMLElement | undefined {
  const all = items();
  const at = all.findIndex(({ dataset }) => dataset['code'] === code);
  return [...all.slice(at + 1), ...all.slice(0, at)].find(
    (item) => !outcomeOf(item) && !item.querySelector('.out'),
  );
}

/** What the window hears when there is another list, and all that is known is written into it. */
export const RENEWED = 'list-renewed';
/** The list as the server sent it last. */
let last = '';
let isRenewed = false;

/** Writes into the list what the phone knows and the page does not yet. */
export async function drawList(): Promise<void> {
  const round = await findRound(roundId);
  const outcomes = new Map<string, Outcome | null>(Object.entries(round?.outcomes ?? {}));
  for (const told of await listTold()) if (told.round === roundId) outcomes.set(told.code, told.outcome);
  const all = items();
  for (const item of all) {
    const outcome = outcomes.get(item.dataset['code'] ?? '') ?? outcomeOf(item);
    if (outcome === undefined) continue;
    item.dataset['outcome'] = outcome;
    const state = item.querySelector<HTMLElement>('.state:not(.out)');
    if (state) show(state, texts.outcomes[outcome]);
  }
  drawStops(all);
  const left = all.filter((item) => !outcomeOf(item)).length;
  const words = left === 0 ? texts.done : texts.progress;
  show(find('.progress'), say(words, { left: String(left), all: String(all.length) }));
  findAs(HTMLProgressElement, 'progress').value = all.length - left;
  if (isRenewed) dispatchEvent(new Event(RENEWED));
  isRenewed = false;
}

/** The same in the picture: a stop is done when all that hangs there is. */
function drawStops(all: readonly HTMLElement[]): void {
  const told = new Set(all.filter(outcomeOf).map(({ dataset }) => dataset['code']));
  for (const stop of document.querySelectorAll<SVGElement>('#list .stop')) {
    const codes = stop.dataset['codes']?.split(' ') ?? [];
    stop.classList.toggle(
      'done',
      codes.every((code) => told.has(code)),
    );
  }
}

/** Whether the server told of other signs than the list has: some were added to the round, or taken off it. */
export async function isOutdated(): Promise<boolean> {
  const outcomes = (await findRound(roundId))?.outcomes;
  const listed = new Set(items().map(({ dataset }) => dataset['code'] ?? ''));
  const known = Object.keys(outcomes ?? {});
  return !!outcomes && (known.length !== listed.size || known.some((code) => !listed.has(code)));
}

/** Puts the list of the page as the server has it now in the place of this one, unless that has not changed. */
export function replaceList(html: string): void {
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('#list');
  if (!fresh || fresh.outerHTML === last) return;
  last = fresh.outerHTML;
  isRenewed = true;
  find('#list').replaceWith(document.adoptNode(fresh));
}
