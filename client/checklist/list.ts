// The list of visits: how far each is, as the phone knows it and the page does not yet.
import { find, findAs, show } from '../parts/page/elements.ts';
import { say } from '../text/say.ts';
import { findProgramme, listDrafts } from './offline-store.ts';
import { programmeId, texts } from './page.ts';

const items = () => [...document.querySelectorAll<HTMLElement>('#list li')];

/** The visit's item; undefined where the programme does not have it. */
export function itemOf(visit: string): HTMLElement | undefined {
  return items().find(({ dataset }) => dataset['visit'] === visit);
}

/** Of how many criteria visits by the channel are. */
function criteriaCount(channel: string | undefined): number {
  return document.querySelectorAll(`form[data-channel="${channel}"] fieldset`).length;
}

/** Writes into the list what the phone knows. */
export async function drawList(): Promise<void> {
  const { states } = texts;
  const programme = await findProgramme(programmeId);
  const drafts = await listDrafts();
  const all = items();
  for (const item of all) {
    const id = item.dataset['visit'] ?? '';
    const draft = drafts.find((each) => each.id === id);
    const isTold = item.dataset['told'] !== undefined || programme?.told.includes(id);
    const count = {
      done: String(Object.keys(draft?.answers ?? {}).length),
      all: String(criteriaCount(item.dataset['channel'])),
    };
    const [key, words] = isTold
      ? (['told', states.told] as const)
      : programme?.refused.includes(id)
        ? (['refused', states.refused] as const)
        : draft?.isFinished
          ? (['waiting', states.waiting] as const)
          : draft
            ? (['begun', say(states.begun, count)] as const)
            : (['open', states.open] as const);
    item.dataset['state'] = key;
    show(find('.state', item), words);
  }
  const done = all.filter(
    ({ dataset }) => dataset['state'] === 'told' || dataset['state'] === 'waiting',
  ).length;
  show(find('#list .progress'), say(texts.progress, { done: String(done), all: String(all.length) }));
  findAs(HTMLProgressElement, '#list progress').value = done;
}

/** Whether nothing is to be filled in of the visit any more. */
export function isClosed(item: HTMLElement): boolean {
  return ['told', 'waiting', 'refused'].includes(item.dataset['state'] ?? '');
}
